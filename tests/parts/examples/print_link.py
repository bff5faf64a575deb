from parts.specimen import Example, pair
from xianbao.press.view.link import PairLink

EXAMPLES = {"a day": Example("print_link", (PairLink(pair("打印本日", "DAYINBENRI"), "#"),))}
