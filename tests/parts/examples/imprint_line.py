from parts.specimen import Example
from xianbao.paper.masthead import ColophonLine

EXAMPLES = {
    "words": Example("imprint_line", (ColophonLine("主办", "棠岫日报社"),)),
    "an address": Example("imprint_line", (ColophonLine("邮箱", "tougao@tangxiu.example"),)),
    "markup": Example("imprint_line", (ColophonLine("社址", "<b>@望津路</b>"),)),
}
