"""Servers: the same headers in the words of each program that serves a folder of files."""

from collections.abc import Callable

from xianbao.press.policy.policy import HEADERS

FILE = "_headers"
"""The file at the site's root that Netlify and Cloudflare Pages read; others take it for text."""


def netlify() -> str:
    """``_headers`` for Netlify and Cloudflare Pages: a pattern of paths, then its headers."""
    return "".join(("/*\n", *(f"  {name}: {value}\n" for name, value in HEADERS)))


def nginx() -> str:
    """For a ``server`` block of nginx; ``always``, since a page not found is a page too."""
    lines = [f'add_header {name} "{value}" always;\n' for name, value in HEADERS]
    return "".join(lines)


def caddy() -> str:
    """For a site's block in a Caddyfile."""
    lines = [f'\t{name} "{value}"\n' for name, value in HEADERS]
    return "".join(("header {\n", *lines, "}\n"))


def apache() -> str:
    """``.htaccess`` for Apache, which passes over it where ``mod_headers`` is not loaded."""
    lines = [f'  Header always set {name} "{value}"\n' for name, value in HEADERS]
    return "".join(("<IfModule mod_headers.c>\n", *lines, "</IfModule>\n"))


SERVERS: dict[str, Callable[[], str]] = {
    "apache": apache,
    "caddy": caddy,
    "netlify": netlify,
    "nginx": nginx,
}
"""Server → the text to be put into its settings."""
