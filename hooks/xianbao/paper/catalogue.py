"""The catalogue: every list of stories that the paper keeps, by name.

A list's name begins with its family: ``section/yaowen``, ``section-month/yaowen/2026-11``,
``day/2026/11/22``. A story stands in a list because of its card alone, so what a changed card
touches is told by the same functions that fill the lists.
"""

from collections.abc import Callable, Iterable, Iterator

from xianbao.paper.card import Card

ALL = "all/"
"""Every visible story."""
CORRECTED = "corrections/"
"""Every visible story that has been corrected."""


def day(text: str) -> str:
    """A day's paper: ``2026/11/22``."""
    return f"day/{text}"


def page(text: str, number: int) -> str:
    """A printed page of a day."""
    return f"page/{text}/{number}"


def story(key: str) -> str:
    """One story by itself."""
    return f"story/{key}"


def section(key: str) -> str:
    """A section's stories."""
    return f"section/{key}"


def series(key: str) -> str:
    """A series' stories."""
    return f"series/{key}"


def person(key: str) -> str:
    """Everything that a person is credited with."""
    return f"person/{key}"


def month(text: str) -> str:
    """A month: ``2026-11``."""
    return f"month/{text}"


def year(text: str) -> str:
    """A year: ``2026``."""
    return f"year/{text}"


def section_month(key: str, text: str) -> str:
    """A section's month."""
    return f"section-month/{key}/{text}"


def series_month(key: str, text: str) -> str:
    """A series' month."""
    return f"series-month/{key}/{text}"


def person_year(key: str, text: str) -> str:
    """A person's year."""
    return f"person-year/{key}/{text}"


def photo(file: str) -> str:
    """The stories that print a photo."""
    return f"photo/{file}"


def alias(old: str) -> str:
    """The story that an old address leads to."""
    return f"alias/{old.strip('/')}"


def correction_year(text: str) -> str:
    """The stories that were corrected in a year: ``2026``."""
    return f"correction-year/{text}"


def notice(key: str) -> str:
    """The notice that stands where a withdrawn story stood."""
    return f"notice/{key}"


def bill(key: str) -> str:
    """A story's newsbill, the picture of its headline for wherever its link is passed on."""
    return f"bill/{key}"


def section_bill(key: str) -> str:
    """A section's newsbill, which serves those of its stories that have none."""
    return f"section-bill/{key}"


def reader(text: str) -> str:
    """A day's paper to be printed whole: ``reader/2026/11/22``."""
    return f"reader/{text}"


def section_reader(key: str) -> str:
    """A section's newest stories to be printed whole."""
    return f"section-reader/{key}"


def month_of(key: str) -> str:
    """The month of a story's address: ``2026-11``."""
    return f"{key[:4]}-{key[5:7]}"


def _years(days: Iterable[str]) -> Iterator[str]:
    return (day[:4] for day in days)


def people_of(card: Card) -> list[str]:
    """Everyone credited, each once, in a fixed order."""
    return list(dict.fromkeys((*card.written, *card.photographed, *card.edited)))


FAMILIES: dict[str, Callable[[Card], Iterable[str]]] = {
    "all": lambda _: (ALL,),
    "story": lambda card: (story(card.key),),
    "section": lambda card: (section(card.section),),
    "section-month": lambda card: (section_month(card.section, month_of(card.key)),),
    "series": lambda card: map(series, card.series),
    "series-month": lambda card: [series_month(key, month_of(card.key)) for key in card.series],
    "day": lambda card: (day(card.key[:10]),),
    "page": lambda card: (page(card.key[:10], card.page),) if card.page else (),
    "month": lambda card: (month(month_of(card.key)),),
    "year": lambda card: (year(card.key[:4]),),
    "person": lambda card: map(person, people_of(card)),
    "person-year": lambda card: [person_year(key, card.key[:4]) for key in people_of(card)],
    "photo": lambda card: map(photo, dict.fromkeys(card.photos)),
    "alias": lambda card: map(alias, card.aliases),
    "corrections": lambda card: (CORRECTED,) if card.corrected else (),
    "correction-year": lambda card: map(correction_year, dict.fromkeys(_years(card.corrected))),
}
"""Family → the lists of it in which a story stands."""
NOTICES: dict[str, Callable[[Card], Iterable[str]]] = {
    "notice": lambda card: (notice(card.key),),
    "alias": FAMILIES["alias"],
}
"""The same for what stands in place of a story that was withdrawn: it is in no other list."""

REACH = {"section": 1, "series": 5, "day": 12}
"""How far a story's page looks along a list: that many stories to either side."""


def lists_of(card: Card) -> list[str]:
    """Every list in which a story stands."""
    families = NOTICES if card.withdrawn else FAMILIES
    return [name for family in families.values() for name in family(card)]


def family(name: str) -> str:
    """``section-month`` of ``section-month/yaowen/2026-11``."""
    return name[: name.index("/")]


def parent(name: str) -> str:
    """The name without its last part: what the lists of one section's months have in common."""
    head = family(name)
    return head if head == "day" else name.rpartition("/")[0]


def order(name: str) -> Callable[[Card], tuple[int, str]]:
    """What a list is sorted by: a day as it was printed, everything else newest first."""
    return _printed if family(name) in {"day", "page"} else _newest


def _newest(card: Card) -> tuple[int, str]:
    return (-card.published, card.key)


def _printed(card: Card) -> tuple[int, str]:
    return (card.page or 10_000, card.item)
