"""Language: script, punctuation, spacing, quotes, repetition and the paper's own glossary."""

from xianbao.desk.proofing.check import Check

CHECKS: tuple[Check, ...] = ()
