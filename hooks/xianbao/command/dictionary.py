"""The dictionary of labels, kept beside the bytecode of the module that compiles it.

Whoever may write there may change the program itself, so it is trusted as the bytecode is. What
cannot be read is compiled anew, and where nothing may be written nothing is kept.
"""

import os
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from xianbao.desk.version import version
from xianbao.paper import dictionary
from xianbao.paper.card import digest_of


def kept_dictionary() -> str:
    """The text of the dictionary, as this version of the program compiles it."""
    place = Path(cache_from_source(dictionary.__file__)).with_name("pinyin.txt")
    with suppress(OSError):
        mark, _, text = place.read_bytes().partition(b"\n")
        if mark == _mark(text):
            return text.decode()
    text = dictionary.compiled().encode()
    _keep(place, _mark(text) + b"\n" + text)
    return text.decode()


def _mark(text: bytes) -> bytes:
    """What tells a text of this version that is whole."""
    return f"{version()} {digest_of(text)}".encode()


def _keep(place: Path, content: bytes) -> None:
    fresh = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        fresh.write_bytes(content)
        fresh.replace(place)
    with suppress(OSError):
        fresh.unlink()
