"""The pictures of a story are found, measured and credited, or their slips told."""

from pathlib import Path

import pytest

from desk.newsdesk import Desk, articles, png
from xianbao.paper.credit import Credit, Role
from xianbao.paper.photo import Photo

DAY = "2026/11/22"
LUO = "luo-yiming-dd87f2"
ZHANG = Credit(Role.PHOTOGRAPHER, "张辉", "zhang-hui")


@pytest.fixture
def bridge(desk: Desk) -> Desk:
    desk.file(f"{DAY}/bridge.png", png(12, 8))
    return desk


def photo(**how: object) -> Photo:
    return Photo(f"{DAY}/bridge.png", 12, 8, **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("摄影: 张辉\n图片: bridge.png\n", photo(credits=(ZHANG,))),
        ("摄影: 张辉\n图片: [bridge.png]\n", photo(credits=(ZHANG,))),
        ("图片:\n- {文件: bridge.png, 摄影: 张辉}\n", photo(credits=(ZHANG,))),
        (
            "图片: {文件: bridge.png, 图说: 夜景。张辉 摄, 替代文字: 桥}\n",
            photo(caption="夜景。", alt="桥", credits=(ZHANG,)),
        ),
        (
            "摄影: 张辉\n图片: {文件: bridge.png, 图说: 夜景, 供图: 资料片}\n",
            photo(caption="夜景", courtesy="资料片"),
        ),
        (
            "图片: {文件: bridge.png, 图说: 夜景（受访企业供图）}\n",
            photo(caption="夜景", courtesy="受访企业供图"),
        ),
        (
            "图片: {文件: bridge.png, 图说: 夜景。張輝 摄, 摄影: 张辉}\n",
            photo(caption="夜景。", credits=(ZHANG,)),
        ),
        (
            "图片: {文件: bridge.png, 图说: 前年由周采薇 摄, 摄影: 张辉}\n",
            photo(caption="前年由周采薇 摄", credits=(ZHANG,)),
        ),
        (f"摄影: 张辉\n图片: /{DAY}/bridge.png\n", photo(credits=(ZHANG,))),
        ("摄影: 张辉\n图片: ./../22/bridge.png\n", photo(credits=(ZHANG,))),
    ],
)
def test_a_photo_is_read_in_every_form(bridge: Desk, fields: str, found: Photo) -> None:
    assert bridge.article(fields).photos == (found,)


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        ("nowhere.png", ["XB501"]),
        ("Bridge.png", ["XB502"]),
        ("../../../../etc/passwd.png", ["XB503"]),
        ("..\\..\\..\\..\\secret.png", ["XB503"]),
        ("%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.png", ["XB503"]),
        ("/etc/secret.png", ["XB501"]),
        ("C:\\secret.png", ["XB501"]),
        ("map.svg", ["XB504"]),
        ("masthead.yml", ["XB504"]),
        ("broken.jpg", ["XB505"]),
        ("大桥.png", ["XB507"]),
        ("my bridge.png", ["XB507"]),
        ("https://example.com/a.png", ["XB509"]),
        ("data:image/png;base64,AAAA", ["XB509"]),
        ("//example.com/a.png", ["XB509"]),
        ("huge.png", ["XB510"]),
    ],
)
def test_an_unfit_file_is_told(bridge: Desk, file: str, codes: list[str]) -> None:
    for name in ("大桥.png", "my bridge.png"):
        bridge.file(f"{DAY}/{name}", png())
    bridge.file(f"{DAY}/broken.jpg", b"not a picture")
    bridge.file(f"{DAY}/map.svg", b"<svg/>")
    bridge.file(f"{DAY}/huge.png", png()[:16] + b"\0\0\x4e\x20\0\0\x4e\x20" + png()[24:])
    bridge.story(f"摄影: 张辉\n图片: '{file}'\n")
    assert [mark.split()[1] for mark in bridge.found()] == codes
    assert articles(bridge.read()) == ()


def test_a_misspelt_file_is_answered_with_its_neighbour(bridge: Desk) -> None:
    bridge.story("摄影: 张辉\n图片: [birdge.png, BRIDGE.PNG, nowhere.png]\n")
    assert bridge.said() == [
        "找不到图片 birdge.png → 是不是 bridge.png？",
        "图片 BRIDGE.PNG 的大小写和文件不符 → 写成 bridge.png",
        "找不到图片 nowhere.png → 把图片放到 articles/2026/11/22/，或改正文件名",
    ]


