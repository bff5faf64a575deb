"""What a first visit costs: bytes over the wire as a usual host sends them, and no one else."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.reader import Reader
from browser.sample import EVERY, FRONT, GALLERY, SECTION, WITH_BOX, WITH_TABLE, Kind
from browser.test_layout import READ_TO_THE_END, SHIFTS
from wire import Host, served

PAGE = 150_000
SCRIPT = 60_000
"""The most that a page without its photos may weigh, and its scripts within that, bytes."""
PHONE = {"width": 360, "height": 740}
PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".avif")


@dataclass(frozen=True)
class Visit:
    """A first visit: bytes of each file that was sent, all addresses asked for, what moved."""

    sent: dict[str, int]
    asked: list[str]
    shifted: float
    address: str

    def weight(self, *endings: str) -> int:
        return sum(size for path, size in self.sent.items() if path.endswith(endings))

    @property
    def whole(self) -> int:
        return sum(self.sent.values()) - self.weight(*PHOTOS)


@pytest.fixture(scope="module")
def host(sample_site: Path) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


def visited(browser: Browser, host: str, path: str, *, packed: bool = True) -> Visit:
    context = browser.new_context(viewport=PHONE)
    if not packed:
        context.set_extra_http_headers({"Accept-Encoding": "identity"})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    Host.sent.clear()
    page.goto(host + path, wait_until="networkidle")
    sent = dict(Host.sent)
    page.evaluate(READ_TO_THE_END)
    shifted = page.evaluate("window.shifted")
    context.close()
    return Visit(sent, asked, shifted, host)


@pytest.mark.parametrize("packed", [True, False], ids=["gzipped", "as it lies"])
@pytest.mark.parametrize("kind", [WITH_BOX, GALLERY, SECTION, FRONT], ids=lambda kind: kind.name)
def test_a_first_visit_is_light(reader: Reader, host: str, kind: Kind, *, packed: bool) -> None:
    visit = visited(reader.browser, host, kind.address(reader.site), packed=packed)
    assert any(path.endswith("paper.css") for path in visit.sent)
    assert any(path.endswith("reading.js") for path in visit.sent)
    if packed:
        assert visit.whole <= PAGE, visit.sent
    assert visit.weight(".js") <= SCRIPT, visit.sent


@pytest.mark.parametrize(
    "kind", [FRONT, SECTION, WITH_BOX, GALLERY, WITH_TABLE], ids=lambda kind: kind.name
)
def test_nothing_at_all_moves_on_a_phone(reader: Reader, host: str, kind: Kind) -> None:
    assert visited(reader.browser, host, kind.address(reader.site)).shifted == 0


@pytest.mark.parametrize("words", ["largest high plain dark", "large", ""])
def test_nothing_moves_for_a_reader_who_has_chosen(reader: Reader, host: str, words: str) -> None:
    context = reader.browser.new_context(viewport=PHONE)
    context.add_init_script(SHIFTS)
    if words:
        context.add_init_script(
            f"if (location.host) localStorage.setItem('xianbao-reading', '{words}')"
        )
    page = context.new_page()
    page.goto(host + FRONT.address(reader.site), wait_until="networkidle")
    shifted = page.evaluate("window.shifted")
    context.close()
    assert shifted == 0


def test_no_page_of_any_kind_asks_anyone_else_or_leaves_a_cookie(reader: Reader, host: str) -> None:
    context = reader.browser.new_context(viewport=PHONE)
    page = context.new_page()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    for kind in EVERY:
        page.goto(host + kind.address(reader.site))
    assert not [url for url in asked if not url.startswith((host, "data:"))]
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    context.close()


def test_scripts_and_styles_are_the_papers_own_and_few(sample_site: Path) -> None:
    found = {
        path.relative_to(sample_site).as_posix()
        for path in sample_site.rglob("*")
        if path.suffix in {".js", ".css", ".woff", ".woff2", ".ttf", ".map"}
    }
    names = ("aloud.js", "paper.css", "paper.js", "reading.js", "spoken.js")
    assert {f"assets/xianbao/{name}" for name in names} <= found
    assert all(name.startswith("assets/xianbao/") for name in found)
