"""Harm: what a story must not give away about somebody."""

from xianbao.desk.proofing.check import Check

CHECKS: tuple[Check, ...] = ()
