"""The dictionary of labels, kept beside the bytecode of the module that makes it.

Whoever may write there may change the program itself, so it is trusted as the bytecode is. What
cannot be read is made anew, and where nothing may be written nothing is kept.
"""

import os
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from xianbao.desk.version import version
from xianbao.paper import dictionary


def kept_dictionary() -> str:
    """The text of the dictionary, as this version of the program makes it."""
    place = Path(cache_from_source(dictionary.__file__)).with_name("pinyin.txt")
    mark = f"{version()}\n"
    with suppress(OSError, UnicodeDecodeError):
        kept = place.read_text("utf-8")
        end = f"\n{mark}"
        if kept.startswith(mark) and kept.endswith(end):
            return kept[len(mark) : -len(end)]
    text = dictionary.written()
    _keep(place, f"{mark}{text}\n{mark}")
    return text


def _keep(place: Path, text: str) -> None:
    fresh = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        fresh.write_text(text, "utf-8", newline="\n")
        fresh.replace(place)
    with suppress(OSError):
        fresh.unlink()
