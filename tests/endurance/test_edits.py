"""Whatever is edited, what stands afterwards is what a clean build gives, byte for byte."""

from pathlib import Path
from random import Random

import pytest

from endurance.county import County, founded
from endurance.edits import OF_STORIES
from endurance.extent import APART, FIRST, SCRIPTS
from endurance.house import OF_THE_HOUSE
from endurance.twins import Twins

HOUSE = 0.4
"""The share of edits that are of the house, not of stories."""


@pytest.mark.parametrize("seed", range(FIRST, FIRST + SCRIPTS))
def test_after_every_edit_the_site_is_that_of_a_clean_build(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)  # noqa: S311  # chance of a test, not of a secret
    county = founded(chance)
    twins = Twins(tmp_path, chance, APART)
    try:
        assert twins.published(county), "the first build was refused"
        for _ in range(chance.randint(3, 8)):
            county = _edited_and_published(twins, county, chance)
    except BaseException as failure:
        failure.add_note("\n".join(twins.log))
        raise


def _edited_and_published(twins: Twins, county: County, chance: Random) -> County:
    """Edit and build; what is refused is mended and built again."""
    edited = county.copied()
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        edits = OF_THE_HOUSE if chance.random() < HOUSE else OF_STORIES
        name = chance.choice(list(edits))
        edits[name](edited, chance)
        twins.log.append(name)
    if twins.published(edited):
        return edited
    twins.log.append("refused, mended")
    mended = edited.copied()
    mended.broken = {}
    if edited.broken and twins.published(mended):
        return mended
    assert twins.published(county)
    return county
