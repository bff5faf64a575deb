"""``xianbao supply``: whether the packages that the paper is made with are sound, and whose."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.command.project import config_option
from xianbao.command.storeroom.bill import bill_of
from xianbao.command.storeroom.floors import REVIEWED, Floor, below, reaches
from xianbao.command.storeroom.licences import allowed
from xianbao.command.storeroom.lock import FILE, Locked, UnlockedError, read_lock
from xianbao.command.storeroom.stock import Item, Stock, stock
from xianbao.desk.words import Words

_BELOW = Words(
    "{name} {version} 低于安全底线 {floor}：{hole}（{record}）。→ {step}",
    "{name} {version} is below its floor, {floor}: {hole} ({record}). → {step}",
)
_STRANGE = Words(
    "{name} {version} 的许可证不在单子上：{licence}。→ 请懂的同事看了再用，或换别的软件包",
    "The licence of {name} {version} is not on the list: {licence}. → Have it looked at, or take "
    "another package",
)
_SILENT = Words("没有写", "it tells none")
_ASTRAY = Words(
    "{name} 装的是 {version}，锁定的是 {locked}，多半是 make tools 的工具要这一版。"
    "只做报纸的电脑 → {step}",
    "{name} is installed as {version} and locked as {locked}; what make tools installs may want "
    "that. Where only the paper is made → {step}",
)
_ABSENT = Words(
    "{name} {locked} 锁定了，没有装。→ {step}", "{name} {locked} is locked and not there. → {step}"
)
_SET_UP = Words("rm -rf .venv，再 make setup", "rm -rf .venv, then make setup")
_LOCK = Words(
    "make lock，再 rm -rf .venv 和 make setup", "make lock, then rm -rf .venv and make setup"
)
_UPGRADE = Words(
    'pip install --upgrade "{name}>={floor}"', 'pip install --upgrade "{name}>={floor}"'
)
_SOUND = Words(
    "{count} 个软件包，都不低于安全底线（底线查到 {reviewed}），许可证都在单子上",
    "{count} packages, none below its floor (as known on {reviewed}), all licences on the list",
)
_FOUND = Words(
    "{count} 个软件包，有 {wrong} 处要处理（安全底线查到 {reviewed}）",
    "{count} packages, {wrong} to be seen to (floors as known on {reviewed})",
)
_NO_LOCK = Words(
    "{file}:{line}: 这一行没有锁定版本，要写成「名字==版本」。→ make lock",
    "{file}:{line}: this line locks no version; it takes “name==version”. → make lock",
)
_UNREAD = Words("读不了 {file}：{why}", "{file} cannot be read: {why}")
_UNWRITTEN = Words("写不了 {file}：{why}", "{file} cannot be written: {why}")


@click.command()
@click.option(
    "--sbom",
    "bill",
    type=click.Path(dir_okay=False, path_type=Path),
    help="再把软件清单（CycloneDX 1.6）写进文件 / write the bill (CycloneDX 1.6) to a file too",
)
@config_option
def supply(config_file: Path, bill: Path | None) -> None:
    """查做报纸的软件包：已知漏洞、许可证 / the packages: known holes, and licences.

    列出每个软件包的版本和许可证；有公开漏洞的、许可证没见过的，说出来，以 1 退出。不上网 / Lists
    each package with its version and licence; tells those with a hole that the public knows of, or
    with a strange licence, and leaves with 1. Nothing is fetched.
    """
    lock = _lock(config_file.absolute().parent / FILE)
    found = stock(lock)
    if bill:
        _write(bill, bill_of(found))
    for item in found.items:
        click.echo(f"{item.name} {item.version}\t{_licence(item)}")
    for line in _astray(found):
        click.echo(line)
    wrong = [*_sunk(found, lock), *_strange(found)]
    for line in wrong:
        click.echo(line)
    words = (_FOUND if wrong else _SOUND).said(message_language())
    count = len(found.items)
    click.echo(words.format(count=count, wrong=len(wrong), reviewed=REVIEWED), err=bool(wrong))
    sys.exit(1 if wrong else 0)


def _lock(file: Path) -> dict[str, Locked]:
    """What is locked; nothing where there is no lock. Raises `click.ClickException`."""
    try:
        return read_lock(file.read_text(encoding="utf-8-sig", errors="replace"))
    except FileNotFoundError:
        return {}
    except UnlockedError as error:
        words = _NO_LOCK.said(message_language())
        raise click.ClickException(words.format(file=FILE, line=error.line)) from None
    except OSError as error:
        words = _UNREAD.said(message_language())
        raise click.ClickException(words.format(file=FILE, why=error.strerror)) from None


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        words = _UNWRITTEN.said(message_language())
        raise click.ClickException(words.format(file=file, why=error.strerror)) from None


def _licence(item: Item) -> str:
    return ", ".join(item.licences) or _SILENT.said(message_language())


def _sunk(found: Stock, lock: dict[str, Locked]) -> Iterator[str]:
    language = message_language()
    for item, floor in below(found.items):
        step = _step(lock.get(item.name), floor).said(language)
        yield _BELOW.said(language).format(
            name=item.name,
            version=item.version,
            floor=floor.version,
            hole=floor.hole.said(language),
            record=floor.record,
            step=step.format(name=item.name, floor=floor.version),
        )


def _step(locked: Locked | None, floor: Floor) -> Words:
    """What brings a package above its floor: the lock if that is sound, else a newer lock."""
    if locked is None:
        return _UPGRADE
    return _SET_UP if reaches(locked.version, floor) else _LOCK


def _strange(found: Stock) -> Iterator[str]:
    words = _STRANGE.said(message_language())
    for item in found.items:
        if not allowed(item.licences):
            yield words.format(name=item.name, version=item.version, licence=_licence(item))


def _astray(found: Stock) -> Iterator[str]:
    """What the lock has and the machine has not; told, and no fault: tools may want another."""
    language = message_language()
    for locked in found.astray:
        version = found.version(locked.name)
        words = (_ASTRAY if version else _ABSENT).said(language)
        step = _SET_UP.said(language)
        yield words.format(name=locked.name, version=version, locked=locked.version, step=step)
