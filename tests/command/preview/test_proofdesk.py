import queue
from pathlib import Path

import pytest

from xianbao.command.preview.proofdesk import ProofDesk
from xianbao.desk.problem import Problem
from xianbao.desk.proofing.proof import proof

Told = tuple[int, tuple[Problem, ...]]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    day = tmp_path / "articles" / "2026" / "11" / "22"
    day.mkdir(parents=True)
    (tmp_path / "articles" / "masthead.yml").write_text("报名: 青禾县报\n栏目: [要闻]\n", "utf-8")
    (day / "01-01.md").write_text("---\n标题: 通车\n栏目: 要问\n---\n\n通车。\n", "utf-8")
    return tmp_path / "articles"


def test_the_proof_is_that_of_the_command_and_a_lost_process_is_replaced(articles: Path) -> None:
    heard: queue.Queue[Told] = queue.Queue()
    desk = ProofDesk(articles, articles.parent / ".xianbao", lambda *told: heard.put(told))
    try:
        desk.ask(1)
        number, problems = heard.get(timeout=60)
        assert (number, problems) == (1, proof(articles).problems)
        desk.stop()
        (articles / "2026/11/22/01-01.md").unlink()
        desk.ask(2)
        assert heard.get(timeout=60)[0] == 2
    finally:
        desk.stop()