def test_a_picture_that_is_a_link_to_the_outside_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    desk.story("摄影: 张辉\n图片: secret.png\n")
    (desk.articles / DAY / "secret.png").symlink_to(tmp_path / "secret.png")
    assert desk.found() == ["5:5 XB503"]


def test_a_photo_without_a_credit_is_an_error(bridge: Desk) -> None:
    assert bridge.marks("记者: 张辉\n图片: bridge.png\n") == ["5:5 XB506"]


@pytest.mark.parametrize("page", ["本版照片: 资料片", "本版摄影: 张辉"])
def test_a_page_may_credit_all_of_its_photos(bridge: Desk, page: str) -> None:
    bridge.file(f"{DAY}/issue.yml", f"版面: [{{版: 1, {page}}}]\n")
    assert bridge.article("图片: bridge.png\n").photos == (photo(),)


def test_a_page_does_not_credit_the_photos_of_another(bridge: Desk) -> None:
    bridge.file(f"{DAY}/issue.yml", "版面: [{版: 1}, {版: 2, 本版照片: 资料片}]\n")
    assert bridge.marks("图片: bridge.png\n") == ["4:5 XB506"]


def test_a_photo_listed_twice_is_warned_of(bridge: Desk) -> None:
    assert bridge.marks("摄影: 张辉\n图片: [bridge.png, ./bridge.png]\n") == ["5:18 XB508"]


def test_a_picture_story_without_a_picture_is_warned_of(desk: Desk) -> None:
    assert desk.marks("体裁: 图片新闻\n", "") == ["4:5 XB511"]


def test_an_unknown_photographer_is_someone_from_outside(bridge: Desk) -> None:
    article = bridge.article("图片: {文件: bridge.png, 图说: 夜景。罗一鸣 摄}\n")
    assert article.photos[0].credits == (Credit(Role.PHOTOGRAPHER, "罗一鸣", LUO),)
    assert not bridge.read().archive.staff[LUO].staff


@pytest.mark.parametrize(
    ("written", "focus"),
    [
        ("左", (0, 50)),
        ("右上", (100, 0)),
        ("右上角", (100, 0)),
        ("正中", (50, 50)),
        ("中下", (50, 100)),
        ("top left", (0, 0)),
        ("30% 20%", (30, 20)),
        ("30％，20％", (30, 20)),
    ],
)
def test_a_focus_is_read_in_words_and_in_per_cent(
    bridge: Desk, written: str, focus: tuple[int, int]
) -> None:
    fields = f"摄影: 张辉\n图片:\n- 文件: bridge.png\n  焦点: {written}\n"
    assert bridge.article(fields).photos[0].focus == focus


@pytest.mark.parametrize(
    "written",
    ["桥上", "左右", "120% 20%", "30", "left; color: red", "50\u3000" + "\u3000" * 2900 + "桥"],
)
def test_a_focus_that_is_no_place_is_an_error(bridge: Desk, written: str) -> None:
    fields = f"摄影: 张辉\n图片:\n- 文件: bridge.png\n  焦点: '{written}'\n"
    assert bridge.marks(fields) == ["7:7 XB512"]


def test_a_machine_s_part_in_a_photo_is_kept(bridge: Desk) -> None:
    fields = "摄影: 张辉\n图片:\n- 文件: bridge.png\n  人工智能: 修改\n"
    assert bridge.article(fields).photos[0].ai == "edited"


@pytest.mark.parametrize(
    ("fields", "text", "codes"),
    [
        ("图片: bridge.png\n", "正文。\n", ["XB513"]),
        ("图片: {文件: bridge.png, 替代文字: 三孔石桥}\n", "正文。\n", []),
        ("图片: bridge.png\n", "![三孔石桥](bridge.png)\n", []),
        ("", "![](bridge.png)\n", ["XB513"]),
        (
            "图片: {文件: bridge.png, 图说: 望津桥，夜景。, 替代文字: 望津桥夜景}\n",
            "正文。\n",
            ["XB514"],
        ),
        ("", '![望津桥夜景](bridge.png "望津桥夜景。张辉 摄")\n', ["XB514"]),
    ],
)
def test_alternative_text_is_asked_for_and_is_not_the_caption(
    bridge: Desk, fields: str, text: str, codes: list[str]
) -> None:
    bridge.aside = frozenset()
    marks = bridge.marks(f"摄影: 张辉\n{fields}", text)
    assert [mark.partition(" ")[2] for mark in marks] == codes
