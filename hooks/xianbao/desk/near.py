"""Near words: what an editor probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

MOST = 400
"""Candidates that are compared at most, so that a slip in a large paper is still told at once."""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate most like ``word``, or nothing if none is close.

    Words of two 汉字 count as close when one of them agrees, which a ratio alone would miss.
    """
    word = word[:LONGEST].casefold()
    choices = [choice for _, choice in zip(range(MOST), candidates, strict=False)]
    folded = {choice.casefold(): choice for choice in reversed(choices)}
    found = get_close_matches(word, folded, n=TIED, cutoff=0.6)
    if not found and len(word) <= SHORT:
        found = get_close_matches(word, folded, n=TIED, cutoff=0.5)
    return folded[_best(word, found)] if found else ""


def _best(word: str, found: list[str]) -> str:
    """Of those that are equally like it, the one that agrees in most places: XB2I3 with XB213."""
    likeness = [SequenceMatcher(None, one, word).ratio() for one in found]
    tied = [one for one, ratio in zip(found, likeness, strict=True) if ratio == likeness[0]]
    return max(tied, key=lambda one: sum(a == b for a, b in zip(one, word, strict=False)))


TIED = 8
"""Candidates that may be equally like a word."""


LONGEST = 60
"""Characters of a word that are compared."""
SHORT = 4
"""Words up to this length are compared more leniently."""
