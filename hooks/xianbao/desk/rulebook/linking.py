"""XB3: a link to what readers should no longer find."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

LINK_TO_WITHDRAWN = warning(
    "XB321",
    Words("链接的稿件 {target} 已经撤下", "The story at {target} has been withdrawn"),
    Words(
        "删去链接，再看文字里有没有转述撤下的内容",
        "Take the link out, and see whether the text repeats what was withdrawn",
    ),
    Words("读者点过去只有一则撤稿说明。", "Readers find a notice there and nothing else."),
    wrong="见[本报此前报道](/2026/11/21/01-01/)。（那一篇写了「状态: 撤稿」）",
    right="此前有过讨论。",
)
