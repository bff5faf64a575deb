"""Orders: what the masthead asks of the proof of every story."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xianbao.desk.folder import MASTHEAD as MASTHEAD_FILE
from xianbao.desk.frontmatter import read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.proofing.beat import Term
from xianbao.desk.record import Record, read_record
from xianbao.desk.rulebook import RULE
from xianbao.desk.rulebook import proofing as rules
from xianbao.desk.stylebook.masthead import MASTHEAD
from xianbao.desk.stylebook.proof import PAPER_PROOF, TERM
from xianbao.desk.text import LIMIT, decode
from xianbao.desk.waiver import Waiver, known_code, read_waivers


@dataclass(frozen=True, slots=True)
class Orders:
    """What is passed over in the whole paper, what is looked for beside, and the agreed words."""

    waivers: tuple[Waiver, ...] = ()
    also: frozenset[str] = frozenset()
    glossary: tuple[Term, ...] = ()


def read_orders(masthead: Record) -> Orders:
    """The orders in a masthead, all their slips marked."""
    if "proof" not in masthead and "glossary" not in masthead:
        return Orders()
    return Orders(
        read_waivers(masthead, PAPER_PROOF),
        frozenset(_also(masthead)),
        tuple(map(_term, masthead.records("glossary", TERM))),
    )


def orders_in(articles: Path) -> Orders:
    """The orders of a folder of copy; what is wrong with its masthead is told elsewhere."""
    try:
        with (articles / MASTHEAD_FILE).open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError:
        return Orders()
    galley = Galley("")
    text = decode(data, galley)
    fields = read_fields(text, MASTHEAD, galley) if text is not None else None
    record = read_record(fields, MASTHEAD, galley) if fields else None
    return read_orders(record) if record else Orders()


def _also(masthead: Record) -> Iterator[str]:
    silent = Record(masthead.form, Galley(""), masthead.at, masthead.entries)
    for record in silent.records("proof", PAPER_PROOF):
        for written in record.texts("also"):
            code = known_code(written, masthead.galley)
            if code and not RULE[code].off:
                name = record.typed("also")
                masthead.galley.mark(rules.NOT_OFF, written, value=code, name=name)
            elif code:
                yield code


def _term(record: Record) -> Term:
    return Term(
        name=record.text("name"),
        avoid=tuple(text.text.strip() for text in record.texts("avoid")),
        short=tuple(text.text.strip() for text in record.texts("short")),
        title=record.text("title"),
        reason=record.text("reason"),
        since=record.day("since"),
    )
