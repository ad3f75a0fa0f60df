"""The marks in a chapter's prose and the links of exercises can be read, and lead to what is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sourcebook import markup
from sourcebook.checks.words import listed, near, shown
from sourcebook.knowledge import approved_in
from sourcebook.model.course import Chapter, Course
from sourcebook.model.fact import Document, Event, ListFact, Membership, NumberFact
from sourcebook.problems import Code, Place, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report marks that lead nowhere."""
    approved = approved_in(course)
    figures: dict[str, Place] = {}
    for chapter in course.chapters.values():
        for id_, place in _links(chapter):
            yield from _link(course, approved, id_, place)
        for part in markup.parts(chapter.prose):
            place = _place(chapter, part.line)
            match part:
                case markup.BrokenMark():
                    mend = "Write it as seeds/README.md says, on a line of its own."
                    yield Problem(place, Code.CHAPTER_MARK, part.message, mend)
                case markup.QuestionsMark():
                    yield from _topic(chapter, part.topic, place)
                case markup.FigureMark():
                    yield from _figure(course, part, place, figures.setdefault(part.id, place))
                case markup.Prose():
                    pass
    for id_, place in _links_of_exercises(course):
        yield from _link(course, approved, id_, place)


def _place(chapter: Chapter, line: int) -> Place:
    """Where a line of the prose stands in the chapter's file."""
    return Place(chapter.place.file, chapter.first_line + line - 1)


def _links(chapter: Chapter) -> Iterator[tuple[str, Place]]:
    """Every record that the prose or the front matter names, and where."""
    yield from ((id_, _place(chapter, line)) for line, id_ in markup.references(chapter.prose))
    for text in chapter.head.linked:
        yield from ((id_, chapter.head.place) for _, id_ in markup.references(text))


def _links_of_exercises(course: Course) -> Iterator[tuple[str, Place]]:
    """Every record that a task or the words beside a solution name, and where."""
    for exercise in course.exercises.values():
        for text in (exercise.task, exercise.explains):
            yield from ((id_, exercise.place) for _, id_ in markup.references(text))


def _link(course: Course, approved: Collection[str], id_: str, place: Place) -> Iterator[Problem]:
    """A link leads to the words that carry a fact or an argument; only approved ones are shown."""
    if id_ not in course.facts and id_ not in course.arguments:
        mend = near(id_, [*course.facts, *course.arguments]) or "Name a fact or an argument by its id."
        yield Problem(place, Code.CHAPTER_MARK, f"`fact:` names {shown(id_)}, which doesn't exist", mend)
    elif id_ not in approved:
        message = f"{shown(id_)} is not approved, so the page shows these words without a link to their evidence"
        mend = f"Let someone who did not write it run `sourcebook review {id_}`."
        yield Problem(place, Code.UNREVIEWED, message, mend)


def _topic(chapter: Chapter, topic: str, place: Place) -> Iterator[Problem]:
    """Questions of a topic stand in the chapter that the topic belongs to."""
    topics = chapter.head.topics
    if topic not in topics:
        mend = near(topic, topics) or f"Its topics are {listed(topics)}."
        yield Problem(place, Code.CHAPTER_MARK, f"`{{questions}}` names {shown(topic)}, no topic of this chapter", mend)


def _figure(course: Course, mark: markup.FigureMark, place: Place, first: Place) -> Iterator[Problem]:
    """A figure has an id of its own, and selects what can be drawn."""
    if first is not place:
        message = f"another figure has the id {shown(mark.id)}: it stands first at {first}"
        yield Problem(place, Code.CHAPTER_MARK, message, "Give this one an id of its own.")
    if mark.id in map(markup.map_of, course.arguments):
        message = f"the id {shown(mark.id)} is that of a figure on a page of argument maps"
        yield Problem(place, Code.CHAPTER_MARK, message, "Give this one an id of its own.")
    names = _drawn(course, mark.sort)
    if not mark.select and mark.sort not in _DRAWS_ALL:
        message = f"the figure {shown(mark.id)} of the sort `{mark.sort}` selects nothing"
        yield Problem(place, Code.CHAPTER_MARK, message, f"Add `select=` with one of {listed(names)}.")
    for name in mark.select:
        if name not in names:
            message = (
                f"the figure {shown(mark.id)} selects {shown(name)}, of which the sort `{mark.sort}` draws nothing"
            )
            mend = near(name, names) or f"What can be selected: {listed(names)}."
            yield Problem(place, Code.CHAPTER_MARK, message, mend)


_DRAWS_ALL = frozenset({"timeline", "positions", "agreement"})
"""Sorts that draw everything where nothing is selected."""


def _drawn(course: Course, sort: markup.Sort) -> list[str]:
    """What a sort of figure can select, in the order of the files."""
    facts = course.facts.values()
    match sort:
        case "timeline":
            found = [topic for fact in facts if isinstance(fact, Event | Document) for topic in fact.topics]
        case "membership":
            found = [fact.org for fact in facts if isinstance(fact, Membership)]
            found += [fact.subject for fact in facts if isinstance(fact, ListFact) and fact.of == "member-of"]
        case "lists":
            found = [fact.of for fact in facts if isinstance(fact, ListFact)]
        case "numbers":
            found = [fact.relation for fact in facts if isinstance(fact, NumberFact)]
        case "argument":
            found = list(course.arguments)
        case "positions" | "agreement":
            found = [position.thesis.id for position in course.positions if position.cells]
    return list(dict.fromkeys(found))
