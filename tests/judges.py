"""Judges of what goes out to machines: the official schemas, and readers of the kind that is used.

Each says what is wrong, in a list that is empty where nothing is.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker
from lxml import etree, html

SCHEMAS = Path(__file__).parent / "schemas"
ATOM = "{http://www.w3.org/2005/Atom}"
FORMATS = FormatChecker(())
PARSER = html.HTMLParser(encoding="utf-8")


@FORMATS.checks("uri", ValueError)
def _is_uri(value: object) -> bool:
    """Whole, and without what RFC 3986 wants escaped."""
    text = str(value)
    return bool(urlsplit(text).scheme) and text.isascii() and not set(' <>"{}|\\^`') & set(text)


@FORMATS.checks("date-time", ValueError)
def _is_moment(value: object) -> bool:
    return "T" in str(value) and datetime.fromisoformat(str(value)).tzinfo is not None


@FORMATS.checks("date", ValueError)
def _is_day(value: object) -> bool:
    return bool(date.fromisoformat(str(value)))


@cache
def _schema(name: str) -> Draft202012Validator | Draft7Validator:
    schema = json.loads((SCHEMAS / name).read_bytes())
    kind = Draft7Validator if "draft-07" in schema["$schema"] else Draft202012Validator
    return kind(schema, format_checker=FORMATS)


@cache
def _grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))


@cache
def _sitemaps(name: str) -> etree.XMLSchema:
    """The protocol's schema; what other namespaces add must be known too."""
    joined = (
        '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">'
        '<xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' schemaLocation="{(SCHEMAS / name).as_uri()}"/>'
        '<xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9"'
        f' schemaLocation="{(SCHEMAS / "sitemap-news.xsd").as_uri()}"/></xsd:schema>'
    )
    return etree.XMLSchema(etree.fromstring(joined))


def _json(content: bytes, schema: str) -> list[str]:
    errors = _schema(schema).iter_errors(json.loads(content))
    return [f"{error.json_path}: {error.message[:300]}" for error in errors]


def ninjs(content: bytes, version: str) -> list[str]:
    """A story for other newsrooms: ``3.1`` or ``2.2``."""
    return _json(content, f"ninjs-schema_{version}.json")


def json_feed(content: bytes) -> list[str]:
    """A JSON Feed."""
    wrong = _json(content, "jsonfeed-1.1.json")
    items = json.loads(content)["items"]
    ids = [item["id"] for item in items]
    return wrong + [f"{one} stands twice" for one in ids if ids.count(one) > 1]


def atom(content: bytes) -> list[str]:
    """An Atom feed, by the grammar, by the appendix' rules beside it, and by a reader of feeds."""
    document = etree.fromstring(content)
    grammar = _grammar()
    wrong = [] if grammar.validate(document) else [str(error) for error in grammar.error_log]
    if document.find(f"{ATOM}author") is None:
        wrong.append("no author")
    ids = [one.text for one in document.iter(f"{ATOM}id")]
    wrong.extend(f"{one} stands twice" for one in ids if ids.count(one) > 1)
    entries = document.findall(f"{ATOM}entry")
    wrong.extend("no content" for one in entries if one.find(f"{ATOM}content") is None)
    return wrong + _read(content)


def rss(content: bytes) -> list[str]:
    """An RSS feed, by a reader of feeds."""
    channel = etree.fromstring(content).find("channel")
    assert channel is not None
    wrong = [
        f"no {name}" for name in ("title", "link", "description") if channel.find(name) is None
    ]
    guids = [one.text for one in channel.iter("guid")]
    wrong.extend(f"{one} stands twice" for one in guids if guids.count(one) > 1)
    return wrong + _read(content)


def _read(content: bytes) -> list[str]:
    found = feedparser.parse(content)
    wrong = [str(found.bozo_exception)] if found.bozo else []
    for entry in found.entries:
        lacking = ("id", "title", "link", "published_parsed", "author", "content")
        wrong.extend(f"{entry.get('id')}: no {name}" for name in lacking if not entry.get(name))
    return wrong


def sitemap(content: bytes) -> list[str]:
    """A sitemap, or one of news."""
    return _xsd(content, "sitemap.xsd")


def sitemap_index(content: bytes) -> list[str]:
    """The list of sitemaps."""
    return _xsd(content, "siteindex.xsd")


def _xsd(content: bytes, name: str) -> list[str]:
    schema = _sitemaps(name)
    return [] if schema.validate(etree.fromstring(content)) else [str(e) for e in schema.error_log]


def node(value: Mapping[str, object]) -> list[str]:
    """A node of schema.org."""
    kind = value.get("@type")
    schema = _schema("newsarticle.json")
    known = {"$ref": f"#/$defs/{kind}", "$defs": schema.schema["$defs"]}
    errors = Draft202012Validator(known, format_checker=FORMATS).iter_errors(dict(value))
    return [f"{kind} {error.json_path}: {error.message[:300]}" for error in errors]


def nodes(page: bytes) -> list[dict[str, object]]:
    """The nodes in a page, as a search engine takes them out of it."""
    tree = html.document_fromstring(page, parser=PARSER)
    scripts = tree.xpath('//script[@type="application/ld+json"]')
    return [json.loads(one.text_content()) for one in scripts]


def tags(page: bytes) -> dict[str, list[str]]:
    """Every ``meta`` tag's contents by its name or property."""
    found: dict[str, list[str]] = {}
    for one in html.document_fromstring(page, parser=PARSER).xpath("//meta[@content]"):
        found.setdefault(one.get("property") or one.get("name") or "", []).append(
            one.get("content")
        )
    return found


def links(page: bytes, relation: str) -> dict[str, str]:
    """Where a page's ``link`` tags of a relation lead, by their media types."""
    found = html.document_fromstring(page, parser=PARSER).xpath(f'//link[@rel="{relation}"]')
    return {one.get("type", ""): one.get("href") for one in found}


def addresses(value: object, base: str) -> Iterator[str]:
    """Every place of the site that a value of JSON names, below the root."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from addresses(inner, base)
    elif isinstance(value, list):
        for inner in value:
            yield from addresses(inner, base)
    elif isinstance(value, str) and value.startswith(base):
        yield value.removeprefix(base)


def is_there(place: str, site: Path) -> bool:
    """Whether a place below the root is a page or a file of the site."""
    path = unquote(place.partition("#")[0].partition("?")[0])
    return (
        (site / path / "index.html").is_file()
        if not path or path.endswith("/")
        else (site / path).is_file()
    )
