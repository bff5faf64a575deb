"""``xianbao verify``: whether what is online is what was published."""

import sys
from pathlib import Path

import click

from xianbao.command.kept import kept_of, told
from xianbao.command.language import message_language
from xianbao.command.project import config_option
from xianbao.desk.words import Words
from xianbao.press.releases.manifest import DamagedManifestError
from xianbao.press.releases.proving import broken_chain, differences
from xianbao.press.releases.release import DamagedReleaseError

_WRONG = {
    "changed": Words("改过", "changed"),
    "missing": Words("缺", "missing"),
    "strange": Words("多出", "strange"),
}
_SOUND = Words("一字不差：{told}", "Byte for byte: {told}")
_COUNTED = Words(
    "有 {count} 个文件与留底第 {number} 号不一样 → xianbao build 会补好",
    "{count} files differ from release {number} → xianbao build mends that",
)
_CHAIN = Words(
    "留底第 {number} 号的封印对不上，记录被改过或坏了",
    "The seal of release {number} does not fit: it was changed, or damaged",
)
_UNREADABLE = Words(
    "留底第 {number} 号的记录坏了，没法比。→ xianbao build 会重新留底",
    "Release {number} is damaged; nothing can be compared. → xianbao build keeps a new one",
)


@click.command()
@click.argument(
    "folder", type=click.Path(file_okay=False, exists=True, path_type=Path), required=False
)
@config_option
def verify(config_file: Path, folder: Path | None) -> None:
    """查线上的文件与出版时是否一字不差 / whether what is online is what was published.

    给出文件夹，就查那一份，如从服务器上拷回来的；不给就查 site/ / Of a folder, as a copy from a
    server, if one is given; else of site/.

    有不一样的，以 1 退出 / Leaves with 1 where anything differs.
    """
    site, vault = kept_of(config_file)
    language = message_language()
    broken = broken_chain(vault)
    for number in broken:
        click.echo(_CHAIN.said(language).format(number=number))
    newest = vault.numbers()[-1]
    try:
        release = vault.release(newest)
        found = differences(str((folder or site).resolve()), vault.manifest(release))
    except (DamagedManifestError, DamagedReleaseError):
        raise click.ClickException(_UNREADABLE.said(language).format(number=newest)) from None
    for file, wrong in found:
        click.echo(f"{_WRONG[wrong].said(language)}\t{file}")
    if found:
        click.echo(_COUNTED.said(language).format(count=len(found), number=newest), err=True)
    elif not broken:
        click.echo(_SOUND.said(language).format(told=told(release)))
    sys.exit(1 if found or broken else 0)
