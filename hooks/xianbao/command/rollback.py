"""``xianbao rollback``: an earlier release live again, and nothing that was taken away since."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from xianbao.command.kept import kept_of, told
from xianbao.command.language import message_language
from xianbao.command.newsroom import open_edition
from xianbao.command.project import config_option
from xianbao.desk.words import Words
from xianbao.press.copyholder.common import Common
from xianbao.press.pressroom import STORE, CopyRefusedError, Orders
from xianbao.press.publishing.lock import StillBuildingError, locked
from xianbao.press.publishing.publication import Publication
from xianbao.press.releases.clock import ClockError, check_clock
from xianbao.press.releases.keeping import Keeping
from xianbao.press.releases.manifest import DamagedManifestError
from xianbao.press.releases.release import DamagedReleaseError, Origin, Release
from xianbao.press.releases.restore import Forbidden, NotWholeError, Restoring
from xianbao.press.releases.vault import Vault
from xianbao.press.standing import host
from xianbao.press.standing.imprint import installed

_SHOWN = 12
_NO_SUCH = Words(
    "没有可以退回的第 {number} 号。→ xianbao releases 看有哪些",
    "There is no release {number} to go back to. → xianbao releases lists them",
)
_FORBIDDEN = Words(
    "不能退回第 {number} 号，已上线的报纸不变：那一版里有后来撤下、到期、未解禁或更正过的内容，"
    "退回去就又登出来了。",
    "Release {number} is not put back, what is online stays: it holds what has been taken down,"
    " has expired, is embargoed or was corrected since.",
)
_STORIES = Words("不能再登的稿件 {count} 篇：", "{count} stories that must not be out:")
_PHOTOS = Words("撤下或换过的图片 {count} 张：", "{count} photos removed or replaced since:")
_CORRECTED = Words("后来登过更正的稿件 {count} 篇：", "{count} stories corrected since:")
_SHOWN_IN = Words(
    "没发表或已撤下的内容会露出来 {count} 处：",
    "{count} traces of what is not published or was withdrawn:",
)
_INSTEAD = Words(
    "→ 稿件照现在的，只把版式退回去，再出版：\n{command}\nxianbao build",
    "→ Keep the copy as it is, take templates and pages back, and publish:\n{command}\n"
    "xianbao build",
)
_BY_HAND = Words(
    "（把 overrides/、docs/、mkdocs.yml 换回那时的）", "(restore overrides/, docs/, mkdocs.yml)"
)
_REWORDED = Words(
    "退回早先字句的稿件 {count} 篇：", "{count} stories go back to an earlier wording:"
)
_WILL = Words(
    "要退回的是：{told}\n改动 {count} 个文件。", "To be put back: {told}\n{count} files change."
)
_ASK = Words("退回吗？", "Put it back?")
_SAME = Words("与线上完全相同，不用退。", "It does not differ from what is online.")
_DONE = Words(
    "已退回。{told}\n下一次出版仍照文件夹里的稿件和版式做：先改好，再出版。",
    "Done. {told}\nThe next build is made of what the folder holds: mend that first.",
)
_BROKEN = Words(
    "第 {number} 号已经不全（{count} 个文件缺了、坏了，或 site/ 被手工改过），没有退，"
    "已上线的报纸不变。→ 换一号，或先 xianbao build",
    "Release {number} is not whole any more ({count} files are missing or damaged, or site/ was"
    " changed by hand). What is online stays. → Take another, or xianbao build first",
)
_UNMOVED = Words(
    "换不上去，已上线的报纸不变：{error}。→ 请看磁盘是否已满，site/ 能否写入和改名",
    "It could not be put in its place, what is online stays: {error}. → See whether the disk is"
    " full and site/ can be renamed",
)


@click.command()
@click.option("--yes", is_flag=True, help="不问，直接退 / do not ask")
@click.option("--dry-run", "dry", is_flag=True, help="只说会怎样 / only say what would change")
@click.argument("number", type=int, required=False)
@config_option
def rollback(config_file: Path, number: int | None, *, yes: bool, dry: bool) -> None:
    """退回到早先的一版 / put an earlier release live again.

    不写号数，就退回上一版。撤下的、到期的、未解禁的、更正过的，绝不会因此又登出来：有一样，
    就不退，并说明是哪些 / Without a number, the one before. What was withdrawn, has expired, is
    embargoed or was corrected since never comes back: with any of it, nothing is put back.
    """
    site, vault = kept_of(config_file)
    language = message_language()
    publication = Publication(site)
    with ExitStack() as held:
        try:
            held.enter_context(locked(publication.lock))
            live, target = _both(vault, number)
            restoring = Restoring(vault, live, target)
            orders = _checked(config_file, vault, restoring)
            click.echo(_WILL.said(language).format(told=told(target), count=restoring.changes))
            _listed(_REWORDED, restoring.reworded)
            if not restoring.changes:
                click.echo(_SAME.said(language))
                return
            if dry or not (yes or click.confirm(_ASK.said(language))):
                return
            keeping = Keeping(vault, _origin(orders, target), partial(_made_of, target))
            release = restoring.restore(publication, keeping)
        except (DamagedManifestError, DamagedReleaseError):
            message = _BROKEN.said(language).format(number=number or "?", count="?")
            raise click.ClickException(message) from None
        except NotWholeError as error:
            message = _BROKEN.said(language).format(number=target.number, count=len(error.files))
            raise click.ClickException(message) from None
        except (ClockError, CopyRefusedError, StillBuildingError) as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            raise click.ClickException(_UNMOVED.said(language).format(error=error)) from None
    click.echo(_DONE.said(language).format(told=told(release)))


def _both(vault: Vault, number: int | None) -> tuple[Release, Release]:
    """The release that is live, and the one that is asked for."""
    numbers = vault.numbers()
    wanted = number if number is not None else (numbers[-2] if len(numbers) > 1 else 0)
    if wanted not in numbers[:-1]:
        raise click.ClickException(_NO_SUCH.said(message_language()).format(number=wanted))
    return vault.release(numbers[-1]), vault.release(wanted)


def _checked(config_file: Path, vault: Vault, restoring: Restoring) -> Orders:
    """What a run of this moment would be; `click.ClickException` where something must not return.

    Raises `ClockError`, `NotWholeError`, and `CopyRefusedError`: copy that cannot be read cannot
    say what is out.
    """
    project = _project(config_file)
    orders = Orders()
    edition = open_edition(project / "articles", project / STORE, orders, _unsaid)
    if orders.at:
        check_clock(orders.at, vault.seen(), orders.next_due)
    common = Common(edition, *_open_to_all(project))
    forbidden = restoring.forbidden(common)
    if forbidden:
        raise click.ClickException(_refusal(restoring.target, forbidden))
    return orders


def _open_to_all(project: Path) -> tuple[tuple[Path, ...], str]:
    """The folders in which anybody may read, and the site's address."""
    kept = project / STORE / "host"
    settings = host.peek(kept)
    templates = settings.templates if settings else "overrides"
    return (project / "docs", project / templates), host.peek_base(kept)


