"""Policies: the pages on which the paper says by what rules it works."""

from collections.abc import Callable, Iterator
from pathlib import Path

from xianbao.desk.folder import MASTHEAD as MASTHEAD_FILE
from xianbao.desk.folder import Folder
from xianbao.desk.frontmatter import read_fields
from xianbao.desk.galley import Galley
from xianbao.desk.problem import Problem
from xianbao.desk.record import Record, is_web_address, read_record
from xianbao.desk.rulebook import paper as rules
from xianbao.desk.stylebook.masthead import MASTHEAD
from xianbao.desk.stylebook.policies import POLICIES
from xianbao.desk.text import decode
from xianbao.paper.masthead import Policy, Subject

_SUBJECTS = {subject.name.lower(): subject for subject in Subject}


def read_policies(masthead: Record) -> tuple[Policy, ...]:
    """The policies in the order of `Subject`; what is neither page nor address is marked."""
    found: dict[str, Policy] = {}
    for record in masthead.records("policies", POLICIES):
        for name, subject in _SUBJECTS.items():
            scalar = record.scalar(name)
            policy = _policy(subject, scalar.text.strip()) if scalar else None
            if policy:
                found.setdefault(name, policy)
            elif scalar:
                details = {"name": record.typed(name), "value": scalar.text.strip()}
                masthead.galley.mark(rules.BAD_POLICY, scalar, **details)
    return tuple(found[name] for name in _SUBJECTS if name in found)


def _policy(subject: Subject, written: str) -> Policy | None:
    if is_web_address(written):
        return Policy(subject, written)
    page, mark, place = written.partition("#")
    page = page.strip("/")
    stem = page.removesuffix(".md")
    if stem == page or not stem or ".." in page or "\\" in page or ":" in page:
        return None
    own = stem.removesuffix("index") if stem.split("/")[-1] == "index" else f"{stem}/"
    return Policy(subject, f"{own}{mark}{place}", page)


def missing_policies(articles: Path, exists: Callable[[str], bool]) -> Iterator[Problem]:
    """The policies whose page is not there; ``exists`` says whether ``docs/`` holds a page."""
    folder = Folder(articles, {})
    galley = Galley("")
    data = folder.read(MASTHEAD_FILE, galley)
    text = decode(data, galley) if data is not None else None
    fields = read_fields(text, MASTHEAD, galley) if text is not None else None
    masthead = read_record(fields, MASTHEAD, galley) if fields else None
    for record in masthead.records("policies", POLICIES) if masthead else ():
        for name in record.entries:
            scalar = record.scalar(name)
            policy = _policy(_SUBJECTS[name], scalar.text.strip()) if scalar else None
            if scalar and policy and policy.page and not exists(policy.page):
                told = Galley(folder.shown(MASTHEAD_FILE))
                details = {"name": record.typed(name), "page": policy.page}
                told.mark(rules.NO_POLICY_PAGE, scalar, **details)
                yield from told.problems
