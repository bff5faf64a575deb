"""The masthead: the paper's identity and its standing rules."""

from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from xianbao.desk.frontmatter import read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.houserules import read_house_rules
from xianbao.desk.labels import Keys, Romanizer, first_named
from xianbao.desk.near import nearest
from xianbao.desk.policies import read_policies
from xianbao.desk.record import Record, read_record
from xianbao.desk.redirect import read_formerly
from xianbao.desk.rulebook import paper as rules
from xianbao.desk.stylebook.masthead import EAR, MASTHEAD, SECTION, SERIES
from xianbao.desk.text import decode
from xianbao.desk.tree import Scalar
from xianbao.paper.label import Label, LabelStyle, Reading
from xianbao.paper.masthead import Bills, ColophonLine, Ear, Masthead, Section
from xianbao.paper.pinyin import slug
from xianbao.paper.series import Series

ZONE = "Asia/Shanghai"


def read_masthead(data: bytes, galley: Galley) -> Masthead | None:
    """The masthead, all its slips marked; nothing where it could not be read at all."""
    text = decode(data, galley)
    fields = read_fields(text, MASTHEAD, galley) if text is not None else None
    record = read_record(fields, MASTHEAD, galley) if fields else None
    if record is None:
        return None
    read_house_rules(record)  # only to tell of slips: they are no part of what is printed
    return _masthead(record)


def _masthead(record: Record) -> Masthead:
    places = tuple(place.text for place in record.texts("places"))
    style = LabelStyle(record.choice("label_style") or LabelStyle.JOINED)
    romanizer = Romanizer(places, style)
    return Masthead(
        name=Romanizer((), style).label(record, record.text("name").strip("《》")),
        county=record.text("county"),
        places=places,
        labels=Reading(record.choice("labels") or Reading.PINYIN),
        label_style=style,
        script=record.choice("script") or "hans",
        zone=_zone(record),
        motto=record.text("motto"),
        cn=record.text("cn"),
        founded=record.day("founded"),
        ear=_ear(record),
        copyright=record.text("copyright"),
        search=record.choice("search") != "none",
        colophon=tuple(_colophon(record)),
        sections=tuple(
            Section(named.key, named.label, named.about, read_formerly(named.record))
            for named in _named(record, "sections", romanizer)
        ),
        series=tuple(
            Series(
                named.key,
                named.label,
                named.record.text("banner"),
                named.about,
                read_formerly(named.record),
            )
            for named in _named(record, "series", romanizer)
        ),
        record=record.text("record"),
        licence=record.text("licence"),
        police_record=record.text("police_record"),
        issn=record.text("issn"),
        policies=read_policies(record),
        share_cards=Bills(record.choice("share_cards") or Bills.RECENT),
        card_font=record.text("card_font"),
    )


def _zone(record: Record) -> str:
    scalar = record.scalar("zone")
    if scalar is None:
        return ZONE
    name = scalar.text.strip()
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = nearest(name, sorted(available_timezones()))
        record.galley.mark(rules.BAD_ZONE, scalar, value=name, near=near)
        return ZONE
    return name


def _ear(record: Record) -> Ear | None:
    ears = record.records("ear", EAR)
    return Ear(ears[0].text("title"), ears[0].prose("text")) if ears else None


def _colophon(record: Record) -> Iterator[ColophonLine]:
    for heading, value in record.pairs("colophon"):
        if isinstance(value, Scalar):
            yield ColophonLine(heading.text.strip(), value.text.strip())
        else:
            record.wrong_type("colophon", value)


class _Named(NamedTuple):
    """A section or a series with its address."""

    key: str
    label: Label
    about: str
    record: Record


def _named(masthead: Record, field: str, romanizer: Romanizer) -> Iterator[_Named]:
    """Sections or series in their order; keys that are written down come before made ones."""
    form = SECTION if field == "sections" else SERIES
    records = first_named(masthead.records(field, form), masthead.galley)
    keys = Keys(masthead.galley)
    written = [keys.written(record, record.text("name")) for record in records]
    for record, key in zip(records, written, strict=True):
        han = record.text("name")
        label = romanizer.label(record, han)
        address = key or _made(label, record, romanizer, keys)
        yield _Named(address, label, record.prose("about"), record)


def _made(label: Label, record: Record, romanizer: Romanizer, keys: Keys) -> str:
    """A key made of the label's reading, which drops the place as the label does."""
    key = slug(label.han, romanizer.places)
    keys.give(key, label.han, record.where("name"))
    return key
