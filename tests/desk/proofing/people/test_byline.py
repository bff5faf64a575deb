"""Bylines in the text are read as papers write them."""

import pytest

from desk.newsdesk import Desk
from desk.proofing.copydesk import manuscripts
from xianbao.desk.proofing.people.byline import bylines


def read(desk: Desk, text: str) -> list[tuple[str, str]]:
    desk.story(text=f"{text}\n")
    (one,), _ = manuscripts(desk.articles)
    found = list(bylines(one))
    assert all(name == run.text[start:end] for _, name, run, start, end in found)
    return [(byline.role.value, byline.name) for byline in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（记者 张辉）渡口修好了。", ["张辉"]),
        ("本报讯（记者张辉 通讯员周采薇）渡口修好了。", ["张辉", "周采薇"]),
        ("本报讯（记者张辉通讯员周采薇）渡口修好了。", ["张辉", "周采薇"]),
        ("（本报记者 张辉、李若溪）", ["张辉", "李若溪"]),
        ("渡口修好了。（首席记者 尉迟青）", ["尉迟青"]),
        ("□本报记者 张 辉 李若溪", ["张 辉", "李若溪"]),
        ("本报记者张辉从渡口发回报道。", ["张辉"]),
        ("（记者 买买提·艾力）渡口修好了。", ["买买提·艾力"]),
        ("县里来的记者张三丰说，他写过渡口。", []),
        ("记者在渡口看到，桥修好了（见图）。", []),
    ],
)
def test_a_byline_is_read(desk: Desk, text: str, found: list[str]) -> None:
    assert [name for _, name in read(desk, text)] == found


def test_a_correspondent_is_told_from_a_reporter(desk: Desk) -> None:
    assert read(desk, "（记者 张辉 通讯员 周采薇）修好了。") == [
        ("reporter", "张辉"),
        ("correspondent", "周采薇"),
    ]
