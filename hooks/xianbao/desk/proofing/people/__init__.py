"""People: names, credits, photos and reprints."""

from xianbao.desk.proofing.check import Check, NamesTaker, PaperCheck, PicturesTaker

CHECKS: tuple[Check, ...] = ()
PAPER_CHECKS: tuple[PaperCheck, ...] = ()
NAMES: tuple[NamesTaker, ...] = ()
PICTURES: tuple[PicturesTaker, ...] = ()
