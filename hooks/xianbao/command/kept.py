"""What the commands for releases share: where releases are kept, and how one is told in words."""

from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.desk.words import Words
from xianbao.press.pressroom import STORE
from xianbao.press.releases.release import Release
from xianbao.press.releases.vault import Vault
from xianbao.press.standing import host as kept_host

_NONE = Words(
    "还没有出版过，没有留底。→ xianbao build",
    "Nothing has been published yet, so nothing is kept. → xianbao build",
)
_TOLD = Words(
    "第 {number} 号　{at:%Y-%m-%d %H:%M:%S} 的报纸，{stories} 篇，{files} 个文件，{source}，"
    "封印 {seal}{more}",
    "No. {number}  the paper of {at:%Y-%m-%d %H:%M:%S}, {stories} stories, {files} files, {source},"
    " seal {seal}{more}",
)
_COMMIT = Words("提交 {commit}", "commit {commit}")
_DIRTY = Words("提交 {commit} 加未提交的改动", "commit {commit} and changes that are in none")
_NO_COMMIT = Words("不在 git 里", "not in git")
_NAMED = Words("，时刻是编辑指定的", ", the moment was named by an editor")
_BACK = Words("，退回到第 {number} 号", ", put back from no. {number}")
_SHORT = 12


def kept_of(config_file: Path) -> tuple[Path, Vault]:
    """The site of a paper, and its releases; `click.ClickException` where there are none."""
    project = config_file.absolute().parent
    settings = kept_host.peek(project / STORE / "host")
    site = project / (settings.site if settings else "site")
    vault = Vault.beside(site)
    if not vault.numbers():
        raise click.ClickException(_NONE.said(message_language()))
    return site, vault


def told(release: Release) -> str:
    """One release in a line."""
    language = message_language()
    origin = release.origin
    words = (_DIRTY if origin.dirty else _COMMIT) if origin.commit else _NO_COMMIT
    more = _NAMED.said(language) if origin.insisted else ""
    if release.back_to:
        more += _BACK.said(language).format(number=release.back_to)
    return _TOLD.said(language).format(
        number=release.number,
        at=origin.at,
        stories=release.stories,
        files=release.files,
        source=words.said(language).format(commit=origin.commit[:_SHORT]),
        seal=release.seal[:_SHORT],
        more=more,
    )
