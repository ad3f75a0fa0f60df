"""The exercises of a course in a kernel: attempts counted, cells told apart, progress shown."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sourcebook.exercises import Verdict, check
from sourcebook.knowledge import Knowledge
from sourcebook.model.exercise import SealedExercise
from sourcebook.notebook.near import offer
from sourcebook.notebook.table import Table


@dataclass(slots=True)
class Progress:
    """How far an exercise has come in this kernel."""

    exercise: SealedExercise
    attempts: int = 0
    """Answers that were not right."""
    state: str = "not tried"
    """`not tried`, `tried` or `right`."""

    @property
    def id(self) -> str:
        """Id of the exercise."""
        return self.exercise.id


class Exercises:
    """The exercises of a course, and what was answered in this kernel."""

    def __init__(self, knowledge: Knowledge, exercises: Iterable[SealedExercise]) -> None:
        """Take the course to look things up in, and its exercises."""
        self._knowledge = knowledge
        self._progress = {each.id: Progress(each) for each in exercises}
        self._cells = {each.cell: each.id for each in self._progress_exercises()}

    def check(self, id_: str, answer: object) -> Verdict:
        """Judge an answer; `KeyError` for an exercise that the course doesn't have."""
        progress = self._progress.get(str(id_))
        if progress is None:
            raise KeyError(f"The course has no exercise {id_!r}.{offer(str(id_), self._progress)}")
        verdict = check(self._knowledge, progress.exercise, answer, progress.attempts + 1)
        if verdict.passed:
            progress.state = "right"
        elif verdict.code != "empty":
            progress.attempts += 1
            progress.state = "right" if progress.state == "right" else "tried"
        return verdict.noting(self._strange_cell(progress.exercise))

    def progress(self, chapter: str | None = None) -> Table[Progress]:
        """Every exercise, or those of a chapter, and how far it has come since the kernel started."""
        columns = {
            "exercise": lambda row: row.exercise.title,
            "id": lambda row: row.id,
            "state": lambda row: row.state,
            "attempts": lambda row: str(row.attempts) if row.attempts else "",
        }
        rows = [row for row in self._progress.values() if chapter in {None, row.exercise.chapter}]
        return Table("exercises", columns, rows)

    def _progress_exercises(self) -> Iterable[SealedExercise]:
        return (progress.exercise for progress in self._progress.values())

    def _strange_cell(self, exercise: SealedExercise) -> str:
        """What to say where the exercise is checked in a cell that isn't its own; nothing where cells are unknown."""
        cell = _cell_now()
        if cell is None or cell == exercise.cell or not exercise.cell:
            return ""
        other = self._cells.get(cell)
        if other:
            return (
                f"This is the cell of the exercise {other!r}, and {exercise.id!r} was checked in it: is the id right?"
            )
        return "This cell is a copy: the exercise's own cell stands in its chapter. The answer counts here as there."


def _cell_now() -> str | None:
    """Id of the notebook cell that runs, where a front end tells it; None elsewhere."""
    shell: Any = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    try:
        cell = shell.get_parent()["metadata"].get("cellId")
    except (AttributeError, KeyError, TypeError):
        return None
    return cell if isinstance(cell, str) else None
