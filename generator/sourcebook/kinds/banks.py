"""From knowledge to banks: every kind's questions, given options and words, their certificates verified again."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.distractors import options, verify
from sourcebook.kinds import authored
from sourcebook.kinds.face import Kind
from sourcebook.kinds.served import served
from sourcebook.kinds.table import KINDS
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Bank, Certificate, Choice, Cloze, Item, Match
from sourcebook.model.keyed import keyed


class UnprovenError(Exception):
    """An item was about to be written with an option that no verified certificate proves wrong: a bug of ours."""


def make_banks(knowledge: Knowledge) -> list[Bank]:
    """Return one bank a chapter, in the course's order; items stand in order of topic, kind and id.

    Of a record that more items are about than serve it, some are left out.
    """
    by_chapter: dict[str, list[Item]] = {chapter: [] for chapter in knowledge.course.settings.chapters}
    for item in served([item for item in make_items(knowledge) if item.chapter in by_chapter]):
        by_chapter[item.chapter].append(item)
    return [
        _bank(knowledge, chapter, items)
        for chapter, items in by_chapter.items()
        if chapter in knowledge.course.chapters
    ]


def make_items(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Item]:
    """Yield every item that can be proven, of the records in `only` where it is given; ids are unique."""
    seen: set[str] = set()
    for kind in KINDS.values():
        for item in _of_kind(knowledge, kind, only):
            if item.id not in seen:
                seen.add(item.id)
                yield prove(knowledge, item)
    if only is None:
        for item in authored.items(knowledge):
            yield prove(knowledge, item)


def _of_kind(knowledge: Knowledge, kind: Kind, only: frozenset[str] | None) -> Iterator[Item]:
    for question in kind.questions(knowledge, only):
        phrasing = keyed(question.id, "phrasing") % len(kind.PHRASINGS)
        if question.body is not None:
            yield kind.write(question, phrasing, ())
        elif (chosen := options(knowledge, question)) is not None:
            yield kind.write(question, phrasing, chosen)


def prove(knowledge: Knowledge, item: Item) -> Item:
    """Return the item if every wrong option's certificate verifies; raise `UnprovenError` otherwise (T02)."""
    for certificate in certificates(item):
        if certificate is None or not verify(knowledge, certificate):
            msg = f"{item.id}: {certificate}"
            raise UnprovenError(msg)
    return item


def certificates(item: Item) -> Iterator[Certificate | None]:
    """Yield the certificate of each wrong option of the item, None where one has none."""
    bodies = [gap.body for gap in item.body.gaps] if isinstance(item.body, Cloze) else [item.body]
    for body in bodies:
        if isinstance(body, Choice):
            yield from (option.certificate for option in body.options if not option.correct)
    if isinstance(item.body, Match):
        yield from item.body.certificates


def _bank(knowledge: Knowledge, chapter: str, items: list[Item]) -> Bank:
    topics = knowledge.course.chapters[chapter].head.topics
    place = {topic: rank for rank, topic in enumerate(topics)}
    order = list(KINDS)

    def key(item: Item) -> tuple[int, int, str]:
        topic = next((place[t] for t in item.topics if t in place), len(place))
        return topic, order.index(item.kind) if item.kind in order else len(order), item.id

    sources = knowledge.course.sources
    return Bank(
        chapter=chapter,
        title=knowledge.course.chapters[chapter].head.title,
        as_of=max((item.as_of for item in items), default=knowledge.course.settings.as_of.text),
        items=tuple(sorted(items, key=key)),
        course=knowledge.course.settings.title,
        licence=knowledge.course.settings.licence,
        sources={id_: knowledge.cite(id_) for id_ in sources},
        addresses={id_: source.address for id_, source in sources.items() if source.address},
        course_id=knowledge.course.settings.id,
        language=knowledge.course.settings.language,
    )
