from parts.specimen import SECTION, Example
from xianbao.press.view.link import Link
from xianbao.press.view.listing import Entry

EXAMPLES = {
    "in full": Example(
        "directory_entry", (Entry(SECTION, "记者下到村里写的稿子。", 41, Link("最近一篇", "#")),)
    ),
    "bare": Example("directory_entry", (Entry(SECTION, "", 0),)),
}
