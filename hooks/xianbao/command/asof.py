"""``--as-of``: the moment whose edition is wanted, as an editor writes one."""

import click

from xianbao.command.language import message_language
from xianbao.desk.moment import Moment, NotAMoment, read_moment
from xianbao.desk.problem import in_a_line

_EXAMPLE = "2026-11-22 06:00"


class AsOf(click.ParamType[Moment]):
    """A day, midnight of which is meant, or a day with a time; in the paper's zone."""

    name = "moment"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Moment:
        """The moment; what is none is told in the words of the desk."""
        if isinstance(value, Moment):
            return value
        try:
            return read_moment(str(value))
        except NotAMoment as slip:
            language = message_language()
            details = {"value": slip.part, "example": _EXAMPLE}
            fact = slip.rule.fact.said(language).format(**details)
            step = slip.rule.step.said(language).format(**details)
            self.fail(in_a_line(fact, step, language), param, ctx)
