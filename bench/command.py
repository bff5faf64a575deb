"""The command line: ``python -m bench``."""

import argparse
import json
import logging
import shlex
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from bench.measure.machine import load, machine
from bench.measure.result import Failure, Result, Results
from bench.measure.session import Session
from bench.peer.install import NotInstalledError, install, version_of
from bench.peer.roster import HUGO, HUGO_LEAN, HUGO_PAGEFIND, PEERS, SEARCHED, XIANBAO, Peer
from bench.report import Circumstances, markdown, put

PROJECT = Path(__file__).resolve().parent.parent
SHELF = PROJECT / "bench/.env"
"""Installed programs, archives and results; not part of the project's history."""
PAGE = PROJECT / "docs/engineers/benchmarks.md"

log = logging.getLogger("bench")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the tables, and put them into the handbook if asked to."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = _options(given)
    session = Session(PROJECT, SHELF, options.rounds, options.seed, options.limit)
    quiet = load()
    peers = _installed(options.peers)
    results = _measured(session, peers, options)
    around = Circumstances(
        date=f"{datetime.now().astimezone():%Y-%m-%d}",
        machine=machine(),
        load=quiet,
        rounds=options.rounds,
        seed=options.seed,
        command=shlex.join(["python", "-m", "bench", *given]),
        versions={
            peer.package: version_of(peer, SHELF)
            for peer in (XIANBAO, *peers)
            if peer.key in {run.peer for run in results.runs}
        },
    )
    report = markdown(results, around)
    sys.stdout.write(report + "\n")
    if options.write:
        put(PAGE, report)
    return 0


def _measured(session: Session, peers: Sequence[Peer], options: argparse.Namespace) -> Results:
    runs: list[Result] = []
    failures: list[Failure] = []
    for size in options.sizes:
        for outcome in session.measure(size, _at(size, peers, options)):
            if isinstance(outcome, Failure):
                failures.append(outcome)
            else:
                runs.append(outcome)
                _keep(runs)
    return Results(tuple(runs), tuple(failures))


def _options(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measure Xianbao against other site generators."
    )
    keys = ",".join(peer.key for peer in PEERS)
    parser.add_argument(
        "--sizes",
        type=_numbers,
        default=(1000, 5000, 20000),
        help="stories of each archive, with commas (1000,5000,20000)",
    )
    parser.add_argument(
        "--peers",
        type=_names,
        default=tuple(keys.split(",")),
        help=f"programs beside Xianbao, with commas, or none ({keys})",
    )
    parser.add_argument(
        "--hugo-limit",
        type=int,
        default=20000,
        metavar="N",
        help="the largest archive that Hugo builds (20000)",
    )
    parser.add_argument(
        "--peer-limit",
        type=int,
        default=5000,
        metavar="N",
        help="the largest archive that the slower programs build (5000)",
    )
    parser.add_argument("--rounds", type=int, default=3, help="rounds of everything (3)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the archives (1)")
    parser.add_argument(
        "--limit",
        type=float,
        default=1800.0,
        metavar="SECONDS",
        help="give a run up after so long (1800)",
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help="500 and 2,000 stories, Hugo only, one round: about two minutes",
    )
    parser.add_argument(
        "--write", action="store_true", help=f"put the tables into {PAGE.relative_to(PROJECT)}"
    )
    options = parser.parse_args(given)
    if options.quick:
        options.sizes, options.rounds, options.peers = (500, 2000), 1, (HUGO.key,)
    return options


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(number) for number in text.split(",")))


def _names(text: str) -> tuple[str, ...]:
    known = {peer.key for peer in PEERS}
    names = () if text == "none" else tuple(text.split(","))
    unknown = ", ".join(name for name in names if name not in known)
    if unknown:
        message = f"not known: {unknown}"
        raise argparse.ArgumentTypeError(message)
    return names


def _installed(names: Sequence[str]) -> tuple[Peer, ...]:
    found = []
    for peer in PEERS:
        if peer.key in names:
            try:
                install(peer, SHELF)
                found.append(peer)
            except NotInstalledError as error:
                log.warning("%s", error)
    return tuple(found)


def _at(size: int, peers: Sequence[Peer], options: argparse.Namespace) -> tuple[Peer, ...]:
    """Xianbao and those that are still asked at this size."""
    quick = (HUGO, HUGO_LEAN, HUGO_PAGEFIND, SEARCHED)
    limits = {peer.key: options.hugo_limit for peer in quick}
    asked = (peer for peer in peers if size <= limits.get(peer.key, options.peer_limit))
    return (XIANBAO, *asked)


def _keep(results: Sequence[Result]) -> None:
    """Keep what was measured so far: a session that breaks off late has not been in vain."""
    rows = [asdict(result) for result in results]
    (SHELF / "results.json").write_text(json.dumps(rows, indent=1), "utf-8")
