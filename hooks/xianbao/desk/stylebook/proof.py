"""What a story or the paper asks of its proof, and the words that the paper has agreed on."""

from xianbao.desk.stylebook.field import Field, Form, Type
from xianbao.desk.words import Words

_IGNORE = Field(
    "ignore",
    ("放过",),
    Type.CODES,
    Words("不用再提醒的代码，各有理由", "Codes that are passed over, each with its reason"),
    "放过: {XB213: 标题是单位全名，不能删减}",
)
_REASON = Field(
    "reason",
    ("理由",),
    Type.TEXT,
    Words("「放过」写成列表时，共同的理由", "The one reason for a list of codes"),
    "理由: 同一份公告的原文",
)

PROOF = Form("proof", Words("稿件的校对", "The proof of a story"), (_IGNORE, _REASON))

PAPER_PROOF = Form(
    "paper_proof",
    Words("全报的校对", "The proof of the whole paper"),
    (
        _IGNORE,
        _REASON,
        Field(
            "also",
            ("另查",),
            Type.TEXTS,
            Words("平时不查、这里要查的代码", "Codes that are looked for here only"),
            "另查: [XB919]",
        ),
    ),
)

TERM = Form(
    "term",
    Words("用语", "An agreed word"),
    (
        Field(
            "name",
            ("名称", "写法"),
            Type.TEXT,
            Words("规定的写法、全称或姓名", "How it is written: a word, a full name, a person"),
            "名称: 望津桥",
            required=True,
        ),
        Field(
            "avoid",
            ("不用",),
            Type.TEXTS,
            Words("不许用的写法", "What must not be written for it"),
            "不用: [望津大桥, 老石桥]",
        ),
        Field(
            "short",
            ("简称",),
            Type.TEXTS,
            Words("第二次起可用的简称", "Short forms that may be used after the first time"),
            "简称: 县融媒",
        ),
        Field(
            "title",
            ("职务",),
            Type.TEXT,
            Words("名称是人时，他的完整职务", "The full title of the office, if it is a person"),
            "职务: 县水务局局长",
        ),
        Field(
            "reason",
            ("理由",),
            Type.TEXT,
            Words("为什么这样规定", "Why it was agreed on"),
            "理由: 桥名碑上是这三个字",
        ),
        Field(
            "since",
            ("起用", "自"),
            Type.DAY,
            Words("从哪一天起；更早的稿件不查", "From which day; earlier stories are not checked"),
            "起用: 2026-03-01",
        ),
    ),
    short="name",
)
