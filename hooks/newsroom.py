"""MkDocs hook: each event is one call into the press. Everything else is in ``xianbao``."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from xianbao.command.newsroom import open_edition
from xianbao.press.site import Site

SITE = Site(open_edition)


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001  # MkDocs' signature
    """Tell a preview from a build."""
    SITE.startup(serving=command == "serve")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check all copy before anything is written."""
    return SITE.configure(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the style sheet in, leave the host's scripts out."""
    return SITE.files(files, config)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Bodies of standing pages are ready, templates are open: draw the shells."""
    return SITE.environment(env, config, files)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Finish a standing page."""
    return SITE.page(output, page)


def on_post_build(config: MkDocsConfig) -> None:
    """Draw, write and publish the paper."""
    SITE.finish(config)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001
    """Keep the preview answering while copy is broken."""
    return SITE.preview(server)


def on_build_error(error: Exception) -> None:
    """Leave nothing of a failed build behind."""
    SITE.failed(error)
