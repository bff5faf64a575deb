"""Rights: who may read what is published, whatever the account that builds is set to.

Files are 644 and folders 755, as web servers need them: the same on every machine.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_WITHHELD = 0o022
"""Nobody but the owner writes."""


@contextmanager
def for_readers() -> Iterator[None]:
    """What this process and its workers make meanwhile can be read by everybody."""
    before = os.umask(_WITHHELD)
    try:
        yield
    finally:
        os.umask(before)
