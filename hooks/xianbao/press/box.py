"""Statistics boxes: a story's quantities, and the paper's own counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from xianbao.paper.label import Pair
from xianbao.paper.quantity import Quantity, divide_printed
from xianbao.paper.statistics import Item, Statistics
from xianbao.press import chart
from xianbao.press.view.box import Bar, Box, Row
from xianbao.press.view.link import Link, PairLink
from xianbao.press.wording import Wording


@dataclass(frozen=True, slots=True)
class Counted:
    """One count of the paper's own with its printed label and, where there is one, its page."""

    label: str
    count: int
    href: str = ""


def story_box(  # noqa: PLR0913  # each is one thing that stands in the box
    statistics: Statistics,
    anchor: str,
    wording: Wording,
    downloads: tuple[Link, ...] = (),
    *,
    about: Link | None = None,
    more: PairLink | None = None,
) -> Box:
    """The box of a story's quantities, printed in the words of its editor.

    ``anchor`` is its id on the page; ``about`` links the story where the box stands elsewhere.
    """
    drawn = chart.bars(statistics.items)
    return Box(
        anchor=anchor,
        head=wording.pair("In figures"),
        rows=tuple(
            _row(item, bar, wording) for item, bar in zip(statistics.items, drawn, strict=True)
        ),
        title=statistics.title,
        period=statistics.period,
        source=statistics.source,
        note=statistics.note,
        about=about,
        downloads=downloads,
        more=more,
    )


def count_box(  # noqa: PLR0913  # each is one thing that stands in the box
    head: Pair,
    anchor: str,
    counts: Sequence[Counted],
    wording: Wording,
    unit: str = "",
    *,
    title: str = "",
    downloads: tuple[Link, ...] = (),
    more: PairLink | None = None,
) -> Box:
    """The box of counts, with bars on one scale where they have one ``unit`` (篇, 幅)."""
    drawn = chart.count_bars([counted.count if unit else 0 for counted in counts])
    return Box(
        anchor=anchor,
        head=head,
        rows=tuple(
            Row(
                label=counted.label,
                number=wording.number(counted.count),
                unit=unit,
                bar=bar,
                href=counted.href,
            )
            for counted, bar in zip(counts, drawn, strict=True)
        ),
        title=title,
        downloads=downloads,
        more=more,
    )


def target_text(target: Quantity, wording: Wording) -> str:
    """目标60个: as the editor wrote it, or with the word before a bare quantity."""
    words, _, _ = divide_printed(target)
    if any(
        word in words for word in ("目标", "計劃", "计划", "任务", "指标", "目標", "任務", "指標")
    ):
        return target.raw
    return wording.text("Target amount", amount=target.raw)


def _row(item: Item, bar: Bar | None, wording: Wording) -> Row:
    words, number, unit = divide_printed(item.quantity)
    return Row(
        label=item.label,
        number=number,
        unit=unit,
        quality=words,
        delta=chart.delta(item.change, wording) if item.change else None,
        target=target_text(item.target, wording) if item.target else "",
        bar=bar,
        line=chart.line(item.points),
        note=item.note,
    )
