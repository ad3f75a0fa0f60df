"""A question that a person wrote can be asked: it has what its shape needs, and no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields

from sourcebook.checks.words import listed, shown
from sourcebook.model.course import AuthoredQuestion, Course
from sourcebook.problems import Code, Problem

LEAST_OPTIONS, MOST_OPTIONS = 2, 8
LEAST_STEPS = 3
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")

NEEDS: Mapping[str, tuple[str, ...]] = {
    "choice": ("options",),
    "text": ("accepted",),
    "number": ("value", "unit", "tolerance"),
    "match": ("pairs", "spare"),
    "order": ("sequence",),
    "open": ("rubric", "model_answer"),
}
"""The fields of each shape."""


def check(course: Course) -> Iterator[Problem]:
    """Report questions that can't be asked."""
    for question in course.questions.values():
        faults = [*_of_any(question), *FAULTS[question.shape](question)]
        for message, mend in faults:
            yield Problem(question.place, Code.QUESTION_BODY, f"the question {shown(question.id)} {message}", mend)


Fault = tuple[str, str]
"""What is wrong, and the mend."""


def _of_any(question: AuthoredQuestion) -> Iterator[Fault]:
    if not question.facts:
        yield "names no fact", "Name in `facts` what it is made from."
    for name in _foreign(question):
        yield f"has `{name}`, which no question of the shape `{question.shape}` has", "Remove it, or change `shape`."


def _foreign(question: AuthoredQuestion) -> Iterator[str]:
    """Fields that are set and belong to another shape."""
    others = {name for shape, names in NEEDS.items() for name in names if shape != question.shape}
    for field in fields(question):
        if field.name in others - set(NEEDS[question.shape]):
            default = None if field.default is MISSING else field.default
            if getattr(question, field.name) != default:
                yield field.name


def _choice(question: AuthoredQuestion) -> Iterator[Fault]:
    options = question.options
    if not LEAST_OPTIONS <= len(options) <= MOST_OPTIONS:
        yield f"has {len(options)} options", f"Give it {LEAST_OPTIONS} to {MOST_OPTIONS}."
        return
    if not any(option.correct for option in options):
        yield "has no right option", "Write `correct: yes` at one or more."
    if all(option.correct for option in options):
        yield "has no wrong option", "Add one, or ask for a text."
    yield from _same("the options", (option.text for option in options))
    for option in options:
        if option.correct and option.fact not in question.facts:
            message = f"has a right option that rests on {shown(option.fact)}, which is none of its `facts`"
            yield message, "Add the fact to `facts`."


def _text(question: AuthoredQuestion) -> Iterator[Fault]:
    if not question.accepted:
        yield "accepts no answer", "Write in `accepted` each form that is right, the one to show first."
    yield from _same("the accepted forms", question.accepted)


def _number(question: AuthoredQuestion) -> Iterator[Fault]:
    if not _NUMBER.fullmatch(question.value or ""):
        yield f"has the value {shown(question.value or '')}, which is no number", _DIGITS
    if not _NUMBER.fullmatch(question.tolerance) or question.tolerance.startswith("-"):
        yield f"has the tolerance {shown(question.tolerance)}, which is no number from 0 on", _DIGITS


_DIGITS = "Write digits with a point where it has decimals, without spaces or commas: 3500 or 0.5."


def _match(question: AuthoredQuestion) -> Iterator[Fault]:
    if len(question.pairs) < 2:  # noqa: PLR2004  (one pair leaves nothing to match)
        yield f"has {len(question.pairs)} pairs", "Give it two or more."
    yield from _same("the left-hand sides", (pair.left for pair in question.pairs))
    yield from _same("the right-hand sides", (*(pair.right for pair in question.pairs), *question.spare))


def _order(question: AuthoredQuestion) -> Iterator[Fault]:
    if len(question.sequence) < LEAST_STEPS:
        yield f"has {len(question.sequence)} steps to order", f"Give it {LEAST_STEPS} or more."
    yield from _same("the steps", question.sequence)


def _open(question: AuthoredQuestion) -> Iterator[Fault]:
    if not question.rubric:
        yield "has no rubric", "Write in `rubric` what a good answer does, a point each."
    if any(point.points < 1 for point in question.rubric):
        yield "has a rubric point that is worth nothing", "Write `points: 1` or more, or leave it out."
    if not question.model_answer:
        yield "has no model answer", "Write one in `model_answer`."


FAULTS: Mapping[str, Callable[[AuthoredQuestion], Iterator[Fault]]] = {
    "choice": _choice,
    "text": _text,
    "number": _number,
    "match": _match,
    "order": _order,
    "open": _open,
}
"""What can be wrong with each shape."""


def _same(what: str, texts: Iterable[str]) -> Iterator[Fault]:
    """Texts that a reader can't tell apart."""
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for text in texts:
        plain = " ".join(text.casefold().split())
        if plain in seen:
            twice[text] = None
        seen.add(plain)
    if twice:
        yield f"has {listed(twice)} more than once among {what}", "Write each once."
