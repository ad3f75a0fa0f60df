"""`build`: from seeds to `book/` and `quizzes/`; with `--check`, only what is stale there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from sourcebook import write
from sourcebook.commands.console import counted, say, show_problems, summary
from sourcebook.commands.progress import Steps
from sourcebook.problems import Problem, errors, in_order
from sourcebook.write import stamp

if TYPE_CHECKING:
    from sourcebook.model.course import Course

_UP_TO_DATE = "book/ and quizzes/ are up to date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the seeds give."""

    tree: dict[str, bytes]
    """Every generated file."""
    lost: tuple[str, ...]
    """For each target and file: how many items went in and came out, and what was left out and why."""
    problems: tuple[Problem, ...]
    """What is wrong with the finished pages."""


def build(root: Path, console: Console, *, check: bool = False) -> int:
    """Write what the seeds give, nothing where anything is an error.

    With `check`, write nothing: name what is wrong with the pages, warnings too, or else what is stale.
    """
    made_from = stamp.fingerprint(root)
    notes = None if check else stamp.unchanged(root, made_from)
    if notes is not None:
        for note in (*notes, f"Nothing to do: {_UP_TO_DATE}."):
            say(console, note)
        return 0
    return _build(root, console, made_from, check=check)


def _build(root: Path, console: Console, made_from: str, *, check: bool) -> int:
    """Build where something changed, or to compare."""
    from sourcebook.commands.read import read, show

    with Steps(5) as step:
        seeds = read(root, step)
        made = make(seeds.course, step) if seeds.course and seeds.sound else None
    if made is None:
        show(console, seeds)
        return 1
    if check:
        return _report(console, made.problems or write.stale(root, made.tree))
    if errors(made.problems):
        return _report(console, made.problems)
    outcome = write.write(root, made.tree)
    if outcome.recovered:
        say(console, "An earlier build was interrupted; what it had half done is undone.")
    if outcome.problems:
        return _report(console, outcome.problems)
    show(console, seeds)
    show_problems(console, made.problems)
    for line in made.lost:
        say(console, line)
    stamp.remember(root, made_from, [*map(str, in_order([*seeds.problems, *made.problems])), *made.lost])
    changed = f"Wrote {counted(len(outcome.written), 'file')}, removed {len(outcome.removed)}: "
    say(console, f"{changed if outcome.written or outcome.removed else 'Nothing to write: '}{_UP_TO_DATE}.")
    return 0


def make(course: Course, step: Steps) -> Made:
    """Make every generated file of a sound course, in three steps."""
    from sourcebook import kinds, pages, targets
    from sourcebook.commands.readme import readme
    from sourcebook.knowledge import Knowledge
    from sourcebook.pages import budget, caps, retrieval
    from sourcebook.pages.gauge import Gauge

    step("Making questions")
    knowledge = Knowledge(course)
    banks = kinds.make_banks(knowledge)
    step("Making pages")
    gauge = Gauge(course)
    book = pages.book(knowledge, banks, gauge)
    step("Making quizzes")
    quizzes, lost = targets.quizzes(banks, lambda bank: budget.parts(bank, gauge))
    tree = {**book, **quizzes, "quizzes/README.md": readme(course, quizzes)}
    problems = (*caps.problems(course, tree), *retrieval.problems(course, banks, book))
    return Made(tree=tree, lost=tuple(lost), problems=problems)


def _report(console: Console, problems: list[Problem] | tuple[Problem, ...]) -> int:
    """Print what is wrong, if anything is."""
    show_problems(console, problems)
    say(console, f"{summary(problems)}; nothing was written." if problems else f"{_UP_TO_DATE}.")
    return 1 if problems else 0
