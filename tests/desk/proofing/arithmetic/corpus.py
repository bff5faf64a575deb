"""The corpus: copy with a known verdict, read into manuscripts as a story's file would be."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import yaml

from xianbao.desk.problem import Problem
from xianbao.desk.proofing.arithmetic import CHECKS
from xianbao.desk.proofing.beat import Beat
from xianbao.desk.proofing.copyreader import manuscript_of
from xianbao.paper.article import Article
from xianbao.paper.label import Label
from xianbao.paper.masthead import Masthead

HERE = Path(__file__).parent
OPEN = HERE / "cases.yml"
"""Copy that the checks were written beside."""
SEALED = HERE / "sealed.yml"
"""Copy that nobody looked at before the checks were finished."""

DAY = date(2026, 11, 22)
"""The day of a story that is told in a line."""
Case = dict[str, Any]


def cases(path: Path) -> list[Case]:
    """The entries of a file."""
    found: list[Case] = yaml.safe_load(path.read_text("utf-8"))
    return found


def file_of(case: Case) -> str:
    """An entry as the file of a story."""
    fields: dict[str, Any] = {"标题": case["title"], "栏目": "要闻"}
    for name in ("kicker", "subtitle", "summary", "highlights", "statistics"):
        if name in case:
            fields[name] = case[name]
    if "caption" in case:
        fields["photos"] = [{"file": "1.jpg", "caption": case["caption"]}]
    head = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n\n{case['body']}"


def found_in(text: str, day: date, path: str = "articles/x.md") -> tuple[Problem, ...]:
    """What the checks of figures find in the file of a story."""
    key = f"{day:%Y/%m/%d}/01-01"
    article = Article(key, f"{key}.md", "题", "yaowen", datetime.combine(day, time(), UTC))
    manuscript = manuscript_of(path, text, article)
    beat = Beat(Masthead(Label("棠岫日报")))
    return tuple(problem for check in CHECKS for problem in check(manuscript, beat))


def told(body: str, fields: str = "标题: 题\n") -> list[str]:
    """Code and fact of everything that is found in a story."""
    problems = found_in(f"---\n{fields}栏目: 要闻\n---\n\n{body}\n", DAY)
    return [f"{problem.code} {problem.fact()}" for problem in problems]


def judged(case: Case) -> tuple[Problem, ...]:
    """What is found in an entry."""
    return found_in(file_of(case), case["date"])


@dataclass
class Score:
    """How often the checks were right about a pattern."""

    caught: int = 0
    missed: list[str] = field(default_factory=list)
    silent: int = 0
    false: list[str] = field(default_factory=list)


def scored(path: Path) -> dict[str, Score]:
    """The score of each pattern; a finding in a sound entry is a false alarm."""
    scores: dict[str, Score] = {}
    for case in cases(path):
        score = scores.setdefault(case["pattern"], Score())
        problems = judged(case)
        if case["sound"]:
            score.silent += not problems
            score.false += [f"{case['id']}: {one.fact()}" for one in problems]
        elif any(is_it(case, one) for one in problems):
            score.caught += 1
            score.false += [
                f"{case['id']}: {one.fact()}" for one in problems if not is_it(case, one)
            ]
        else:
            score.missed.append(case["id"])
            score.false += [f"{case['id']}: {one.fact()}" for one in problems]
    return scores


def is_it(case: Case, problem: Problem) -> bool:
    """Whether a finding is the slip that was put into an entry: it quotes what was printed."""
    told = problem.fact()
    printed = str(dict(problem.details)["printed"])
    quoted = (case["printed"], *case["wrong"])
    return printed in str(case["printed"]) or any(str(one) in told for one in quoted)


def table(path: Path) -> Iterator[str]:
    """The scores of a file, a line for each pattern."""
    total = Counter[str]()
    for pattern, score in sorted(scored(path).items()):
        missed, false = len(score.missed), len(score.false)
        total.update(caught=score.caught, missed=missed, silent=score.silent, false=false)
        sound = f"silent {score.silent:3} false {false}"
        yield f"{pattern:5} caught {score.caught:3} missed {missed:3} {sound}"
        yield from (f"      missed {one}" for one in score.missed)
        yield from (f"      FALSE {one}" for one in score.false)
    yield f"all   {dict(total)}"


if __name__ == "__main__":
    import sys

    sys.stdout.write("\n".join((*table(Path(sys.argv[1]) if sys.argv[1:] else OPEN), "")))
