"""People: names, credits, photos and reprints."""

from xianbao.desk.proofing.check import Check, NamesTaker, PaperCheck, PicturesTaker
from xianbao.desk.proofing.people.crediting import photo_credits, reprints
from xianbao.desk.proofing.people.gists import near_regulars, outsiders, photo_of_two, pictures
from xianbao.desk.proofing.people.names import near_staff
from xianbao.desk.proofing.people.pages import page_credits
from xianbao.desk.proofing.people.signed import signed
from xianbao.desk.proofing.people.wavering import wavering

CHECKS: tuple[Check, ...] = (
    near_staff,
    signed,
    wavering,
    page_credits,
    photo_credits,
    reprints,
)
PAPER_CHECKS: tuple[PaperCheck, ...] = (near_regulars, photo_of_two)
NAMES: tuple[NamesTaker, ...] = (outsiders,)
PICTURES: tuple[PicturesTaker, ...] = (pictures,)
