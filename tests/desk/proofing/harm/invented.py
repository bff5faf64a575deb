"""Personal numbers that nobody holds, made for the cases of harm."""

import random
import re

from xianbao.desk.proofing.harm.numbers import _MARKS, _WEIGHTS

_TOKEN = re.compile(r"\{([A-Z]+[0-9]*)(?: ?([A-Za-z]+))?\}")
_WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


def filled(text: str, seed: int) -> str:
    """A case's text with a number in the place of every token."""
    chance = random.Random(seed)  # noqa: S311 - no secret is made
    return _TOKEN.sub(lambda token: number(token[1], token[2] or "", chance), text)


def number(kind: str, form: str, chance: random.Random) -> str:
    return {"ID": _resident, "MOBILE": _mobile, "CARD": _card, "PLATE": _plate}[
        kind.rstrip("0123456789")
    ](kind, form, chance)


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def _resident(kind: str, form: str, chance: random.Random) -> str:
    """No region's code begins with 99."""
    born = f"19{chance.randint(30, 99)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    if kind == "ID15":
        return f"99{_digits(chance, 4)}{born[2:]}{_digits(chance, 3)}"
    while True:
        head = f"99{_digits(chance, 4)}{born}{_digits(chance, 3)}"
        total = sum(int(d) * w for d, w in zip(head, _WEIGHTS, strict=True))
        mark = _MARKS[total % 11]
        if (mark == "X") == (form == "X"):
            break
    if form == "wrong":
        mark = "7" if mark != "7" else "8"
    whole = head + mark
    if form == "spaced":
        return f"{whole[:6]} {whole[6:14]} {whole[14:]}"
    return whole.translate(_WIDE) if form == "wide" else whole


def _mobile(_: str, form: str, chance: random.Random) -> str:
    """The block 154 is given to nobody."""
    parts = ("154", _digits(chance, 4), _digits(chance, 4))
    whole = {"spaced": " ", "hyphen": "-"}.get(form, "").join(parts)
    return whole.translate(_WIDE) if form == "wide" else whole


def _card(kind: str, form: str, chance: random.Random) -> str:
    """No bank's cards begin with 62999."""
    length = 19 if kind == "CARD19" else 16
    head = "62999" + _digits(chance, length - 6)
    doubled = [sum(divmod(2 * int(d), 10)) for d in head[::-1][::2]]
    single = [int(d) for d in head[::-1][1::2]]
    whole = head + str(-(sum(doubled) + sum(single)) % 10)
    gap = " " if kind == "CARD4" else "-" if form == "hyphen" else ""
    return gap.join(whole[index : index + 4] for index in range(0, length, 4)) if gap else whole


def _plate(_: str, form: str, chance: random.Random) -> str:
    """宁 has no Z."""
    signs = {"E": f"D{_digits(chance, 5)}", "H": f"{_digits(chance, 4)}挂"}
    return f"宁Z{'·' if form in ('dot', 'E') else ''}{signs.get(form) or _digits(chance, 4) + 'K'}"
