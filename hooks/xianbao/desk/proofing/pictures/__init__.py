"""Pictures: what the files of a story's photos say of themselves, and whether they are whole."""

from xianbao.desk.proofing.check import Check
from xianbao.desk.proofing.pictures.checks import inscribed

CHECKS: tuple[Check, ...] = (inscribed,)
