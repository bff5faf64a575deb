"""One value is told in many forms, and what is secret in none of them."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from xianbao.desk.fix import Edit, Fix
from xianbao.desk.problem import Problem
from xianbao.desk.rule import Severity
from xianbao.desk.rulebook import field as rules
from xianbao.desk.rulebook import proofing
from xianbao.desk.telling.machine import as_github, as_gitlab, as_json, as_sarif
from xianbao.desk.telling.sources import Sources
from xianbao.desk.telling.text import Screen, text_lines
from xianbao.desk.telling.told import Told, told
from xianbao.desk.words import Language, Words

PATH = "articles/2026/11/22/甲 1.md"
COPY = "---\n标题: 桥通了\n栏目: 要问\n---\n\n电话13800000000，请打。\n第二行,完。\n"
SECRET = replace(
    rules.LONG_TITLE,
    code="XB001",
    secret=True,
    fact=Words("有电话号码「{value}」", "A telephone number, {value}"),
    step=Words("删去{value}（{where}）", "Delete {value} ({where})"),
)
SLIP = Problem(
    PATH, 3, 5, rules.UNKNOWN_SECTION, (("value", "要问"), ("near", "要闻"), ("choices", ()))
)
COMMA = Problem(
    PATH,
    7,
    4,
    rules.LONG_TITLE,
    (("length", "1"), ("limit", "0")),
    7,
    5,
    Fix((Edit(COPY.index(",完"), COPY.index(",完") + 1, "，"),)),
)
NUMBER = Problem(
    PATH,
    6,
    3,
    SECRET,
    (("value", "13800000000"), ("where", Words("正文", "text"))),
    6,
    14,
    Fix((Edit(COPY.index("138"), COPY.index("138") + 11, "13800000000*"),)),
)
BESIDE = Problem(PATH, 6, 1, rules.UNKNOWN_FIELD, (("name", "电话13800000000"), ("near", "")))
ZH = Language.ZH


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    file.write_text(COPY, encoding="utf-8")
    return Sources(tmp_path)


def all_told(sources: Sources, *problems: Problem) -> tuple[Told, ...]:
    return tuple(told(problems, ZH, sources))


def text(one: Told, *, coloured: bool = False) -> str:
    return "\n".join(text_lines(one, ZH, Screen(100, coloured)))


def test_a_problem_is_shown_in_its_place(sources: Sources) -> None:
    (slip,) = all_told(sources, SLIP)
    assert text(slip) == (
        f"{PATH}:3:5: 错误 XB211 报头里没有栏目「要问」\n"
        "   |\n"
        " 3 | 栏目: 要问\n"
        "   |       ^^^^\n"
        "   → 是不是「要闻」？\n"
    )
    assert slip.line(ZH) == SLIP.render()


def test_what_can_be_mended_says_so(sources: Sources) -> None:
    (comma,) = all_told(sources, COMMA)
    assert "\n   |       ^\n" in text(comma)
    assert text(comma).endswith("   → 可以自动改好：加 --fix\n")


def test_colours_change_no_word(sources: Sources) -> None:
    (slip,) = all_told(sources, SLIP)
    coloured = text(slip, coloured=True)
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text(slip)


def test_a_problem_of_a_whole_file_shows_none_of_it(sources: Sources) -> None:
    failed = Problem(PATH, 1, 1, proofing.CHECK_FAILED, (("check", "x"), ("reason", "y")))
    (one,) = all_told(sources, failed)
    assert one.lines == ()
    assert "|" not in text(one)


def test_a_file_that_is_gone_is_told_of_all_the_same(tmp_path: Path) -> None:
    (one,) = all_told(Sources(tmp_path), COMMA)
    assert len(text(one).splitlines()) == 3


@pytest.mark.parametrize("form", [as_json, as_sarif, as_github, as_gitlab])
def test_what_is_secret_is_in_no_form(sources: Sources, form: object) -> None:
    found = all_told(sources, SLIP, BESIDE, NUMBER)
    assert callable(form)
    whole = form(found, ZH) + "".join(text(one) + one.line(ZH) for one in found)
    assert "13800000000" not in whole
    assert "138" not in whole
    assert "有电话号码「…」" in whole
    assert "删去…（正文）" in whole


def test_a_secret_is_blotted_out_of_the_lines_of_others(sources: Sources) -> None:
    beside, number = all_told(sources, BESIDE, NUMBER)
    assert beside.lines == ((6, f"电话{'▒' * 11}，请打。"),)
    assert number.lines == number.edits == ()


def test_json_tells_all_that_is_known(sources: Sources) -> None:
    whole = json.loads(as_json(all_told(sources, SLIP, COMMA), ZH))
    assert (whole["errors"], whole["warnings"]) == (1, 1)
    assert whole["problems"][0] == {
        "path": PATH,
        "line": 3,
        "column": 5,
        "end_line": 3,
        "end_column": 7,
        "code": "XB211",
        "severity": "error",
        "fact": "报头里没有栏目「要问」",
        "step": "是不是「要闻」？",
        "fix": [],
    }
    assert whole["problems"][1]["fix"] == [
        {"line": 7, "column": 4, "end_line": 7, "end_column": 5, "text": "，"}
    ]


def test_sarif_has_rules_results_and_fixes(sources: Sources) -> None:
    whole = json.loads(as_sarif(all_told(sources, SLIP, COMMA, SLIP), ZH))
    assert (whole["version"], len(whole["runs"])) == ("2.1.0", 1)
    run = whole["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    names = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert names == ["XB211", "XB213"]
    first, comma, again = run["results"]
    assert (first["ruleId"], first["level"], first["ruleIndex"]) == ("XB211", "error", 0)
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "articles/2026/11/22/%E7%94%B2%201.md"
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 7}
    (change,) = comma["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "，"}
    assert first["partialFingerprints"] != again["partialFingerprints"]


def test_github_is_given_one_escaped_line_each(sources: Sources) -> None:
    odd = Problem("articles/a,b:c%.md", 1, 2, rules.UNKNOWN_FIELD, (("name", "50%"), ("near", "")))
    first, second = as_github(all_told(sources, SLIP, odd), ZH).splitlines()
    assert first == (
        f"::error file={PATH},line=3,endLine=3,title=xianbao XB211,col=5,endColumn=7"
        "::报头里没有栏目「要问」 → 是不是「要闻」？"
    )
    assert second == (
        "::error file=articles/a%2Cb%3Ac%25.md,line=1,endLine=1,title=xianbao XB201,"
        "col=2,endColumn=2::没有「50%25」这一栏 → 删去它；可用的各栏见手册"
    )


def test_gitlab_is_given_a_mark_that_outlives_a_new_line_above(sources: Sources) -> None:
    def report(*problems: Problem) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(as_gitlab(all_told(sources, *problems), ZH))
        return found

    first, second = report(SLIP, SLIP)
    (moved,) = report(replace(SLIP, line=9))
    assert first["fingerprint"] == moved["fingerprint"] != second["fingerprint"]
    assert first["severity"] == "major"
    assert first["check_name"] == "XB211"
    assert first["location"] == {"path": PATH, "lines": {"begin": 3, "end": 3}}


def test_sound_copy_gives_empty_reports() -> None:
    assert json.loads(as_json((), ZH)) == {"errors": 0, "warnings": 0, "problems": []}
    assert json.loads(as_sarif((), ZH))["runs"][0]["results"] == []
    assert as_github((), ZH) == ""
    assert json.loads(as_gitlab((), ZH)) == []


def test_a_warning_is_told_as_one(sources: Sources) -> None:
    (comma,) = all_told(sources, COMMA)
    assert comma.rule.severity is Severity.WARNING
    assert "提醒 XB213" in text(comma)
    assert as_github((comma,), ZH).startswith("::warning ")
