"""A year's figure is twelve times a month's, where all months are alike."""

import pytest

from desk.proofing.arithmetic.corpus import told


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("每月巡河4次，全年就是40次。", "48次，稿中写40次"),
        ("提高到每人每月110元，全年每人可领1230元。", "1320元，稿中写1230元"),
        ("月租1600元，年租18200元。", "19200元，稿中写18200元"),
        ("每季度走访1次，全年5次。", "4次，稿中写5次"),
        ("每月不少于4次，全年不少于40次。", "48次，稿中写不少于40次"),
    ],
)
def test_a_wrong_year_is_told(body: str, found: str) -> None:
    (one,) = told(body)
    assert one.startswith("XB655")
    assert one.endswith(found)


@pytest.mark.parametrize(
    "body",
    [
        "每月上课6次，寒暑假除外，全年60次。",
        "每月15日抄表，全年安排2次检修。",
        "每月回收约32公斤，全年累计388公斤。",
        "前六个月每人每月500元，后六个月每人每月300元，全年合计4800元。",
        "每月补贴50元，全年发放60万元。",  # one person's, and all
        "每月放3场，全年36场。",
    ],
)
def test_a_year_that_is_no_sum_of_its_months_is_not_told(body: str) -> None:
    assert told(body) == []
