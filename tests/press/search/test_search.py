"""What a reader finds is what stands in the stories, all of it and nothing else."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from press.county import TEMPLATES, County, county
from press.edits import edited
from press.shop import Shop
from xianbao.press.search import bindery, binding, fold, place, volume
from xianbao.press.search.passage import passage

NODE = shutil.which("node")
MODULE = TEMPLATES / "assets/xianbao/search.js"
PAPER = county(90)
STORY = next(one for one in PAPER.stories.values() if one.key.endswith("01-02"))


@pytest.fixture(autouse=True)
def _small_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volume, "LEAF", 16)


@pytest.fixture(params=[False, True], ids=["whole", "in blocks"])
def _blocks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Volumes as they are, or cut into blocks as those of hundreds of thousands of stories are."""
    if request.param:
        monkeypatch.setattr(binding, "_TERMS", 30)
        monkeypatch.setattr(place, "BLOCK", 7)
        monkeypatch.setattr(bindery, "BLOCK", 7)


@pytest.fixture
def shop(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop(tmp_path, tmp_path_factory.getbasetemp() / "engravings")


def folded(text: str) -> str:
    units = np.frombuffer(text.encode("utf-16-le"), "<u2")
    return fold.table()[units].tobytes().decode("utf-16-le")


def texts(site: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every story's address, with its folded text."""
    for file, content in site.items():
        if b" data-kept=" in content:
            found = passage(content.decode())
            yield file.removesuffix("/index.html"), folded(f"{found.head}\n{found.text}")


def asked(shop: Shop, *questions: dict[str, str]) -> list[dict[str, Any]]:
    """What the reader's module answers."""
    assert NODE
    command = [NODE, str(MODULE.with_name("search.js")), str(shop.site)]
    command.insert(1, str(Path(__file__).with_name("ask.mjs")))
    done = subprocess.run(  # noqa: S603  # ours
        command, input=json.dumps(questions).encode(), capture_output=True, check=True
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def index(shop: Shop) -> dict[str, bytes]:
    return {file: text for file, text in shop.published().items() if file.startswith("search/")}


@pytest.mark.skipif(NODE is None, reason="the module runs in a browser or in Node")
@pytest.mark.usefixtures("_blocks")
def test_any_part_of_any_line_is_found_everywhere_and_nowhere_else(shop: Shop) -> None:
    random = Random(1)  # noqa: S311  # no secret
    shop.print(PAPER)
    stories = dict(texts(shop.published()))
    wanted: list[str] = []
    while len(wanted) < 300:
        text = random.choice(list(stories.values()))
        start, length = random.randrange(len(text)), random.randint(1, 8)
        part = text[start : start + length]
        if len(part) == length and not set(part) & set(' \n“”"「」『』'):
            wanted.append(part)
    answers = asked(shop, *({"query": part} for part in wanted))
    for part, answer in zip(wanted, answers, strict=True):
        truth = [key for key, text in sorted(stories.items(), reverse=True) if part in text]
        assert [one["address"] for one in answer["stories"]] == truth, part
        assert (answer["count"], answer["complete"]) == (len(truth), True)


@pytest.mark.skipif(NODE is None, reason="as above")
@pytest.mark.usefixtures("_blocks")
def test_scripts_marks_blanks_and_filters(shop: Shop) -> None:
    body = "据飛地經濟“示范”园区统计，总投资４.37亿元，New York 来客3人。<b>"
    paper = PAPER.filed(replace(STORY, body=body, title="招商引资见效"))
    shop.print(paper)
    section = STORY.section
    questions: list[dict[str, str]] = [
        *({"query": query} for query in ("飞地经济", "飛地經濟", "“飞地经济”", "招商", "商引")),
        *({"query": query} for query in ("4.37亿", "亿元 飞地", "“new york”", "招商引资 统计")),
        {"query": "飞地", "section": section, "from": "2026-01", "to": f"{STORY.day}"},
        {"query": "飞地", "kind": STORY.kind.value, "order": "rank"},
    ]
    for question, answer in zip(questions, asked(shop, *questions), strict=True):
        assert [one["address"] for one in answer["stories"]] == [STORY.key], question
    none: list[dict[str, str]] = [
        *(
            {"query": query}
            for query in ("“york new”", "飞地 没有的话", "<script>", "__proto__", " ")
        ),
        {"query": "飞地", "section": "nowhere"},
        {"query": "飞地", "to": "2026-01"},
        {"query": "飞地", "from": f"{STORY.day}9"},
    ]
    assert [one["stories"] for one in asked(shop, *none)] == [[]] * len(none)
    (story,) = asked(shop, {"query": "飞地"})[0]["stories"]
    assert story["excerpt"][:2] == ["据", "飛地"]


@pytest.mark.usefixtures("_blocks")
@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_the_index_is_that_of_a_first_printing(
    seed: int, shop: Shop, tmp_path: Path
) -> None:
    random, paper = Random(seed), PAPER  # noqa: S311  # as above
    shop.print(paper)
    for number in range(5):
        paper, done = edited(paper, random)
        shop.print(paper)
        clean = Shop(tmp_path / f"clean-{number}", shop.engravings)
        clean.print(paper)
        assert index(shop) == index(clean), done


def corrected(paper: County) -> County:
    """One word of an old story is another."""
    old = min(card.key for card in paper.edition().cards)
    return paper.filed(replace(paper.stories[old], body=paper.stories[old].body + "\n\n望津渡。"))


def test_one_corrected_word_changes_the_files_of_its_terms(shop: Shop) -> None:
    shop.print(PAPER)
    report = shop.print(corrected(PAPER))
    changed = [file for file in report.changed if file.startswith("search/")]
    assert 0 < len(changed) <= 5
    assert len({file.rpartition("/")[0] for file in changed}) == 1


@pytest.mark.parametrize("name", ["words.sqlite", "0.bin"])
def test_what_is_lost_or_damaged_is_made_again(name: str, shop: Shop, tmp_path: Path) -> None:
    shop.print(PAPER)
    places = [*shop.folder.rglob(name)]
    assert places
    for damaged in places:
        damaged.write_bytes(b"\x01no")
    paper = corrected(PAPER)
    shop.print(paper)
    clean = Shop(tmp_path / "clean", shop.engravings)
    clean.print(paper)
    day = volume.volumes(card.key for card in paper.edition().cards)[0].day
    mended, right = index(shop), index(clean)
    assert {file: mended[file] for file in mended if day in file and name != "0.bin"} == {
        file: right[file] for file in right if day in file and name != "0.bin"
    }
