"""The first half of most commands: from seeds to a checked course, or to what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import counted, say, show_problems, summary
from sourcebook.commands.progress import Steps
from sourcebook.model.course import Course
from sourcebook.model.item import Bank
from sourcebook.problems import Problem, errors


@dataclass(frozen=True, slots=True)
class Read:
    """What the seeds gave."""

    course: Course | None
    """None where `course.yml` can't be read."""
    problems: list[Problem]
    checked: bool
    """Whether the checks ran: they see only what could be read, so errors of reading come first."""

    @property
    def sound(self) -> bool:
        """Whether nothing is an error."""
        return self.checked and not errors(self.problems)


def read(root: Path, step: Steps) -> Read:
    """Load and check, in two steps."""
    step("Reading the seeds")
    from sourcebook.load import load

    course, problems = load(root)
    if course is None or errors(problems):
        return Read(course, problems, checked=False)
    step("Checking")
    from sourcebook.checks import check

    return Read(course, [*problems, *check(course)], checked=True)


def make_banks(course: Course) -> list[Bank]:
    """Every question that the approved records of a sound course give: a bank a chapter."""
    from sourcebook.kinds import make_banks as make
    from sourcebook.knowledge import Knowledge

    return make(Knowledge(course))


def show(console: Console, seeds: Read) -> None:
    """Print every problem, then how many there are, and in what."""
    show_problems(console, seeds.problems)
    say(console, f"{summary(seeds.problems)}{_in(seeds.course)}.")
    if not seeds.checked:
        say(console, "Once these are mended, references, dates, slots and reviews are checked too.")


def _in(course: Course | None) -> str:
    if course is None:
        return ""
    counts = (
        counted(len(course.sources), "source"),
        counted(len(course.facts), "fact"),
        counted(len(course.arguments), "argument"),
        counted(len(course.entities), "entity", "entities"),
    )
    return f" in {', '.join(counts)}"
