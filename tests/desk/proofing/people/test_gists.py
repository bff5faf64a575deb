"""The whole paper: a photo under two credits, a regular whose name is misspelt."""

from desk.newsdesk import Desk, png
from desk.proofing.copydesk import manuscripts
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.checks import gist_of
from xianbao.desk.proofing.people import PAPER_CHECKS


def told(desk: Desk) -> list[Problem]:
    read, beat = manuscripts(desk.articles)
    gists = [gist_of(one, beat) for one in read]
    return [problem for check in PAPER_CHECKS for problem in check(gists)]


def pictured(desk: Desk, number: int, credit: str, content: bytes = b"") -> None:
    desk.file(f"2026/11/22/{number}.png", content or png())
    desk.story(f"图片: [{{文件: {number}.png, {credit}}}]\n", path=f"2026/11/22/web-{number}.md")


def test_one_photo_under_two_credits_is_told_at_the_second(desk: Desk) -> None:
    pictured(desk, 1, "摄影: 张辉")
    pictured(desk, 2, "摄影: 吕晓璞")
    pictured(desk, 3, "供图: 县文化馆供图")
    assert [problem.render() for problem in told(desk)] == [
        f"articles/2026/11/22/web-{number}.md:4:11: XB555 同一张照片，这里署「{credit}」，"
        "articles/2026/11/22/web-1.md 署「张辉」。→ 问清是谁拍的，两处写成一样。"
        for number, credit in ((2, "吕晓璞"), (3, "县文化馆供图"))
    ]


def test_one_photo_under_two_spellings_or_out_of_the_files_is_sound(desk: Desk) -> None:
    pictured(desk, 1, "摄影: 张辉")
    pictured(desk, 2, "摄影: 張輝")
    pictured(desk, 3, "供图: 资料片")
    pictured(desk, 4, "摄影: 吕晓璞", png(13))
    assert told(desk) == []


def test_the_credit_of_a_page_counts_for_its_photos(desk: Desk) -> None:
    pictured(desk, 1, "摄影: 张辉")
    desk.file("2026/11/23/issue.yml", "版面: [{版: 1, 本版摄影: 吕晓璞}]\n")
    desk.file("2026/11/23/a.png", png())
    desk.story("图片: [{文件: a.png}]\n", path="2026/11/23/01-01.md")
    assert [problem.code for problem in told(desk)] == ["XB555"]


def test_large_photos_are_told_apart_by_any_of_their_parts(desk: Desk) -> None:
    whole = png() + bytes(2_000_000)
    for number, at in enumerate((100, 1_000_000, len(whole) - 1), start=2):
        other = bytearray(whole)
        other[at] = 1
        pictured(desk, number, "摄影: 吕晓璞", bytes(other))
    pictured(desk, 1, "摄影: 张辉", whole)
    pictured(desk, 5, "摄影: 吕晓璞", whole)
    assert [problem.path for problem in told(desk)] == ["articles/2026/11/22/web-5.md"]


def credited(desk: Desk, *names: str) -> None:
    for number, name in enumerate(names):
        desk.story(f"通讯员: {name}\n", path=f"2026/10/{number + 1:02}/web-01.md")


def test_a_name_near_that_of_a_regular_is_told(desk: Desk) -> None:
    credited(desk, *["周采薇"] * 5, "周彩薇", "周采萍", "罗一鸣")
    (problem,) = told(desk)
    assert (problem.code, problem.path) == ("XB459", "articles/2026/10/06/web-01.md")
    assert problem.fact() == "署名「周彩薇」只 1 次，「周采薇」5 次"
    assert (problem.line, problem.column, problem.end_column) == (4, 6, 9)


def test_two_regulars_of_like_names_are_two_people(desk: Desk) -> None:
    credited(desk, *["周采薇"] * 5, *["周彩薇"] * 5)
    assert told(desk) == []


def test_the_two_scripts_of_one_name_are_one_person(desk: Desk) -> None:
    credited(desk, *["罗一鸣"] * 5, "羅一鳴")
    assert told(desk) == []
