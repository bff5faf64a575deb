"""Near words: what an editor probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST = 400
"""Candidates that are compared at most, so that a slip in a large paper is still told at once."""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate most like ``word``, or nothing if none is close.

    Words of two 汉字 count as close when one of them agrees, which a ratio alone would miss.
    """
    word = word[:LONGEST].casefold()
    choices = [choice for _, choice in zip(range(MOST), candidates, strict=False)]
    folded = {choice.casefold(): choice for choice in reversed(choices)}
    found = get_close_matches(word, folded, n=1, cutoff=0.6)
    if not found and len(word) <= SHORT:
        found = get_close_matches(word, folded, n=1, cutoff=0.5)
    return folded[found[0]] if found else ""


LONGEST = 60
"""Characters of a word that are compared."""
SHORT = 4
"""Words up to this length are compared more leniently."""
