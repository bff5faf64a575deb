from parts.specimen import SECTION, SERIES, Example
from xianbao.press.view.link import Link
from xianbao.press.view.subscribe import Followed

FORMS = (Link("Atom", "#atom"), Link("RSS", "#rss"), Link("JSON Feed", "#json"))

EXAMPLES = {
    "a section": Example("followed", (Followed(SECTION, "记者下到村里写的稿子。", FORMS),)),
    "a series of which nothing is said": Example("followed", (Followed(SERIES, "", FORMS),)),
}
