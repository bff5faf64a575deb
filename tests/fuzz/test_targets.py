"""Every target of the fuzzer holds on its seeds and on some hundred mutations of them."""

from random import Random

import pytest

from fuzz import body, stores
from fuzz.mutation import mutated
from fuzz.targets import TARGETS
from xianbao.press.releases import release
from xianbao.press.typesetting import typeset

SEEDS = 150
"""The most of a target that are tried here; ``make fuzz`` tries all."""
MUTATIONS = 250


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_a_target_holds_on_its_seeds(name: str) -> None:
    seeds = sorted(set(TARGETS[name].seeds()))
    assert len(seeds) > 20
    for data in Random(name).sample(seeds, min(SEEDS, len(seeds))):  # noqa: S311  # no secret
        TARGETS[name].judge(data)


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_a_target_holds_on_mutations_of_its_seeds(name: str) -> None:
    for data in mutated(TARGETS[name], MUTATIONS, 1):
        TARGETS[name].judge(data)


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_mutations_are_the_same_every_night(name: str) -> None:
    assert list(mutated(TARGETS[name], 20, 7)) == list(mutated(TARGETS[name], 20, 7))


def test_a_press_that_does_not_clean_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typeset, "cleaned", lambda html, _: html)
    with pytest.raises(AssertionError):
        body.judge(b"<script>ran()</script>")


def test_a_store_that_raises_what_it_likes_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: bytes) -> object:
        raise RuntimeError

    monkeypatch.setattr(release.json, "loads", failing)
    with pytest.raises(RuntimeError):
        stores.judge(bytes([stores.RELEASE]) + b"{}")
