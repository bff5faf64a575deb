from markupsafe import Markup
from parts.specimen import EMPTY_FURNITURE, FURNITURE, SECTION, Example, pair

EXAMPLES = {
    "in full": Example("running_head", (FURNITURE, Markup("<span>第1版</span>"))),
    "of a standing page": Example("running_head", (EMPTY_FURNITURE,)),
    "its line": Example("running_line", ((pair("第1版", "DIYIBAN"), SECTION.pair),)),
}
