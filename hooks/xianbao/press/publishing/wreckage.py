"""What killed builds of earlier versions left beside the site: ``.site-123``, ``.site-123-0-old``.

Those versions made a whole new folder, named after the process, for every build.
"""

import os
import shutil
from pathlib import Path

from xianbao.press.publishing.tree import clear, is_folder

_OLD = "-old"


def clear_wreckage(site: Path) -> bool:
    """Remove it, and say whether there was any; folders of builds that still run stay.

    A build killed while it published had moved the site away: it is put back.
    """
    found = False
    beside = f".{site.name}-"
    for wreck in sorted(site.parent.iterdir(), reverse=True):
        process = wreck.name.removeprefix(beside).split("-")[0]
        ours = wreck.name.startswith(beside) and process.isdecimal()
        if not ours or _running(int(process)):
            continue
        found = True
        if wreck.name.endswith(_OLD) and not site.exists():
            wreck.rename(site)
        else:
            shutil.rmtree(wreck, ignore_errors=True)
    return found


def clear_stranger(folder: str) -> bool:
    """Remove what stands in the place of a folder and is none; whether there was any."""
    if not os.path.lexists(folder) or is_folder(folder):
        return False
    clear(folder)
    return True


def _running(process: int) -> bool:
    """Whether a build still runs; on Windows nobody may ask, where signal 0 is Ctrl+C."""
    if process == os.getpid():
        return False
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
