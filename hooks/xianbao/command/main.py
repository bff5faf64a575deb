"""The ``xianbao`` command."""

import click

from xianbao import __version__
from xianbao.command.build import build
from xianbao.command.explain import explain
from xianbao.command.proof import proof
from xianbao.command.serve import serve
from xianbao.command.speech import Newsroom
from xianbao.command.stylebook import stylebook


@click.group(cls=Newsroom, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="xianbao")
def main() -> None:
    """县报：装在文件夹里的编辑部 / A newsroom in a folder."""


main.add_command(build)
main.add_command(explain)
main.add_command(proof)
main.add_command(serve)
main.add_command(stylebook)
