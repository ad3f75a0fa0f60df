"""A coder gives each judgement one answer, of those that its field takes (SCHEMA.md, 'Judgements carry no coder')."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from sourcebook.checks import every
from sourcebook.checks.words import listed, near, shown
from sourcebook.model.argument import NodeRole
from sourcebook.model.course import Course
from sourcebook.model.fact import Mode
from sourcebook.model.people import Coding
from sourcebook.problems import Code, Place, Problem

Answers = tuple[str, ...]
_MODE: Answers = get_args(Mode)
_ROLE: Answers = get_args(NodeRole)
_STANCE: Answers = ("asserts", "denies", "mixed", "silent")
_PREMISE: Answers = ("missing", "converse", "too-strong", "other-argument", "stated")
_ENTAILED: Answers = ("entailed", "not-entailed")

TAKES: Mapping[str, Mapping[str, Answers]] = {
    "fact": {"mode": _MODE, "stance": _STANCE},
    "node": {"role": _ROLE, "mode": _MODE, "is": _PREMISE},
    "decoy": {"is": _PREMISE},
    "effect": {"direction": ("weakens", "strengthens", "none"), "strength": ("1", "2", "3")},
    "summary": {"is": ("fair", "straw", "hedge", "off-topic")},
    "judgement": {"entailed": _ENTAILED},
    "cell": {"stance": _STANCE},
    "thesis": {"difference": ("fact", "definition", "value", "forecast", "priority")},
    "sentence": {"role": ("premise", *_ROLE), "mode": _MODE},
}
"""What is coded of what, and the answers."""


def check(course: Course) -> Iterator[Problem]:
    """Report answers that a field doesn't take, and second answers of one coder."""
    judged = every.judged(course)
    given: dict[tuple[str, str, str], Place] = {}
    for coding in course.codings:
        what = judged.get(coding.of)
        if what is not None:
            yield from _answer(coding, what)
        first = given.setdefault((coding.coder, coding.of, coding.field), coding.place)
        if first is not coding.place:
            message = f"{shown(coding.of)} has an answer for {shown(coding.field)} already, at {first}"
            yield Problem(coding.place, Code.CODING_VALUE, message, "Keep one of them.")


def _answer(coding: Coding, what: str) -> Iterator[Problem]:
    """What is wrong with one answer."""
    fields = TAKES[what]
    if coding.field not in fields:
        message = f"{shown(coding.field)} is not coded of a {what}"
        mend = near(coding.field, fields) or f"What is coded of a {what}: {listed(fields)}."
        yield Problem(coding.place, Code.CODING_VALUE, message, mend)
        return
    answers = fields[coding.field]
    if coding.value not in answers:
        message = f"{shown(coding.value)} is no answer for `{coding.field}` of {shown(coding.of)}"
        mend = near(coding.value, answers) or f"Answers are {listed(answers)}."
        yield Problem(coding.place, Code.CODING_VALUE, message, mend)
