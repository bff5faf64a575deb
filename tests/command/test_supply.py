"""The packages that a paper is made with: known holes, licences, and the bill of them all."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from xianbao.command.main import main
from xianbao.command.storeroom.bill import bill_of
from xianbao.command.storeroom.floors import FLOORS, Floor, below, reaches
from xianbao.command.storeroom.licences import allowed
from xianbao.command.storeroom.lock import UnlockedError, read_lock
from xianbao.command.storeroom.stock import Item, stock

PROJECT = Path(__file__).resolve().parents[2]
LOCK = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
NAMED = re.findall(r"(?m)^([a-z0-9.-]+)==(\S+)", LOCK)
"""Names and versions of the lock by another way; one has two, for old and new Python."""
HASH = "0" * 64
FILED = "Classifier: License :: OSI Approved ::"
HAN = re.compile("[一-鿿]")


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, in which the command is typed."""
    (tmp_path / "mkdocs.yml").write_text("site_name: 棠岫日报\n", encoding="utf-8")
    (tmp_path / "packages").mkdir()
    monkeypatch.syspath_prepend(tmp_path / "packages")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def installed(paper: Path, name: str, version: str, *fields: str) -> None:
    """As if a package were installed that tells this of itself; it goes before the real one."""
    folder = paper / "packages" / f"{name}-{version}.dist-info"
    folder.mkdir()
    lines = ("Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", *fields)
    (folder / "METADATA").write_text("\n".join(lines) + "\n\n", encoding="utf-8")


def locked(paper: Path, *lines: str) -> None:
    (paper / "requirements.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def supply(*words: str) -> Result:
    return CliRunner().invoke(main, ["supply", *words])


def line_of(result: Result, beginning: str) -> str:
    (found,) = [line for line in result.stdout.splitlines() if line.startswith(beginning)]
    return found


@pytest.mark.parametrize(
    ("lock", "step"),
    [
        (["pillow==13.0.0"], "rm -rf .venv，再 make setup"),
        (["pillow==12.3.0"], "make lock，再 rm -rf .venv 和 make setup"),
        ([], 'pip install --upgrade "pillow>=13.0.0"'),
    ],
)
def test_a_package_below_its_floor_is_told_in_words_with_the_next_step(
    paper: Path, lock: list[str], step: str
) -> None:
    installed(paper, "pillow", "12.3.0", "License-Expression: MIT-CMU")
    locked(paper, *lock)
    result = supply()
    assert result.exit_code == 1
    told = line_of(result, "pillow 12.3.0 低于")
    assert told == (
        "pillow 12.3.0 低于安全底线 13.0.0：一张做过手脚的 JPEG 照片能写坏内存，"
        f"可能在出版的电脑上执行别人的程序（CVE-2026-112403）。→ {step}"
    )
    assert "有 1 处要处理" in result.stderr


def test_it_is_told_in_english_on_request(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIANBAO_LANG", "en")
    installed(paper, "pillow", "12.3.0", "License-Expression: GPL-3.0-only")
    result = supply()
    assert result.exit_code == 1
    assert "pillow 12.3.0 is below its floor, 13.0.0: a doctored JPEG" in result.stdout
    assert "The licence of pillow 12.3.0 is not on the list: GPL-3.0-only." in result.stdout
    assert not HAN.search(result.output)


@pytest.mark.parametrize("version", ["12.3.0", "13.0.0rc1", "12.99", "", "unknown", "13.0.0.dev1"])
def test_what_is_older_or_cannot_be_read_is_below(version: str) -> None:
    assert [floor.package for _, floor in below([Item("pillow", version)])] == ["pillow"]


@pytest.mark.parametrize("version", ["13.0.0", "13", "13.0.0.post1", "13.0.1", "100.0", "1!1.0"])
def test_what_is_as_new_or_newer_is_not(version: str) -> None:
    assert list(below([Item("pillow", version)])) == []


def test_every_floor_names_a_package_that_is_locked() -> None:
    packages = [floor.package for floor in FLOORS]
    assert packages == sorted(set(packages))
    assert set(packages) <= {name for name, _ in NAMED}


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.package)
def test_the_locked_versions_stand_above_every_floor(floor: Floor) -> None:
    versions = [version for name, version in NAMED if name == floor.package]
    assert versions
    assert [version for version in versions if not reaches(version, floor)] == []


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.package)
def test_every_floor_says_what_the_hole_was_and_where_it_is_recorded(floor: Floor) -> None:
    assert HAN.search(floor.hole.zh)
    assert floor.hole.en
    assert not HAN.search(floor.hole.en)
    assert re.fullmatch(r"CVE-\d{4}-\d{4,}|GHSA(-[a-z0-9]{4}){3}", floor.record)


