"""A way back is read for what is withheld now, wherever an earlier release may show it."""

import subprocess

import pytest

from newspaper import DAY, Newspaper

BODY = "岫水昨夜涨了半尺。"
SENTENCE = "水库管理所在凌晨两点打开了第三孔闸门"
HELD = {
    "草稿": "status: draft",
    "撤稿": "status: withdrawn\nwithdrawn: {date: 2026-11-22, text: 稿件与事实不符，已撤下。}",
    "未解禁": "embargo: 2026-12-01",
}


def built(paper: Newspaper) -> None:
    done = paper.run("xianbao", "build")
    assert done.returncode == 0, done.stderr


def rolled_back(paper: Newspaper, *words: str) -> subprocess.CompletedProcess[str]:
    return paper.run("xianbao", "rollback", "--yes", *words)


def quoted(paper: Newspaper, where: str, text: str) -> None:
    """Have a standing page or a story say something."""
    if where == "about":
        paper.standing("about.md", f"---\ntitle: 关于本报\n---\n\n# 关于本报\n\n{text}。\n")
    else:
        paper.story("01-01.md", f"summary: {text}。", body=BODY)


@pytest.mark.parametrize("hold", HELD)
@pytest.mark.parametrize("where", ["about", "story"])
def test_what_is_withheld_now_does_not_come_back_in_other_files(
    paper: Newspaper, where: str, hold: str
) -> None:
    paper.story("01-01.md", body=BODY)
    quoted(paper, where, SENTENCE)
    built(paper)
    quoted(paper, where, "一张小县的报纸")
    built(paper)
    assert rolled_back(paper, "--dry-run").returncode == 0, "nothing is held yet"
    paper.story("09-01.md", f"title: 云母坪水库深夜泄洪\n{HELD[hold]}", body=f"据说{SENTENCE}。")
    before = paper.pages()
    done = rolled_back(paper)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    file = "about/index.html" if where == "about" else "feed/atom.xml"
    assert f"{DAY}/09-01 → {file}" in done.stderr
    assert SENTENCE not in done.stderr, "whoever reads the log reads it"
    assert paper.pages() == before


def test_what_a_page_says_today_may_come_back(paper: Newspaper) -> None:
    quoted(paper, "about", SENTENCE)
    paper.story("01-01.md", body=BODY)
    built(paper)
    quoted(paper, "about", f"大家知道，{SENTENCE}")
    built(paper)
    paper.story("09-01.md", f"title: 云母坪\n{HELD['草稿']}", body=f"据说{SENTENCE}。")
    assert rolled_back(paper).returncode == 0
