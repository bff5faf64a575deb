"""What git says has changed in a folder of copy."""

import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from xianbao.command.language import message_language
from xianbao.desk.words import Words

_SETTINGS = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false")
_MADE_OF = ("articles", "docs", "overrides", "hooks", "mkdocs.yml")
_NO_GIT = Words(
    "这里不是 git 仓库，或没有装 git。→ 不加 --changed 再运行一次",
    "This is no git repository, or git is not installed. → Run this again without --changed",
)
_NO_REF = Words(
    "git 里没有「{since}」。→ 写一个分支名或提交号，如 origin/main",
    "git knows no “{since}”. → Name a branch or a commit, such as origin/main",
)


class GitError(Exception):
    """Git cannot say it; the words are for an editor."""


def changed(folder: Path, since: str) -> frozenset[str]:
    """The files below a folder that differ from a commit, new ones too, by their paths below it.

    ``since`` is a branch or commit, and what counts is where its history and ours part; empty,
    the last commit. Raises `GitError`.
    """
    language = message_language()
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise GitError(_NO_GIT.said(language))
    new = _git(folder, "ls-files", "-z", "--others", "--exclude-standard", "--", ".") or ""
    base = since or "HEAD"
    known = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}"
    )
    if known is None and since:
        raise GitError(_NO_REF.said(language).format(since=since))
    if known is None:  # nothing has been committed yet
        old = _git(folder, "ls-files", "-z", "--", ".") or ""
    else:
        commit = known.strip()
        parted = (_git(folder, "merge-base", commit, "HEAD") or commit).strip()
        old = (
            _git(
                folder, "diff", "--name-only", "--no-renames", "-z", "--relative", parted, "--", "."
            )
            or ""
        )
    return frozenset(path for path in (*new.split("\0"), *old.split("\0")) if path)


def commit_of(project: Path) -> Callable[[], tuple[str, bool]]:
    """Begin to ask at which commit a paper is; what comes back waits for the answer.

    The answer is the commit, empty where there is none, and whether a file differs from it that the
    site is made of. Git compares thousands of files, while other things are done.
    """
    told: list[tuple[str, bool]] = []

    def ask() -> None:
        commit = (_git(project, "rev-parse", "--verify", "--quiet", "HEAD") or "").strip()
        made_of = (name for name in _MADE_OF if (project / name).exists())
        words = ("status", "--porcelain", "-z", "--untracked-files=all", "--", *made_of)
        told.append((commit, bool(commit and _git(project, *words))))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()

    def answer() -> tuple[str, bool]:
        asking.join()
        return told[0] if told else ("", False)

    return answer


def _git(folder: Path, *words: str) -> str | None:
    """What a git command says; nothing where it fails."""
    command = ["git", "--no-optional-locks", *_SETTINGS, *words]
    try:
        run = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603
    except OSError:
        return None
    return run.stdout.decode("utf-8", "replace") if run.returncode == 0 else None
