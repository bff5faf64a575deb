"""A page reads what it declares, and nothing else: all that lets other pages stand rests on it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

import pytest

from press.county import LOOK, MASTHEAD, TEMPLATES, county
from press.fiction import article, edition
from press.guard import UndeclaredError, guarded
from xianbao.paper.edition import Edition
from xianbao.press.compositor import Compositor
from xianbao.press.drawing.render import Renderer
from xianbao.press.layout import book, calendar
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.furniture import furniture
from xianbao.press.leaf import Leaf
from xianbao.press.sheet import Sheet
from xianbao.press.standing.plan import plan
from xianbao.press.wording import Wording

Declared = dict[str, tuple[tuple[Leaf, ...], frozenset[str]]]
"""Every page's files, and what it declared to have read."""
KEPT: dict[str, Renderer] = {}
"""What draws a county's pages: making one takes longer than drawing them all."""


def compositor(of: Edition, *, day: bool) -> Compositor:
    """A fresh one; without the ``day`` the paper's own words tell nothing of its stories.

    The nameplate of the front does, of the newest day and its issue.
    """
    found = Compositor(of, LOOK, TEMPLATES)
    renderer = KEPT.get(f"{day}")
    if renderer is None:
        wording = Wording(MASTHEAD.labels, MASTHEAD.script, MASTHEAD.label_style)
        words = furniture(Composer(county().edition(), wording), LOOK.standing)
        words = words if day else replace(words, day=None, number="", pages="")
        renderer = KEPT[f"{day}"] = Renderer(TEMPLATES, wording, words)
    vars(found)["_renderer"] = renderer
    return found


def declared(of: Edition, names: Iterable[str], seed: int) -> Declared:
    """Some pages, set in some order by one compositor, as a worker does."""
    shuffled = [name for name in names if not name.startswith("photo/")]
    Random(seed).shuffle(shuffled)  # noqa: S311  # no secret
    setting = compositor(of, day=True)
    found: Declared = {}
    for name in shuffled:
        of.readings.start()
        leaves = setting.leaves(name)
        found[name] = (leaves, of.readings.taken())
    return found


def undeclared(of: Edition, names: Iterable[str], seed: int = 0) -> dict[str, str]:
    """Pages that read what they had not declared, and what that was."""
    found = {}
    for name, (leaves, subjects) in declared(of, names, seed).items():
        setting = compositor(guarded(of, subjects), day=name == "front/")
        try:
            if setting.leaves(name) != leaves:
                found[name] = "more than it declared shows"
        except UndeclaredError as error:
            found[name] = str(error)
    return found


def worse(read: Callable[[Composer], object]) -> Callable[[str, Composer], Sheet]:
    """A month's page that reads more than it declares, and prints it."""

    def sheet(month: str, composer: Composer) -> Sheet:
        made = calendar.month_sheet(month, composer)
        return replace(made, description=str(read(composer)))

    return sheet


@pytest.mark.parametrize("seed", range(2))
def test_every_page_declares_all_that_it_reads(seed: int) -> None:
    of = county().edition()
    assert undeclared(of, plan(of), seed) == {}


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (lambda composer: len(composer.edition.cards), "cards"),
        (lambda composer: composer.edition.cards[0], "cards"),
        (lambda composer: len(composer.edition.lists("day")), "day"),
        (lambda composer: composer.edition.lists("year")["year/2026"], "list year/2026"),
        (lambda composer: "section/yaowen" in composer.edition.lists("section"), "holds section"),
        (lambda composer: composer.edition.shelf("2026/09/03/web-0").title, "text 2026/09/03"),
        (lambda composer: composer.edition.staff["zhou-caiwei"].name, "person zhou-caiwei"),
        (lambda composer: composer.edition.staff.people[0].name, "staff"),
        (lambda composer: composer.edition.staff.named("张辉"), "张辉"),
        (lambda composer: len(composer.edition.issues), "issues"),
        (lambda composer: min(composer.edition.issues), "issues"),
        (lambda composer: composer.edition.pages_on("2026/09/03"), "issue 2026/09/03"),
        (lambda composer: composer.edition.pictures.get("2026/09/03/shared.png"), "picture 2026"),
        (lambda composer: dict(composer.edition.pictures), "pictures"),
    ],
)
def test_a_page_that_reads_what_it_does_not_declare_is_found_out(
    read: Callable[[Composer], object], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(book._NAMED, "month", worse(read))  # noqa: SLF001  # there is no other way
    found = undeclared(county(9).edition(), ["month/2026-11", "year/2026"])
    assert found.keys() == {"month/2026-11"}
    assert found["month/2026-11"].startswith(told)


@pytest.mark.parametrize(
    "read",
    [
        lambda composer: (
            composer.edition.shelf(composer.edition.stories("month/2026-11")[0].key).body
        ),
        lambda composer: composer.edition.stories("month/2026-11")[0].text,
        lambda composer: composer.edition.stories("month/2026-11")[0].face,
    ],
)
def test_a_page_that_shows_more_of_a_story_than_it_declares_is_found_out(
    read: Callable[[Composer], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(book._NAMED, "month", worse(read))  # noqa: SLF001  # as above
    found = undeclared(county(9).edition(), ["month/2026-11"])
    assert found == {"month/2026-11": "more than it declared shows"}


def test_the_front_declares_what_its_nameplate_tells() -> None:
    of = county().edition()
    ((_, subjects),) = declared(of, ["front/"], 0).values()
    assert {"list all/", f"issue {of.cards[0].day:%Y/%m/%d}"} <= subjects


def test_an_old_address_is_a_page_of_its_own() -> None:
    of = edition(article("2026/11/22/01-01", aliases=("/old/1.html",)))
    (leaf,) = Compositor(of, LOOK, TEMPLATES).leaves("alias/old/1.html")
    assert leaf.file == "old/1.html"
    assert b"../2026/11/22/01-01/" in leaf.content


def test_the_front_alone_has_the_front_s_shell_and_a_missing_page_the_way_from_the_root() -> None:
    look = replace(LOOK, root="/paper/")
    setting = Compositor(edition(), look, TEMPLATES)
    front, missing, inner = (
        setting.leaves(name)[0].content for name in ("front/", "not-found/", "archive/")
    )
    assert b"<a href='./'>front</a>" in front
    assert b"<a href='/paper/'>inner</a>" in missing
    assert b"<a href='../'>inner</a>" in inner
