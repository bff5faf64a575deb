"""The shell: the HTML document around a sheet, drawn once per build and filled for every sheet."""

from dataclasses import dataclass

from markupsafe import escape

TITLE = "\x1etitle\x1e"
DESCRIPTION = "\x1edescription\x1e"
BODY = "\x1ebody\x1e"


@dataclass(frozen=True, slots=True)
class Slots:
    """What the shell's template prints where a sheet's own words will stand.

    ``front`` chooses between the full nameplate and the one-line running head.
    """

    front: bool
    title_slot: str = TITLE
    description_slot: str = DESCRIPTION
    body_slot: str = BODY


@dataclass(frozen=True, slots=True)
class Shell:
    """A drawn shell, cut at its slots."""

    before_title: str
    before_description: str
    before_body: str
    after_body: str

    @classmethod
    def cut(cls, document: str) -> "Shell":
        """Cut a drawn document at its slots; `ValueError` if one is not there exactly once."""
        for slot in (TITLE, DESCRIPTION, BODY):
            if document.count(slot) != 1:
                message = f"the shell must print {slot.strip(chr(30))!r} once"
                raise ValueError(message)
        before_title, rest = document.split(TITLE)
        before_description, rest = rest.split(DESCRIPTION)
        before_body, after_body = rest.split(BODY)
        return cls(before_title, before_description, before_body, after_body)

    def around(self, body: str, title: str, description: str) -> str:
        """A whole document; ``title`` and ``description`` are plain text and escaped here."""
        return "".join(
            (
                self.before_title,
                escape(title),
                self.before_description,
                escape(description),
                self.before_body,
                body,
                self.after_body,
            )
        )
