"""``xianbao wechat``: one story for 微信公众号, in a folder of its own."""

import re
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path

import click

from xianbao.command.language import message_language
from xianbao.command.newsroom import open_edition
from xianbao.command.project import config_option
from xianbao.command.wechatwords import FIELDS, doubts
from xianbao.desk.words import Language, Words
from xianbao.paper import catalogue
from xianbao.press.pressroom import STORE, CopyRefusedError, Orders
from xianbao.press.standing.host import peek_base
from xianbao.press.wechat.copy import WechatCopy

_KEY = re.compile(r"\d{4}/\d\d/\d\d/[^/]+")
_NO_STORY = Words(
    "没有这篇已发布的稿件：{story}。→ 写稿件的文件或网址，如 articles/2026/11/22/03-02.md；"
    "草稿请在样报里复制",
    "There is no published story {story}. → Name its file or its address, as"
    " articles/2026/11/22/03-02.md; drafts are copied in the preview",
)
_PHOTOS = Words("图片（依次上传）", "Photos, to be uploaded in this order")
_DONE = Words(
    "已放进 {folder}/。→ 用浏览器打开 {file}，全选、复制，到公众号后台粘贴；图片在同一个文件夹里",
    "Written to {folder}/. → Open {file} in a browser, select and copy all of it, and paste it"
    " into the editor; the photos are in the same folder",
)
_PAGE = (
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width,initial-scale=1">{html}</html>\n'
)


@click.command()
@click.argument("story")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("wechat"),
    show_default=True,
    help="放在哪个文件夹 / where to write",
)
@config_option
def wechat(config_file: Path, *, story: str, output: Path) -> None:
    """把一篇稿件做成公众号能用的样子 / prepare a story for WeChat."""
    project = config_file.absolute().parent
    language = message_language()
    copy = _copied(project, _key(story))
    if copy is None:
        raise click.ClickException(_NO_STORY.said(language).format(story=story))
    folder = output / copy.key.replace("/", "-")
    try:
        file = _put(copy, folder, project / "articles")
    except OSError as error:
        raise click.ClickException(str(error)) from None
    click.echo("\n".join(_lines(copy, language)))
    click.echo(_DONE.said(language).format(folder=folder, file=file))


def _key(story: str) -> str:
    """The story's key in whatever was typed: a file, an address, a whole URL."""
    found = _KEY.findall(story.removesuffix(".md").replace("\\", "/").rstrip("/"))
    return str(found[-1]) if found else ""


def _copied(project: Path, key: str) -> WechatCopy | None:
    # Other commands need not load what sets pages.
    from xianbao.press.layout.composer import Composer  # noqa: PLC0415
    from xianbao.press.wechat.copy import wechat_copy  # noqa: PLC0415
    from xianbao.press.wording import Wording  # noqa: PLC0415

    store = project / STORE
    try:
        edition = open_edition(project / "articles", store, Orders(), lambda _: None)
    except CopyRefusedError as error:
        raise click.ClickException(str(error)) from None
    cards = edition.lists("story").get(catalogue.story(key))
    if not cards:
        return None
    masthead = edition.masthead
    wording = Wording(masthead.labels, masthead.script, masthead.label_style)
    composer = Composer(edition, wording, peek_base(store / "host"))
    return wechat_copy(cards[0], composer)


def _put(copy: WechatCopy, folder: Path, articles: Path) -> str:
    """The body as a page, and the photos beside it in their order. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    body = folder / "body.html"
    body.write_text(_PAGE.format(title=escape(copy.title), html=copy.html), "utf-8")
    for one in copy.uploads:
        name = f"{one.number}-{one.file.rpartition('/')[2]}"
        shutil.copyfile(articles / one.file, folder / name)
    return body.name


def _lines(copy: WechatCopy, language: Language) -> Iterator[str]:
    for field, words in FIELDS.items():
        value = getattr(copy, field)
        if value:
            yield f"{words.said(language)}  {value}"
    if copy.uploads:
        yield _PHOTOS.said(language)
        for one in copy.uploads:
            under = "　".join(filter(None, (one.caption, one.credit)))
            yield f"  {one.number}  {one.file}  {under}"
    for doubt in doubts(copy, language):
        yield f"! {doubt}"
