"""Every byte of a site as a searcher reads it: names too, and what is wrapped in something else."""

import base64
import binascii
import gzip
import html
import io
import json
import re
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import pairwise
from urllib.parse import unquote

import numpy as np
from PIL import Image

from xianbao.press.search import fold
from xianbao.press.search.shard import read
from xianbao.press.search.term import kept

_SHARD = re.compile(r"(.*\bsearch/)(\d{4}-\d\d-\d\d)/[0-9a-f]+\.bin")
_FILTERS = ("section", "kind", "person")
"""What the search index files stories under."""
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}")
_DEEPEST = 4
"""Wrappings inside one another that are taken off: a percent-coded entity in a gzipped feed."""


def readings(name: str, content: bytes) -> Iterator[bytes]:
    """A file's name and content, raw and with every wrapping taken off, one after the other."""
    yield from _unwrapped(name.encode(), _DEEPEST)
    yield from _unwrapped(content, _DEEPEST)


def found_in(pages: Mapping[str, bytes], traces: Iterable[str]) -> list[str]:
    """Which traces show in which files, however they are written there."""
    wanted = [(trace, trace.encode()) for trace in traces]
    shown = {
        f"{name}: {trace}"
        for name, content in pages.items()
        for reading in readings(name, content)
        for trace, written in wanted
        if written in reading
    }
    indexed = indexed_in(pages, [trace for trace, _ in wanted])
    return sorted(shown | {f"{volume}: {trace}" for volume, trace in indexed})


def indexed_in(pages: Mapping[str, bytes], traces: Iterable[str]) -> set[tuple[str, str]]:
    """Which traces the search index holds, with the folders of the volumes.

    A volume holds a trace where one of its stories holds every pair of its characters, or is
    filed under it.
    """
    asked = [(trace, _terms(trace)) for trace in traces]
    return {
        (volume, trace)
        for volume, stories in _volumes(pages).items()
        for trace, ways in asked
        if any(terms <= held for terms in ways for held in stories.values())
    }


def _volumes(pages: Mapping[str, bytes]) -> dict[str, dict[int, set[int]]]:
    """The folder of each volume of the index → the terms of each of its stories."""
    volumes: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for name, content in pages.items():
        shard = _SHARD.fullmatch(name)
        if shard and content:
            index = json.loads(pages[f"{shard[1]}index.json"])
            volume = next(one for one in index["volumes"] if one["day"] == shard[2])
            for term, rows in read(content, sum(volume["months"][1::2]), volume["shards"]).items():
                for row in rows:
                    volumes[f"{shard[1]}{shard[2]}/"][row >> 1].add(term)
    return volumes


def _terms(trace: str) -> list[set[int]]:
    """The sets of terms of which each alone would tell that a story holds a trace."""
    units = fold.table()[np.frombuffer(trace.encode("utf-16-le"), "<u2")].tolist()
    pairs = {one << 16 | other for one, other in pairwise(units)}
    filed = [set(kept(f"{sort}:{trace}")) for sort in _FILTERS]
    return [terms for terms in (pairs, *filed) if terms]


def _unwrapped(content: bytes, depth: int) -> Iterator[bytes]:
    yield content
    if not depth:
        return
    for inner in _inner(content):
        if inner and inner != content:
            yield from _unwrapped(inner, depth - 1)


def _inner(content: bytes) -> Iterator[bytes]:
    text = content.decode("utf-8", "ignore")
    if "%" in text:
        yield unquote(text).encode()
    if "&" in text:
        yield html.unescape(text).encode()
    if "\\" in text:
        yield re.sub(r"(?:\\u[0-9a-fA-F]{4})+|\\/", _unescaped, text).encode()
    for run in _BASE64.findall(content):
        with suppress(binascii.Error, ValueError):
            yield base64.b64decode(run + b"=" * (-len(run) % 4), altchars=b"-_")
        with suppress(binascii.Error, ValueError):
            yield base64.b64decode(run + b"=" * (-len(run) % 4))
    yield from _unpacked(content)


def _unescaped(found: re.Match[str]) -> str:
    return str(json.loads(f'"{found[0]}"'))


def _unpacked(content: bytes) -> Iterator[bytes]:
    if content[:2] == b"\x1f\x8b":
        with suppress(OSError, EOFError, zlib.error):
            yield gzip.decompress(content)
    if content[:2] == b"PK":
        with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as packed:
            for one in packed.namelist():
                yield one.encode()
                yield packed.read(one)
    if content[:4] in (b"\x89PNG", b"RIFF") or content[:3] == b"\xff\xd8\xff":
        with suppress(OSError, ValueError), Image.open(io.BytesIO(content)) as picture:
            yield repr(picture.info).encode()
            yield repr(dict(picture.getexif())).encode()
