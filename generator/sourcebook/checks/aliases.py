"""No name means two things of one class (ITEMS.md A22): an answer could mean either."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.model.entity import Entity
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report names and aliases that two entities of a class share; places may stand for several (metonyms)."""
    owners: dict[tuple[str, str], Entity] = {}
    for entity in course.entities.values():
        for name in entity.names:
            owner = owners.setdefault((entity.class_, _plain(name)), entity)
            if owner is not entity:
                both = f"{shown(owner.id)} and of {shown(entity.id)}"
                message = f"{shown(name)} is a name of {both}, both of the class `{entity.class_}`"
                mend = f"Keep it with one of them (the other stands at {owner.place}), or make one entity of both."
                yield Problem(entity.place, Code.ALIAS_SHARED, message, mend)


def _plain(name: str) -> str:
    """A name as answers are compared: without case and doubled space."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
