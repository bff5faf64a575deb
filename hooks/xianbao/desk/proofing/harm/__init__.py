"""Harm: what a story must not give away about somebody."""

from xianbao.desk.proofing.check import Check
from xianbao.desk.proofing.harm.checks import (
    home_doors,
    located_photos,
    named_in_full,
    private_numbers,
    private_plates,
)

CHECKS: tuple[Check, ...] = (
    private_numbers,
    private_plates,
    home_doors,
    named_in_full,
    located_photos,
)
