"""The reporter: makes one story out of phrases."""

from collections.abc import Iterator
from datetime import date
from itertools import count as count_from

from bench.county.phrase import Pen, Phrase, Topic, stock, topic
from bench.county.story import Box, Item, Story

MEDIAN = 6.55
"""Logarithm of the median body, 700 汉字."""
SPREAD = 0.55
"""Standard deviation of the logarithm: one story in ten is over 1,400."""
SHORTEST, LONGEST = 300, 3000
BRIEF = (70, 180)
"""Fewest and most 汉字 of a brief."""

BOXED = 0.06
CROSSHEADED = 0.15
CROSSHEAD_EVERY = 4
"""Paragraphs from one crosshead to the next."""
TABLED = 0.02
_PARAGRAPH = (1, 4)
"""Fewest and most sentences of a paragraph."""
_LONG_SENTENCE = 0.45
_TAILED = 0.55
_QUOTED = 0.2
_SHORT_QUOTE = 0.5
_BOLD = 0.04
_KICKERED = 0.35
_SUBTITLED = 0.3
_DATELINES = ("本报讯", "", "")


def report(  # noqa: PLR0913 - a story is all of these
    pen: Pen,
    *,
    day: date,
    page: int,
    number: int,
    section: str,
    kind: str,
    subject: str,
    duty_editor: str,
) -> Story:
    """A story on a subject, without its bylines."""
    own = topic(subject)
    notes = _Notebook(pen, own)
    boxed = kind != "简讯" and pen.chance(BOXED)
    return Story(
        day=day,
        page=page,
        number=number,
        title=pen.any(own.titles),
        section=section,
        kind=kind,
        blocks=tuple(_brief(notes) if kind == "简讯" else _blocks(notes, kind)),
        kicker=pen.any(own.kickers) if pen.chance(_KICKERED) else "",
        subtitle=pen.any(own.subtitles) if kind != "简讯" and pen.chance(_SUBTITLED) else "",
        dateline=pen.dice.choice(_DATELINES) if kind in {"消息", "简讯"} else "",
        duty_editor=duty_editor,
        box=_box(pen, own, day) if boxed else None,
    )


class _Notebook:
    """What a reporter knows of a subject: no fact is told twice before all have been told."""

    def __init__(self, pen: Pen, own: Topic) -> None:
        self.pen = pen
        self.own = own
        self._facts: list[Phrase] = []

    def fact(self) -> str:
        if not self._facts:
            self._facts = list(self.own.facts)
            self.pen.dice.shuffle(self._facts)
        return self.pen.write(self._facts.pop())

    def sentence(self) -> str:
        pen = self.pen
        parts = [pen.any(stock().links) + self.fact()]
        if pen.chance(_LONG_SENTENCE):
            parts.append(self.fact())
        if pen.chance(_TAILED):
            parts.append(pen.any(stock().tails))
        return "，".join(parts) + "。"

    def quotation(self) -> str:
        pen = self.pen
        said = pen.any(stock().saids)
        first, second = (pen.write(quote) for quote in pen.dice.sample(self.own.quotes, 2))
        if pen.chance(_SHORT_QUOTE):
            return f"“{first}。”{said}。{self.sentence()}"
        return f"{said}：“{first}，{second}。”"

    def paragraph(self) -> str:
        pen = self.pen
        if pen.chance(_QUOTED):
            return self.quotation()
        sentences = [self.sentence() for _ in range(pen.dice.randint(*_PARAGRAPH))]
        if pen.chance(_BOLD):
            sentences.append(f"**{self.fact()}**。")
        return "".join(sentences)

    def opening(self) -> str:
        return self.pen.any(self.own.openings) + self.sentence()


def _brief(notes: _Notebook) -> Iterator[str]:
    wanted = notes.pen.dice.uniform(*BRIEF)
    text = notes.pen.any(notes.own.openings)
    while len(text) < wanted:
        text += notes.sentence()
    yield text


def _blocks(notes: _Notebook, kind: str) -> Iterator[str]:
    pen = notes.pen
    wanted = min(max(pen.dice.lognormvariate(MEDIAN, SPREAD), SHORTEST), LONGEST)
    heads = iter(notes.own.crossheads if pen.chance(CROSSHEADED) else ())
    table_at = pen.dice.randrange(3, 7) if pen.chance(TABLED) else 0
    text = notes.opening()
    length = len(text)
    yield text
    for count in count_from(1):
        if length >= wanted:
            break
        head = next(heads, None) if count % CROSSHEAD_EVERY == 1 else None
        if head is not None:
            yield f"## {pen.write(head)}"
        text = notes.paragraph()
        length += len(text)
        yield text
        if count == table_at:
            yield _table(pen)
    if kind == "通讯":
        yield pen.any(stock().closings)


def _table(pen: Pen) -> str:
    head = pen.dice.choice(stock().tables)
    rows = [
        [
            pen.dice.choice(stock().names["village"]),
            *(str(pen.dice.randint(3, 960)) for _ in head[1:]),
        ]
        for _ in range(pen.dice.randint(3, 6))
    ]
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _box(pen: Pen, own: Topic, day: date) -> Box:
    title, source, *lines = [pen.write(phrase) for phrase in pen.dice.choice(own.boxes)]
    items = tuple(Item(label, value) for label, value in zip(lines[::2], lines[1::2], strict=True))
    return Box(title, f"{day.year}年1至{day.month}月", source, items)
