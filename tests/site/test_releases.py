"""Every publication is kept: it can be checked, listed, put back, and brings nothing back."""

import hashlib
import json
import platform
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

from newspaper import DAY, NOON, Newspaper
from xianbao.press.publishing.publication import Publication
from xianbao.press.releases import vault as vaults
from xianbao.press.releases.vault import Vault

HOUR = 3600
FIRST, SECOND = "岫水昨夜涨了半尺。", "岫水昨夜涨了一尺。"


def built(paper: Newspaper, *options: str, at: int = NOON) -> str:
    """Publish, and say what the command said."""
    done = paper.run("xianbao", "build", *options, environment={"SOURCE_DATE_EPOCH": str(at)})
    assert done.returncode == 0, done.stderr
    return done.stdout


def rolled_back(paper: Newspaper, *words: str, at: int = NOON) -> subprocess.CompletedProcess[str]:
    """Put the release before live again, or another one."""
    environment = {"SOURCE_DATE_EPOCH": str(at)}
    return paper.run("xianbao", "rollback", "--yes", *words, environment=environment)


def vault_of(paper: Newspaper) -> Vault:
    return Vault.beside(paper.site)


def listed(paper: Newspaper, number: int) -> dict[str, tuple[str, int]]:
    """What a release says that it is made of."""
    vault = vault_of(paper)
    files = vault.manifest(vault.release(number)).files()
    return {file: (mark.digest, mark.size) for file, mark in files}


def standing(paper: Newspaper) -> dict[str, tuple[str, int]]:
    """What readers have, measured by another way."""
    pages = paper.pages().items()
    return {file: (hashlib.sha256(text).hexdigest(), len(text)) for file, text in pages}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Newspaper:
    """A paper that was published twice, a word of one story corrected between."""
    paper = Newspaper.founded(tmp_path_factory.mktemp("published") / "paper")
    paper.story("01-01.md", body=FIRST)
    paper.story("01-02.md", "title: 渡口照常开船")
    built(paper)
    paper.story("01-01.md", body=SECOND)
    built(paper, at=NOON + HOUR)
    return paper


@pytest.fixture
def two(published: Newspaper, tmp_path: Path) -> Newspaper:
    """That paper, moved to a folder of the test's own."""
    return Newspaper(Path(shutil.copytree(published.folder, tmp_path / "paper", symlinks=True)))


def test_each_release_lists_what_readers_get_and_is_sealed_with_the_one_before(
    two: Newspaper,
) -> None:
    vault = vault_of(two)
    assert vault.numbers() == [1, 2]
    assert listed(two, 2) == standing(two)
    first, second = map(vault.release, (1, 2))
    assert second.previous == first.seal
    assert (first.stories, second.stories) == (2, 2)
    assert int(first.origin.at.timestamp()) == NOON
    assert int(second.origin.at.timestamp()) == NOON + HOUR
    assert not second.origin.insisted
    assert any(name.startswith("markdown-") for name in map(str.lower, second.origin.packages))


def test_a_correction_and_a_clean_build_give_one_manifest(two: Newspaper) -> None:
    twin = Newspaper.founded(two.folder.with_name("twin"))
    shutil.copytree(two.articles, twin.articles, dirs_exist_ok=True)
    built(twin)
    assert vault_of(twin).release(1).digest == vault_of(two).release(2).digest


def test_a_run_that_changes_nothing_is_no_release(two: Newspaper) -> None:
    built(two, at=NOON + 2 * HOUR)
    built(two, "--by-hash", at=NOON + 3 * HOUR)
    assert vault_of(two).numbers() == [1, 2]
    seen = vault_of(two).seen()
    assert seen is not None
    assert int(seen.latest.timestamp()) == NOON + 3 * HOUR


def test_only_what_readers_lost_takes_room(two: Newspaper) -> None:
    kept = [path for path in (two.folder / ".site-releases/files").rglob("*") if path.is_file()]
    before, after = listed(two, 1), listed(two, 2)
    lost = {before[file][0] for file in before if before[file] != after.get(file)}
    assert {path.name for path in kept} == lost
    assert 0 < len(kept) < len(before)


