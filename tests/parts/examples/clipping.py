from parts.specimen import Example
from xianbao.press.view.clipping import Clipping

EXAMPLES = {
    "with a code": Example(
        "clipping", (Clipping("https://example.org/2026/11/22/03-02/", "M0 0.5h7", 29),)
    ),
    "too long for a code": Example("clipping", (Clipping("https://example.org/long/"),)),
}
