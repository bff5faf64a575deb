"""A story on A4."""

import io
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import FloatRect, Locator, Page, expect

from browser.reader import Reader
from browser.sample import CORRECTED, DAY, GALLERY, TRADITIONAL, WITH_BOX, WITH_TABLE, Kind

MANNERS = (WITH_BOX, GALLERY, CORRECTED, WITH_TABLE, TRADITIONAL)
READER = shutil.which("pdftotext")
LEFT_OUT = (
    ".section-bar",
    ".reading-form",
    ".aloud",
    ".skip",
    ".onward",
    ".foot",
    ".box-downloads",
)
PRINTED = (
    ".running-head-name",
    "h1",
    ".story-head .bylines",
    ".prose p",
    ".box-table",
    ".clipping-code",
)


def test_print_leaves_out_what_only_a_screen_can_use(reader: Reader) -> None:
    page = reader.opens(WITH_BOX)
    page.emulate_media(media="print")
    for what in LEFT_OUT:
        for one in page.locator(what).all():
            expect(one).to_be_hidden()
    for what in PRINTED:
        expect(page.locator(what).first).to_be_visible()


def test_print_is_black_on_white_even_at_night(reader: Reader) -> None:
    page = reader.opens_afresh(WITH_BOX, dark=True)
    page.locator(".reading-easy").click()
    page.emulate_media(media="print")
    body = page.locator(".prose p").first
    assert body.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") <= 12  # 9 pt
    style = (
        "const own = getComputedStyle(document.documentElement); [own.color, own.backgroundColor]"
    )
    assert page.evaluate(style) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFKC", text))


def printed(page: Page, folder: Path) -> str:
    """What a program reads out of the page's PDF, without spaces."""
    sheet = folder / "story.pdf"
    page.emulate_media(media="print")
    page.pdf(path=sheet, format="A4", prefer_css_page_size=True)
    assert READER
    command = [READER, "-raw", str(sheet), "-"]
    return squeezed(
        subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    )


@pytest.mark.skipif(not READER, reason="no pdftotext on this machine")
@pytest.mark.parametrize("kind", MANNERS, ids=lambda kind: kind.name)
def test_a_story_is_printed_with_the_papers_name_and_all_of_its_text(
    reader: Reader, kind: Kind, tmp_path: Path
) -> None:
    page = reader.opens(kind)
    text = printed(page, tmp_path)
    assert "棠岫日报" in text
    assert squeezed(page.locator("h1").text_content() or "") in text
    paragraphs = page.locator(".prose p, .highlights li, .box-title, .figure-number")
    lost = [one for one in paragraphs.all_text_contents() if squeezed(one) not in text]
    assert not lost


def test_the_code_on_paper_leads_to_the_story_and_no_screen_shows_it(reader: Reader) -> None:
    page = reader.opens(WITH_BOX)
    code = page.locator(".clipping-code")
    expect(code).to_be_hidden()
    page.emulate_media(media="print")
    address = page.locator(".clipping-address > :last-child").text_content()
    assert address
    assert address.endswith(page.url.split("/", 3)[3])
    picture = Image.open(io.BytesIO(code.screenshot(scale="css")))
    found = zxingcpp.read_barcodes(picture.resize((picture.width * 4, picture.height * 4)))
    assert [one.text for one in found] == [address]


@pytest.mark.parametrize(("kind", "most"), [(GALLERY, 1), (CORRECTED, 1), (WITH_BOX, 2)])
def test_a_clipping_takes_no_more_sheets_than_its_text(
    reader: Reader, kind: Kind, most: int
) -> None:
    page = reader.opens(kind)
    page.emulate_media(media="print")
    sheets = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", sheets)) <= most


def test_a_list_on_paper_ends_in_the_imprint(reader: Reader) -> None:
    page = reader.opens(DAY)
    page.emulate_media(media="print")
    expect(page.locator(".foot")).to_be_visible()


def test_the_running_head_on_paper_names_day_page_and_issue(reader: Reader) -> None:
    page = reader.opens(WITH_BOX)
    page.emulate_media(media="print")
    line = page.locator(".running-head-day")
    for words in ("年", "版", "期"):
        expect(line).to_contain_text(words)
    assert len({round(box["y"]) for box in map(_box, line.locator("> *").all())}) == 1


def _box(one: Locator) -> FloatRect:
    found = one.bounding_box()
    assert found
    return found


def test_a_day_is_printed_whole_story_after_story(reader: Reader) -> None:
    page = reader.opens(DAY)
    listed = page.locator(".day-pages .headline").all_text_contents()
    page.locator(".print-link a").click()
    page.wait_for_load_state()
    told = page.locator(".reader-story .headline").all_text_contents()
    assert [squeezed(one) for one in told] == [squeezed(one) for one in listed]
    page.emulate_media(media="print")
    expect(page.locator(".reader-hint")).to_be_hidden()
    for one in page.locator(".reader-story .prose").all():
        assert (one.text_content() or "").strip()
