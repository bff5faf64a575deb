from datetime import date
from pathlib import Path

import pytest

from desk.newsdesk import Desk, articles
from xianbao.desk.galley import Galley
from xianbao.desk.intake import read
from xianbao.desk.masthead import read_masthead
from xianbao.desk.newcopy.beginning import Beginning, Refused, Request
from xianbao.desk.newcopy.pattern import PATTERNS
from xianbao.desk.staff import read_staff
from xianbao.desk.words import Language
from xianbao.paper.article import Kind, Status

DAY = date(2026, 11, 22)
NEWS = PATTERNS[Kind.NEWS]
STILL_TO_WRITE = {Kind.PICTURE: {"XB511"}, Kind.REPRINT: {"XB711", "XB712"}}
"""What the desk says of a new story of a kind, because only an editor can know it."""


def at(desk: Desk, language: Language = Language.ZH) -> Beginning:
    root = desk.articles
    masthead = read_masthead((root / "masthead.yml").read_bytes(), Galley(""))
    staff = read_staff((root / "staff.yml").read_bytes(), Galley(""))
    return Beginning(root, masthead, staff, language)


def begun(desk: Desk, **asked: object) -> Path:
    """The path of a new story, below ``articles/``."""
    request = Request(**{"pattern": NEWS, "day": DAY, **asked})  # type: ignore[arg-type]
    return at(desk).file(request).relative_to(desk.articles)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
def test_a_new_story_passes_the_desk_but_for_what_only_an_editor_can_know(
    desk: Desk, kind: Kind, language: Language
) -> None:
    request = Request(PATTERNS[kind], DAY, page=3, reporter="张辉", guessed=True)
    at(desk, language).file(request)
    codes = {problem.code for problem in read(desk.articles).problems}
    assert codes == STILL_TO_WRITE.get(kind, set())


def test_a_new_story_is_a_draft_that_no_reader_sees(desk: Desk) -> None:
    begun(desk)
    (article,) = articles(read(desk.articles))
    assert article.status is Status.DRAFT


def test_it_takes_the_next_address_of_its_page_or_of_the_web(desk: Desk) -> None:
    desk.story()
    assert begun(desk, page=1) == Path("2026/11/22/01-02.md")
    assert begun(desk, page=1) == Path("2026/11/22/01-03.md")
    assert begun(desk) == Path("2026/11/22/web-01.md")


@pytest.mark.parametrize("asked", [{"pattern": PATTERNS[Kind.PICTURE]}, {"folder": True}])
def test_a_story_with_photos_gets_a_folder(desk: Desk, asked: dict[str, object]) -> None:
    assert begun(desk, page=4, **asked) == Path("2026/11/22/04-01/index.md")


def test_a_taken_address_is_refused_and_the_next_free_one_named(desk: Desk) -> None:
    desk.story()
    before = (desk.articles / "2026/11/22/01-01.md").read_bytes()
    with pytest.raises(Refused) as refusal:
        begun(desk, name="01-01")
    assert refusal.value.words.zh == (
        "articles/2026/11/22/01-01 已经有了，没有动它。→ 下一个空着的是 01-02。"
    )
    assert (desk.articles / "2026/11/22/01-01.md").read_bytes() == before


def test_a_folder_of_photos_is_not_taken_over(desk: Desk) -> None:
    desk.file("2026/11/22/03-02/bridge.jpg", b"")
    with pytest.raises(Refused, match="03-03"):
        begun(desk, name="03-02")


def test_whoever_was_faster_keeps_the_address(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = "xianbao.desk.newcopy.beginning.taken"
    desk.story()
    monkeypatch.setattr(path, lambda *_: frozenset())
    with pytest.raises(Refused, match="was left alone"):
        begun(desk, name="01-01")


@pytest.mark.parametrize(
    ("name", "said"),
    [("Bridge Opens", "bridge-opens"), ("p3", "web-01"), ("../03-01", "web-01"), ("大桥", "03-02")],
)
def test_a_name_that_cannot_be_an_address_is_refused_with_a_better_one(
    desk: Desk, name: str, said: str
) -> None:
    with pytest.raises(Refused) as refusal:
        begun(desk, name=name)
    assert said in refusal.value.words.zh
    assert not (desk.articles / "2026").exists()


def test_a_name_of_ones_own_keeps_the_page_in_a_field(desk: Desk) -> None:
    path = begun(desk, name="daqiao", page=3)
    assert path == Path("2026/11/22/daqiao.md")
    (card,) = read(desk.articles).archive.cards
    assert card.page == 3


def test_a_section_is_found_by_name_key_or_other_script(desk: Desk) -> None:
    for asked in ("民生服务", "minshengfuwu", "民生服務"):
        text = (desk.articles / begun(desk, section=asked)).read_text("utf-8")
        assert "\n栏目: 民生服务\n" in text


def test_an_unknown_section_is_refused_in_the_desks_own_words(desk: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        begun(desk, section="要问")
    assert refusal.value.words.zh == "报头里没有栏目「要问」。→ 是不是「要闻」？"


def test_the_name_that_git_knows_is_taken_where_the_staff_list_has_it_in_that_role(
    desk: Desk,
) -> None:
    signed = begun(desk, reporter="張輝", guessed=True)
    assert "\n记者: 张辉\n" in (desk.articles / signed).read_text("utf-8")
    for name in ("石丽君", "root", ""):
        unsigned = begun(desk, reporter=name, guessed=True)
        assert "\n记者:\n" in (desk.articles / unsigned).read_text("utf-8")


def test_a_typed_name_is_taken_as_it_is_and_doubted(desk: Desk) -> None:
    beginning = at(desk)
    path = beginning.file(Request(NEWS, DAY, reporter="李若西"))
    assert "\n记者: 李若西\n" in path.read_text("utf-8")
    (doubt,) = beginning.doubts
    assert doubt.code == "XB401"
    assert "李若溪" in doubt.step()


def test_a_page_that_the_issue_does_not_have_is_doubted(desk: Desk) -> None:
    desk.file("2026/11/22/issue.yml", "版面: [{版: 1}, {版: 2}]\n")
    beginning = at(desk)
    beginning.file(Request(NEWS, DAY, page=5))
    assert [doubt.code for doubt in beginning.doubts] == ["XB806"]


def test_a_story_can_be_begun_before_there_is_a_masthead(tmp_path: Path) -> None:
    path = Beginning(tmp_path, None, None, Language.ZH).file(Request(NEWS, DAY, reporter="张辉"))
    assert "\n记者: 张辉\n" in path.read_text("utf-8")
