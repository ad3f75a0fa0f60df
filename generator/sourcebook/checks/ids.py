"""An id is lower-case words joined by hyphens: it becomes a file's name, an anchor and a part of other ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.problems import Code, Place, Problem

_FORM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OTHER = re.compile(r"[^a-z0-9]+")


class Named(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def place(self) -> Place:
        """Where it was written."""


def check(course: Course) -> Iterator[Problem]:
    """Report ids of another form."""
    for what, id_, place in _ids(course):
        if not _FORM.fullmatch(id_):
            better = _better(id_)
            mend = f"Write {shown(better)}." if better else "Write lower-case words joined by hyphens."
            yield Problem(place, Code.ID_FORM, f"{shown(id_)} is no id for {_a(what)}", mend)


def _ids(course: Course) -> Iterator[tuple[str, str, Place]]:
    """Every id that a person gives: what it is of, the id, and where it stands."""
    yield "course", course.settings.id, course.settings.place
    for what, records in _records(course).items():
        yield from ((what, record.id, record.place) for record in records)
    yield from _parts(course)


def _records(course: Course) -> Mapping[str, Iterable[Named]]:
    """Every record with an id, by what it is."""
    return {
        "source": course.sources.values(),
        "entity": course.entities.values(),
        "relation": course.relations.values(),
        "fact": course.facts.values(),
        "argument": course.arguments.values(),
        "thesis": [position.thesis for position in course.positions],
        "passage": course.passages.values(),
        "known problem": course.known_problems,
        "question": course.questions.values(),
        "exercise": course.exercises.values(),
    }


def _parts(course: Course) -> Iterator[tuple[str, str, Place]]:
    """Ids inside records, and those of judgements, which are names only beside their fact's."""
    for judgement in course.judgements:
        if judgement.id is not None:
            yield "judgement", judgement.id, judgement.place
    for source in course.sources.values():
        yield "work", source.work, source.place
        yield from (("zone", zone.id, zone.place) for zone in source.zones)
    for argument in course.arguments.values():
        yield from (("node", node.id, node.place) for node in argument.nodes)
        yield from (("decoy", decoy.id, decoy.place) for decoy in argument.decoys)
        yield from (("effect", effect.id, effect.place) for effect in argument.effects)
        yield from (("edge", edge.id, edge.place) for edge in argument.edges if edge.id is not None)
    for chapter in course.chapters.values():
        yield "chapter", chapter.id, chapter.place
        yield from (("topic", topic, chapter.head.place) for topic in chapter.head.topics)
        yield from (("objective", objective.id, objective.place) for objective in chapter.head.objectives)


def _better(id_: str) -> str:
    """The nearest id of the right form; empty where no letter of it can stay."""
    plain = unicodedata.normalize("NFKD", id_).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("-", plain).strip("-")


def _a(what: str) -> str:
    return f"{'an' if what[0] in 'aeio' else 'a'} {what}"
