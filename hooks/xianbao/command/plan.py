"""``xianbao plan``: in which order to upload, to a host that cannot exchange the whole site."""

from pathlib import Path

import click

from xianbao.command.kept import kept_of
from xianbao.command.language import message_language
from xianbao.command.project import config_option
from xianbao.desk.words import Words
from xianbao.press.releases.manifest import DamagedManifestError, Manifest, listing, of_listing
from xianbao.press.releases.release import DamagedReleaseError
from xianbao.press.releases.route import Stage, lists, route
from xianbao.press.releases.vault import Vault

_NO_SUCH = Words(
    "没有留底第 {since} 号，也没有这个清单文件。→ xianbao releases 看有哪些；"
    "主机上什么也没有就写 --since 0",
    "There is no release {since}, and no such listing. → xianbao releases lists them; for an empty"
    " host, --since 0",
)
_BROKEN = Words(
    "清单坏了，排不出顺序。→ xianbao build 重新留底，再 --since 0",
    "A manifest is damaged. → xianbao build keeps a new one; then --since 0",
)
_SAME = Words(
    "主机上的与要传的完全相同，不用传。", "The host has it all; there is nothing to upload."
)
LISTING = "listing.txt"
"""The file among the lists that says what the host holds when all are done."""


@click.command()
@click.option(
    "--since", metavar="N", help="主机上是第几号，或清单文件；0 是什么也没有 / what the host has"
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="分段写进这个文件夹 / write lists there",
)
@config_option
def plan(config_file: Path, since: str | None, out: Path | None) -> None:
    """上传的安全顺序 / the safe order of an upload.

    照这个顺序，传到哪里断了，读者点得到的链接都打得开：先传新图片新页，再传链到它们的页，最后才删。
    不写 --since，就当主机上是上一号 / Wherever an upload in this order breaks off, every link that
    readers can reach leads somewhere: new files and pages, then pages that lead to them, then
    deletions. Without --since, the host is taken to have the release before.
    """
    _, vault = kept_of(config_file)
    language = message_language()
    try:
        after = vault.manifest(vault.release(vault.numbers()[-1]))
        stages = lists(route(_before(vault, since), after))
        if out:
            _write(out, stages, after)
    except (DamagedManifestError, DamagedReleaseError):
        raise click.ClickException(_BROKEN.said(language)) from None
    if not stages:
        click.echo(_SAME.said(language), err=True)
    for stage, files in stages.items():
        if out:
            click.echo(f"{len(files)}\t{out / stage.value}.txt")
            continue
        for file in files:
            click.echo(f"{'delete' if stage.deletes else 'put'}\t{file}")


def _before(vault: Vault, since: str | None) -> Manifest:
    """What the host has. Raises as the vault does, and `click.ClickException`."""
    numbers = vault.numbers()
    if since is None:
        since = str(numbers[-2]) if len(numbers) > 1 else "0"
    if since == "0":
        return Manifest()
    if since.isdecimal() and int(since) in numbers:
        return vault.manifest(vault.release(int(since)))
    path = Path(since)
    if not path.is_file():
        raise click.ClickException(_NO_SUCH.said(message_language()).format(since=since))
    return of_listing(path.read_bytes())


def _write(out: Path, stages: dict[Stage, list[str]], after: Manifest) -> None:
    """A list for each stage, an empty one too, so that whoever reads them finds all."""
    out.mkdir(parents=True, exist_ok=True)
    for stage in Stage:
        lines = "".join(f"{file}\n" for file in stages.get(stage, ()))
        (out / f"{stage.value}.txt").write_text(lines, encoding="utf-8", newline="\n")
    (out / LISTING).write_bytes(listing(after))
