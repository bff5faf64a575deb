"""Drawing newsbills: letters are engraved once at each size and then only put in their places."""

from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from unicodedata import category, normalize

from PIL import Image, ImageDraw, ImageFont

from xianbao.paper.label import Pair
from xianbao.press.newsbill import bill
from xianbao.press.newsbill.bill import BOTTOM, EDGE, HEIGHT, TOP, WIDTH, Run
from xianbao.press.newsbill.lines import Atom
from xianbao.press.newsbill.picture import Piece, blank, piece, png
from xianbao.press.newsbill.typeface import Typeface

_PAPER, _INK, _RED, _HAIR = (
    (0xFB, 0xFA, 0xF6),
    (0x1B, 0x1A, 0x17),
    (0xA8, 0x20, 0x1A),
    (0xD9, 0xD4, 0xC6),
)
_SHADES = {bill.INK: (0, 5), bill.RED: (5, 5)}
"""Where a colour's shades begin in the palette, and how many there are."""
_RULE = 11
_BEFORE = 2
"""Pixels at the head of each row that are no part of the picture: PNG's filter byte, nought."""
_ROW = (WIDTH + _BEFORE) // 2
"""Bytes of a row."""
_FAMILIAR = 4096
"""Letters at hand; a county's headlines use some two thousand characters at a few sizes."""
_NO_SUCH = "\U0010fffe"
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Mn", "Me", "Zl", "Zp"})
_HALF_OPENING = frozenset("“‘「『《〈（【〔")
"""Marks whose left half is empty: at the head of a line the paper's edge stays straight."""


class NoFaceError(OSError):
    """The font that bills are set in cannot be read here."""

    def __init__(self, path: str) -> None:
        """``path`` is that of the font."""
        super().__init__(
            f"分享图要用的字体 {path} 在这台机器上读不出来，或者不是同一个。"
            "→ 请在每台机器上装同一个字体，或在报头里写“分享图: 不要”。"
            f" / The typeface of share cards, {path}, cannot be read on this machine, or is another"
            " one. → Install the same font on every machine, or set share_cards to none."
        )


def _palette() -> bytes:
    colours: list[tuple[int, ...]] = [_PAPER]
    for colour, (_, count) in ((_INK, _SHADES[bill.INK]), (_RED, _SHADES[bill.RED])):
        colours += [_mixed(colour, shade / count) for shade in range(1, count + 1)]
    return bytes(part for colour in (*colours, _HAIR) for part in colour)


def _mixed(colour: tuple[int, ...], share: float) -> tuple[int, ...]:
    return tuple(
        round(paper + (ink - paper) * share) for paper, ink in zip(_PAPER, colour, strict=True)
    )


@cache
def _shades(colour: str) -> bytes:
    """The palette's number for each strength of ink."""
    first, count = _SHADES[colour]
    # Shade nought is the paper; what is fainter than half of the first shade is left to it.
    shades = (round(value * count / 255) for value in range(256))
    return bytes(first + shade if shade else 0 for shade in shades)


def _pressed(character: str, font: ImageFont.FreeTypeFont) -> tuple[Image.Image, int, int]:
    """A letter's strength of ink, and where it stands from the point at which it is set."""
    left, above, right, below = map(round, font.getbbox(character, anchor="ls"))
    mask = Image.new("L", (right - left, below - above))
    if mask.size[0] and mask.size[1]:
        # A mask of the font's own would have to be read pixel by pixel, which takes longer.
        ImageDraw.Draw(mask).text((-left, -above), character, 255, font, anchor="ls")
    return mask, left, above


