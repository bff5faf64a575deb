"""Photos: what the files of a story's photos say of themselves, and whether they are whole."""

from xianbao.desk.proofing.check import Check
from xianbao.desk.proofing.photos.checks import inscribed

CHECKS: tuple[Check, ...] = (inscribed,)
