from parts.specimen import SECTION, Example, pair
from xianbao.press.view.link import PairLink

EXAMPLES = {
    "with a way on": Example("standing_head", (SECTION,)),
    "with a note": Example("standing_head", (SECTION, 2, True, "12篇")),
    "without a list": Example("standing_head", (PairLink(pair("速览", "SULAN")), 3)),
}