def test_releases_are_told_in_words_the_newest_first(two: Newspaper) -> None:
    said = two.run("xianbao", "releases").stdout.splitlines()
    assert [line.split("　")[0] for line in said] == ["第 2 号", "第 1 号"]
    assert "2026-11-22 13:00:00 的报纸，2 篇" in said[0]
    assert said[0].endswith("现在线上的")
    lines = two.run("xianbao", "releases", "--manifest").stdout.splitlines()
    assert len(lines) == len(two.pages())


def test_a_release_names_its_commit_and_whether_files_differed(paper: Newspaper) -> None:
    def git(*words: str) -> str:
        name = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        run = subprocess.run(  # noqa: S603
            ["git", *name, *words],  # noqa: S607
            cwd=paper.folder,
            capture_output=True,
            text=True,
            check=True,
        )
        return run.stdout.strip()

    paper.story("01-01.md", body=FIRST)
    git("init", "-q")
    git("add", "articles", "docs", "mkdocs.yml")
    git("commit", "-q", "-m", "一")
    built(paper)
    paper.story("01-01.md", body=SECOND)
    built(paper)
    first, second = (vault_of(paper).release(number).origin for number in (1, 2))
    assert first.commit == second.commit == git("rev-parse", "HEAD")
    assert (first.dirty, second.dirty) == (False, True)


def test_the_release_before_comes_back_byte_for_byte_and_the_next_build_is_sound(
    two: Newspaper,
) -> None:
    after = two.pages()
    done = rolled_back(two)
    assert done.returncode == 0, done.stderr
    assert "退回早先字句的稿件 1 篇" in done.stdout
    assert standing(two) == listed(two, 1) == listed(two, 3)
    assert vault_of(two).release(3).back_to == 1
    assert two.run("xianbao", "verify").returncode == 0
    built(two, at=NOON + 2 * HOUR)
    assert two.pages() == after
    assert standing(two) == listed(two, 4)
    assert two.leftovers() == []


def test_a_rehearsal_and_a_no_put_nothing_back(two: Newspaper) -> None:
    before = two.pages()
    assert two.run("xianbao", "rollback", "--dry-run").returncode == 0
    assert two.run("xianbao", "rollback").returncode == 1  # nobody is there to say yes
    assert two.pages() == before


@pytest.mark.parametrize(
    "change",
    [
        "status: withdrawn\nwithdrawn: {date: 2026-11-22, text: 稿件与事实不符，已撤下。}",
        "status: draft",
        "embargo: 2026-12-01",
        "expires: 2026-11-22 12:30",
    ],
)
def test_what_was_taken_away_does_not_come_back(two: Newspaper, change: str) -> None:
    paper = two
    paper.story("01-02.md", f"title: 渡口照常开船\n{change}")
    built(paper, at=NOON + 2 * HOUR)
    before = paper.pages()
    for number in ("1", "2"):
        done = rolled_back(paper, number, at=NOON + 2 * HOUR)
        assert done.returncode == 1
        assert "不能再登的稿件 1 篇" in done.stderr
        assert f"{DAY}/01-02" in done.stderr
        assert paper.pages() == before


def test_a_story_that_expired_since_the_last_build_does_not_come_back(paper: Newspaper) -> None:
    paper.story("01-01.md", body=FIRST)
    paper.story("01-02.md", "expires: 2026-11-22 13:30")
    built(paper)
    paper.story("01-01.md", body=SECOND)
    built(paper, at=NOON + HOUR)
    assert rolled_back(paper, at=NOON + HOUR).returncode == 0
    assert rolled_back(paper, "2", at=NOON + 2 * HOUR).returncode == 1


def test_a_deleted_story_and_an_old_checkout_bring_nothing_back(two: Newspaper) -> None:
    story = two.articles / DAY / "01-02.md"
    text = story.read_text(encoding="utf-8")
    story.unlink()
    built(two, at=NOON + 2 * HOUR)
    before = two.pages()
    assert rolled_back(two, at=NOON + 2 * HOUR).returncode == 1
    # The folder of copy is put back to how it was; what is online still knows better.
    story.write_text(text, encoding="utf-8")
    done = rolled_back(two, at=NOON + 2 * HOUR)
    assert done.returncode == 1
    assert f"{DAY}/01-02" in done.stderr
    assert two.pages() == before