def _refusal(target: Release, forbidden: Forbidden) -> str:
    language = message_language()
    lines = [_FORBIDDEN.said(language).format(number=target.number)]
    for words, names in (
        (_STORIES, forbidden.stories),
        (_PHOTOS, forbidden.photos),
        (_CORRECTED, forbidden.corrected),
        (_SHOWN_IN, [f"{name} → {file}" for name, file in forbidden.shown]),
    ):
        lines += _lines(words, names)
    commit = target.origin.commit
    command = f"git checkout {commit[:12]} -- overrides docs mkdocs.yml" if commit else ""
    lines.append(_INSTEAD.said(language).format(command=command or _BY_HAND.said(language)))
    return "\n".join(lines)


def _listed(words: Words, names: Sequence[str]) -> None:
    for line in _lines(words, names):
        click.echo(line)


def _lines(words: Words, names: Sequence[str]) -> list[str]:
    if not names:
        return []
    more = [f"  … {len(names) - _SHOWN}"] if len(names) > _SHOWN else []
    head = words.said(message_language()).format(count=len(names))
    return [head, *(f"  {name}" for name in names[:_SHOWN]), *more]


def _origin(orders: Orders, target: Release) -> Origin:
    """The moment is that of the release that is put back, the clock that of today."""
    clock: datetime = orders.clock or target.origin.clock
    return Origin(target.origin.at, clock, packages=installed())


def _made_of(target: Release) -> Callable[[], tuple[str, bool]]:
    """The bytes are those of the earlier commit, whatever the project is at now."""
    return lambda: (target.origin.commit, target.origin.dirty)


def _project(config_file: Path) -> Path:
    return config_file.absolute().parent


def _unsaid(_: str) -> None:
    """Warnings are for whoever builds."""
