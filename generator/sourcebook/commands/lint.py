"""`lint`: hold every item against the rules of form, then the bank against its gates, and say how each stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import counted, say, show_told, summary
from sourcebook.commands.progress import Steps
from sourcebook.commands.read import read, show
from sourcebook.commands.usage import unknown
from sourcebook.lint import RULES, Report, lint
from sourcebook.lint.bank import GATES, Standing, gates
from sourcebook.model.course import Course

_HEAD = ("rule", "", "checked", "errors", "warnings", "waived")


def lint_course(root: Path, console: Console, rules: Sequence[str] = (), items: Sequence[str] = ()) -> int:
    """Print what the rules find in the items that the seeds give, a table by rule, and how the bank stands at gates.

    1 if any finding is an error or any gate fails. Where items are named there is no bank to judge.
    """
    for rule in rules:
        if rule not in RULES and rule not in GATES:
            raise unknown("rule", rule, (*RULES, *GATES))
    with Steps(5) as step:
        seeds = read(root, step)
        linted = _linted(seeds.course, step, rules or (*RULES, *GATES), items) if seeds.course and seeds.sound else None
    if linted is None:
        show(console, seeds)
        return 1
    report, standings = linted
    show_told(console, report.standing)
    for line in table(report) if report.rows else ():
        say(console, line)
    for standing in standings:
        head, *rest = standing.lines()
        say(console, head, "bold red" if standing.fails else "bold")
        for line in rest:
            say(console, line)
    findings = counted(sum(finding.waived for finding in report.findings), "waived finding")
    failing = f", {counted(sum(each.fails for each in standings), 'failing gate')}" if standings else ""
    say(console, f"{summary(report.standing)}, {findings}{failing} in {counted(report.items, 'item')}.")
    return 0 if report.sound and not any(each.fails for each in standings) else 1


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


def _linted(
    course: Course, step: Steps, rules: Collection[str], named: Sequence[str]
) -> tuple[Report, Sequence[Standing]]:
    """Make the items and lint them, or those that were named; judge the bank where none was."""
    from sourcebook.kinds import make_banks
    from sourcebook.knowledge import Knowledge
    from sourcebook.pages import quizzes

    step("Making questions")
    knowledge = Knowledge(course)
    banks = make_banks(knowledge)
    items = {item.id: item for bank in banks for item in bank.items}
    for name in named:
        if name not in items:
            raise unknown("item", name, items)
    step("Linting")
    report = lint(knowledge, [items[name] for name in named] or items.values(), rules)
    step("Judging the bank")
    if named or not set(rules) & set(GATES):
        return report, ()
    return report, gates(knowledge, banks, report, rules, quizzes(knowledge, banks) if "L4" in rules else {})
