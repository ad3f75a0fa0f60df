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
from sourcebook.knowledge import Knowledge
from sourcebook.lint import RULES
from sourcebook.lint.bank import GATES, explained
from sourcebook.model.course import Course
from sourcebook.model.item import Bank
from sourcebook.pages.answers import line
from sourcebook.pages.followed import REASONS
from sourcebook.problems import Code


def explain(root: Path | None, console: Console, what: str) -> int:
    """Print all that is known of a code, a rule, a record or an item; codes and rules need no course.

    Rules are those of form, of truth, of banks, and of certificates.
    """
    if told := _told(what):
        head, text = told
        say(console, head, "bold")
        say(console, f"  {text}")
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
    for each in lines:
        say(console, each, "" if each.startswith(" ") else "bold")
    return 0


def _told(what: str) -> tuple[str, str] | None:
    """The head and the text of a code or a rule; None for anything else."""
    known = {code.label: (f"{code.label} ({code.severity})", code.explanation) for code in Code}
    known |= {name: (f"{name} ({rule.name})", line(rule.check.__doc__ or "")) for name, rule in RULES.items()}
    known |= {name: (f"{name} ({gate.name})", explained(name)) for name, gate in GATES.items()}
    known |= {name: (f"{name} (certificate of a wrong option)", text) for name, text in REASONS.items()}
    return known.get(what)


def _lines(root: Path, course: Course, banks: list[Bank], what: str) -> list[str] | None:
    """What there is to say of an id; None for an unknown one."""
    if what in records(course):
        return record_lines(course, banks, what)
    item = next((item for bank in banks for item in bank.items if item.id == what), None)
    return item_lines(root, Knowledge(course), item) if item else None


def _unknown(what: str, course: Course, banks: list[Bank]) -> UsageError:
    items = [item.id for bank in banks for item in bank.items]
    near = nearest(what, [*records(course), *items, *(code.label for code in Code)])
    hint = f"did you mean {' or '.join(near)}?" if near else "give a code, or the id of a record or an item"
    return UsageError(f"nothing is called {what!r}; {hint}")
