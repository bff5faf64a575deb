from parts.specimen import SERIES, Example
from xianbao.press.view.story import Banner

EXAMPLES = {
    "badge": Example("badge", (SERIES,)),
    "banner with its line": Example("banner", (Banner(SERIES, "小村大事·我看家门口的变化"),)),
    "banner without": Example("banner", (Banner(SERIES),)),
}
