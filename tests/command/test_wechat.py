from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from xianbao.command.main import main

STORY = "---\n标题: 望津桥通车\n栏目: 要闻\n记者: 林小满\n---\n\n岫水昨夜涨了半尺。\n"


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small paper with one published story and one draft."""
    day = tmp_path / "articles/2026/11/22"
    day.mkdir(parents=True)
    (tmp_path / "articles/masthead.yml").write_text("报名: 青禾县报\n栏目: [要闻]\n", "utf-8")
    (tmp_path / "articles/staff.yml").write_text("- 林小满\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    (day / "01-01.md").write_text(STORY, "utf-8")
    (day / "01-02.md").write_text(STORY.replace("---\n标", "---\n状态: 草稿\n标", 1), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795320000")
    monkeypatch.setenv("XIANBAO_LANG", "zh")
    return tmp_path


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, ["wechat", *words])


@pytest.mark.parametrize(
    "story",
    [
        "articles/2026/11/22/01-01.md",
        "2026/11/22/01-01",
        "https://qinghe.example/2026/11/22/01-01/",
        "articles\\2026\\11\\22\\01-01.md",
    ],
)
def test_a_story_is_named_as_one_likes(paper: Path, story: str) -> None:
    result = typed(story)
    assert result.exit_code == 0, result.output
    assert "标题  望津桥通车" in result.output
    assert "作者  林小满" in result.output
    body = (paper / "wechat/2026-11-22-01-01/body.html").read_text("utf-8")
    assert "岫水昨夜涨了半尺。" in body


@pytest.mark.parametrize("story", ["articles/2026/11/22/01-02.md", "2026/11/22/09-09", "x"])
def test_a_draft_or_what_is_no_story_is_refused_in_words(paper: Path, story: str) -> None:
    result = typed(story)
    assert result.exit_code == 1
    assert "没有这篇已发布的稿件" in result.output
    assert not (paper / "wechat").exists()


@pytest.mark.usefixtures("paper")
def test_a_site_that_was_never_built_has_no_address_to_lead_back_to() -> None:
    assert "site_url" in typed("2026/11/22/01-01").output