def test_a_photo_that_was_removed_or_replaced_does_not_come_back(paper: Newspaper) -> None:
    def story(*names: str) -> None:
        photos = ", ".join(f"{{file: {name}, alt: 灰, courtesy: 资料片}}" for name in names)
        paper.story("01-01.md", f"photos: [{photos}]" if names else "")

    paper.photo("a.png", (40, 30))
    paper.photo("b.png", (40, 30))
    story("a.png", "b.png")
    built(paper)
    story("a.png")
    built(paper, at=NOON + HOUR)
    done = rolled_back(paper, at=NOON + HOUR)
    assert done.returncode == 1
    assert f"{DAY}/b.png" in done.stderr
    paper.photo("a.png", (40, 20))
    built(paper, at=NOON + 2 * HOUR)
    done = rolled_back(paper, at=NOON + 2 * HOUR)
    assert done.returncode == 1
    assert f"{DAY}/a.png" in done.stderr


def test_a_correction_is_not_taken_back(two: Newspaper) -> None:
    fields = "corrections: [{date: 2026-11-22, text: 水位应为一尺。}]"
    two.story("01-01.md", fields, body=SECOND)
    built(two, at=NOON + 2 * HOUR)
    done = rolled_back(two, at=NOON + 2 * HOUR)
    assert done.returncode == 1
    assert "后来登过更正的稿件 1 篇" in done.stderr


def test_copy_that_cannot_be_read_puts_nothing_back(two: Newspaper) -> None:
    before = two.pages()
    two.story("01-02.md", "kickr: 引题")
    done = rolled_back(two, at=NOON + 2 * HOUR)
    assert done.returncode == 1
    assert two.pages() == before


def test_a_damaged_release_is_not_put_back(two: Newspaper) -> None:
    before = two.pages()
    one = next(p for p in (two.folder / ".site-releases/files").rglob("*") if p.is_file())
    one.unlink()
    one.write_bytes(b"damaged")
    done = rolled_back(two)
    assert done.returncode == 1
    assert "已经不全" in done.stderr
    assert two.pages() == before
    assert two.leftovers() == []


def test_what_differs_from_the_release_is_named(two: Newspaper) -> None:
    assert two.run("xianbao", "verify").returncode == 0
    (two.site / "index.html").unlink()
    (two.site / "wp.php").write_bytes(b"strange")
    page = two.site / DAY / "01-01" / "index.html"
    page.unlink()
    page.write_bytes(b"changed")
    done = two.run("xianbao", "verify")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"改过\t{DAY}/01-01/index.html",
        "缺\tindex.html",
        "多出\twp.php",
    ]


def test_a_copy_from_the_server_is_compared_too(two: Newspaper, tmp_path: Path) -> None:
    shutil.copytree(two.site, tmp_path / "copy")
    assert two.run("xianbao", "verify", str(tmp_path / "copy")).returncode == 0
    (tmp_path / "copy" / "robots.txt").unlink()
    assert two.run("xianbao", "verify", str(tmp_path / "copy")).returncode == 1


def test_a_seal_that_was_meddled_with_is_told(two: Newspaper) -> None:
    path = two.folder / ".site-releases/000001.json"
    body = json.loads(path.read_bytes())
    body["stories"] = 3
    path.write_text(json.dumps(body), encoding="utf-8")
    done = two.run("xianbao", "verify")
    assert done.returncode == 1
    assert "第 1 号的封印对不上" in done.stdout
    assert "第 1 号　记录坏了" in two.run("xianbao", "releases").stdout


def test_a_release_tells_its_bill_of_materials_the_same_each_time(two: Newspaper) -> None:
    told = two.run("xianbao", "releases", "1", "--sbom").stdout
    assert two.run("xianbao", "releases", "1", "--sbom").stdout == told
    bill = json.loads(told)
    release = vault_of(two).release(1)
    assert bill["specVersion"] == "1.6"
    listed = {one["name"]: one.get("version") for one in bill["components"]}
    assert listed["pillow"] == version("pillow")
    assert listed["Python"] == platform.python_version()
    about = {one["name"]: one["value"] for one in bill["metadata"]["properties"]}
    assert about["xianbao:release:seal"] == release.seal
    newest = json.loads(two.run("xianbao", "releases", "--sbom").stdout)
    assert newest["serialNumber"] != bill["serialNumber"]


