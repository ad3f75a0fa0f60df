"""`course.json`: what notebooks read. Approved records and practice questions, no text of any document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.exercise import SealedExercise
from sourcebook.model.item import Bank
from sourcebook.wire import course_to_json, sealed_to_json


def approved(knowledge: Knowledge) -> Course:
    """Return the course without what is not approved: the course that readers get."""
    course, facts = knowledge.course, knowledge.facts
    return replace(
        course,
        facts=facts,
        arguments=knowledge.arguments,
        questions={id_: each for id_, each in course.questions.items() if id_ in knowledge.approved},
        paraphrases=tuple(each for each in course.paraphrases if each.fact in facts),
        not_entailed=tuple(each for each in course.not_entailed if each.fact in facts),
        exercises={},
        overreach=tuple(each for each in course.overreach if each.fact in facts),
    )


def course_file(course: Course, banks: Sequence[Bank], exercises: Sequence[SealedExercise]) -> bytes:
    """Write the file: one record a line, so that a change to a fact is a change to its line."""
    document = course_to_json(course, banks) | {"sealed": sealed_to_json(exercises)}
    sections = (f"{json.dumps(name)}: {_section(value)}" for name, value in document.items())
    return ("{\n" + ",\n".join(sections) + "\n}\n").encode()


def _section(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _compact(value)
    return "[\n" + ",\n".join(map(_compact, value)) + "\n]"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
