"""Installing the programs that are measured, each into an environment of its own."""

import json
import logging
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.peer.roster import Peer

log = logging.getLogger("bench")


class NotInstalledError(Exception):
    """A program cannot be had on this machine; the message says why, in a line."""


def environment(peer: Peer, shelf: Path) -> Path:
    """Where a program is installed; programs of the same package share it."""
    name = (peer.pip or peer.npm or peer.key).partition("[")[0]
    return shelf / name.replace("/", "-").replace(" ", "-")


def install(peer: Peer, shelf: Path) -> Path:
    """Install a program if it is not there yet.

    Raises:
        NotInstalledError: npm is missing, or the package cannot be fetched.
    """
    folder = environment(peer, shelf)
    if not (peer.pip or peer.npm) or (folder / ".ready").exists():
        return folder
    log.info("installing %s", peer.title)
    if peer.npm and not shutil.which("npm"):
        message = f"{peer.title} is left out: there is no npm"
        raise NotInstalledError(message)
    try:
        if peer.pip:
            _call([sys.executable, "-m", "venv", str(folder)])
            _call([str(folder / "bin/pip"), "install", "--quiet", *peer.pip.split()])
            _unversioned(folder)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            _call(["npm", "install", "--silent", "--prefix", str(folder), peer.npm])
    except subprocess.CalledProcessError as error:
        last = (error.stdout or b"").decode("utf-8", "replace").strip().rpartition("\n")[2]
        message = f"{peer.title} is left out: it could not be installed ({last})"
        raise NotInstalledError(message) from error
    (folder / ".ready").touch()
    return folder


def version_of(peer: Peer, shelf: Path) -> str:
    """The version that is measured, as its package says."""
    folder = environment(peer, shelf)
    if peer.npm:
        package = json.loads((folder / f"node_modules/{peer.npm}/package.json").read_text("utf-8"))
        return str(package["version"])
    if peer.pip:
        code = f"from importlib.metadata import version; print(version({peer.package!r}))"
        return _call([str(folder / "bin/python"), "-c", code]).decode().strip()
    try:
        return version(peer.package)
    except PackageNotFoundError:
        return "unreleased"


def _unversioned(folder: Path) -> None:
    """Let ``lib/python3`` stand for the version's own folder, so that commands can name it."""
    link = folder / "lib/python3"
    if not link.exists():
        link.symlink_to(f"python{sys.version_info.major}.{sys.version_info.minor}")


def _call(command: Sequence[str]) -> bytes:
    done = subprocess.run(  # noqa: S603 - the commands are our own
        command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return done.stdout
