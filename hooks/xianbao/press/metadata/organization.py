"""The paper as a ``NewsMediaOrganization`` of schema.org: who it is, and where its rules stand."""

from collections.abc import Mapping

from xianbao.press import address
from xianbao.press.layout.composer import Composer
from xianbao.press.metadata.identity import linked
from xianbao.press.metadata.writing import Json

SIGN = "assets/xianbao/favicon.svg"
"""The paper's mark, which the host publishes."""
_NOBODY: Mapping[str, str] = {}


def organization(composer: Composer, policies: Mapping[str, str] = _NOBODY) -> dict[str, Json]:
    """The paper in full, as the front and the page about the paper carry it.

    ``policies`` gives properties of schema.org that ask for a page (``correctionsPolicy``,
    ``ethicsPolicy``, ``ownershipFundingInfo`` …) and that page's address below the root.
    """
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
    if masthead.cn:
        node["identifier"] = {"@type": "PropertyValue", "propertyID": "CN", "value": masthead.cn}
    for policy, place in policies.items():
        node[policy] = linked(base, place)
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
