"""Patterns: what a new story of each kind is asked for."""

from dataclasses import dataclass

from xianbao.desk.words import Words
from xianbao.paper.article import Kind
from xianbao.paper.credit import Role

_DATELINE = (("dateline", "本报讯"),)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a new story of one kind is asked for.

    ``fields`` are those an editor fills in, after title and section and in this order; ``filled``
    are the contents that nearly every such story has. ``byline`` is the role of whoever makes it,
    if it has a byline at all. ``text`` says what the text is to be. ``folder`` says that it gets a
    folder of its own, for its photos.
    """

    kind: Kind
    fields: tuple[str, ...]
    byline: Role | None
    text: Words
    filled: tuple[tuple[str, str], ...] = ()
    folder: bool = False


PATTERNS: dict[Kind, Pattern] = {
    pattern.kind: pattern
    for pattern in (
        Pattern(
            Kind.NEWS,
            (
                "kicker",
                "subtitle",
                "dateline",
                "reporter",
                "correspondent",
                "summary",
                "editor",
                "duty_editor",
            ),
            Role.REPORTER,
            Words(
                "第一段写清谁、何时、何地、什么事；空一行就是另起一段",
                "Who, when, where and what in the first paragraph; an empty line begins another",
            ),
            _DATELINE,
        ),
        Pattern(
            Kind.FEATURE,
            (
                "kicker",
                "subtitle",
                "series",
                "reporter",
                "correspondent",
                "photographer",
                "highlights",
                "summary",
                "editor",
                "duty_editor",
            ),
            Role.REPORTER,
            Words(
                "小标题前写 ## 和一个空格；引语单独成块，行首写 > 和一个空格",
                "A crosshead begins with ## and a space, a quotation set apart with > and a space",
            ),
        ),
        Pattern(
            Kind.OPINION,
            ("subtitle", "author", "summary", "editor", "duty_editor"),
            Role.AUTHOR,
            Words("一篇只说一个道理；文责自负", "One argument; its author answers for it"),
        ),
        Pattern(
            Kind.BRIEF,
            ("dateline", "reporter", "correspondent", "editor"),
            Role.REPORTER,
            Words("三行以内；标题说完了的，正文可以不写", "Three lines at most, or none"),
            _DATELINE,
        ),
        Pattern(
            Kind.PICTURE,
            ("photos", "photographer", "editor"),
            Role.PHOTOGRAPHER,
            Words(
                "图片放进这个文件夹；图说一两句，写拍的是谁、在做什么",
                "Put the photo into this folder; a sentence or two on who is in it and doing what",
            ),
            folder=True,
        ),
        Pattern(
            Kind.VOICE,
            ("reporter", "compiler", "photographer", "summary", "editor", "duty_editor"),
            Role.REPORTER,
            Words(
                "一个人的一段原话，不改口气；说话的人看过再发表",
                "One person's own words, unpolished; let them see it before it is printed",
            ),
        ),
        Pattern(
            Kind.NOTICE,
            ("source", "expires", "editor"),
            None,
            Words(
                "写清从几时到几时、哪些地方、找谁问；过期就撤的，填失效时间",
                "From when to when, where, and whom to ask; give the moment it may be taken down",
            ),
        ),
        Pattern(
            Kind.REPRINT,
            (
                "source",
                "source_url",
                "original_title",
                "original_author",
                "editor",
                "duty_editor",
            ),
            Role.EDITOR,
            Words(
                "照原文转，不改原意；来源、原标题、原作者、编辑一样不能少",
                "As it was printed; source, original title, author and editor must all be given",
            ),
        ),
    )
}
"""The pattern of every kind."""
