"""``xianbao releases``: what was published, when, and of what."""

from pathlib import Path

import click

from xianbao.command.kept import kept_of, told
from xianbao.command.language import message_language
from xianbao.command.project import config_option
from xianbao.desk.words import Words
from xianbao.press.releases.manifest import DamagedManifestError, listing
from xianbao.press.releases.release import DamagedReleaseError

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
@click.argument("number", type=int, required=False)
@config_option
def releases(config_file: Path, number: int | None, *, listed: bool) -> None:
    """历次出版的留底 / the releases that are kept, the newest first.

    每次出版都留底：哪一刻的报纸、哪个提交、多少文件、封印。退回用 xianbao rollback / Each
    publication is kept: of which moment, from which commit, how many files, its seal. Go back with
    xianbao rollback.
    """
    _, vault = kept_of(config_file)
    language = message_language()
    numbers = vault.numbers()
    if number is not None and number not in numbers:
        raise click.ClickException(_NO_SUCH.said(language).format(number=number))
    if listed:
        one = number or numbers[-1]
        try:
            click.echo(listing(vault.manifest(vault.release(one))), nl=False)
        except (DamagedManifestError, DamagedReleaseError):
            raise click.ClickException(_BROKEN.said(language).format(number=one)) from None
        return
    for one in reversed(numbers):
        if number in {None, one}:
            try:
                line = told(vault.release(one))
            except DamagedReleaseError:
                line = _DAMAGED.said(language).format(number=one)
            click.echo(line + (_NOW.said(language) if one == numbers[-1] else ""))
