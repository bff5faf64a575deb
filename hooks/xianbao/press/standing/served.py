"""Served: every address at which an edition has something for readers."""

from xianbao.paper.card import Card
from xianbao.paper.edition import Edition
from xianbao.press import address


def served(edition: Edition) -> set[str]:
    """Stories, days, people, sections, series, notices, and what old addresses lead on: ``/…/``.

    These are the addresses that readers keep. Months, years and printed pages come and go with
    their days, and standing pages have a folder of their own.
    """
    found = {f"/{address.story(card.key)}" for card in (*edition.cards, *edition.notices)}
    found.update({f"/{card.key[:10]}/" for card in edition.cards})
    people = {name.partition("/")[2] for name in edition.lists("person")}
    found.update(f"/{address.person(key)}" for key in people.union(edition.ranks))
    found.update(f"/{address.section(key)}" for key in edition.sections)
    found.update(f"/{address.series(key)}" for key in edition.series)
    olds = (name.partition("/")[2] for name in edition.lists("alias"))
    found.update(f"/{address.old(old)}".removesuffix("index.html") for old in olds)
    found.update(f"/{address.old(old)}".removesuffix("index.html") for old in edition.formers)
    return found


def gone_with(card: Card) -> set[str]:
    """The addresses that may go with a story that was taken down, since it alone held them."""
    found = {f"/{address.story(card.key)}", f"/{card.key[:10]}/"}
    found.update(
        f"/{address.person(key)}" for key in (*card.written, *card.photographed, *card.edited)
    )
    found.update(f"/{address.old(old)}".removesuffix("index.html") for old in card.aliases)
    return found
