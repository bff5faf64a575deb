"""The MkDocs adapter: the only module that knows the host.

Whatever the host does for a newspaper stands here, so that another host means another such module.
MkDocs renders the standing pages in ``docs/`` and lends Material's document shell; the paper's own
sheets are drawn by `xianbao.press.render` and written by `xianbao.press.publish`.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler, get_relative_url

from xianbao.paper.edition import Edition
from xianbao.paper.label import Label
from xianbao.paper.pinyin import label_pinyin
from xianbao.press.address import NOT_FOUND, ROOT
from xianbao.press.layout.book import sheets
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.contents import Contents
from xianbao.press.layout.furniture import furniture
from xianbao.press.publish import AddressTakenError, Forme
from xianbao.press.redirect import redirects
from xianbao.press.render import Renderer, words
from xianbao.press.shell import Shell, Slots
from xianbao.press.typeset import Typesetter
from xianbao.press.view.link import PairLink
from xianbao.press.wording import Wording

LOG = logging.getLogger("mkdocs.plugins.xianbao")
"""Strict builds count warnings below ``mkdocs.`` only."""

STYLES = "assets/xianbao/css/"
_HOSTS_OWN_PAGES = ("404.html", "sitemap.xml")
"""Pages that the host would make of what it knows, which is not the paper."""
_UNUSED = (STYLES, "assets/javascripts/", "assets/stylesheets/", "assets/images/", "sitemap.xml")


class CopyRefusedError(Exception):
    """The desk found errors; the message lists every problem of every file."""


OpenEdition = Callable[[Path, Callable[[str], None]], Edition]
"""Reads the folder of copy and returns what readers may see now.

The second argument receives each warning's text. Raises `CopyRefusedError`.
"""


class Site:
    """One build of the site, event by event, in the order in which MkDocs calls."""

    def __init__(self, open_edition: OpenEdition) -> None:
        """``open_edition`` is asked once a build, so that one build knows one moment."""
        self._open_edition = open_edition
        self._serving = False

    def startup(self, *, serving: bool) -> None:
        """Whether this is a preview, which MkDocs writes to a folder of its own."""
        self._serving = serving

    def configure(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read all copy before anything is written, and turn the output beside the live site."""
        project = Path(config.config_file_path).parent
        self._articles = project / "articles"
        self._templates = Path(str(config.theme.custom_dir))
        config.watch.extend([str(self._articles), str(self._templates)])
        self._forme = Forme(Path(config.site_dir))
        self._forme.clear_wreckage()
        try:
            self._edition = self._open_edition(self._articles, LOG.warning)
        except CopyRefusedError as refused:
            raise PluginError(str(refused)) from None
        config.site_name = self._edition.masthead.name.han
        config.theme.static_templates -= set(_HOSTS_OWN_PAGES)
        if self._serving:
            self._forme.folder = self._forme.site
        config.site_dir = str(self._forme.folder)
        return config

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """One style sheet from the parts, and none of the scripts that our pages do not use."""
        styles = sorted(
            (file for file in files if file.src_uri.startswith(STYLES)), key=lambda f: f.src_uri
        )
        css = "\n".join(file.content_string for file in styles)
        for file in list(files):
            if file.src_uri.startswith(_UNUSED):
                files.remove(file)
        files.append(File.generated(config, "assets/xianbao/paper.css", content=css))
        return files

    def environment(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Escape our templates in the host's environment too, and draw both shells."""
        masthead = self._edition.masthead
        wording = Wording(masthead.labels, masthead.script, masthead.label_style)
        self._composer = Composer(self._edition, wording)
        self._furniture = furniture(self._composer, tuple(self._standing(files)))
        env.autoescape = _escaped
        env.globals.update(words(wording), furniture=self._furniture)
        self._shells = {front: self._shell(env, config, files, front=front) for front in (0, 1)}
        self._wording = wording
        return env

    def page(self, output: str, page: Page) -> str:
        """A standing page: the way to the root put in."""
        return output.replace(ROOT, get_relative_url(".", page.url).rstrip("/") + "/")

    def finish(self, config: MkDocsConfig) -> None:
        """Draw and write every sheet, then publish, unless strictness has been offended."""
        renderer = Renderer(self._templates, self._wording, self._furniture)
        typesetter = Typesetter(renderer.picture, Contents(self._edition).holds)
        try:
            self._write(renderer, typesetter, config)
        except AddressTakenError as taken:
            raise PluginError(str(taken)) from None
        if self._serving:
            return
        if config.strict and _warned():
            return
        try:
            self._forme.publish()
        except OSError as error:
            message = (
                f"新版换不上去，已上线的报纸不变：{error}。→ 请看 {self._forme.site} 能否改名。"
            )
            raise PluginError(message) from None

    def preview(self, server: LiveReloadServer) -> LiveReloadServer:
        """A refused build leaves the last pages standing; the host's server would answer nobody."""
        build = server.builder

        def build_or_keep() -> None:
            with suppress(Abort):
                build()

        server.builder = build_or_keep
        return server

    def failed(self) -> None:
        """Nothing of a failed build stays."""
        if hasattr(self, "_forme") and not self._serving:
            self._forme.discard()

    def _write(self, renderer: Renderer, typesetter: Typesetter, config: MkDocsConfig) -> None:
        for sheet in sheets(self._composer, typesetter):
            root = None
            if sheet.address == NOT_FOUND:
                root = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
            self._forme.write(renderer.leaf(sheet, self._shells[not sheet.address], root))
            for leaf in sheet.downloads:
                self._forme.write(leaf)
        for leaf in redirects(self._edition):
            self._forme.write(leaf)
        for file in {photo.file for story in self._edition.articles for photo in story.photos}:
            self._forme.copy(self._articles / file, file)

    def _shell(self, env: Environment, config: MkDocsConfig, files: Files, *, front: int) -> Shell:
        context = get_context(Navigation([], []), files, config, base_url=ROOT.rstrip("/"))
        template = env.get_template("main.html")
        return Shell.cut(template.render({**context, "shell": Slots(front=bool(front))}))

    def _standing(self, files: Files) -> Iterator[PairLink]:
        """The standing pages that the paper's foot links to: those with ``foot: true``."""
        for file in files.documentation_pages():
            page = file.page
            if page and page.meta.get("foot"):
                title = str(page.meta.get("title") or page.title)
                english = str(page.meta.get("english", ""))
                label = Label(title, label_pinyin(title), english.upper())
                yield PairLink(self._composer.pair(label), ROOT + page.url)


def _escaped(name: str | None) -> bool:
    return name is not None and name.startswith("xianbao/")


def _warned() -> bool:
    """Whether the host's counter, which it puts on its logger for strict builds, has counted."""
    counters = (h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler))
    return any(counter.get_counts() for counter in counters)
