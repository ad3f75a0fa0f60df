"""Where the record of an item stands in the seeds."""

from __future__ import annotations

import re

from sourcebook.model.base import Record
from sourcebook.model.course import Course
from sourcebook.model.item import Item
from sourcebook.problems import Place

_NUMBERED = re.compile(r"-\d+$")


def place_of(course: Course, item: Item) -> Place:
    """Return the place of the record that an item is about: its id's subject, or else its first fact."""
    subject = item.id.split(".")[1] if "." in item.id else item.id
    names = (subject, _NUMBERED.sub("", subject), *item.facts)
    return next((record.place for name in names if (record := _record(course, name))), Place("seeds/course.yml"))


def _record(course: Course, id_: str) -> Record | None:
    """The record with that id, of whatever type."""
    by_id = (
        *(course.questions, course.facts, course.arguments, course.passages),
        *(course.sources, course.entities, course.relations),
    )
    theses: dict[str, Record] = {position.thesis.id: position.thesis for position in course.positions}
    return next((record for records in (*by_id, theses) if (record := records.get(id_))), None)
