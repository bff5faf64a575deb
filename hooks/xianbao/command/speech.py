"""Help in the reader's language: what commands say of themselves in both is told in one."""

from collections.abc import Iterable, Iterator

import click

from xianbao.command.language import in_one_language, message_language
from xianbao.desk.words import Language

_CHINESE = {
    "Usage: ": "用法：",
    "Options": "选项",
    "Commands": "命令",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]…",
    "Show this message and exit.": "显示这段说明。",
    "Show the version and exit.": "显示版本。",
}
"""Words of click's own."""


def _said(text: str) -> str:
    if message_language() is Language.EN:
        return text
    for english, chinese in _CHINESE.items():
        text = text.replace(english, chinese)
    return text


class Help(click.HelpFormatter):
    """Writes help in one language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, _said(args), prefix or _said("Usage: "))

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        super().write_heading(_said(heading))

    def write_text(self, text: str) -> None:
        """Write what a command does."""
        super().write_text(in_one_language(text))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write options or commands with their meanings."""
        told = [(name, _said(in_one_language(meaning))) for name, meaning in rows]
        super().write_dl(told, col_max, col_spacing)


class HelpfulContext(click.Context):
    """A call whose help is in one language."""

    formatter_class = Help


class Newsroom(click.Group):
    """The group of all commands, each of which tells of itself in the reader's language."""

    context_class = HelpfulContext

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Take a command in."""
        cmd.context_class = HelpfulContext
        super().add_command(cmd, name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with the first sentence of each, uncut."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._rows(ctx)))

    def _rows(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command and not command.hidden:
                yield name, " ".join((command.help or "").split("\n\n")[0].split())
