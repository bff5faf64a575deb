from parts.specimen import ROWS, Example
from xianbao.press.view.box import Bar

EXAMPLES = {
    "a bar with a mark": Example("bar", (Bar(62.5, 80),)),
    "a bar": Example("bar", (Bar(100),)),
    "a line": Example("line", (ROWS[2].line,)),
}
