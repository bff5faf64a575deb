"""Proving: whether the kept releases are a chain, each sealed with the one before."""

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