class Engraver:
    """Draws the bills of one paper in one face."""

    def __init__(self, face: Typeface) -> None:
        """Nothing is read before the first bill."""
        self._face = face
        self._palette = _palette()
        self._fonts: dict[int, ImageFont.FreeTypeFont] = {}
        self._widths: dict[tuple[str, int], float] = {}
        self._has = lru_cache(_FAMILIAR)(self._knows)
        self._letter = lru_cache(_FAMILIAR)(self._engraved)
        self._top = lru_cache(256)(self._drawn_top)
        self._bottom = lru_cache(64)(self._drawn_bottom)

    def bill(
        self, atoms: Sequence[Atom], kicker: str, head: tuple[Pair, Pair], foot: tuple[str, str]
    ) -> bytes:
        """A story's bill; ``head`` is the paper's name and the section, ``foot`` day and place.

        A headline of which the face knows no character is replaced by the section. Raises
        `NoFaceError`.
        """
        known = tuple(Atom(text, atom.apart) for atom in atoms if (text := self._known(atom.text)))
        runs = (
            bill.headline(known, self._known(kicker), self.measure)
            if known
            else bill.label(head[1], self.measure)
        )
        return self._put_together(runs, head, foot)

    def label(self, head: tuple[Pair, Pair], foot: tuple[str, str]) -> bytes:
        """A section's bill. Raises `NoFaceError`."""
        return self._put_together(bill.label(head[1], self.measure), head, foot)

    def measure(self, text: str, size: int) -> float:
        """The width of a text at a size, in pixels."""
        widths = self._widths
        found = 0.0
        for character in text:
            width = widths.get((character, size))
            if width is None:
                width = widths[character, size] = self._font(size).getlength(character)
            found += width
        return found

    def _known(self, text: str) -> str:
        """What the face has letters for; emoji and what cannot be seen are left out."""
        if text.isascii():
            return "".join(character for character in text if character.isprintable())
        composed = normalize("NFC", text)
        return "".join(c for c in composed if category(c) not in _UNSEEN and self._has(c)).strip()

    def _knows(self, character: str) -> bool:
        return character.isspace() or self._print_of(character) != self._no_such

    @cached_property
    def _no_such(self) -> bytes:
        """What the face shows for a character that it does not know."""
        return self._print_of(_NO_SUCH)

    def _print_of(self, character: str) -> bytes:
        return _pressed(character, self._font(bill.SIZES[-1][0]))[0].tobytes()

    def _put_together(
        self, runs: Sequence[Run], head: tuple[Pair, Pair], foot: tuple[str, str]
    ) -> bytes:
        pieces = (self._top(*head), *self._middle(runs), self._bottom(*foot))
        return png(WIDTH, HEIGHT, self._palette, pieces)

    def _middle(self, runs: Sequence[Run]) -> tuple[Piece, ...]:
        """The headline; the bare paper above and below it is the same on many bills."""
        canvas = self._drawn(runs, TOP, BOTTOM)
        box = canvas.getbbox()
        if box is None:
            return (blank(_ROW, BOTTOM - TOP),)
        _, above, _, below = box
        inked = canvas.crop((0, above, canvas.width, below))
        rows = piece(inked.tobytes("raw", "P;4"))
        return blank(_ROW, above), rows, blank(_ROW, canvas.height - below)

    def _drawn_top(self, name: Pair, section: Pair) -> Piece:
        name, section = (
            Pair(self._known(one.han), self._known(one.second)) for one in (name, section)
        )
        canvas = self._drawn(bill.top(name, section, self.measure), 0, TOP)
        for top, height in ((110, 5), (119, 2)):
            canvas.paste(
                _SHADES[bill.INK][1], (EDGE + _BEFORE, top, WIDTH - EDGE + _BEFORE, top + height)
            )
        return piece(canvas.tobytes("raw", "P;4"), once=True)

    def _drawn_bottom(self, day: str, place: str) -> Piece:
        canvas = self._drawn(bill.bottom(day, self._known(place), self.measure), BOTTOM, HEIGHT)
        canvas.paste(_RULE, (EDGE + _BEFORE, 10, WIDTH - EDGE + _BEFORE, 12))
        return piece(canvas.tobytes("raw", "P;4"), last=True)

    def _drawn(self, runs: Sequence[Run], start: int, end: int) -> Image.Image:
        """Rows ``start`` to ``end`` of a bill with words on them."""
        canvas = Image.new("P", (WIDTH + _BEFORE, end - start))
        for run in runs:
            x: float = run.x + _BEFORE
            if run.text[:1] in _HALF_OPENING:
                x -= run.size * 0.45
            for character in run.text:
                letter, left, above = self._letter(character, run.size, run.colour)
                if letter is not None:
                    canvas.paste(letter, (round(x) + left, run.y - start + above))
                x += self._widths[character, run.size] + run.tracking
        return canvas

    def _engraved(
        self, character: str, size: int, colour: str
    ) -> tuple[Image.Image | None, int, int]:
        """A letter, and where it stands from the point at which it is set."""
        self.measure(character, size)
        mask, left, above = _pressed(character, self._font(size))
        if not mask.size[0] or not mask.size[1]:
            return None, 0, 0
        return (
            Image.frombytes("P", mask.size, mask.tobytes().translate(_shades(colour))),
            left,
            above,
        )

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        font = self._fonts.get(size)
        if font is None:
            try:
                font = ImageFont.truetype(
                    self._face.path, size, self._face.place, layout_engine=ImageFont.Layout.BASIC
                )
            except OSError:
                raise NoFaceError(self._face.path) from None
            self._fonts[size] = font
        return font
