from parts.specimen import PLAIN, SECTION, TEASER, Example
from xianbao.press.view.listing import Group

EXAMPLES = {
    "a month": Example("group", (Group(SECTION, (TEASER, PLAIN), "2篇"), True)),
}
