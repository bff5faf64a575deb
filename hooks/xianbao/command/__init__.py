"""The ``xianbao`` command: joins desk and press."""

from xianbao.paper.dictionary import draw_from


def _kept() -> str:
    from xianbao.command.dictionary import kept_dictionary  # noqa: PLC0415  # few runs need it

    return kept_dictionary()


draw_from(_kept)
