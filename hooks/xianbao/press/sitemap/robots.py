"""``robots.txt``: everybody may read everything, and where the list of it stands."""

from xianbao.press import address

FILE = "robots.txt"


def robots(base: str) -> str:
    """The file's text; a paper without an address of its own cannot name its sitemaps."""
    allowed = "User-agent: *\nAllow: /\n"
    if not base:
        return allowed
    return f"{allowed}\nSitemap: {base}{address.SITEMAP}\n"
