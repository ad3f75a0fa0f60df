"""`explain`: what a code means, what a record rests on, and the whole lineage of an item."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import say, show_problems
from sourcebook.commands.lineage import item_lines
from sourcebook.commands.progress import Steps
from sourcebook.commands.read import make_banks, read
from sourcebook.commands.root import find_root
from sourcebook.commands.tracing import record_lines, records
from sourcebook.commands.usage import UsageError, nearest
from sourcebook.lint import RULES
from sourcebook.lint.bank import GATES, explained
from sourcebook.model.course import Course
from sourcebook.model.item import Bank
from sourcebook.problems import Code


def explain(root: Path | None, console: Console, what: str) -> int:
    """Print all that is known of a code, a rule, a record or an item; codes and rules need no course."""
    code = next((code for code in Code if code.label == what), None)
    if code:
        say(console, f"{code.label} ({code.severity})", "bold")
        say(console, f"  {code.explanation}")
        return 0
    if what in RULES:
        say(console, f"{what} ({RULES[what].name})", "bold")
        say(console, f"  {' '.join((RULES[what].check.__doc__ or '').split())}")
        return 0
    if what in GATES:
        say(console, f"{what} ({GATES[what].name})", "bold")
        say(console, f"  {explained(what)}")
        return 0
    folder = find_root(root)
    with Steps(3) as step:
        seeds = read(folder, step)
        step("Making questions")
        banks = make_banks(seeds.course) if seeds.course and seeds.sound else []
    if seeds.course is None:
        show_problems(console, seeds.problems)
        return 1
    lines = _lines(folder, seeds.course, banks, what)
    if lines is None and not seeds.sound:
        show_problems(console, seeds.problems)
        say(console, f"No record is called {what}; items can't be made before these problems are mended.")
        return 1
    if lines is None:
        raise _unknown(what, seeds.course, banks)
    for line in lines:
        say(console, line, "" if line.startswith(" ") else "bold")
    return 0


def _lines(root: Path, course: Course, banks: list[Bank], what: str) -> list[str] | None:
    """What there is to say of an id; None for an unknown one."""
    if what in records(course):
        return record_lines(course, banks, what)
    item = next((item for bank in banks for item in bank.items if item.id == what), None)
    return item_lines(root, course, item) if item else None


def _unknown(what: str, course: Course, banks: list[Bank]) -> UsageError:
    items = [item.id for bank in banks for item in bank.items]
    near = nearest(what, [*records(course), *items, *(code.label for code in Code)])
    hint = f"did you mean {' or '.join(near)}?" if near else "give a code, or the id of a record or an item"
    return UsageError(f"nothing is called {what!r}; {hint}")