def test_some_releases_are_kept_each_of_them_whole(
    paper: Newspaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vaults, "KEPT", 3)
    # A story that goes to and fro: what an old release had, a new one has again.
    for number, words in enumerate((FIRST, SECOND, FIRST, "三。", SECOND, FIRST)):
        paper.story("01-01.md", body=words)
        paper.printed(at=NOON + number)
    vault = vault_of(paper)
    assert vault.numbers() == [4, 5, 6]
    live = listed(paper, 6)
    needed = {
        digest
        for number in (4, 5)
        for file, (digest, _) in listed(paper, number).items()
        if live.get(file, ("",))[0] != digest
    }
    files = {p.name for p in (paper.folder / ".site-releases/files").rglob("*") if p.is_file()}
    assert needed <= files
    sheets = {p.name for p in (paper.folder / ".site-releases/sheets").iterdir()}
    used = {s.digest for n in vault.numbers() for s in vault.release(n).sheets.values()}
    assert used <= sheets
    assert len(sheets) <= len(used) + 6


def test_a_vault_that_was_lost_is_begun_again(two: Newspaper) -> None:
    shutil.rmtree(two.folder / ".site-releases")
    two.story("01-01.md", body="又涨了。")
    built(two, at=NOON + 2 * HOUR)
    assert vault_of(two).numbers() == [1]
    assert listed(two, 1) == standing(two)


def test_a_vault_of_another_printing_is_not_believed(two: Newspaper) -> None:
    kept = two.folder.with_name("kept")
    shutil.copytree(two.folder / ".site-releases", kept)
    two.story("01-01.md", body="又涨了。")
    built(two, at=NOON + 2 * HOUR)
    shutil.rmtree(two.folder / ".site-releases")
    shutil.copytree(kept, two.folder / ".site-releases")
    two.story("01-02.md", body="又开了。")
    built(two, at=NOON + 3 * HOUR)
    assert listed(two, 3) == standing(two)


def moved(paper: Newspaper) -> Newspaper:
    """The paper on another machine: what a cache keeps, and a fresh checkout of the copy."""
    other = Newspaper(paper.folder.with_name("elsewhere"))
    other.folder.mkdir()
    # A checkout has other times than the folder that was built.
    for name in ("articles", "docs"):
        shutil.copytree(paper.folder / name, other.folder / name, copy_function=shutil.copyfile)
    shutil.copyfile(paper.folder / "mkdocs.yml", other.folder / "mkdocs.yml")
    for name in (".xianbao", "site", ".site-releases", ".site-standby.print"):
        source = paper.folder / name
        if source.is_dir():
            shutil.copytree(source, other.folder / name)
        else:
            shutil.copy2(source, other.folder / name)
    return other


def test_a_site_out_of_a_cache_stands_and_only_what_changed_is_set(two: Newspaper) -> None:
    other = moved(two)
    assert "排了 0 页" in built(other, at=NOON + HOUR)
    assert not Publication(other.site).look().strange
    other.story("01-01.md", body="又涨了。")
    said = built(other, at=NOON + 2 * HOUR)
    found = re.search(r"排了 (\d+) 页，(\d+) 页不动", said)
    assert found
    assert int(found[1]) > 0
    assert int(found[2]) > 10
    assert vault_of(other).numbers() == [1, 2, 3]
    assert listed(other, 3) == standing(other)
    two.story("01-01.md", body="又涨了。")
    built(two, at=NOON + 2 * HOUR)
    assert other.pages() == two.pages()


def test_a_site_out_of_a_cache_that_was_meddled_with_is_set_again(two: Newspaper) -> None:
    other = moved(two)
    page = other.site / "index.html"
    page.unlink()
    page.write_bytes(b"poisoned")
    (other.site / "evil.html").write_bytes(b"poisoned")
    built(other, at=NOON + 2 * HOUR)
    assert other.pages() == two.pages()
