"""Copy with a verdict, written before the patterns: sound copy is passed, each slip is told."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from desk.proofing.language.proofs import codes, right
from xianbao.desk.proofing.manuscript import Where


class Case(NamedTuple):
    text: str
    where: Where
    codes: frozenset[str]
    right: str


def cases(file: str) -> list[Case]:
    written = yaml.safe_load(Path(__file__).with_name(file).read_text("utf-8"))
    return [
        Case(
            one["text"],
            Where(one.get("where", "body")),
            frozenset(one.get("codes", ())),
            one.get("right", "" if one.get("codes") else one["text"]),
        )
        for one in written
    ]


CASES = cases("cases.yml")
UNSEEN = cases("unseen.yml")


@pytest.mark.parametrize("case", [*CASES, *UNSEEN], ids=lambda case: case.text[:16])
def test_a_text_is_told_what_its_verdict_says_and_is_mended_so(case: Case) -> None:
    assert set(codes(case.text, case.where)) == case.codes
    if case.right:
        assert right(case.text, case.where) == case.right


@pytest.mark.parametrize("written", [CASES, UNSEEN], ids=["cases", "unseen"])
def test_half_of_the_cases_are_sound(written: list[Case]) -> None:
    assert len([case for case in written if not case.codes]) * 2 == len(written)


def test_no_sound_text_is_told_anything_and_no_slip_is_missed() -> None:
    """Precision and recall, as the handbook states them."""
    told = [case for case in (*CASES, *UNSEEN) if codes(case.text, case.where)]
    slips = [case for case in (*CASES, *UNSEEN) if case.codes]
    assert (len(told), len(slips)) == (len(slips), len(slips))
    assert all(case.codes for case in told)
