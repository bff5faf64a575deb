"""Arithmetic: figures that a story states and that can be worked out from one another."""

from xianbao.desk.proofing.check import Check

CHECKS: tuple[Check, ...] = ()
