"""A wrong option that a person wrote is refuted by a fact that its question names, so that both are approved (F7)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report wrong options that rest on a fact which nobody approves with the question."""
    for question in course.questions.values():
        for option in question.options:
            if not option.correct and option.fact not in question.facts:
                message = f"{shown(option.fact)}, which makes {shown(option.text)} wrong, is no fact of the question"
                mend = f"Add {shown(option.fact)} to `facts` of the question {shown(question.id)}."
                yield Problem(option.place, Code.CERTIFICATE, message, mend)
