"""`lint`: hold every item against the rules of form, and say how each rule stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import counted, say, show_told, summary
from sourcebook.commands.progress import Steps
from sourcebook.commands.read import read, show
from sourcebook.commands.usage import unknown
from sourcebook.lint import RULES, Report, lint
from sourcebook.model.course import Course

_HEAD = ("rule", "", "checked", "errors", "warnings", "waived")


def lint_course(root: Path, console: Console, rules: Sequence[str] = (), items: Sequence[str] = ()) -> int:
    """Print what the rules find in the items that the seeds give, and a table by rule; 1 if any finding is an error."""
    for rule in rules:
        if rule not in RULES:
            raise unknown("rule", rule, RULES)
    with Steps(4) as step:
        seeds = read(root, step)
        report = _report(seeds.course, step, rules or RULES, items) if seeds.course and seeds.sound else None
    if report is None:
        show(console, seeds)
        return 1
    show_told(console, report.standing)
    for line in table(report):
        say(console, line)
    findings = counted(sum(finding.waived for finding in report.findings), "waived finding")
    say(console, f"{summary(report.standing)}, {findings} in {counted(report.items, 'item')}.")
    return 0 if report.sound else 1


def table(report: Report) -> Iterator[str]:
    """Yield the lines of the table by rule, and how many pairs of items tell on one another."""
    cells = [_HEAD] + [
        (row.rule, row.name, *map(str, (row.checked, row.errors, row.warnings, row.waived))) for row in report.rows
    ]
    wide = [max(len(row[column]) for row in cells) for column in range(len(_HEAD))]
    for row in cells:
        named = f"{row[0]:<{wide[0]}}  {row[1]:<{wide[1]}}"
        yield "  ".join((named, *(f"{cell:>{width}}" for cell, width in zip(row[2:], wide[2:], strict=True))))
    yield f"A34   {counted(len(report.enemies), 'pair')} of items may not stand in one form: one tells the other's key."


def _report(course: Course, step: Steps, rules: Collection[str], named: Sequence[str]) -> Report:
    """Make the items and lint them, or those that were named."""
    from sourcebook.kinds import make_banks
    from sourcebook.knowledge import Knowledge

    step("Making questions")
    knowledge = Knowledge(course)
    items = {item.id: item for bank in make_banks(knowledge) for item in bank.items}
    for name in named:
        if name not in items:
            raise unknown("item", name, items)
    step("Linting")
    return lint(knowledge, [items[name] for name in named] or items.values(), rules)
