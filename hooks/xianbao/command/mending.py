"""``--fix`` and ``--diff``: what can be mended in the chosen stories, done or only shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.mend import Mended
from xianbao.desk.proofing.proof import Proof
from xianbao.desk.proofing.putting import ChangedMeanwhileError, put
from xianbao.desk.telling.sources import Sources
from xianbao.desk.telling.told import BLOT, secret_words


@dataclass(frozen=True, slots=True)
class Done:
    """How many marks were mended in how many files, and which files could not be written."""

    fixes: int = 0
    files: int = 0
    left: tuple[str, ...] = ()


def mended(proof: Proof, problems: Iterable[Problem], articles: Path) -> Iterator[Mended]:
    """The stories in which something can be mended, in order."""
    name = articles.name
    paths = {problem.path for problem in problems if problem.fix}
    for path in sorted(paths):
        if proof.seat:
            one = proof.seat.mended(path.removeprefix(f"{name}/"), proof.waivers)
            if one.is_news:
                yield one


def written(stories: Iterable[Mended], articles: Path) -> Done:
    """Write mended stories, each whole or not at all."""
    fixes = files = 0
    left = []
    for one in stories:
        try:
            put(articles / one.path, one.before, one.after)
        except (ChangedMeanwhileError, OSError):
            left.append(f"{articles.name}/{one.path}")
        else:
            fixes += one.done
            files += 1
    return Done(fixes, files, tuple(left))


def diff(stories: Iterable[Mended], problems: Iterable[Problem], articles: Path) -> Iterator[str]:
    """What would be mended, as a unified diff; what is secret is blotted out of it."""
    secrets = secret_words(problems, Sources(articles.parent))
    for one in stories:
        path = f"{articles.name}/{one.path}"
        before, after = (
            text.decode().splitlines(keepends=True) for text in (one.before, one.after)
        )
        for line in unified_diff(before, after, f"a/{path}", f"b/{path}"):
            shown = line
            for word in secrets.get(path, ()):
                shown = shown.replace(word, BLOT * len(word))
            yield shown if shown.endswith("\n") else f"{shown}\n\\ No newline at end of file\n"