def test_the_bounds_of_the_project_let_nothing_in_below_a_floor() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = map(Requirement, settings["project"]["dependencies"])
    floors = {floor.package: Version(floor.version) for floor in FLOORS}
    checked = 0
    for one in asked:
        lowest = [Version(bound.version) for bound in one.specifier if bound.operator == ">="]
        if one.name in floors:
            checked += 1
            assert lowest[0] >= floors[one.name], one.name
    assert checked > 4


def test_the_licences_of_what_is_locked_are_all_on_the_list() -> None:
    found = stock(read_lock(LOCK))
    assert {item.name for item in found.items} >= {name for name, _ in NAMED}
    assert [item for item in found.items if not allowed(item.licences)] == []
    assert found.program.licences == ("MIT",)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (["License-Expression: AGPL-3.0-only"], "AGPL-3.0-only"),
        (["License: Proprietary"], "Proprietary"),
        ([f"{FILED} BSD License", f"{FILED} GNU GPL v3 (GPLv3)"], "BSD License, GNU GPL v3"),
        (["License: UNKNOWN"], "没有写"),
        ([], "没有写"),
    ],
)
def test_a_licence_that_is_not_on_the_list_is_told(
    paper: Path, fields: list[str], told: str
) -> None:
    installed(paper, "oddity", "1.0", *fields)
    locked(paper, "oddity==1.0")
    result = supply()
    assert result.exit_code == 1
    assert f"oddity 1.0 的许可证不在单子上：{told}" in result.stdout


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        (["License-Expression: mit", "License: GPL"], "MIT"),
        (["License: Apache Software License"], "Apache-2.0"),
        (["License: BSD"], "BSD License"),
        (["License: Dual License", f"{FILED} MIT License"], "MIT"),
        (["License: The licence, whose text", f"{FILED} ISC License (ISCL)"], "ISC"),
    ],
)
def test_a_licence_is_read_in_new_words_and_in_old(
    paper: Path, fields: list[str], licence: str
) -> None:
    installed(paper, "oddity", "1.0", *fields)
    locked(paper, "oddity==1.0")
    result = supply()
    assert result.exit_code == 0, result.output
    assert line_of(result, "oddity") == f"oddity 1.0\t{licence}"


@pytest.mark.parametrize(
    ("expression", "good"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("MIT OR GPL-3.0-only", True),
        ("GPL-3.0-only OR MIT", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-only AND GPL-2.0-only OR ISC", True),
        ("MIT AND (GPL-3.0-only OR Apache-2.0)", True),
        ("(GPL-3.0-only OR MIT) AND GPL-2.0-only", False),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0 AND MIT", False),
        ("LicenseRef-mine", False),
        ("all mine", False),
        ("MIT OR", False),
        ("((MIT)", False),
    ],
)
def test_of_several_licences_one_or_all_must_fit(expression: str, *, good: bool) -> None:
    assert allowed((expression,)) is good


CODE = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
LICENCE = {"properties": {"id": {"type": "string"}, "name": {"type": "string"}}}
COMPONENT = {
    "type": "object",
    "required": ["type", "bom-ref", "name"],
    "additionalProperties": False,
    "properties": {
        "type": {"enum": ["application", "library", "platform"]},
        "bom-ref": {"type": "string", "minLength": 1},
        "name": {"type": "string", "minLength": 1},
        "version": {"type": "string", "minLength": 1},
        "purl": {"type": "string", "pattern": r"^pkg:pypi/[a-z0-9-]+(@[\w.%-]+)?$"},
        "hashes": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "required": ["alg", "content"],
                "additionalProperties": False,
                "properties": {"alg": {"const": "SHA-256"}, "content": CODE},
            },
        },
        "licenses": {
            "type": "array",
            "minItems": 1,
            "oneOf": [
                {
                    "maxItems": 1,
                    "items": {"required": ["expression"], "properties": {"expression": {}},
                              "additionalProperties": False},
                },
                {
                    "items": {
                        "required": ["license"],
                        "additionalProperties": False,
                        "properties": {"license": {**LICENCE, "minProperties": 1,
                                       "maxProperties": 1, "additionalProperties": False}},
                    },
                },
            ],
        },
    },
}  # fmt: skip
BILL = {
    "type": "object",
    "required": ["bomFormat", "specVersion", "serialNumber", "version", "metadata", "components"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"const": "http://cyclonedx.org/schema/bom-1.6.schema.json"},
        "bomFormat": {"const": "CycloneDX"},
        "specVersion": {"const": "1.6"},
        "serialNumber": {"pattern": "^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        "version": {"type": "integer", "minimum": 1},
        "metadata": {
            "required": ["component"],
            "additionalProperties": False,
            "properties": {"component": COMPONENT, "properties": {"type": "array"}},
        },
        "components": {"type": "array", "items": COMPONENT},
        "dependencies": {
            "type": "array",
            "items": {
                "required": ["ref", "dependsOn"],
                "properties": {"dependsOn": {"type": "array", "uniqueItems": True}},
            },
        },
    },
}
"""What of the standard's schema (bom-1.6.schema.json) the bill makes use of."""


