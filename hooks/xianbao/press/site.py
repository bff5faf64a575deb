"""The MkDocs adapter: the only module that knows the host.

Whatever the host does for a newspaper stands here, so that another host means another such module.
MkDocs renders the standing pages in ``docs/`` and lends Material's document shell; the paper's own
sheets are drawn in `xianbao.press.drawing` and published in `xianbao.press.publishing`.
"""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import partial
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
from xianbao.press.address import ROOT
from xianbao.press.compositor import Compositor
from xianbao.press.drawing.rack import beside_bytecode
from xianbao.press.drawing.render import Renderer, words
from xianbao.press.drawing.shell import Shell, Slots
from xianbao.press.layout.composer import Composer
from xianbao.press.layout.furniture import furniture
from xianbao.press.metadata.organization import organization
from xianbao.press.metadata.writing import script
from xianbao.press.policy.policy import TAG
from xianbao.press.policy.servers import FILE as HEADERS
from xianbao.press.policy.servers import netlify
from xianbao.press.pressroom import (
    STORE,
    CopyRefusedError,
    OpenEdition,
    Orders,
    print_edition,
    unmoved,
)
from xianbao.press.printing import UNPRINTABLE
from xianbao.press.publishing.forme import PlainPlate
from xianbao.press.publishing.ground import TrespassError, trespass
from xianbao.press.publishing.lock import StillBuildingError, locked
from xianbao.press.publishing.publication import Publication
from xianbao.press.sitemap.robots import FILE as ROBOTS
from xianbao.press.sitemap.robots import robots
from xianbao.press.slices import Setter, set_all
from xianbao.press.standing.claim import claimed
from xianbao.press.standing.host import Made, Settings, keep
from xianbao.press.standing.imprint import host_key
from xianbao.press.standing.look import Look
from xianbao.press.standing.plan import plan
from xianbao.press.standing.stray import StrayError, refuse_strays
from xianbao.press.typesetting.columns import classed
from xianbao.press.view.link import PairLink
from xianbao.press.wording import Wording

LOG = logging.getLogger("mkdocs.plugins.xianbao")
"""Strict builds count warnings below ``mkdocs.`` only."""

_TORN = (
    "固定页面排到一半，中途的文件被别的程序动过，没有出版，已上线的报纸不变。→ 再出一次。\n"
    "Files of the standing pages were taken away while they were made; nothing was published."
    " → Run this again."
)
_MENDED = (
    "上一次出版没有做完，或留下的记录坏了，已经补好。"
    " / The last run had not been finished, or its records were damaged; that has been made good."
)
STYLES = "assets/xianbao/css/"
_HOSTS_OWN_PAGES = ("404.html", "sitemap.xml")
"""Pages that the host would make of what it knows, which is not the paper."""
_UNUSED = (STYLES, "assets/javascripts/", "assets/stylesheets/", "assets/images/", "sitemap.xml")


