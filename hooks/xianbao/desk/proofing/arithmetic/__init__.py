"""Arithmetic: figures that a story states and that can be worked out from one another."""

from xianbao.desk.proofing.arithmetic.reckoning import check_figures
from xianbao.desk.proofing.check import Check

CHECKS: tuple[Check, ...] = (check_figures,)
