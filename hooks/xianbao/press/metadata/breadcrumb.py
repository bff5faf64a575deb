"""The way from the front to a page, as a ``BreadcrumbList`` of schema.org."""

from collections.abc import Sequence

from xianbao.press.metadata.particulars import Named
from xianbao.press.metadata.writing import Json


def breadcrumb(way: Sequence[Named]) -> dict[str, Json]:
    """The list of a page whose way is given from the front to the page itself."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": step.name, "item": step.address}
            for position, step in enumerate(way, start=1)
        ],
    }