def checked(text: str) -> dict[str, Any]:
    """A bill that keeps to the standard: by the schema, and what a schema cannot say."""
    bill: dict[str, Any] = json.loads(text)
    Draft202012Validator(BILL).validate(bill)
    references = [one["bom-ref"] for one in (bill["metadata"]["component"], *bill["components"])]
    assert len(set(references)) == len(references)
    for one in bill.get("dependencies", []):
        assert {one["ref"], *one["dependsOn"]} <= set(references)
    return bill


def test_the_bill_is_the_same_twice_and_lists_every_locked_package_that_is_installed(
    paper: Path,
) -> None:
    locked(paper, LOCK)
    for name in ("one.json", "two.json"):
        assert supply("--sbom", name).exit_code == 0
    assert (paper / "one.json").read_bytes() == (paper / "two.json").read_bytes()
    bill = checked((paper / "one.json").read_text(encoding="utf-8"))
    listed = {one["name"]: one for one in bill["components"]}
    assert listed.keys() >= {name for name, _ in NAMED}
    assert bill["metadata"]["component"]["name"] == "xianbao"
    for name, version in NAMED:
        one = listed[name]
        assert one["purl"] == f"pkg:pypi/{name}@{one['version']}"
        if one["version"] == version:
            assert one["hashes"]
            assert all(digest["content"] in LOCK for digest in one["hashes"])


def test_another_stock_has_another_serial_number(paper: Path) -> None:
    first = checked(bill_of(stock({})))
    installed(paper, "pillow", "99.0", "License-Expression: MIT-CMU")
    second = checked(bill_of(stock({})))
    assert first["serialNumber"] != second["serialNumber"]
    (pillow,) = (one for one in second["components"] if one["name"] == "pillow")
    assert pillow["version"] == "99.0"


def test_the_bill_says_which_package_needs_which() -> None:
    bill = checked(bill_of(stock(read_lock(LOCK))))
    graph = {one["ref"].partition("@")[0]: one["dependsOn"] for one in bill["dependencies"]}
    assert any(one.startswith("pkg:pypi/markupsafe@") for one in graph["pkg:pypi/jinja2"])


def test_hashes_are_told_only_of_the_version_that_is_locked(paper: Path) -> None:
    installed(paper, "oddity", "1.1", "License-Expression: MIT")
    for version, hashes in (("1.0", []), ("1.1.0", [{"alg": "SHA-256", "content": HASH}])):
        locked(paper, f"oddity=={version} \\", f"    --hash=sha256:{HASH}", "    # via x")
        supply("--sbom", "bill.json")
        bill = checked((paper / "bill.json").read_text(encoding="utf-8"))
        (oddity,) = (one for one in bill["components"] if one["name"] == "oddity")
        assert oddity.get("hashes", []) == hashes


def test_what_is_not_as_the_lock_says_is_told_and_is_no_fault(paper: Path) -> None:
    installed(paper, "oddity", "1.1", "License-Expression: MIT")
    locked(paper, "oddity==1.0", "nowhere-to-be-found==2.0")
    result = supply()
    assert result.exit_code == 0
    assert "oddity 装的是 1.1，锁定的是 1.0" in result.stdout
    assert "nowhere-to-be-found 2.0 锁定了，没有装" in result.stdout


def test_the_lock_is_read_for_this_python_alone() -> None:
    text = (
        "--index-url https://example.org/\n"
        "a==1 ; python_full_version >= '3.0' \\\n  --hash=sha256:" + HASH + " # one\n"
        "b==1 ; python_full_version < '3.0'\n\n"
        "C_d==2 \\\n"
    )
    found = read_lock(text)
    assert {name: (one.version, one.hashes) for name, one in found.items()} == {
        "a": ("1", (HASH,)),
        canonicalize_name("C_d"): ("2", ()),
    }


@pytest.mark.parametrize(
    "line", ["pillow", "pillow>=13", "pillow==13.*", "-r other.txt", "./folder", "\x00", "==1"]
)
def test_a_line_that_locks_nothing_is_told_with_its_number(paper: Path, line: str) -> None:
    locked(paper, "# first", "click==8.5.1 \\", f"    --hash=sha256:{HASH}", line)
    with pytest.raises(UnlockedError):
        read_lock(line)
    result = supply()
    assert result.exit_code == 1
    assert result.output.startswith("requirements.txt:4: 这一行没有锁定版本")


def test_a_bill_that_cannot_be_written_is_told(paper: Path) -> None:
    (paper / "file").touch()
    result = supply("--sbom", "file/bill.json")
    assert result.exit_code == 1
    assert result.output.startswith("写不了 file/bill.json：")


@pytest.mark.parametrize("command", ["build", "serve", "proof"])
def test_publishing_does_not_wait_for_the_storeroom(command: str) -> None:
    script = (
        f"import sys, xianbao.command.main, xianbao.command.{command}\n"
        "sys.exit(any(name.startswith('xianbao.command.storeroom') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0  # noqa: S603
