"""On copy with a known verdict, the checks are never wrong and miss little."""

import pytest

from desk.proofing.arithmetic.corpus import OPEN, Case, cases, is_it, judged

MISSED = {"rate-021", "bracket-010"}
"""What the checks let pass: a rate whose noun is not beside its figure, and 吨 in whole numbers."""


@pytest.mark.parametrize("case", cases(OPEN), ids=lambda case: case["id"])
def test_a_slip_is_found_and_nothing_else(case: Case) -> None:
    found = judged(case)
    assert [one.fact() for one in found if case["sound"] or not is_it(case, one)] == []
    assert bool(found) is (not case["sound"] and case["id"] not in MISSED)
