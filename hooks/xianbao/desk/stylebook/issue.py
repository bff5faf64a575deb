"""The issue file of a day."""

from xianbao.desk.stylebook.credits import credit
from xianbao.desk.stylebook.field import Field, Form, Type
from xianbao.desk.words import Words
from xianbao.paper.credit import Role

ISSUE = Form(
    "issue",
    Words("一期 issue.yml", "An issue, issue.yml"),
    (
        Field(
            "number",
            ("期号",),
            Type.TEXT,
            Words("总期号", "The running number"),
            "期号: 第14806期",
        ),
        Field(
            "note",
            ("说明",),
            Type.PROSE,
            Words("印在日期旁的说明", "A remark printed beside the date"),
            "说明: 今日四版",
        ),
        Field(
            "pages",
            ("版面",),
            Type.RECORDS,
            Words("各版", "The pages"),
            "版面: [{版: 1, 版名: 要闻}]",
            form="page",
        ),
    ),
)

PAGE = Form(
    "page",
    Words("一版", "A page"),
    (
        Field(
            "page",
            ("版", "版次"),
            Type.NUMBER,
            Words("第几版", "Its number"),
            "版: 1",
            required=True,
        ),
        Field(
            "name",
            ("版名",),
            Type.TEXT,
            Words("版名", "Its name"),
            "版名: 要闻",
        ),
        credit(Role.DUTY_EDITOR),
        credit(Role.EDITOR),
        credit(Role.PROOFREADER),
        credit(Role.REPORTER, "本版记者"),
        credit(Role.PHOTOGRAPHER, "本版摄影"),
        Field(
            "photos",
            ("本版照片",),
            Type.TEXT,
            Words("本版照片的署名原话", "The words that credit the page's photos"),
            "本版照片: 资料片",
        ),
    ),
)
