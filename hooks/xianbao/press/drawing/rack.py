"""The rack: where engravings are kept from one run to the next.

To cut the engravings takes longer than to correct a word with them. What is kept is only ever a
copy: a file that is missing, incomplete, damaged, or made from other templates or by another
version is not used, and the engraving is cut again.

An engraving is code. So it is kept beside the bytecode of the program, where whoever may write may
change the program itself, and not in a paper's folder, where others may leave something.
"""

import marshal
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_MAKERS = ("part.py", "inlay.py", "engraving.py", "rack.py")
"""The modules beside this one that decide what an engraving looks like."""

_DIGEST = sha256().digest_size
_SETS = 8
"""Sets of engravings that are kept: those of so many papers, or of changes to one's templates."""


def beside_bytecode() -> Path:
    """The folder in which engravings are kept."""
    return Path(cache_from_source(__file__)).with_name("engravings")


def seal(words: Iterable[str], sources: Mapping[str, tuple[str, str, None]]) -> bytes:
    """What all engravings of a run depend on, as one digest.

    The parts of one template stand in the engravings of others, so that a change to any template
    is a change to all.
    """
    own = Path(__file__).parent
    digest = sha256(MAGIC_NUMBER + jinja2.__version__.encode())
    for maker in _MAKERS:
        digest.update(sha256((own / maker).read_bytes()).digest())
    for text in (*words, *(text for name in sources for text in (name, *sources[name][:2]))):
        digest.update(sha256(text.encode()).digest())
    return digest.digest()


class Rack(BytecodeCache):
    """A set of engravings in a folder, each a file: a digest, and the code that it is of."""

    def __init__(self, kept: Path, seal: bytes) -> None:
        """The set with this `seal`, in the folder ``kept`` of all sets."""
        self._kept = kept
        self._folder = kept / seal.hex()
        self._seal = seal
        with suppress(OSError):
            os.utime(self._folder)  # those that were used longest ago go first

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """The file of a template's engraving: ``xianbao-part-pair.code``."""
        return name.replace("/", "-").removesuffix(".html") + ".code"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take an engraving, if it is whole and ours."""
        with suppress(OSError):
            kept = (self._folder / bucket.key).read_bytes()
            code = kept[_DIGEST:]
            if kept[:_DIGEST] == self._digest(bucket, code):
                bucket.code = marshal.loads(code)  # noqa: S302  # the digest says that we wrote it

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep an engraving; a folder that cannot be written costs the next run time, no more."""
        code = marshal.dumps(bucket.code)
        beside = self._folder / f".{bucket.key}-{os.getpid()}"
        with suppress(OSError):
            if not self._folder.is_dir():
                self._begin()
            try:
                beside.write_bytes(self._digest(bucket, code) + code)
                beside.replace(self._folder / bucket.key)
            finally:
                beside.unlink(missing_ok=True)

    def _begin(self) -> None:
        """A new set; those that were used longest ago make room. Raises `OSError`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        used = sorted(self._kept.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
        for folder in used[_SETS:]:
            shutil.rmtree(folder, ignore_errors=True)

    def _digest(self, bucket: Bucket, code: bytes) -> bytes:
        return sha256(self._seal + bucket.key.encode() + code).digest()
