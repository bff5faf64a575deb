"""``.github/ISSUE_TEMPLATE/story.yml``: the form on which a stringer hands in a story.

An issue can be read by anyone who can see the repository: the form asks for no telephone number
and says so.
"""

from collections.abc import Iterator

from xianbao.command.editors.paper import Paper
from xianbao.command.editors.yamlfile import Value, yaml_file
from xianbao.desk.layout import PICTURES
from xianbao.desk.stylebook.field import Field
from xianbao.desk.stylebook.story import STORY

FILE = ".github/ISSUE_TEMPLATE/story.yml"

_UNSURE = "不清楚，请编辑定"
_PROMISES = (
    "所写的事我在场，或者问过在场的人。",
    "照片是我拍的，或者拍的人同意刊登，署名写在上面。",
    "未成年人、受害人和病人没有写真名，照片里认不出来。",
    "没有写身份证号、手机号、银行卡号和门牌号。",
)
_WELCOME = """\
谢谢来稿。不懂的栏可以空着，编辑会补上。

**这里写的字和照片，能看到本仓库的人都能看到。**
请不要写自己或别人的电话、住址、证件号。不便公开的，请直接找编辑部。
"""


def story_form(paper: Paper) -> str:
    """The whole file."""
    return yaml_file(
        {
            "name": "来稿",
            "description": "通讯员、读者投稿：填一张表，编辑来排",
            "title": "来稿：",
            "labels": ["来稿"],
            "body": [{"type": "markdown", "attributes": {"value": _WELCOME}}, *_items(paper)],
        }
    )


def _items(paper: Paper) -> Iterator[Value]:
    yield _line(STORY["title"], "一句话说清楚：谁、在哪里、什么事。", required=True)
    yield _chosen(STORY["section"], [one.label for one in paper.options(STORY, STORY["section"])])
    yield _chosen(STORY["kind"], [choice.aliases[0] for choice in STORY["kind"].choices])
    yield _area("body", "正文", "先写最要紧的。空一行就是另起一段，不用空两格。", required=True)
    yield _area("where", "何时、何地、问了谁", "编辑核对用，不一定刊登。", required=True)
    yield _line(STORY["correspondent"], "怎么署名。几个人用顿号隔开。", required=True)
    yield {
        "type": "upload",
        "id": "photos",
        "attributes": {"label": "照片", "description": "原图，不要截图，不要加字。"},
        "validations": {"required": False, "accept": ",".join(sorted(PICTURES))},
    }
    yield _area(
        "captions",
        "图说和署名",
        "一张一行：拍的是谁、在做什么，谁拍的。如「渡口的头班船。周采薇 摄」",
    )
    yield _area("figures", "数字从哪里来", "写了数字的，写上是谁给的、说的是哪段时间。")
    yield {
        "type": "checkboxes",
        "id": "promises",
        "attributes": {
            "label": "请核对",
            "options": [{"label": words, "required": True} for words in _PROMISES],
        },
    }


def _line(field: Field, hint: str, *, required: bool) -> Value:
    return {
        "type": "input",
        "id": field.name,
        "attributes": {
            "label": field.aliases[0],
            "description": hint,
            "placeholder": field.content,
        },
        "validations": {"required": required},
    }


def _area(name: str, title: str, hint: str, *, required: bool = False) -> Value:
    return {
        "type": "textarea",
        "id": name,
        "attributes": {"label": title, "description": hint},
        "validations": {"required": required},
    }


def _chosen(field: Field, words: list[str]) -> Value:
    return {
        "type": "dropdown",
        "id": field.name,
        "attributes": {
            "label": field.aliases[0],
            "description": f"{field.meaning.zh}。",
            "options": [_UNSURE, *words],
            "default": 0,
        },
        "validations": {"required": False},
    }
