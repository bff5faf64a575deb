"""The fields that name people, shared by stories, photos and pages."""

from xianbao.desk.stylebook.field import Choice, Field, Type
from xianbao.desk.words import Words
from xianbao.paper.credit import Role

ROLE_NAMES: dict[Role, tuple[str, ...]] = {
    Role.REPORTER: ("记者",),
    Role.CORRESPONDENT: ("通讯员",),
    Role.AUTHOR: ("作者",),
    Role.COMPILER: ("整理",),
    Role.PHOTOGRAPHER: ("摄影",),
    Role.ILLUSTRATOR: ("绘图",),
    Role.EDITOR: ("编辑",),
    Role.DUTY_EDITOR: ("责编", "责任编辑"),
    Role.PROOFREADER: ("校对",),
}
"""The Chinese names of each role, the printed one first."""

ROLE_CHOICES = tuple(Choice(role.value, names) for role, names in ROLE_NAMES.items())

_MEANINGS = {
    Role.REPORTER: Words(
        "本报记者，须在人员名单里", "Our reporters, who must be on the staff list"
    ),
    Role.CORRESPONDENT: Words("通讯员", "Correspondents from outside the staff"),
    Role.AUTHOR: Words("评论、副刊的作者", "The author of an opinion or a literary piece"),
    Role.COMPILER: Words("整理人", "Who compiled the text from others' words"),
    Role.PHOTOGRAPHER: Words(
        "摄影；是文中各图的默认署名", "Photographers; the default credit of its photos"
    ),
    Role.ILLUSTRATOR: Words("绘图", "Who drew the picture"),
    Role.EDITOR: Words("编辑，须在人员名单里", "The editor, who must be on the staff list"),
    Role.DUTY_EDITOR: Words(
        "责任编辑，须在人员名单里", "The duty editor, who must be on the staff list"
    ),
    Role.PROOFREADER: Words(
        "校对，须在人员名单里", "The proofreader, who must be on the staff list"
    ),
}
_EXAMPLES = {
    Role.REPORTER: "记者: [张辉, 李若溪]",
    Role.CORRESPONDENT: "通讯员: 万俟松、周采薇",
    Role.AUTHOR: "作者: 解春生",
    Role.COMPILER: "整理: 曾敏之",
    Role.PHOTOGRAPHER: "摄影: 单文柏",
    Role.ILLUSTRATOR: "绘图: 覃小舟",
    Role.EDITOR: "编辑: 曾敏之",
    Role.DUTY_EDITOR: "责编: 石丽君",
    Role.PROOFREADER: "校对: 何以宁",
}


def credit(role: Role, *aliases: str) -> Field:
    """The field of one role; ``aliases`` add to the role's own Chinese names."""
    names = tuple(dict.fromkeys((*ROLE_NAMES[role], *aliases)))
    return Field(role.value, names, Type.NAMES, _MEANINGS[role], _EXAMPLES[role])
