"""Language: script, punctuation, spacing, quotes, repetition and the paper's own glossary."""

from xianbao.desk.proofing.check import Check
from xianbao.desk.proofing.language.reading import read_language

CHECKS: tuple[Check, ...] = (read_language,)
"""The checks of language, which read a story's passages once for all of them."""
