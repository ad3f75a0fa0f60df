"""`check`: a learner's answer, whatever object it is, and the verdict on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sourcebook.exercises.atoms import UnreadableError
from sourcebook.exercises.compare import Outcome, compare
from sourcebook.exercises.essay import form
from sourcebook.exercises.verdict import SAID, Verdict, helps, told
from sourcebook.knowledge import Knowledge
from sourcebook.model.exercise import SealedExercise


def check(knowledge: Knowledge, exercise: SealedExercise, value: object, attempt: int = 1) -> Verdict:
    """Judge an answer; nothing that it does, short of never ending, gets past this.

    `attempt` counts the different answers so far, this one with them: as many hints are given.
    """
    try:
        if exercise.essay:
            return _formal(knowledge, exercise, value, attempt)
        return told(exercise, list(_outcomes(knowledge, exercise, value)), attempt)
    except UnreadableError as error:
        return Verdict(code=error.code, score=0.0, lines=(str(error), *helps(exercise, attempt)))
    except RecursionError:
        return _strange("it holds itself, or is nested too deep")
    except KeyboardInterrupt:
        return _strange("looking at it was interrupted, as it didn't end")
    except (Exception, SystemExit) as error:  # noqa: BLE001  (an object of the learner's may raise anything when it is looked at)
        return _strange(f"looking at it raises {type(error).__name__}")


def _outcomes(knowledge: Knowledge, exercise: SealedExercise, value: object) -> Iterator[tuple[str, Outcome]]:
    """Each answer compared: the value itself, or of several each by its name."""
    if len(exercise.answers) == 1 and not exercise.answers[0].name:
        yield "", compare(knowledge, exercise, exercise.answers[0], value)
        return
    values = _by_name(value)
    names = [answer.name for answer in exercise.answers]
    if values is None or set(values) - set(names):
        raise UnreadableError("names", f"{SAID['names']} Write a dictionary with these keys: {', '.join(names)}.")
    for answer in exercise.answers:
        try:
            yield answer.name, compare(knowledge, exercise, answer, values.get(answer.name))
        except UnreadableError as error:
            yield answer.name, Outcome(code=error.code, score=0.0, says=str(error))


def _by_name(value: object) -> Mapping[Any, Any] | None:
    if value is None:
        return {}
    return value if isinstance(value, Mapping) else None


def _formal(knowledge: Knowledge, exercise: SealedExercise, value: object, attempt: int) -> Verdict:
    """An essay: what its form has and lacks."""
    assert exercise.essay  # noqa: S101  (asked before)
    if value is None or not str(value).strip():
        return Verdict(code="empty", score=None, lines=(SAID["empty"],))
    found = form(knowledge, exercise.essay, value)
    held = tuple(f"There: {says}." for says in found.held)
    if not found.wanting:
        lines = ("The form is complete. Now rate your text by the rubric: no program can.", *held)
        return Verdict(code="right", score=None, lines=lines)
    wanting = tuple(f"Not yet: {says}." for says in found.wanting)
    return Verdict(code="form", score=None, lines=(SAID["form"], *wanting, *held, *helps(exercise, attempt)))


def _strange(what: str) -> Verdict:
    says = (
        f"This answer can't be read: {what}. Hand in a plain value: a text, a number, a list, a dictionary or a frame."
    )
    return Verdict(code="strange", score=0.0, lines=(says,))
