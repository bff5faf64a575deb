"""Only a file is opened, and only by its own name."""

import os
import socket
import threading
from pathlib import Path

import pytest

from xianbao.desk.opening import NotAFileError, content_of, opened

CONTENT = bytes(range(256)) * 8


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_bytes(CONTENT)
    return path


@pytest.mark.parametrize("limit", [1, 2047, 2048, 2049, 1 << 20])
def test_of_a_file_so_many_bytes_are_read_as_are_asked_for(file: Path, limit: int) -> None:
    assert content_of(str(file), limit) == CONTENT[:limit]


def test_a_system_that_reads_in_drips_gives_the_whole_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = os.read
    monkeypatch.setattr(os, "read", lambda handle, size: whole(handle, min(size, 100)))
    assert content_of(str(file), 1 << 20) == CONTENT
    assert content_of(str(file), 150) == CONTENT[:150]


def test_a_file_is_opened_to_be_read_and_not_inherited(file: Path) -> None:
    with opened(file) as found:
        assert found.read() == CONTENT
        assert not os.get_inheritable(found.fileno())
        with pytest.raises(OSError, match="descriptor"):
            os.write(found.fileno(), b"x")


def test_a_link_is_not_followed_wherever_it_leads(file: Path) -> None:
    link = file.with_name("b.md")
    link.symlink_to(file)
    for read in (lambda: opened(link), lambda: content_of(str(link), 9)):
        with pytest.raises(OSError, match="symbolic links"):
            read()


def test_a_pipe_is_refused_at_once_and_nobody_waits_for_a_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "a.md"
    os.mkfifo(pipe)
    told: list[Exception] = []

    def read() -> None:
        with pytest.raises(NotAFileError) as raised:
            content_of(str(pipe), 9)
        told.append(raised.value)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    reader.join(10)
    assert [str(one) for one in told] == [str(pipe)]


def test_a_folder_a_device_and_a_socket_are_refused(tmp_path: Path) -> None:
    name = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(name)
        for path in (str(tmp_path), "/dev/null", name, str(tmp_path / "missing")):
            with pytest.raises(OSError, match=r".") as raised:
                content_of(path, 9)
            assert isinstance(raised.value, NotAFileError) == (path in {str(tmp_path), "/dev/null"})


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="other systems do not say")
def test_what_is_refused_or_read_leaves_nothing_open(tmp_path: Path, file: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(20):
        content_of(str(file), 9)
        with pytest.raises(NotAFileError):
            content_of(str(tmp_path), 9)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
