"""Every topic belongs to one chapter, and every record to a topic (SCHEMA.md, chapters)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sourcebook.checks import every
from sourcebook.checks.words import listed, near, shown
from sourcebook.model.course import Chapter, Course
from sourcebook.problems import Code, Place, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report topics of two chapters, of none, and records without any."""
    chapter_of: dict[str, str] = {}
    for chapter in course.chapters.values():
        for topic in chapter.head.topics:
            first = chapter_of.setdefault(topic, chapter.id)
            if first != chapter.id:
                message = f"the topic {shown(topic)} belongs to the chapter {shown(first)} too"
                yield Problem(chapter.head.place, Code.TOPIC, message, "Leave it with one of them.")
        yield from _of_objectives(chapter)
    for id_, (what, record) in every.reviewed(course).items():
        if not record.topics:
            message = f"the {what} {shown(id_)} has no topic"
            yield Problem(record.place, Code.TOPIC, message, f"Topics are {listed(chapter_of)}.")
        yield from _unknown(record.topics, chapter_of, record.place)


def _of_objectives(chapter: Chapter) -> Iterator[Problem]:
    """An objective is about topics of its own chapter."""
    for objective in chapter.head.objectives:
        for topic in objective.topics:
            if topic not in chapter.head.topics:
                message = f"the objective {shown(objective.id)} names {shown(topic)}, which is no topic of its chapter"
                mend = near(topic, chapter.head.topics) or f"Its topics are {listed(chapter.head.topics)}."
                yield Problem(objective.place, Code.TOPIC, message, mend)


def _unknown(topics: tuple[str, ...], chapter_of: Mapping[str, str], place: Place) -> Iterator[Problem]:
    for topic in topics:
        if topic not in chapter_of:
            mend = near(topic, chapter_of) or f"Add it to a chapter; topics are {listed(chapter_of)}."
            yield Problem(place, Code.TOPIC, f"the topic {shown(topic)} belongs to no chapter", mend)
