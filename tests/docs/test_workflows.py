"""Publishing on push: the forges' files are safe, and what they run does what they say."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from newspaper import NOON, PROJECT, Newspaper, contents

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
WITHOUT_SECRETS = ("check.yml", "fuzz.yml", "lighthouse.yml", "proof.yml")
WRITING = {"publish.yml": {"deploy": {"pages": "write", "id-token": "write"}}}
"""The only jobs that may change anything, and what."""


def read(name: str) -> dict[str, Any]:
    """A workflow; `on` is a word of YAML's own."""
    text = (PROJECT / ".github/workflows" / name).read_text(encoding="utf-8")
    return {str(key): value for key, value in yaml.safe_load(text).items()}


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = read(name)["jobs"]
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit_with_their_version(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    used = [line.strip().removeprefix("- ") for line in lines if "uses:" in line]
    assert used
    assert [line for line in used if not PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_jobs_may_do_no_more_than_they_must(path: Path) -> None:
    whole = read(path.name).get("permissions")
    assert whole in ({}, {"contents": "read"})
    for name, job in jobs(path.name).items():
        allowed = WRITING.get(path.name, {}).get(name, {"contents": "read"})
        assert job.get("permissions", whole) == allowed, name
        assert "timeout-minutes" in job


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_from_outside_is_put_into_a_shell(path: Path) -> None:
    for job in jobs(path.name).values():
        assert [step["run"] for step in job["steps"] if "${{" in step.get("run", "")] == []
        for step in job["steps"]:
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("name", WITHOUT_SECRETS)
def test_what_runs_for_strangers_has_no_secret_and_keeps_nothing(name: str) -> None:
    text = (PROJECT / ".github/workflows" / name).read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert "cache/save" not in text
    assert ": write" not in text


def test_only_the_main_branch_publishes_one_after_another() -> None:
    published = read("publish.yml")
    events = published["True"]
    assert events["push"] == {"branches": ["main"]}
    assert events["schedule"]
    assert not any(name.startswith("pull_request") for name in events)
    assert published["concurrency"] == {"group": "publish", "cancel-in-progress": False}
    assert "default_branch" in published["jobs"]["build"]["if"]


@pytest.fixture
def clone(paper: Newspaper, monkeypatch: pytest.MonkeyPatch) -> Newspaper:
    """A paper in git as a newspaper has it, its press set up."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml", ".gitignore"):
        shutil.copyfile(PROJECT / name, paper.folder / name)
    (paper.folder / ".venv").mkdir()
    (paper.folder / ".venv/bin").symlink_to(PROJECT / ".venv/bin")
    (paper.folder / ".venv/.ready").touch()
    paper.story("01-01.md")
    for name, value in (("NAME", "x"), ("EMAIL", "x@example.org")):
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    git(paper, "init", "-q", "-b", "main")
    git(paper, "add", "-A")
    git(paper, "commit", "-q", "-m", "出报")
    return paper


@pytest.fixture
def paper(tmp_path: Path) -> Newspaper:
    return Newspaper.founded(tmp_path / "paper")


def git(paper: Newspaper, *words: str) -> None:
    subprocess.run(["git", *words], cwd=paper.folder, check=True)  # noqa: S603, S607


def shell(
    paper: Newspaper, script: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """A step as a forge runs it."""
    return subprocess.run(  # noqa: S603
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607
        cwd=paper.folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(NOON), **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )


def run_of(name: str, job: str) -> Iterator[str]:
    """The shell steps of a job; what actions do around them is the forge's."""
    return (step["run"] for step in jobs(name)[job]["steps"] if "run" in step)


def run(paper: Newspaper, name: str, job: str, environment: Mapping[str, str]) -> str:
    """All steps of a job, each of which must succeed."""
    said = ""
    for script in run_of(name, job):
        done = shell(paper, script, environment)
        assert done.returncode == 0, (script, done.stdout, done.stderr)
        said += done.stdout
    return said


def test_a_request_is_proofed_and_built(clone: Newspaper) -> None:
    run(clone, "proof.yml", "proof", {})
    assert clone.site.exists()


def test_a_request_with_a_slip_fails_at_its_line(clone: Newspaper) -> None:
    clone.story("01-02.md", "kickr: 引题")
    results = [shell(clone, script) for script in run_of("proof.yml", "proof")]
    assert [done.returncode for done in results] == [0, 0, 1, 1]
    assert "file=articles/2026/11/22/01-02.md" in results[2].stdout


def test_a_push_publishes_says_its_seal_and_an_hour_later_nothing_is_new(
    clone: Newspaper, tmp_path: Path
) -> None:
    out = tmp_path / "output"
    environment = {"AS_OF": "", "GITHUB_OUTPUT": str(out)}
    run(clone, "publish.yml", "build", environment)
    said = run(clone, "publish.yml", "build", environment)
    assert "与线上完全相同" in said
    seals = [line for line in out.read_text().splitlines() if line.startswith("seal=")]
    assert len(seals) == 2
    assert seals[0] == seals[1]
    assert re.fullmatch(r"seal=[0-9a-f]{64}", seals[0])
    seal = seals[0].removeprefix("seal=")
    run(clone, "publish.yml", "deploy", {"SEAL": seal})
    assert (clone.folder / ".deployed/seal").read_text() == f"{seal}\n"


def test_each_release_that_goes_online_is_kept_with_its_bill(
    clone: Newspaper, tmp_path: Path
) -> None:
    run(clone, "publish.yml", "build", {"AS_OF": "", "GITHUB_OUTPUT": str(tmp_path / "output")})
    bill = json.loads((clone.folder / "sbom.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert "mkdocs" in {one["name"] for one in bill["components"]}
    steps = jobs("publish.yml")["build"]["steps"]
    *_, site, kept = (step for step in steps if "upload" in step.get("uses", ""))
    assert kept["with"]["path"] == "sbom.json"
    assert kept["with"]["name"] == "sbom-${{ steps.paper.outputs.seal }}"
    assert kept["if"] == site["if"], "just when the site goes up"
    assert shell(clone, "git status --porcelain").stdout == "", "and it is no copy"


def test_a_moment_that_is_typed_into_the_form_is_no_command(
    clone: Newspaper, tmp_path: Path
) -> None:
    environment = {"GITHUB_OUTPUT": str(tmp_path / "output")}
    build = list(run_of("publish.yml", "build"))[-1]
    done = shell(clone, build, {**environment, "AS_OF": '"; touch evil; "'})
    assert done.returncode != 0
    assert not (clone.folder / "evil").exists()
    assert shell(clone, build, {**environment, "AS_OF": "2026-11-23 06:00"}).returncode == 0
    assert "时刻是编辑指定的" in clone.run("xianbao", "releases").stdout


RESERVED = [
    ("overrides/main.html", False),
    ("mkdocs.yml", False),
    (".github/workflows/publish.yml", False),
    (".gitlab-ci.yml", False),
    ("hooks/newsroom.py", False),
    ("articles/masthead.yml", False),
    ("articles/.htaccess", False),
    ("docs/about.md", False),
    ("articles/2026/11/22/01-02.md", True),
    ("articles/staff.yml", True),
]


@pytest.mark.parametrize(("file", "free"), RESERVED)
def test_a_stringer_is_told_what_is_for_maintainers(
    clone: Newspaper, file: str, *, free: bool
) -> None:
    git(clone, "switch", "-q", "-c", "request")
    path = clone.folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("\n")
    git(clone, "add", "-A", "-f", file)
    git(clone, "commit", "-q", "-m", "改")
    git(clone, "switch", "-q", "main")
    git(clone, "merge", "-q", "--no-ff", "-m", "并", "request")
    *_, step = run_of("proof.yml", "reserved")
    done = shell(clone, step)
    assert done.returncode == (0 if free else 1), done.stderr
    assert (f"- {file}" in done.stdout) is not free


def test_taking_a_template_away_by_renaming_it_is_told_too(clone: Newspaper) -> None:
    (clone.folder / "overrides").mkdir()
    (clone.folder / "overrides/x.html").write_text("一样的字\n" * 20, encoding="utf-8")
    git(clone, "add", "-A")
    git(clone, "commit", "-q", "-m", "版式")
    git(clone, "mv", "overrides/x.html", "articles/2026/11/22/x.html")
    git(clone, "commit", "-q", "-m", "改名")
    *_, step = run_of("proof.yml", "reserved")
    done = shell(clone, step)
    assert done.returncode == 1
    assert "- overrides/x.html" in done.stdout


def gitlab() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((PROJECT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    return found


def test_gitlab_runs_the_same(clone: Newspaper) -> None:
    file = gitlab()
    before = file["default"]["before_script"]
    for job in ("proof", "pages"):
        done = shell(clone, "\n".join([*before, *file[job]["script"]]))
        assert done.returncode == 0, done.stderr
    assert contents(clone.folder / "public") == clone.pages()
    assert (clone.folder / "proof.json").read_text(encoding="utf-8").strip().startswith("[")
    kept = file["pages"]["artifacts"]
    assert kept["reports"] == {"cyclonedx": "sbom.json"}
    assert set(kept["paths"]) == {"public", "sbom.json"}
    bill = (clone.folder / "sbom.json").read_text(encoding="utf-8")
    assert bill == clone.run("xianbao", "releases", "--sbom").stdout


def test_gitlab_publishes_from_the_default_branch_alone_and_strangers_keep_no_cache() -> None:
    file = gitlab()
    assert file["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert file["pages"]["resource_group"]
    for job in ("proof", "reserved"):
        assert "cache" not in file[job]
        assert "merge_request_event" in file[job]["rules"][0]["if"]


def test_a_second_opinion_finds_no_hole_in_the_workflows(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("zizmor")
    shutil.copytree(PROJECT / ".github/workflows", tmp_path / ".github/workflows")
    (tmp_path / ".github/workflows/matrix.yml").write_text(offered(), encoding="utf-8")
    done = subprocess.run(  # noqa: S603
        [program, "--offline", "--no-progress", tmp_path / ".github/workflows"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "completed" in done.stderr


def offered() -> str:
    """The workflow that the page for large papers offers to copy."""
    page = (PROJECT / "docs/engineers/distributed.md").read_text(encoding="utf-8")
    text = page.partition("```yaml\nname: Publish\n")[2].partition("```")[0]
    return f"name: Publish\n{text}"


def test_what_large_papers_copy_keeps_the_bill_of_each_release_too(
    clone: Newspaper,
) -> None:
    join = yaml.safe_load(offered())["jobs"]["join"]["steps"]
    assert clone.run("xianbao", "build").returncode == 0
    assert (
        shell(clone, next(one["run"] for one in join if "sbom" in one.get("run", ""))).returncode
        == 0
    )
    assert json.loads((clone.folder / "sbom.json").read_text(encoding="utf-8"))["components"]
    assert [one["with"]["path"] for one in join if "upload" in one.get("uses", "")] == [
        "sbom.json",
        "site",
    ]
