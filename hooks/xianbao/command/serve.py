"""``xianbao serve``: a preview that follows every save and never ends of a slip."""

import sys
from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.command.project import config_option
from xianbao.desk.words import Words

_NO_ADDRESS = Words(
    "「{text}」不是地址。→ 写成 127.0.0.1:8000 或只写端口 8000",
    "“{text}” is no address. → Write it as 127.0.0.1:8000, or the port alone",
)
_NOWHERE = Words(
    "在 {address} 开不了预览：{reason}。→ 换一个：xianbao serve --address 127.0.0.1:8100",
    "Nothing can be served at {address}: {reason}. → Try xianbao serve --address 127.0.0.1:8100",
)
_TAKEN = Words(
    "端口 {port} 有别的程序在用（也许是另一个预览），改用 {other}。",
    "Port {port} is taken, perhaps by another preview; this one uses {other}.",
)
_OPEN_TO_ALL = Words(
    "注意：同一网络上的人都能看到草稿和未解禁的稿件。",
    "Note: everybody on this network can see drafts and embargoed stories.",
)
_HERE = Words(
    "样报：{address}  存盘就刷新，按 Ctrl-C 停。",
    "Preview: {address}  It follows every save; Ctrl-C ends it.",
)


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="地址 / host:port")
@click.option("--open", "opens", is_flag=True, help="顺便打开浏览器 / open a browser, too")
@click.option(
    "--poll",
    is_flag=True,
    help="自己反复查看，用于网络盘 / look again and again, for network disks",
)
@config_option
def serve(config_file: Path, address: str, *, opens: bool, poll: bool) -> None:
    """预览：存盘即刷新，有错也不停 / preview, follows every save and survives every slip.

    草稿、未到时间和已过期的稿件也看得到，都有标记；什么也不会写进 site/ / Drafts, embargoed and
    expired stories are shown too, each marked; nothing is ever written to site/.
    """
    # Whoever builds or proofs does not wait for all this.
    from xianbao.command.preview.preview import Preview  # noqa: PLC0415
    from xianbao.command.preview.server import address_in, listening  # noqa: PLC0415

    language = message_language()
    try:
        wanted = address_in(address)
    except ValueError:
        raise click.UsageError(_NO_ADDRESS.said(language).format(text=address)) from None
    preview = Preview.of(config_file, wanted)
    try:
        server = listening(wanted, preview.room)
    except OSError as error:
        words = _NOWHERE.said(language).format(address=address, reason=error.strerror or error)
        raise click.ClickException(words) from None
    here = wanted._replace(port=server.server_port)
    if wanted.port and here.port != wanted.port:
        click.echo(_TAKEN.said(language).format(port=wanted.port, other=here.port))
    if not wanted.is_local:
        click.echo(_OPEN_TO_ALL.said(language))
    click.echo(_HERE.said(language).format(address=here))
    sys.stdout.flush()
    try:
        preview.begin(server, polling=poll)
        if opens:
            click.launch(str(here))
        preview.keep_time()
    except KeyboardInterrupt:
        click.echo("")
    finally:
        preview.stop()
