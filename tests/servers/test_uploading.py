"""The handbook's commands for an upload, run as they stand there: what arrives is the site."""

import os
import re
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from bucket import Bucket
from newspaper import NOON, PROJECT, Newspaper, contents

KEYS = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "BUCKET": "paper"}
Arrived = Callable[[], dict[str, bytes]]


def commands(program: str) -> str:
    """The handbook's lines for one program."""
    text = (PROJECT / "docs/handbook/publish.md").read_text("utf-8")
    blocks = re.findall(r"(?ms)^```sh\n(.*?)^```$", text)
    (found,) = (block for block in blocks if re.search(rf"(?m)^\s*{program} ", block))
    return str(found)


def run(paper: Newspaper, program: str, environment: Mapping[str, str], *since: str) -> None:
    """Make a plan as the handbook says, then upload by it."""
    made = paper.run("xianbao", "plan", "--out", "plan", *since)
    assert made.returncode == 0, made.stderr
    done = subprocess.run(  # noqa: S603
        ["bash", "-euo", "pipefail", "-c", commands(program)],  # noqa: S607
        cwd=paper.folder,
        env={**_surroundings(), **environment},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    shutil.rmtree(paper.folder / "plan")


def _surroundings() -> dict[str, str]:
    """This environment without what it says of a real store."""
    return {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}


def by_rsync(home: Path) -> tuple[dict[str, str], Arrived]:
    """A server that is reached as by ssh, and is this machine."""
    host, shell = home / "host", home / "ssh"
    host.mkdir()
    line = f"""shift; exec sh -c "$(printf '%s' "$*" | sed 's#/srv/paper/#{host}/#')"\n"""
    shell.write_text(f"#!/bin/sh\n{line}", "utf-8")
    shell.chmod(stat.S_IRWXU)
    return {"HOST": "server", "RSYNC_RSH": str(shell)}, lambda: contents(host)


@pytest.fixture
def bucket(tmp_path: Path) -> Iterator[Bucket]:
    """An empty bucket."""
    bucket = Bucket(tmp_path / "bucket")
    yield bucket
    bucket.close()


@pytest.fixture
def paper(tmp_path: Path) -> Newspaper:
    """A paper without a story."""
    return Newspaper.founded(tmp_path / "paper")


def by_rclone(address: str) -> dict[str, str]:
    """What tells rclone of the server, without a file of its own."""
    named = {"TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": address, "ENV_AUTH": "true"}
    told = {f"RCLONE_CONFIG_STORE_{name}": value for name, value in named.items()}
    return {**told, **KEYS, "REMOTE": "store", "RCLONE_CONFIG": "/notfound"}


def by_aws(address: str) -> dict[str, str]:
    """The same for Amazon's own command."""
    own = {"AWS_ENDPOINT_URL": address, "AWS_DEFAULT_REGION": "us-east-1"}
    return {**own, **KEYS}


def twice(paper: Newspaper, program: str, environment: Mapping[str, str], arrived: Arrived) -> None:
    """Publish and upload everything; then again, with something new, changed and gone."""
    paper.photo("01-01/a.png", (640, 400))
    paper.story("01-01/index.md", "photos: [{file: a.png, alt: 灰, courtesy: 资料片}]")
    paper.story("01-02.md", "author: 罗一鸣")
    _published(paper, NOON)
    run(paper, program, environment, "--since", "0")
    assert arrived() == paper.pages()
    shutil.rmtree(paper.articles / "2026/11/22/01-01")
    paper.story("01-02.md", "author: 罗一鸣", body="渡口照常开船。")
    paper.story("02-01.md", "author: 万俟松")
    _published(paper, NOON + 60)
    run(paper, program, environment)
    assert arrived() == paper.pages()


def _published(paper: Newspaper, at: int) -> None:
    done = paper.run("xianbao", "build", environment={"SOURCE_DATE_EPOCH": str(at)})
    assert done.returncode == 0, done.stderr


def needs(program: str) -> pytest.MarkDecorator:
    """Only where the machine has a program."""
    return pytest.mark.skipif(not shutil.which(program), reason=f"no {program} on this machine")


@needs("rsync")
def test_a_server_holds_the_site_after_an_upload_with_rsync(
    paper: Newspaper, tmp_path_factory: pytest.TempPathFactory
) -> None:
    twice(paper, "rsync", *by_rsync(tmp_path_factory.mktemp("rsync")))


@pytest.mark.filterwarnings("default")
@needs("rclone")
def test_a_bucket_holds_the_site_after_an_upload_with_rclone(
    paper: Newspaper, bucket: Bucket
) -> None:
    twice(paper, "rclone", by_rclone(bucket.address), lambda: contents(bucket.fetched()))


@pytest.mark.filterwarnings("default")
@needs("aws")
def test_a_bucket_holds_the_site_after_an_upload_with_aws(paper: Newspaper, bucket: Bucket) -> None:
    twice(paper, "aws", by_aws(bucket.address), lambda: contents(bucket.fetched()))
