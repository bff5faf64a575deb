"""No payload runs in a real browser: not with the cleaner, and with a policy not without it."""

from collections.abc import Iterator

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser, Page, Route

from hostile.payloads import REFUSED, TEXT, housed
from newspaper import DAY, Newspaper
from wire import served
from xianbao.paper.markup import converted
from xianbao.press.policy.policy import HEADER, TAG
from xianbao.press.typesetting.typeset import Typesetter

MARK = "此处换成载荷。"
STORY = f"{DAY}/01-01/"
WATCH = "window.hits = []; window.ran = () => { window.hits.push(String(Error().stack)); };"
TEASED = """async () => {
  const main = document.querySelector("main") || document.body;
  main.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a");
    if (link && !/^javascript:/i.test(link.href)) event.preventDefault();
  });
  main.addEventListener("submit", (event) => event.preventDefault());
  for (const element of document.querySelectorAll("main *")) {
    for (const name of ["mouseover", "click", "focus", "toggle", "error", "load", "begin"]) {
      element.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}));
    }
    if (element.click) element.click();
  }
  await new Promise((done) => setTimeout(done, 60));
  return window.hits;
}"""
"""Everything that a reader's hand may do to every part of the text, and a moment to wait."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A paper of one story, in whose page the payloads are put."""
    paper = Newspaper.founded(tmp_path_factory.mktemp("payloads") / "paper")
    paper.story("01-01.md", "", MARK)
    paper.printed()
    with served(paper.site) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    yield page
    context.close()


def hits(page: Page, address: str, body: str, policy: str = "") -> list[str]:
    """What ran of a body in the story's own page, which is under no policy but this."""
    page.unroute_all()

    def put(route: Route) -> None:
        got = route.fetch()
        bare = got.text().replace(TAG, "")
        assert bare != got.text()
        html = bare.replace(f"<p>{MARK}</p>", body)
        assert html != bare
        headers = {**got.headers, **({"content-security-policy": policy} if policy else {})}
        headers.pop("content-length", None)
        route.fulfill(response=got, body=html, headers=headers)

    page.route(f"**/{STORY}", put)
    page.goto(f"{address.rstrip('/')}/{STORY}")
    found: list[str] = page.evaluate(TEASED)
    return found


def cleaned(text: str) -> str:
    return str(Typesetter(lambda _: Markup("")).body(text, "", {})).replace("\x1e", "/")


def test_nothing_runs_of_what_the_press_sets(page: Page, address: str) -> None:
    bodies = [cleaned(text) for payload in (*REFUSED, *TEXT) for text in housed(payload)]
    for start in range(0, len(bodies), 400):
        assert hits(page, address, "\n".join(bodies[start : start + 400])) == []


@pytest.mark.parametrize("start", range(8))
def test_nothing_runs_without_the_cleaner_where_there_is_a_policy(
    page: Page, address: str, start: int
) -> None:
    for payload in REFUSED[start::8]:
        assert hits(page, address, converted(payload), HEADER) == [], payload


@pytest.mark.parametrize(
    "payload",
    [
        "<script>ran()</script>",
        "<img src=x onerror=ran()>",
        "<b onclick=ran()>桥</b>",
        "<svg onload=ran()>",
    ],
)
def test_without_either_it_would_run(page: Page, address: str, payload: str) -> None:
    """What shows that the tests above can fail."""
    assert hits(page, address, converted(payload)) != []
