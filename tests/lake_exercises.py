"""The exercises of the lake league, and what proving each gave."""

from functools import cache

from example_course import known, lakes

from sourcebook.exercises import seal
from sourcebook.kinds import make_banks
from sourcebook.model.exercise import SealedExercise
from sourcebook.notebook import NotebookCourse
from sourcebook.notebook.proof import Tried, proof


@cache
def course() -> NotebookCourse:
    """The course as a notebook has it."""
    knowledge = known()
    checked = [sealed(id_) for id_, each in lakes().exercises.items() if each.step != "worked"]
    return NotebookCourse(lakes(), make_banks(knowledge), lambda _: None, checked)


@cache
def sealed(id_: str) -> SealedExercise:
    """An exercise as a reader's file holds it."""
    return seal(known(), lakes().exercises[id_], f"cell-{id_}")


@cache
def tried(id_: str) -> tuple[Tried, ...]:
    """All that was tried on an exercise."""
    exercise = lakes().exercises[id_]
    return tuple(proof(known(), exercise, None if exercise.step == "worked" else sealed(id_), {"course": course()}))
