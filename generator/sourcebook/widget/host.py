"""What a host gives the component besides the items: the course object, as `component/main.js` reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Bank, Item
from sourcebook.widget.digest import digest, version
from sourcebook.wire import item_to_json

Json = dict[str, Any]


def items_for(items: Iterable[Item]) -> list[Json]:
    """Each item as plain JSON, with its digest."""
    return [item_to_json(item) | {"digest": digest(item)} for item in items]


def course_of(knowledge: Knowledge, items: Iterable[Item]) -> Json:
    """The course object of a course with these items: `id`, `title`, `version`, `language`, and `sources` by id.

    A source has `cite`, `author`, `title`, `date` (in words) and `address`, null where nobody knows it.
    """
    settings = knowledge.course.settings
    return {
        "id": settings.id,
        "title": settings.title,
        "version": version(map(digest, items)),
        "language": settings.language,
        "sources": {id_: _source(knowledge, id_) for id_ in knowledge.course.sources},
    }


def course_of_bank(bank: Bank) -> Json:
    """The course object for a bank that left its course; of its sources it knows citation and address."""
    return {
        "id": bank.course_id,
        "title": bank.course,
        "version": version(map(digest, bank.items)),
        "language": bank.language,
        "sources": {id_: {"cite": cite, "address": bank.addresses.get(id_)} for id_, cite in bank.sources.items()},
    }


def _source(knowledge: Knowledge, id_: str) -> Json:
    source = knowledge.course.sources[id_]
    return {
        "cite": knowledge.cite(id_),
        "author": knowledge.name(source.author) if source.author else "",
        "title": source.title,
        "date": source.date.human(),
        "address": source.address,
    }
