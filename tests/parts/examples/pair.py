from parts.specimen import SECTION, Example, pair
from xianbao.press.view.link import PairLink

EXAMPLES = {
    "pinyin": Example("pair", (pair("要闻", "YAOWEN"),)),
    "汉字 alone": Example("pair", (pair("要闻"),)),
    "a link": Example("pair_link", (SECTION,)),
    "the page itself": Example("pair_link", (SECTION, True)),
    "a link to nowhere": Example("pair_link", (PairLink(pair("要闻")),)),
}
