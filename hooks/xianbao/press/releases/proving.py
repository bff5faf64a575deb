"""Proving: whether a folder holds a release, and the kept releases are a chain of seals."""

import os

from xianbao.press.publishing.tree import files
from xianbao.press.releases.manifest import Manifest
from xianbao.press.releases.mark import mark_at
from xianbao.press.releases.release import DamagedReleaseError
from xianbao.press.releases.vault import Vault


def broken_chain(vault: Vault) -> list[int]:
    """The releases whose file is damaged, or that do not follow the one before.

    Whoever can write to the folder can write another chain: seals show accidents and careless
    hands. A seal that was noted elsewhere, as in the log of a build, shows more.
    """
    broken = []
    before = None
    for number in vault.numbers():
        try:
            release = vault.release(number)
        except DamagedReleaseError:
            broken.append(number)
            before = None
            continue
        if before is not None and release.previous != before:
            broken.append(number)
        before = release.seal
    return broken


def differences(tree: str, manifest: Manifest) -> list[tuple[str, str]]:
    """The files of a tree that are not those of a manifest, each with what is wrong.

    ``changed``, ``missing`` or ``strange``. Every file is read: some seconds for a large paper.
    """
    wrong = []
    stand = set(files(tree)) if os.path.isdir(tree) else set()
    for file, mark in manifest.files():
        if file not in stand:
            wrong.append((file, "missing"))
        elif mark_at(f"{tree}/{file}") != mark:
            wrong.append((file, "changed"))
        stand.discard(file)
    wrong.extend((file, "strange") for file in stand)
    return sorted(wrong)
