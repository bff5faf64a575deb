from markupsafe import Markup

from parts.specimen import EMPTY_FURNITURE, FURNITURE, SECTION, Example, pair

EXAMPLES = {
    "in full": Example(
        "running_head", (FURNITURE, Markup('<p class="running-head-day">第1版</p>'))
    ),
    "of a standing page": Example("running_head", (EMPTY_FURNITURE,)),
    "a page without a day": Example("running_line", ((),)),
    "its line": Example("running_line", ((pair("第1版", "DIYIBAN"), SECTION.pair),)),
}
