"""Unset: a story that the typesetter could not set is told by its file, and nothing goes out."""

from xianbao.paper.fault import fault_of


class UnsetStoryError(Exception):
    """A story cannot be set by a fault of ours; without it nothing is published."""

    def __init__(self, copy: str, reason: str) -> None:
        """``copy`` is its file below ``articles/``; ``reason`` holds no word of the story."""
        super().__init__(
            f"articles/{copy}:1:1: 这篇排不出来，是程序的错（{reason}），没有出版，"
            "已上线的报纸不变。→ 先把这篇移开再出报，并把这一行发给维护程序的人。\n"
            f"articles/{copy}:1:1: This story could not be set by our fault ({reason}); nothing was"
            " published. → Move it away to go on, and send this line to whoever keeps the program."
        )
        self.copy, self.reason = copy, reason

    @classmethod
    def of(cls, copy: str, error: Exception) -> "UnsetStoryError":
        """What ended the setting of a story."""
        return cls(copy, fault_of(error))

    def __reduce__(self) -> tuple[type["UnsetStoryError"], tuple[str, str]]:
        """Come whole out of a worker."""
        return type(self), (self.copy, self.reason)
