"""The rack: where engravings are kept from one run to the next.

To cut the engravings takes longer than to correct a word with them. What is kept is only ever a
copy: a file that is missing, incomplete, damaged, or made from other templates or by another
version is not used, and the engraving is cut again.
"""

import marshal
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_MAKERS = ("part.py", "inlay.py", "engraving.py", "rack.py")
"""The modules beside this one that decide what an engraving looks like."""

_DIGEST = sha256().digest_size


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
    """Engravings in a folder, each a file: a digest, and the code that it is the digest of."""

    def __init__(self, folder: Path, seal: bytes) -> None:
        """Only engravings with this `seal` are taken from the folder."""
        self._folder = folder
        self._seal = seal

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """The file of a template's engraving: ``xianbao-part-pair.html``."""
        return name.replace("/", "-")

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
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(self._digest(bucket, code) + code)
                beside.replace(self._folder / bucket.key)
            finally:
                beside.unlink(missing_ok=True)

    def _digest(self, bucket: Bucket, code: bytes) -> bytes:
        return sha256(self._seal + bucket.key.encode() + code).digest()
