"""A picture of a story."""

from xianbao.desk.stylebook.credits import credit
from xianbao.desk.stylebook.field import Choice, Field, Form, Type
from xianbao.desk.words import Words
from xianbao.paper.credit import Role

AI = (Choice("generated", ("生成",)), Choice("edited", ("修改",)))

PHOTO = Form(
    "photo",
    Words("配图", "A picture"),
    (
        Field(
            "file",
            ("文件",),
            Type.FILE,
            Words("稿件旁边的图片文件", "A picture file beside the story"),
            "文件: bridge.jpg",
            required=True,
        ),
        Field(
            "caption",
            ("图说", "说明"),
            Type.TEXT,
            Words("图说；末尾可写「张辉 摄」", "The caption; it may end in 张辉 摄"),
            "图说: 望津桥夜景。张辉 摄",
        ),
        credit(Role.PHOTOGRAPHER),
        credit(Role.ILLUSTRATOR),
        Field(
            "courtesy",
            ("供图",),
            Type.TEXT,
            Words("没有摄影者时的署名原话", "The words of the credit where no one is named"),
            "供图: 受访企业供图",
        ),
        Field(
            "alt",
            ("替代文字",),
            Type.TEXT,
            Words("读屏软件念的话", "What a screen reader says"),
            "替代文字: 夜色里的石拱桥，桥上有灯",
        ),
        Field(
            "focus",
            ("焦点",),
            Type.TEXT,
            Words(
                "裁切时要留住的地方：左、右上、中下，或离左边和上边的百分比",
                "What a crop must keep: left, top right, or per cent from the left and the top",
            ),
            "焦点: 右上",
        ),
        Field(
            "ai",
            ("人工智能",),
            Type.CHOICE,
            Words(
                "人工智能生成或改过的图，必须写明", "Must be said of what a machine made or changed"
            ),
            "人工智能: 生成",
            choices=AI,
        ),
    ),
    short="file",
)
