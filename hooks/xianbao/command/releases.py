"""``xianbao releases``: what was published, when, and of what."""

from pathlib import Path

import click

from xianbao.command.kept import kept_of, told
from xianbao.command.language import message_language
from xianbao.command.project import config_option
from xianbao.command.storeroom.bill import bill_of_release
from xianbao.desk.words import Words
from xianbao.press.releases.manifest import DamagedManifestError, listing
from xianbao.press.releases.release import DamagedReleaseError
from xianbao.press.releases.vault import Vault

_NOW = Words("　现在线上的", "  online now")
_DAMAGED = Words("第 {number} 号　记录坏了，退不回去", "No. {number}  damaged, cannot be put back")
_NO_SUCH = Words(
    "没有留底第 {number} 号。→ xianbao releases 看有哪些",
    "No release {number} is kept. → xianbao releases lists them",
)
_BROKEN = Words(
    "留底第 {number} 号的清单坏了。→ 再出版一次，会重新留底",
    "The manifest of release {number} is damaged. → Publish again; a new one is kept",
)


@click.command()
@click.option("--manifest", "listed", is_flag=True, help="列出全部文件 / list every file")
@click.option("--sbom", "billed", is_flag=True, help="软件清单 / the bill of the software")
@click.option("--seal", is_flag=True, help="只报最新的封印 / the newest seal alone")
@click.argument("number", type=int, required=False)
@config_option
def releases(
    config_file: Path, number: int | None, *, billed: bool, listed: bool, seal: bool
) -> None:
    """历次出版的留底 / the releases that are kept, the newest first.

    每次出版都留底：哪一刻的报纸、哪个提交、多少文件、封印。退回用 xianbao rollback / Each
    publication is kept: of which moment, from which commit, how many files, its seal. Go back with
    xianbao rollback.
    """
    _, vault = kept_of(config_file)
    language = message_language()
    numbers = vault.numbers()
    if seal:
        click.echo(_sealed(vault, numbers[-1]))
        return
    if number is not None and number not in numbers:
        raise click.ClickException(_NO_SUCH.said(language).format(number=number))
    if listed:
        click.echo(_listed(vault, number or numbers[-1]), nl=False)
        return
    if billed:
        click.echo(_billed(vault, number or numbers[-1]), nl=False)
        return
    for one in reversed(numbers):
        if number in {None, one}:
            try:
                line = told(vault.release(one))
            except DamagedReleaseError:
                line = _DAMAGED.said(language).format(number=one)
            click.echo(line + (_NOW.said(language) if one == numbers[-1] else ""))


def _sealed(vault: Vault, number: int) -> str:
    try:
        return vault.release(number).seal
    except DamagedReleaseError:
        raise _broken(number) from None


def _listed(vault: Vault, number: int) -> bytes:
    try:
        return listing(vault.manifest(vault.release(number)))
    except (DamagedManifestError, DamagedReleaseError):
        raise _broken(number) from None


def _billed(vault: Vault, number: int) -> str:
    try:
        return bill_of_release(vault.release(number))
    except DamagedReleaseError:
        raise _broken(number) from None


def _broken(number: int) -> click.ClickException:
    return click.ClickException(_BROKEN.said(message_language()).format(number=number))
