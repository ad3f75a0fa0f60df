"""How long it takes to hold 10,000 items against the rules of `lint`, and the bank of them against its gates
(ITEMS.md 3.4: under 60 s on one core). `python benchmarks/linting.py` measures this alone.

Seconds are those of the processor that one process takes: what others do on the machine changes them far less than the
clock's.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synthetic import write

from sourcebook.kinds import make_items
from sourcebook.knowledge import Knowledge
from sourcebook.lint import lint
from sourcebook.lint.bank import gates
from sourcebook.load import load
from sourcebook.model.item import Bank
from sourcebook.model.keyed import keyed_order

ITEMS = 10_000
FACTS = 5_200
"""Facts of a synthetic course that give as many items and some hundreds more."""
LIMIT = 60
"""Seconds for all rules on one core (issue 4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Seconds of one core."""

    made: int
    """Items that the course gives; of these a keyed draw of `ITEMS` is linted, with every kind among them."""
    making: float
    linted: int
    rules: float
    gates: float
    wall: float
    """Seconds by the clock for all of it."""


def linted(folder: Path) -> Spent:
    """Make the items of a course and hold them against rules and gates."""
    course, problems = load(folder)
    if course is None:
        raise SystemExit(str(problems))
    began, laps = time.perf_counter(), [time.process_time()]
    made = list(make_items(Knowledge(course)))
    laps.append(time.process_time())
    drawn = frozenset(keyed_order((item.id for item in made), "bench")[:ITEMS])
    items = [item for item in made if item.id in drawn]
    banks = [
        Bank(chapter=id_, title=chapter.head.title, as_of="", items=tuple(i for i in items if i.chapter == id_))
        for id_, chapter in course.chapters.items()
    ]
    knowledge = Knowledge(course)
    laps.append(time.process_time())
    report = lint(knowledge, items)
    laps.append(time.process_time())
    gates(knowledge, banks, report)
    laps.append(time.process_time())
    return Spent(
        made=len(made),
        making=laps[1] - laps[0],
        linted=len(items),
        rules=laps[3] - laps[2],
        gates=laps[4] - laps[3],
        wall=time.perf_counter() - began,
    )


def rows(work: Path) -> Iterator[str]:
    """Measure, and yield a sentence and the lines of a table."""
    write(work / "items", FACTS)
    spent = linted(work / "items")
    load_, cores = os.getloadavg()[0], os.cpu_count()
    yield f"{spent.linted:,} items linted: {spent.rules:.1f} s on one core (every rule of `lint`; at most {LIMIT} s)."
    yield f"{spent.made:,} items made of {FACTS:,} facts: {spent.making:.1f} s on one core."
    yield (
        "Command: `python benchmarks/linting.py`, part of `make bench`. Processor seconds of one process; by the clock "
        f"{spent.wall:.0f} s for all of it, at load {load_:.1f} on {cores} cores."
    )
    yield from ("", "| synthetic items, one core | seconds | ms an item |", "|---|--:|--:|")
    yield f"| {spent.made:,} items made | {spent.making:.2f} | {1000 * spent.making / spent.made:.2f} |"
    both = spent.rules + spent.gates
    held = (("every rule of `lint`", spent.rules), ("the gates of a bank", spent.gates), ("both", both))
    for what, seconds in held:
        yield f"| {spent.linted:,} items held against {what} | {seconds:.2f} | {1000 * seconds / spent.linted:.2f} |"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(rows(Path(folder))))
