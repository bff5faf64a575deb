"""Fuzz every target for some seconds each, guided by coverage: ``make fuzz``.

``FUZZ_SECONDS=600 make fuzz`` takes longer, ``FUZZ="body links"`` takes some targets only. What is
learnt is kept in ``.fuzz/corpus``; what is found, in ``.fuzz/found``, each input in a file that
``python -m fuzz.driver NAME FILE`` judges again.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from fuzz.mutation import LONGEST
from fuzz.target import PROJECT, Target
from fuzz.targets import TARGETS

FOLDER = PROJECT / ".fuzz"
PYTHON = FOLDER / ".env/bin/python"
_NO_WHEEL = """\
There is no atheris for this Python and this system, so nothing was fuzzed.
tests/fuzz/test_targets.py tries the same targets without it; atheris has wheels for Linux."""


def main() -> int:
    """One process per target; 1 if anything was found, 2 where nothing could be fuzzed."""
    if not _is_ready():
        print(_NO_WHEEL, file=sys.stderr)  # noqa: T201
        return 2
    seconds = int(os.environ.get("FUZZ_SECONDS", "60"))
    names = os.environ.get("FUZZ", "").split() or list(TARGETS)
    broken = [name for name in names if not _fuzzed(TARGETS[name], seconds)]
    for name in broken:
        found = sorted(path.name for path in (FOLDER / "found").glob(f"{name}-*"))
        print(f"{name}: broken; see .fuzz/found/", *found)  # noqa: T201
    print(f"{len(names) - len(broken)} of {len(names)} targets hold.")  # noqa: T201
    return bool(broken)


def _is_ready() -> bool:
    """Whether there is a Python with atheris, which is made for it alone."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER / ".env"], check=True)  # noqa: S603
    if _asks("-c", "import atheris"):
        return True
    wanted = Path(__file__).with_name("requirements.txt")
    options = ("--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary=:all:")
    return _asks("-m", "pip", "install", *options, "-r", wanted) and _asks("-c", "import atheris")


def _asks(*words: str | Path) -> bool:
    return subprocess.run([PYTHON, *words], check=False).returncode == 0  # noqa: S603


def _fuzzed(target: Target, seconds: int) -> bool:
    corpus, seeds, found = (FOLDER / name / target.name for name in ("corpus", "seeds", "found"))
    shutil.rmtree(seeds, ignore_errors=True)
    for folder in (corpus, seeds, found.parent):
        folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(sorted(set(target.seeds()))):
        (seeds / f"{number:05}").write_bytes(data)
    words = FOLDER / f"{target.name}.dict"
    words.write_text("".join(_entries(target)), encoding="ascii")
    options = (f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-dict={words}", "-seed=1")
    limits = ("-timeout=30", "-rss_limit_mb=2048", "-close_fd_mask=0", "-print_final_stats=1")
    command = (PYTHON, "-m", "fuzz.driver", target.name, f"-artifact_prefix={found}-")
    done = subprocess.run(  # noqa: S603
        [*command, *options, *limits, corpus, seeds], check=False, env=_surroundings()
    )
    return done.returncode == 0


def _entries(target: Target) -> Iterator[str]:
    """A dictionary as libFuzzer reads it."""
    for word in target.words():
        data = word.encode("utf-8", "replace")
        yield '"' + "".join(f"\\x{byte:02x}" for byte in data) + '"\n'


def _surroundings() -> dict[str, str]:
    """The project's own packages, lent to the Python that has atheris."""
    paths = (PROJECT / "tests", PROJECT / "hooks", Path(sysconfig.get_path("purelib")))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))}


if __name__ == "__main__":
    sys.exit(main())
