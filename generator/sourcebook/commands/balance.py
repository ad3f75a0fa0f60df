"""`balance`: how evenly a course treats what is contested, by thesis and side, and what breaks the rules on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import counted, say, show_told, summary
from sourcebook.commands.progress import Steps
from sourcebook.commands.read import make_banks, read, show
from sourcebook.knowledge import Knowledge
from sourcebook.lint import Finding, lint
from sourcebook.lint.balance import NAMES, SIDES, Row, even, findings, parity, rows, unreturned
from sourcebook.model.course import Course
from sourcebook.model.item import Item

_NEUTRAL = "A31"
"""The rule on items that sees contested terms and loaded words (P6, P7)."""


def balance(root: Path, console: Console) -> int:
    """Print each thesis by its sides and how the rules on contested matter stand; 1 if P1, P2 or P9 finds anything."""
    with Steps(4) as step:
        seeds = read(root, step)
        step("Making questions")
        items = _items(seeds.course) if seeds.course and seeds.sound else None
        step("Weighing")
    if seeds.course is None or items is None:
        show(console, seeds)
        return 1
    knowledge = Knowledge(seeds.course)
    found = list(findings(knowledge, items))
    theses = list(rows(knowledge, items))
    for row in theses:
        _show(console, row)
    show_told(console, found)
    for line in told(knowledge, items, theses, found):
        say(console, line)
    say(console, f"{summary(found)} in {counted(len(items), 'item')}.")
    return 1 if found else 0


def told(knowledge: Knowledge, items: Sequence[Item], theses: Sequence[Row], found: Sequence[Finding]) -> Iterator[str]:
    """Yield a line or more for each of the rules P1 to P7 and P9, and the theses of which one work alone speaks."""
    uneven = [row.id for row in theses if not even(row)]
    returned = list(unreturned(theses))
    few = [row.id for row in theses if not row.single and len(row.publishers) < 2]  # noqa: PLR2004
    single = [row.id for row in theses if row.single]
    loaded = [each for each in lint(knowledge, items, (_NEUTRAL,)).standing if each.rule == _NEUTRAL]
    for rule, name in NAMES.items():
        yield f"{rule}  {name}: {counted(len({each.item for each in found if each.rule == rule}), 'item')} at fault"
    yield f"P3  parity: {len(uneven)} of {len(theses)} theses uneven{_named(uneven)}"
    yield f"P4  reciprocity: {counted(len(returned), 'side')} asked otherwise than the other"
    yield from (f"      {each}" for each in returned)
    yield f"P5  publishers: {counted(len(few), 'thesis', 'theses')} with several works of one publisher{_named(few)}"
    yield f"P6, P7  terms: {counted(len(loaded), 'finding')} of {_NEUTRAL} (contested terms, loaded words)"
    yield f"Single-voiced, one work alone speaks of it: {counted(len(single), 'thesis', 'theses')}{_named(single)}"


def _items(course: Course) -> list[Item]:
    return [item for bank in make_banks(course) for item in bank.items]


def _named(names: Sequence[str]) -> str:
    return f": {', '.join(names)}" if names else ""


def _show(console: Console, row: Row) -> None:
    """A thesis: its text, its sides in columns, its parity."""
    say(console, f"{row.id}: {row.text}", "bold")
    wide = max(map(len, SIDES))
    for name in SIDES:
        side = row.sides[name]
        kinds = ", ".join(f"{number} {kind}" for kind, number in side.items.items())
        figures = (
            counted(side.asked, "item"),
            counted(side.words, "word"),
            counted(len(side.works), "source"),
            counted(len(side.voices), "voice"),
        )
        say(console, f"  {name:<{wide}}  {', '.join(figures)}{f' ({kinds})' if kinds else ''}")
    indices = ", ".join(f"{name} {value:.2f}" for name, value in parity(row).items())
    marks = [mark for mark, holds in (("single-voiced", row.single), ("one side alone", row.one_sided)) if holds]
    say(console, f"  parity index: {indices}{''.join(f'; {mark}' for mark in marks)}")