class Site:
    """One build of the site, event by event, in the order in which MkDocs calls."""

    def __init__(self, open_edition: OpenEdition) -> None:
        """``open_edition`` is asked once a build, so that one build knows one moment."""
        self._open_edition = open_edition
        self._serving = False
        self._held = ExitStack()

    def startup(self, *, serving: bool) -> None:
        """Whether this is a preview, which MkDocs writes to a folder of its own."""
        self._serving = serving

    def configure(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read all copy before anything is written, and have the host write to a folder aside."""
        self._orders = config.extra.get("xianbao") or Orders(strict=bool(config.strict))
        self._project = Path(config.config_file_path).parent
        self._check_ground(config)
        self._settings = Settings(
            site=os.path.relpath(config.site_dir, self._project),
            templates=os.path.relpath(str(config.theme.custom_dir), self._project),
            strict=bool(config.strict),
        )
        config.watch.extend([str(self._project / "articles"), str(config.theme.custom_dir)])
        store = self._project / STORE
        try:
            self._lock(config)
            self._edition = self._opened(LOG.warning)
        except (CopyRefusedError, StillBuildingError) as refused:
            raise PluginError(str(refused)) from None
        config.site_name = self._edition.masthead.name.han
        config.theme.static_templates -= set(_HOSTS_OWN_PAGES)
        self._made = Path(config.site_dir)
        if not self._serving:
            self._made = self._held.enter_context(claimed(store))
            config.site_dir = str(self._made)
        return config

    def _check_ground(self, config: MkDocsConfig) -> None:
        """Whether this is a place to publish from, and to. Raises `PluginError`."""
        settings, templates = Path(config.config_file_path), Path(str(config.theme.custom_dir))
        own = "" if self._serving else trespass(Path(config.site_dir), self._project)
        if own:
            raise PluginError(str(TrespassError(settings, own)))
        try:
            refuse_strays((Path(config.docs_dir), templates), self._project)
        except StrayError as error:
            raise PluginError(str(error)) from None

    def _opened(self, warn: Callable[[str], None]) -> Edition:
        articles, store = self._project / "articles", self._project / STORE
        return self._open_edition(articles, store, self._orders, warn)

    def _lock(self, config: MkDocsConfig) -> None:
        """One build at a time; who called this build may hold the lock already."""
        if self._serving or self._orders.publication or self._orders.dry or self._orders.aside:
            return
        publication = Publication(Path(config.site_dir))
        self._held.enter_context(locked(publication.lock, self._orders.waiting))
        publication.mend()
        self._orders.publication = publication

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
        for name, content in ((ROBOTS, robots(_base(config))), (HEADERS, netlify())):
            if files.get_file_from_path(name) is None:
                files.append(File.generated(config, name, content=content))
        self._files = files
        return files

    def environment(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Escape our templates in the host's environment too, and draw both shells."""
        masthead = self._edition.masthead
        wording = Wording(masthead.labels, masthead.script, masthead.label_style)
        base = _base(config)
        self._composer = Composer(self._edition, wording, base)
        standing = tuple(self._standing(files))
        env.autoescape = _escaped
        env.globals.update(words(wording), furniture=furniture(self._composer, standing))
        env.globals["about_the_paper"] = script(organization(self._composer))
        # The host's preview opens pages again by a script inside them.
        env.globals["policy"] = "" if self._serving else TAG
        front, inner = (self._shell(env, config, files, front=front) for front in (1, 0))
        root = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
        self._look = Look(front, inner, standing, root, base)
        return env

    def page(self, output: str, page: Page) -> str:
        """A standing page: the way to the root put in, columns aligned without a style."""
        return classed(output).replace(ROOT, get_relative_url(".", page.url).rstrip("/") + "/")

    def finish(self, config: MkDocsConfig) -> None:
        """Print and publish the paper, unless strictness has been offended."""
        warned = _warned()
        if self._serving:
            self._show(config)
        elif not (config.strict and warned):
            self._print(config, warned=warned)
        self._end()

    def _print(self, config: MkDocsConfig, *, warned: bool) -> None:
        aside = self._orders.aside
        folder = aside.folder if aside else self._project / STORE / "host"
        if self._orders.dry:
            # A build may be printing with what is kept.
            store = self._project / STORE
            folder = self._held.enter_context(claimed(store, "-rehearsed"))
        if not self._is_whole():
            raise PluginError(_TORN)
        custom = Path(str(config.theme.custom_dir))
        folders = (Path(config.docs_dir), custom, self._project / "hooks")
        # Whoever calls the host may ask for what its settings file does not say, as another site:
        # what it makes then holds for this build only.
        asked = "xianbao" in config.extra
        settings = Path(config.config_file_path)
        key = host_key(settings, self._edition.masthead, folders) if asked else None
        made = Made(self._made, self._look, self._settings, warned)
        host = keep(folder, key or "", made)
        if aside:
            self._ready(custom)
            return
        try:
            reopen = partial(self._opened, _unsaid)
            print_edition(self._project, self._edition, host, self._orders, reopen)
            if self._orders.report and self._orders.report.mended:
                LOG.info(_MENDED)
        except UNPRINTABLE as error:
            raise PluginError(str(error)) from None
        except OSError as error:
            raise PluginError(unmoved(self._settings.site, error)) from None

    def _is_whole(self) -> bool:
        """Whether all that the host has put beside its pages is still there."""
        beside = (file for file in self._files if not file.is_documentation_page())
        return all(
            (self._made / file.dest_uri).is_file()
            for file in beside
            if file.inclusion.is_included()  # type: ignore[no-untyped-call]  # the host's
        )

    def _ready(self, templates: Path) -> None:
        """Cut the engravings too: who works aside has the time, and each process needs them."""
        shown = furniture(self._composer, self._look.standing)
        Renderer(templates, self._composer.wording, shown, beside_bytecode()).ready()

    def _show(self, config: MkDocsConfig) -> None:
        """Everything into the preview's own folder."""
        templates = self._project / self._settings.templates
        compositor = Compositor(self._edition, self._look, templates)
        plate = PlainPlate(config.site_dir)
        setter = Setter(compositor, plate, self._project / "articles", self._project / STORE)
        for _ in set_all(list(plan(self._edition)), setter, workers=self._orders.processes):
            pass

    def preview(self, server: LiveReloadServer) -> LiveReloadServer:
        """A refused build leaves the last pages standing; the host's server would answer nobody."""
        build = server.builder

        def build_or_keep() -> None:
            with suppress(Abort):
                build()

        server.builder = build_or_keep
        return server

    def failed(self, error: Exception) -> None:
        """Nothing of a failed build stays; what the disk refuses is told in an editor's words."""
        self._end()
        if isinstance(error, OSError) and hasattr(self, "_settings"):
            raise PluginError(unmoved(self._settings.site, error)) from None

    def _end(self) -> None:
        self._held.close()

    def _shell(self, env: Environment, config: MkDocsConfig, files: Files, *, front: int) -> Shell:
        context = get_context(Navigation([], []), files, config, base_url=ROOT)
        template = env.get_template("main.html")
        document = template.render({**context, "shell": Slots(front=bool(front))})
        return Shell.cut(document.replace(f"{ROOT}/", ROOT))  # the host puts the slash itself

    def _standing(self, files: Files) -> Iterator[PairLink]:
        """The standing pages that the paper's foot links to: those with ``foot: true``."""
        for file in files.documentation_pages():
            page = file.page
            if page and page.meta.get("foot"):
                title = str(page.meta.get("title") or page.title)
                english = str(page.meta.get("english", ""))
                label = Label(title, label_pinyin(title), english.upper())
                yield PairLink(self._composer.pair(label), ROOT + page.url)


def _base(config: MkDocsConfig) -> str:
    """The whole address of the site's root; empty where the settings name none."""
    return config.site_url.rstrip("/") + "/" if config.site_url else ""


def _escaped(name: str | None) -> bool:
    return name is not None and name.startswith("xianbao/")


def _unsaid(_: str) -> None:
    """A warning that has been said before."""


def _warned() -> bool:
    """Whether the host's counter, which it puts on its logger for strict builds, has counted."""
    counters = (h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler))
    return any(counter.get_counts() for counter in counters)
