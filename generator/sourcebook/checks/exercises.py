"""An exercise can be set, judged and proven, and asks nothing that was not shown before (ITEMS.md L3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sourcebook.checks.words import listed, shown
from sourcebook.exercises import UnreadableError, ready, seal
from sourcebook.exercises.verdict import SAID
from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.exercise import Exercise, Step
from sourcebook.problems import Code, Problem

RIGHT, WRONG, MISREAD = 2, 4, 2
"""Other right forms, wrong forms, and those of them that a reader of the documents could believe: at least."""
OF_ANY = frozenset({*SAID, "type", "several", "twice", "unknown", "strange"})
"""Codes of messages that any exercise can give."""
STEPS: tuple[Step, ...] = ("worked", "half-worked", "independent")

Fault = tuple[Code, str, str]
"""What is wrong, and the mend."""


def check(course: Course) -> Iterator[Problem]:
    """Report exercises that can't be set or aren't proven, and skills that are asked for before they were shown."""
    knowledge = Knowledge(course) if course.exercises else None
    for exercise in course.exercises.values():
        for code, message, mend in (*_parts(exercise), *_sealed(knowledge, exercise), *_forms(exercise)):
            yield Problem(exercise.place, code, f"the exercise {shown(exercise.id)} {message}", mend)
    yield from _steps(course)


def _parts(exercise: Exercise) -> Iterator[Fault]:
    """What every exercise has, and what its step and sort ask for."""
    if exercise.step == "worked":
        if exercise.answers or exercise.essay or exercise.starter:
            yield Code.EXERCISE_BODY, "is worked out, and asks all the same", "Keep task, solution and output alone."
        return
    if bool(exercise.answers) == bool(exercise.essay):
        yield Code.EXERCISE_BODY, "has not one of `answers` and `essay`", "Say what is right, or what form a text has."
    names = [answer.name for answer in exercise.answers]
    if len(names) > 1 and (not all(names) or len(set(names)) < len(names)):
        yield Code.EXERCISE_BODY, "has several answers that their names don't tell apart", "Give each its `name`."
    yield from _told(exercise)


def _told(exercise: Exercise) -> Iterator[Fault]:
    """Whether what learners are told and given stands in it."""
    names = [answer.name for answer in exercise.answers]
    for trap in exercise.traps:
        if trap.answer not in names:
            yield Code.EXERCISE_BODY, f"has the trap {shown(trap.id)} for no answer of its own", "Name one in `answer`."
    told = OF_ANY | {trap.id for trap in exercise.traps}
    for wrong in exercise.wrong:
        if wrong.told not in told:
            mend = f"Name a trap, or one of {listed(sorted(OF_ANY))}."
            yield Code.EXERCISE_BODY, f"has a wrong form that is told {shown(wrong.told)}, which is nothing", mend
    if "answer" not in exercise.starter:
        yield Code.EXERCISE_BODY, "has a starter that leaves no `answer`", "End it with `answer = None`."
    if not exercise.hints:
        yield Code.EXERCISE_BODY, "gives no hint", "Write one or more in `hints`, each going a step further."


def _sealed(knowledge: Knowledge | None, exercise: Exercise) -> Iterator[Fault]:
    """Whether its right answers and traps can be read as a learner's would be."""
    named = {answer.name for answer in exercise.answers}
    if knowledge is None or not ready(knowledge, exercise) or any(t.answer not in named for t in exercise.traps):
        return
    try:
        seal(knowledge, exercise, "")
    except (UnreadableError, ValueError, KeyError, IndexError) as error:
        yield Code.EXERCISE_BODY, f"has an answer that can't be read: {error}", "Write it as a learner could."


def _forms(exercise: Exercise) -> Iterator[Fault]:
    """Whether enough right and wrong forms prove it."""
    if exercise.step == "worked":
        return
    right, wrong = len(exercise.right), len(exercise.wrong)
    misread = sum(form.misconception is not None for form in exercise.wrong)
    if right < RIGHT:
        yield Code.EXERCISE_FORMS, f"has {right} other right forms", f"Give it {RIGHT}: another order, case, alias …"
    if wrong < WRONG:
        yield Code.EXERCISE_FORMS, f"has {wrong} wrong forms", f"Give it {WRONG} with what each must be told."
    if misread < MISREAD:
        yield (
            Code.EXERCISE_FORMS,
            f"has {misread} wrong forms that a reader could believe",
            f"Name in `misconception` of {MISREAD} the words that could be misread so.",
        )


def _steps(course: Course) -> Iterator[Problem]:
    """Each skill in the order of the chapters: first worked, then half-worked, then alone."""
    seen: Counter[str] = Counter()
    order = list(course.chapters)
    for exercise in sorted(course.exercises.values(), key=lambda each: _at(order, each.chapter)):
        step = STEPS[min(seen[exercise.skill], len(STEPS) - 1)]
        if exercise.step != step and seen[exercise.skill] < len(STEPS):
            message = f"the exercise {shown(exercise.id)} is {exercise.step}, and {shown(exercise.skill)} is "
            message += "new with it" if step == "worked" else f"{step} next"
            yield Problem(exercise.place, Code.EXERCISE_STEP, message, f"Let a {step} exercise stand there.")
        seen[exercise.skill] += 1


def _at(order: list[str], chapter: str) -> int:
    return order.index(chapter) if chapter in order else len(order)
