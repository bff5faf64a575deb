"""What went wrong with a command, told in the reader's language; click itself speaks English."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from xianbao.command.language import message_language
from xianbao.desk.near import nearest
from xianbao.desk.words import Words

_NO_COMMAND = Words("没有「{name}」这个命令", "There is no command “{name}”")
_NO_OPTION = Words("没有「{name}」这个选项", "There is no option “{name}”")
_MISSING = Words("还缺「{name}」", "“{name}” is missing")
_UNFIT = Words("「{name}」写得不对：{message}", "“{name}” is wrong: {message}")
_CHOICE = Words("只能是 {choices}", "it can be {choices}")
_NUMBER = Words("要写不小于 0 的整数", "it takes a whole number from 0")
_NEAR = Words("。→ 是不是「{near}」？", ". → Did you mean “{near}”?")
_HELP = Words("。→ 用法见 {command} --help", ". → See {command} --help")


class Told(click.ClickException):
    """What went wrong, in an editor's words, without the English one that click puts before it."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it."""
        click.echo(self.message, file=file, err=file is None)


class Misuse(Told):
    """What was typed wrong, and what was probably meant."""

    exit_code = 2


@contextmanager
def in_words(names: tuple[str, ...]) -> Iterator[None]:
    """Tell what goes wrong as `Told`, and what is typed wrong as `Misuse`.

    ``names`` are those of the commands that there are.
    """
    try:
        yield
    except click.UsageError as error:
        raise Misuse(_told(error, names)) from None
    except click.ClickException as error:
        raise Told(error.message) from None


def _told(error: click.UsageError, names: tuple[str, ...]) -> str:
    fact, near = _fact(error, names)
    command = error.ctx.command_path if error.ctx else "xianbao"
    step = _NEAR.said(message_language()).format(near=near) if near else ""
    if "→" in fact:
        return fact
    return fact + (step or _HELP.said(message_language()).format(command=command))


def _fact(error: click.UsageError, names: tuple[str, ...]) -> tuple[str, str]:
    """What is wrong, and what was probably meant where that can be guessed."""
    language = message_language()
    if isinstance(error, click.exceptions.NoSuchCommand):
        near = nearest(error.command_name, names)
        return _NO_COMMAND.said(language).format(name=error.command_name), near
    if isinstance(error, click.NoSuchOption):
        near = next(iter(sorted(error.possibilities or ())), "")
        return _NO_OPTION.said(language).format(name=error.option_name), near
    hint = _hint(error)
    if isinstance(error, click.MissingParameter):
        return _MISSING.said(language).format(name=hint), ""
    if isinstance(error, click.BadParameter) and hint:
        return _UNFIT.said(language).format(name=hint, message=_wanted(error)), ""
    return error.format_message().rstrip("。."), ""


def _wanted(error: click.BadParameter) -> str:
    """What may be written there."""
    language = message_language()
    sort = error.param.type if error.param else None
    if isinstance(sort, click.Choice):
        gap = Words("、", ", ").said(language)
        return _CHOICE.said(language).format(choices=gap.join(map(str, sort.choices)))
    if isinstance(sort, click.types.IntParamType):
        return _NUMBER.said(language)
    return error.message.rstrip("。.")


def _hint(error: click.UsageError) -> str:
    """The option or argument that it is about."""
    if not isinstance(error, click.BadParameter):
        return ""
    param = error.param
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.human_readable_name if param else ""
