"""Machine: problems for other programs, as JSON of our own, SARIF, and what forges annotate."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

from xianbao import __version__
from xianbao.desk.rule import Rule, Severity
from xianbao.desk.telling.blank import unfilled
from xianbao.desk.telling.told import Spot, Told
from xianbao.desk.words import Language, Words

_SARIF = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_QUALITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}
_FIX = Words("自动改好", "Mend it")


def as_json(problems: Sequence[Told], _: Language) -> str:
    """Everything that is known, as one JSON object."""
    grades = Counter(one.rule.severity for one in problems)
    whole = {
        "errors": grades[Severity.ERROR],
        "warnings": grades[Severity.WARNING],
        "problems": [
            {
                "path": one.path,
                "line": one.start[0],
                "column": one.start[1],
                "end_line": one.end[0],
                "end_column": one.end[1],
                "code": one.code,
                "severity": one.rule.severity.value,
                "fact": one.fact,
                "step": one.step,
                "fix": [
                    {
                        "line": start[0],
                        "column": start[1],
                        "end_line": end[0],
                        "end_column": end[1],
                        "text": text,
                    }
                    for start, end, text in one.edits
                ],
            }
            for one in problems
        ],
    }
    return _dumped(whole)


def as_sarif(problems: Sequence[Told], language: Language) -> str:
    """SARIF 2.1.0, which code scanning services read; columns are counted in code points."""
    rules = sorted({one.rule for one in problems}, key=lambda rule: rule.code)
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "xianbao",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_sarif_rule(rule, language) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _sarif_result(one, number, numbers[one.code], language)
            for one, number in zip(problems, _fingerprints(problems), strict=True)
        ],
    }
    return _dumped({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def _sarif_rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": unfilled(rule.fact, language)},
        "fullDescription": {"text": rule.why.said(language)},
        "help": {"text": unfilled(rule.step, language)},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _sarif_result(one: Told, fingerprint: str, number: int, language: Language) -> dict[str, Any]:
    file = {"uri": quote(one.path), "uriBaseId": "%SRCROOT%"}
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": number,
        "level": one.rule.severity.value,
        "message": {"text": _message(one)},
        "locations": [
            {"physicalLocation": {"artifactLocation": file, "region": _region(one.start, one.end)}}
        ],
        "partialFingerprints": {"xianbao/v1": fingerprint},
    }
    if one.edits:
        replacements = [
            {"deletedRegion": _region(start, end), "insertedContent": {"text": text}}
            for start, end, text in one.edits
        ]
        change = {"artifactLocation": file, "replacements": replacements}
        result["fixes"] = [
            {"description": {"text": _FIX.said(language)}, "artifactChanges": [change]}
        ]
    return result


def _region(start: Spot, end: Spot) -> dict[str, int]:
    return {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
    }


def as_github(problems: Sequence[Told], _: Language) -> str:
    """Workflow commands, from which GitHub makes annotations of a pull request."""
    return "".join(f"{line}\n" for line in map(_github, problems))


def _github(one: Told) -> str:
    fields = {
        "file": one.path,
        "line": str(one.start[0]),
        "endLine": str(one.end[0]),
        "title": f"xianbao {one.code}",
    }
    if one.start[0] == one.end[0]:  # columns of different lines are not understood
        fields |= {"col": str(one.start[1]), "endColumn": str(max(one.end[1], one.start[1]))}
    said = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{one.rule.severity.value} {said}::{_data(_message(one))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(problems: Sequence[Told], _: Language) -> str:
    """A code quality report, which GitLab shows in a merge request."""
    return _dumped(
        [
            {
                "description": f"{one.code} {_message(one)}",
                "check_name": one.code,
                "fingerprint": fingerprint,
                "severity": _QUALITY[one.rule.severity],
                "location": {
                    "path": one.path,
                    "lines": {"begin": one.start[0], "end": one.end[0]},
                },
            }
            for one, fingerprint in zip(problems, _fingerprints(problems), strict=True)
        ]
    )


def _fingerprints(problems: Iterable[Told]) -> Iterator[str]:
    """A mark for each problem that stays when lines above it come and go."""
    met: Counter[tuple[str, str, str]] = Counter()
    for one in problems:
        what = (one.path, one.code, one.fact)
        met[what] += 1
        yield blake2b(repr((what, met[what])).encode(), digest_size=16).hexdigest()


def _message(one: Told) -> str:
    return f"{one.fact} → {one.step}"


def _dumped(whole: object) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
