"""The exercises of a course in a kernel: attempts counted, cells told apart, progress shown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sourcebook.exercises import Verdict, check
from sourcebook.knowledge import Knowledge
from sourcebook.model.exercise import SealedExercise
from sourcebook.notebook import saved
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


class Attempts(Table[Progress]):
    """Every exercise, or those of a chapter, and how far each has come since the kernel started.

    What became of their cells is told below the table: which are deleted, and whether they stand in another order.

    Columns:

    - `exercise` (text): its title
    - `id` (text): its permanent id
    - `state` (text): `not tried`, `tried` or `right`
    - `attempts` (text): how many answers were not right; empty where none was
    """

    def __init__(self, rows: Iterable[Progress]) -> None:
        """Take the exercises in the order of their chapters."""
        columns: dict[str, Callable[[Progress], str]] = {
            "exercise": lambda row: row.exercise.title,
            "id": lambda row: row.id,
            "state": lambda row: row.state,
            "attempts": lambda row: str(row.attempts) if row.attempts else "",
        }
        super().__init__("exercises", columns, rows)

    def _rest(self) -> str:
        return " ".join(filter(None, [super()._rest(), *self._changed()]))

    def _changed(self) -> Iterator[str]:
        """What became of the cells of the exercises, where the notebook as last saved is one with exercises."""
        held = list(saved.cells() or ())
        chapters = {each.exercise.chapter for each in self if each.exercise.cell in held}
        ours = [each.exercise for each in self if each.exercise.chapter in chapters]
        if gone := [each.title for each in ours if each.cell not in held]:
            yield f"Deleted from this notebook, as it was last saved: {'; '.join(gone)}. {_MEND}"
        order = [each.cell for each in ours if each.cell in held]
        if order != sorted(order, key=held.index):
            yield "The exercises stand in another order than in the chapter: no harm is done, each works by itself."


_MEND = "Undo it (Edit > Undo Cell Operation), or rename this notebook and run `sourcebook lab` again for a fresh one."


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

    def progress(self, chapter: str | None = None) -> Attempts:
        """Every exercise, or those of a chapter, and how far it has come since the kernel started."""
        return Attempts(row for row in self._progress.values() if chapter in {None, row.exercise.chapter})

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
