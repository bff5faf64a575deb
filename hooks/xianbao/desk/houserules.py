"""House rules: what the masthead asks of the proof of every story."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xianbao.desk.folder import MASTHEAD as MASTHEAD_FILE
from xianbao.desk.folder import Folder
from xianbao.desk.frontmatter import read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.proofing.beat import Term
from xianbao.desk.record import Record, read_record
from xianbao.desk.rulebook import RULE
from xianbao.desk.rulebook import proofing as rules
from xianbao.desk.stylebook.masthead import MASTHEAD
from xianbao.desk.stylebook.proof import PAPER_PROOF, TERM
from xianbao.desk.text import decode
from xianbao.desk.waiver import Waiver, known_code, waivers_in


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What is passed over in the whole paper, what is looked for beside, and the agreed words."""

    waivers: tuple[Waiver, ...] = ()
    also: frozenset[str] = frozenset()
    glossary: tuple[Term, ...] = ()


def read_house_rules(masthead: Record) -> HouseRules:
    """The house rules in a masthead, all their slips marked."""
    if "proof" not in masthead and "glossary" not in masthead:
        return HouseRules()
    proofs = masthead.records("proof", PAPER_PROOF)
    return HouseRules(
        waivers_in(proofs),
        frozenset(code for record in proofs for code in _also(record)),
        tuple(map(_term, masthead.records("glossary", TERM))),
    )


def house_rules_in(articles: Path) -> HouseRules:
    """The house rules of a folder of copy; what is wrong with its masthead is told elsewhere."""
    galley = Galley("")
    data = Folder(articles, {}).read(MASTHEAD_FILE, galley)
    text = decode(data, galley) if data is not None else None
    fields = read_fields(text, MASTHEAD, galley) if text is not None else None
    record = read_record(fields, MASTHEAD, galley) if fields else None
    return read_house_rules(record) if record else HouseRules()


def _also(record: Record) -> Iterator[str]:
    for written in record.texts("also"):
        code = known_code(written, record.galley)
        if code and not RULE[code].off:
            record.galley.mark(rules.NOT_OFF, written, value=code, name=record.typed("also"))
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
