"""The paper as a ``NewsMediaOrganization`` of schema.org: who it is, and where its rules stand."""

from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.identity import linked, outside
from xianbao.press.metadata.writing import Json

SIGN = "assets/xianbao/favicon.svg"
"""The paper's mark, which the host publishes."""


def organization(composer: Composer) -> dict[str, Json]:
    """The paper in full, as the front and the page about the paper carry it."""
    masthead, base = composer.edition.masthead, composer.base
    name = masthead.name
    node: dict[str, Json] = {
        "@context": "https://schema.org",
        "@type": "NewsMediaOrganization",
        "@id": identity(base),
        "name": name.han,
        "url": linked(base, ""),
        "logo": {"@type": "ImageObject", "url": linked(base, SIGN)},
        "masthead": linked(base, address.PEOPLE),
    }
    others: list[Json] = [one for one in (name.english, name.pinyin) if one]
    if others:
        node["alternateName"] = others
    if masthead.motto:
        node["slogan"] = masthead.motto
    if masthead.founded:
        node["foundingDate"] = masthead.founded.isoformat()
    if masthead.county:
        node["areaServed"] = {"@type": "AdministrativeArea", "name": masthead.county}
    numbers: list[Json] = [
        {"@type": "PropertyValue", "propertyID": scheme, "value": number}
        for scheme, number in (("CN", masthead.cn), ("ISSN", masthead.issn))
        if number
    ]
    if numbers:
        node["identifier"] = numbers
    for policy in masthead.policies:
        place = linked(base, policy.address) if policy.page else outside(policy.address)
        node[policy.subject.value] = place
    return node


def reference(composer: Composer) -> dict[str, Json]:
    """The paper as other pages name it: who it is, the rest at its ``@id``."""
    return {
        "@type": "NewsMediaOrganization",
        "@id": identity(composer.base),
        "name": composer.edition.masthead.name.han,
        "url": linked(composer.base, ""),
    }


def identity(base: str) -> str:
    """The ``@id`` of the paper."""
    return linked(base, "#organization")
