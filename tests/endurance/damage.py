"""Ways in which a file comes to harm."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

Harm = Callable[[Path, Random], None]


def flip(path: Path, chance: Random) -> None:
    """One to forty bytes turned into others, anywhere."""
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 3, 40)) if content else 0):
        content[chance.randrange(len(content))] ^= chance.randint(1, 255)
    path.write_bytes(content)


def overwrite(path: Path, chance: Random) -> None:
    """A stretch of zeros or of noise, as a disk leaves it."""
    content = bytearray(path.read_bytes())
    if content:
        start = chance.randrange(len(content))
        end = min(len(content), start + chance.choice((16, 512, 4096)))
        noise = chance.randbytes(end - start) if chance.random() < 0.5 else bytes(end - start)
        content[start:end] = noise
    path.write_bytes(content)


def truncate(path: Path, chance: Random) -> None:
    """Its end cut off."""
    os.truncate(path, chance.randrange(path.stat().st_size + 1))


def lengthen(path: Path, chance: Random) -> None:
    """Something put behind its end."""
    with path.open("ab") as file:
        file.write(chance.randbytes(chance.choice((1, 100, 5000))))


def empty(path: Path, _: Random) -> None:
    """Nothing left in it."""
    path.write_bytes(b"")


def delete(path: Path, _: Random) -> None:
    """It is gone."""
    path.unlink()


def replace_by_a_folder(path: Path, chance: Random) -> None:
    """A folder by its name, sometimes with something in it."""
    path.unlink()
    path.mkdir()
    if chance.random() < 0.5:
        (path / "stray").write_text("x", encoding="utf-8")


def replace_by_a_link(path: Path, chance: Random) -> None:
    """A link that leads nowhere or to itself, so that nobody can read it."""
    path.unlink()
    path.symlink_to(path.name if chance.random() < 0.5 else "nowhere")


def replace_by_text(path: Path, chance: Random) -> None:
    """Something altogether else."""
    texts = ("[]", "{}", "null", '{"key": 1}', "00000000\n{}", "SQLite format 3\0", "x" * 5000)
    path.write_text(chance.choice(texts), encoding="utf-8")


def forbid(path: Path, _: Random) -> None:
    """Nobody may read it; for the machine's master, who may, it is gone."""
    if os.geteuid() == 0:
        path.unlink()
    else:
        path.chmod(0)


HARMS: tuple[Harm, ...] = (
    flip,
    flip,
    flip,
    overwrite,
    truncate,
    lengthen,
    empty,
    delete,
    replace_by_a_folder,
    replace_by_a_link,
    replace_by_text,
    forbid,
)


def remove(path: Path) -> None:
    """Whatever it is."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
