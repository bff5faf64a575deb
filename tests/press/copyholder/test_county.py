"""In a county's archive nothing is found that is not withheld, and everything that is."""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from bench.county.archive import Archive
from bench.peer.xianbao import write

from press.copyholder.planted import ANY, HAN
from press.county import BASE, LOOK, TEMPLATES
from xianbao.command.newsroom import open_edition
from xianbao.paper.edition import Edition
from xianbao.press.compositor import Compositor
from xianbao.press.copyholder.common import Common
from xianbao.press.copyholder.copyholder import Copyholder
from xianbao.press.copyholder.secret import NUMERALS
from xianbao.press.pressroom import Orders
from xianbao.press.standing.plan import plan

PROJECT = Path(__file__).resolve().parents[3]
STORIES, EVERY = 220, 5
HOLDS = (
    "状态: 草稿",
    "状态: 撤稿\n撤稿说明: {日期: 2025-12-31, 说明: 稿件失实，已撤下。}",
    "解禁时间: 2199-01-01 08:00",
)
_OTHERS = re.compile(r"[^㐀-鿿]+")


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """An archive of which every fifth story is a draft, withdrawn or embargoed."""
    folder = tmp_path_factory.mktemp("county") / "paper"
    archive = Archive(STORIES, seed=3)
    write(archive, PROJECT, folder)
    for number, story in enumerate(archive.stories()):
        if number % EVERY == 0:
            path = folder / f"articles/{story.key}.md"
            hold = HOLDS[number // EVERY % len(HOLDS)]
            path.write_text(path.read_text("utf-8").replace("---", f"---\n{hold}", 1), "utf-8")
    return open_edition(folder / "articles", folder / ".xianbao", Orders(workers=1), print)


def holder(edition: Edition) -> Copyholder:
    return Copyholder(Common(edition, (TEMPLATES,), BASE))


def test_of_dozens_withheld_among_their_like_none_is_found(edition: Edition) -> None:
    assert len(edition.withheld.stories) == STORIES // EVERY
    compositor = Compositor(edition, LOOK, TEMPLATES)
    names = [n for n in plan(edition) if not n.startswith(("photo/", "bill/", "section-bill/"))]
    files = [(leaf.file, leaf.content) for name in names for leaf in compositor.leaves(name)]
    assert len(files) > STORIES * 4
    reader = holder(edition)
    assert [find for file in files for find in reader.read([file])] == []
    assert holder(edition).read(files) == []


def test_every_fragment_that_no_published_story_has_is_found(edition: Edition) -> None:
    published = "\n".join(han_in(card.key, edition) for card in edition.cards)
    random = Random(4)  # noqa: S311  # no secret
    reader = holder(edition)
    ways = list({**ANY, **HAN}.items())
    told = 0
    for key, _ in edition.withheld.stories:
        own = list(fragments(key, edition, published))
        for fragment in random.sample(own, min(3, len(own))):
            name, way = random.choice(ways)
            finds = reader.read([("about/index.html", way(fragment, random))])
            assert finds, (name, key, fragment)
            told += 1
    assert told > len(edition.withheld.stories)


def han_in(key: str, edition: Edition) -> str:
    """The 汉字 of a story as it was filed, told without the copyholder."""
    filed = edition.withheld.filed.manuscript(key)
    return _OTHERS.sub("", f"{filed.head}\n{filed.body}")


def fragments(key: str, edition: Edition, published: str) -> Iterator[str]:
    """Pieces of text with eight 汉字 in a row that stand in no published story."""
    for piece in _OTHERS.split(edition.withheld.filed.manuscript(key).body):
        rows = (piece[at : at + 8] for at in range(len(piece) - 7))
        if any(row not in published and not set(row) <= set(NUMERALS) for row in rows):
            yield piece
