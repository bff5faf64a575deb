"""A tree of published files: how one file comes into it, is compared, linked and taken away.

No file that stands is ever written to: another tree may hold the same file under a link.
"""

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress

_BINARY = getattr(os, "O_BINARY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_READ = os.O_RDONLY | _BINARY
_MODE = 0o666
_BLOCK = 1 << 20
_TRIES = 10
"""How often a place is made again when other processes empty or fill its folder meanwhile."""
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV, errno.EMLINK}
"""How systems refuse a hard link; the file is copied then."""
_NOT_EMPTY = {errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT, errno.ENOTDIR}


def inside(file: str) -> str:
    """The same path, if it stays below the site's folder; else `ValueError`."""
    if (
        "\\" in file
        or "\0" in file
        or any(part in {"", ".", ".."} for part in file.split("/"))
        or (os.name == "nt" and ":" in file)
    ):
        message = f"not a place in the site: {file!r}"
        raise ValueError(message)
    return file


def put(tree: str, file: str, content: bytes) -> None:
    """Write a new file; one that stands under its name is left to whoever has it linked."""
    handle = _created(tree, file)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def put_copy(tree: str, source: str, file: str) -> None:
    """Copy a file, as `put` does."""
    # The source first: where it is missing, nothing has been touched.
    with open(source, "rb") as photo, open(_created(tree, file), "wb") as copy:
        shutil.copyfileobj(photo, copy, _BLOCK)


def link(source: str, tree: str, file: str) -> None:
    """Let a tree hold the same file as another one, the ``source``; a copy where links fail."""
    attempt = 0
    while True:
        try:
            return os.link(f"{source}/{file}", f"{tree}/{file}")
        except OSError as error:
            attempt += 1
            if error.errno in _NO_LINKS:
                put_copy(tree, f"{source}/{file}", file)
                return shutil.copystat(f"{source}/{file}", f"{tree}/{file}")
            if attempt == _TRIES:
                raise
            _make_room(tree, file, error)


def link_as(source: str, path: str) -> None:
    """Let a file stand at one more place, which is free; a copy, put there whole, if links fail."""
    try:
        os.link(source, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, f"{path}.new")
        os.replace(f"{path}.new", path)


def take_away(tree: str, file: str) -> None:
    """Remove a file, if it stands, and then the folders that hold nothing any more."""
    path = f"{tree}/{file}"
    try:
        os.unlink(path)
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (IsADirectoryError, PermissionError):
        # A folder by that name is not the file; systems differ in how they say so.
        if not is_folder(path):
            raise
    prune(tree, file.rpartition("/")[0])


def prune(tree: str, folder: str) -> None:
    """Remove a folder if it is empty, and then those above it; the tree itself stays."""
    while folder:
        try:
            os.rmdir(f"{tree}/{folder}")
        except OSError as error:
            if error.errno in _NOT_EMPTY:
                return
            raise
        folder = folder.rpartition("/")[0]


def clear(path: str) -> None:
    """Remove whatever stands at a place, if anything does."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return
    except (IsADirectoryError, PermissionError):
        if not is_folder(path):
            raise
        shutil.rmtree(path)


def is_file(path: str) -> bool:
    """Whether a plain file stands there; where the disk does not say, `OSError`."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: str) -> bool:
    """Whether a folder stands there, and not a link to one; where the disk does not say, `OSError`.

    The standard library says no then, and a folder that is taken for a file would be cleared.
    """
    return stat.S_ISDIR(_mode(path))


def holds(path: str, content: bytes) -> bool:
    """Whether a file has these bytes."""
    try:
        handle = os.open(path, _READ)
    except OSError:
        return False
    try:
        # One byte more than there should be shows a longer file.
        return os.read(handle, len(content) + 1) == content
    except IsADirectoryError:
        return False
    finally:
        os.close(handle)


def read_plain(path: str) -> bytes:
    """The bytes of a plain file; a link, a pipe or a folder in its place is no file at all.

    Raises `FileNotFoundError`, and `OSError` where the disk does not say.
    """
    if is_file(path):
        with open(path, "rb") as file:
            return file.read()
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)


def alike(one: str, other: str) -> bool:
    """Whether two files have the same bytes; `OSError` where the first cannot be read."""
    size = os.stat(one).st_size
    try:
        status = os.stat(other)
        second = open(other, "rb", buffering=0)  # noqa: SIM115  # closed below
    except OSError:
        return False
    with second, open(one, "rb", buffering=0) as first:
        same = status.st_size == size
        while same and (block := first.read(_BLOCK)):
            same = second.read(_BLOCK) == block
    return same


def files(tree: str) -> Iterator[str]:
    """Every file of a tree, in no order."""
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(f"{tree}/{folder}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")
                else:
                    yield f"{folder}{entry.name}"


def _mode(path: str) -> int:
    """Its kind and rights; 0 where nothing stands."""
    try:
        return os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def _created(tree: str, file: str) -> int:
    """A new and empty file, open for writing."""
    attempt = 0
    while True:
        try:
            return os.open(f"{tree}/{file}", _CREATE, _MODE)
        except OSError as error:
            attempt += 1
            if attempt == _TRIES:
                raise
            _make_room(tree, file, error)


def _make_room(tree: str, file: str, error: OSError) -> None:
    """Make the folder that was missing, or clear the place that was taken; else raise again."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        make_folder(tree, file.rpartition("/")[0])
    elif isinstance(error, FileExistsError):
        clear(f"{tree}/{file}")
    else:
        raise error


def make_folder(tree: str, folder: str) -> None:
    """Make a folder and those above it; the tree itself must stand."""
    path = f"{tree}/{folder}"
    if not folder:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), tree)
    try:
        os.mkdir(path)
    except (FileNotFoundError, NotADirectoryError):
        make_folder(tree, folder.rpartition("/")[0])
        _mkdir_again(path)
    except FileExistsError:
        if not is_folder(path):
            clear(path)
            _mkdir_again(path)


def _mkdir_again(path: str) -> None:
    """Another process may have made it meanwhile, or removed what is above it: its user sees."""
    with suppress(FileExistsError, FileNotFoundError):
        os.mkdir(path)
