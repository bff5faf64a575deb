"""The report: tables in Markdown, put between two marks of a page written by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.measure.edit import OURS
from bench.measure.result import Result, Results
from bench.peer.roster import HUGO, PEERS, XIANBAO

BEGIN = "<!-- measured: begin -->"
END = "<!-- measured: end -->"

_TITLES = {peer.key: peer.title for peer in (XIANBAO, *PEERS)}
_SCENARIOS = {scenario.key: scenario.title for scenario in OURS}
_HEAD = ("Program", "What", "Wall s", "CPU s", "Largest process MB", "All processes MB",
         "Files written", "× Hugo cold", "× Xianbao cold")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When, where and with what was measured."""

    date: str
    machine: str
    load: float
    """Mean load of the minute before the session began: 0 on a quiet machine."""
    rounds: int
    seed: int
    command: str
    versions: Mapping[str, str]


def markdown(results: Results, around: Circumstances) -> str:
    """The whole report."""
    return "\n".join(
        [*_circumstances(around), *_sizes(results), *_failures(results), *_growth(results)]
    )


def put(page: Path, report: str) -> None:
    """Put the report between the marks of a page.

    Raises:
        ValueError: the page does not have both marks, in their order.
    """
    text = page.read_text("utf-8")
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        message = f"{page} has no place for the tables: {BEGIN} … {END}"
        raise ValueError(message)
    page.write_text(f"{head}{BEGIN}\n\n{report}\n\n{END}{tail}", "utf-8")


def _circumstances(around: Circumstances) -> Iterator[str]:
    versions = ", ".join(f"{name} {version}" for name, version in around.versions.items())
    rounds = "one round" if around.rounds == 1 else f"medians of {around.rounds} rounds"
    yield f"Measured on {around.date} by `{around.command}`, {rounds}, seed {around.seed}."
    yield f"Machine: {around.machine}; load before the session {around.load:.1f}."
    yield f"Versions: {versions}."


def _sizes(results: Results) -> Iterator[str]:
    for size in results.sizes():
        yield from ("", f"### {size:,} stories {{#stories-{size}}}", "")
        yield _line(_HEAD)
        yield _line(("---", "---", *(["---:"] * (len(_HEAD) - 2))))
        for peer in results.peers(size):
            for scenario in results.scenarios(peer, size):
                yield _line(_row(results, peer, scenario, size))


def _row(results: Results, peer: str, scenario: str, size: int) -> tuple[str, ...]:
    runs = results.of(peer, scenario, size)
    return (
        _TITLES[peer],
        _SCENARIOS[scenario],
        f"{results.wall(peer, scenario, size):.2f}",
        f"{median(run.cost.cpu for run in runs):.2f}",
        f"{median(run.cost.peak for run in runs):,.0f}",
        f"{median(run.cost.together for run in runs):,.0f}",
        f"{_files(runs):,}",
        *(_against(results, (peer, scenario), one.key, size) for one in (HUGO, XIANBAO)),
    )


def _files(runs: tuple[Result, ...]) -> int:
    """The most files written in any round: the least favourable one."""
    return max(run.written for run in runs)


def _against(results: Results, own: tuple[str, str], other: str, size: int) -> str:
    """By how much it takes longer than another's cold build in the same round."""
    if not results.of(other, "cold", size):
        return "—"
    return f"{results.ratio(own, (other, 'cold'), size):.3f}"


def _failures(results: Results) -> Iterator[str]:
    for failure in results.failures:
        what = _SCENARIOS[failure.scenario]
        title = _TITLES[failure.peer]
        yield ""
        yield f"{title}, {what}, {failure.size:,} stories: not measured, {failure.reason}."


def _growth(results: Results) -> Iterator[str]:
    rows = list(_slopes(results))
    if not rows:
        return
    yield from ("", "### Growth with the size {#growth}", "")
    yield "Exponents: 1 is in step with the size, 0 is none at all."
    yield ""
    yield _line(("Program", "What", "Stories", "Wall", "CPU"))
    yield _line(("---", "---", "---", "---:", "---:"))
    yield from map(_line, rows)


def _slopes(results: Results) -> Iterator[tuple[str, ...]]:
    order = [peer.key for peer in (XIANBAO, *PEERS)]
    pairs = dict.fromkeys((run.peer, run.scenario) for run in results.runs)
    for peer, scenario in sorted(pairs, key=lambda pair: order.index(pair[0])):
        slopes = results.growth(peer, scenario)
        if slopes:
            sizes = [size for size in results.sizes() if results.of(peer, scenario, size)]
            yield (
                _TITLES[peer],
                _SCENARIOS[scenario],
                f"{sizes[0]:,} to {sizes[-1]:,}",
                *(f"{slope:.2f}" for slope in slopes),
            )


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
