"""The copy reader: a story's file as a manuscript."""

from xianbao.desk.frontmatter import Copy, divide
from xianbao.desk.galley import Galley
from xianbao.desk.proofing.blocks import body_runs
from xianbao.desk.proofing.fields import field_runs
from xianbao.desk.proofing.manuscript import Manuscript
from xianbao.desk.stylebook.story import STORY
from xianbao.paper.article import Article


def divided(text: str) -> Copy | None:
    """A file's fields and text; its slips are told when it is read into an article."""
    return divide(text, STORY, Galley(""))


def manuscript_of(path: str, text: str, article: Article, copy: Copy | None = None) -> Manuscript:
    """The manuscript of a file; ``text`` is the whole of it as `decode` returns it."""
    copy = copy or divided(text)
    if copy is None:
        return Manuscript(path, text, article, ())
    start = len(text) - len(copy.body)
    runs = (*field_runs(text, copy.fields), *body_runs(text, start))
    return Manuscript(path, text, article, runs)
