import threading

from xianbao.command.preview.board import Board


def test_each_notice_has_the_next_turn_and_keeps_what_is_not_news() -> None:
    board = Board()
    board.post(said="one", stale=True)
    board.post(said="two")
    assert (board.notice.turn, board.notice.said, board.notice.stale) == (2, "two", True)


def test_whoever_waits_is_woken_by_the_next_notice() -> None:
    board = Board()
    threading.Timer(0.05, board.post, kwargs={"said": "news"}).start()
    assert board.after(0, 10).said == "news"


def test_whoever_is_behind_does_not_wait() -> None:
    board = Board()
    board.post(said="news")
    assert board.after(0, 60).turn == 1


def test_patience_ends() -> None:
    assert Board().after(0, 0.01).turn == 0


def test_two_runs_are_told_apart() -> None:
    assert Board().run != Board().run
