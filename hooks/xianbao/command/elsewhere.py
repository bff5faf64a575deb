"""Options of ``xianbao build`` for a paper that is set on more than this machine."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from xianbao.command.language import message_language
from xianbao.desk.words import Words
from xianbao.press.pressroom import Orders
from xianbao.press.printing import Report, SetPages
from xianbao.press.slices import set_all

C = TypeVar("C", bound=Callable[..., Any])

_SHARE = re.compile(r"([1-9]\d*)/([1-9]\d*)", re.ASCII)
_DONE = Words(
    "第 {share} 份已排好，写入 {out}，用时 {seconds:.1f} 秒。没有出版。",
    "Slice {share} is set and stands in {out}, {seconds:.1f} s. Nothing was published.",
)
_FILE = click.Path(path_type=Path, dir_okay=False)


class UnfitOptionsError(click.UsageError):
    """Options that do not go together."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What was asked for, as it was typed.

    ``address`` is a scheduler's, ``share`` one slice of several (``2/5``) and ``out`` its file,
    ``join`` says that ``slices`` are files to publish from.
    """

    address: str | None
    share: str | None
    out: Path | None
    join: bool
    slices: tuple[Path, ...]

    @contextmanager
    def taken_up(self, orders: Orders) -> Iterator[None]:
        """A run that does what was asked for; what is refused ends the command with its message.

        Raises `UnfitOptionsError`.
        """
        self._check()
        if not (self.address or self.share or self.join):
            yield
            return
        # Other runs need not load this.
        from xianbao.press.away.hands import AwayError  # noqa: PLC0415

        orders.dry |= bool(self.share)
        try:
            orders.set_pages = self._set_pages(orders.processes)
            yield
        except AwayError as refused:
            raise click.ClickException(str(refused)) from None

    def done(self, report: Report) -> str:
        """What there is to say of a slice; empty where a paper was published."""
        if not self.share:
            return ""
        words = _DONE.said(message_language())
        return words.format(share=self.share, out=self.out, seconds=report.seconds)

    def _set_pages(self, workers: int) -> SetPages:
        setting = _on(self.address) if self.address else partial(set_all, workers=workers)
        if self.join:
            from xianbao.press.away.bundle import Joiner  # noqa: PLC0415  # as above

            return Joiner(self.slices, setting)
        return _bundler(self.share, self.out, setting) if self.share and self.out else setting

    def _check(self) -> None:
        wrong = ""
        if (self.share is None) is not (self.out is None):
            wrong = "--slice 与 --out 要一起用 / --slice and --out go together"
        elif bool(self.slices) is not self.join:
            wrong = "--join 后面要跟各份的文件，别的不跟 / only --join is followed by files"
        elif self.share and self.join:
            wrong = "--slice 与 --join 只能用一个 / either --slice or --join"
        if wrong:
            raise UnfitOptionsError(wrong)


def elsewhere_options(command: C) -> C:
    """``--on``, ``--slice`` with ``--out``, and ``--join`` with files."""
    for option in (
        click.argument("slices", nargs=-1, type=_FILE),
        click.option("--join", is_flag=True, help="用各份并成报纸 / publish from slices"),
        click.option("--out", type=_FILE, help="这一份写到哪个文件 / the slice's file"),
        click.option("--slice", "share", metavar="2/5", help="只排第二份，共五份 / set one slice"),
        click.option("--on", "address", metavar="tcp://…", help="交给 Dask 排 / set on Dask"),
    ):
        command = option(command)
    return command


def _on(address: str) -> SetPages:
    from xianbao.press.away.cluster import on  # noqa: PLC0415  # most runs need none of it

    return on(address)


def _bundler(share: str, out: Path, setting: SetPages) -> SetPages:
    from xianbao.press.away.bundle import Bundler  # noqa: PLC0415  # as above

    found = _SHARE.fullmatch(share)
    if found is None or int(found[1]) > int(found[2]):
        message = f"--slice {share}：要写成 2/5，第二份，共五份 / write 2/5 for the second of five"
        raise UnfitOptionsError(message)
    return Bundler(int(found[1]), int(found[2]), out, setting)
