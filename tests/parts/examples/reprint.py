from parts.specimen import REPRINT, Example
from xianbao.press.view.link import Link
from xianbao.press.view.story import Reprint

EXAMPLES = {
    "in full": Example("reprint", (REPRINT,)),
    "source only": Example("reprint", (Reprint(Link("云澹晚报")),)),
}
