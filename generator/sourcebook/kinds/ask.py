"""What kinds share: which facts are asked, and a question's head filled in from the course."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.argument import Argument
from sourcebook.model.course import Objective
from sourcebook.model.fact import Claim, Fact
from sourcebook.model.item import Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

ASKED = 2
"""Importance from which questions are made of a fact (A35)."""

HAPPENED = frozenset({"fact", "report", "claim"})
"""Modes of what is said to have happened; a plan or proposal has a date that it may never have kept."""

Some = TypeVar("Some", bound=Fact)


def facts_of(knowledge: Knowledge, only: frozenset[str] | None, type_: type[Some]) -> Iterator[Some]:
    """Yield the approved facts of that type that are important enough to ask, of those in `only` where it is given."""
    for fact in knowledge.facts.values() if only is None else _named(knowledge, only):
        if isinstance(fact, type_) and fact.importance >= ASKED:
            yield fact


def dated(knowledge: Knowledge, only: frozenset[str] | None) -> Iterator[Dated]:
    """Yield the approved events and acts that are important enough to ask, in order of time; no mere plans."""
    named = (fact for fact in _named(knowledge, only or ()) if isinstance(fact, Dated))
    found = knowledge.dated if only is None else sorted(named, key=knowledge.rank)
    return (fact for fact in found if fact.importance >= ASKED and fact.mode in HAPPENED)


def _named(knowledge: Knowledge, only: Iterable[str]) -> list[Fact]:
    """The approved facts of some names, in a fixed order."""
    return [knowledge.facts[id_] for id_ in sorted(only) if id_ in knowledge.facts]


def near(knowledge: Knowledge, fact: Dated) -> list[Dated]:
    """Return the events nearest in time that are important enough to stand beside a fact as distractors."""
    return [other for other in knowledge.around(fact) if other.importance >= ASKED]


def about(
    knowledge: Knowledge,
    kind: str,
    records: Iterable[Fact | Argument],
    *,
    slot: str | None = None,
    number: int = 1,
    slots: Mapping[str, str],
    query: Query,
    **rest: Any,
) -> Question | None:
    """Return a question about the first record, with its chapter, objective and date; None where it has no chapter.

    `slot` is what is asked of the record where several things are; `number` tells questions apart whose ids would
    collide (DESIGN.md 2); `rest` are the other fields of `Question`, checked there.
    """
    facts = tuple(dict.fromkeys(record.id for record in records))
    topics = (knowledge.course.facts.get(facts[0]) or knowledge.course.arguments[facts[0]]).topics
    chapter = knowledge.chapter_of(topics)
    if chapter is None:
        return None
    return Question(
        id=".".join(filter(None, (kind, facts[0], slot))) + (f"-{number}" if number > 1 else ""),
        kind=kind,
        chapter=chapter,
        topics=topics,
        objective=objective_for(knowledge, chapter, kind, topics),
        as_of=knowledge.as_of(facts),
        facts=facts,
        slots=slots,
        query=query,
        **rest,
    )


def objective_for(knowledge: Knowledge, chapter: str, kind: str, topics: tuple[str, ...]) -> str | None:
    """Return the first objective of the chapter that fits the kind and the topics (SCHEMA.md, chapters)."""
    objectives: tuple[Objective, ...] = knowledge.course.chapters[chapter].head.objectives
    return next(
        (
            objective.id
            for objective in objectives
            if (not objective.kinds or kind in objective.kinds)
            and (not objective.topics or set(topics) & set(objective.topics))
        ),
        None,
    )


def drawn(argument: Argument) -> bool:
    """Whether a keyed draw gives an argument to the first of two kinds that would ask much the same of it."""
    return bool(keyed("drawn", argument.id) % 2)


def topics_of_thesis(knowledge: Knowledge, thesis: str) -> tuple[str, ...]:
    """Return the topic that most claims and arguments on a thesis have; the thesis's own name where there is none."""
    records = [*knowledge.course.facts.values(), *knowledge.course.arguments.values()]
    on = (r for r in records if isinstance(r, Claim | Argument) and r.thesis and r.thesis.id == thesis)
    counts = Counter(record.topics[0] for record in on)
    return (min(counts, key=lambda topic: (-counts[topic], topic)),) if counts else (thesis,)


def topics_of_source(knowledge: Knowledge, source: str) -> tuple[str, ...]:
    """Return the topic that most facts quoted from a source have, so that a question about it has its chapter."""
    counts: dict[str, int] = {}
    for fact in knowledge.facts.values():
        if any(quote.source == source for quote in fact.quotes):
            counts[fact.topics[0]] = counts.get(fact.topics[0], 0) + 1
    return (min(counts, key=lambda topic: (-counts[topic], topic)),) if counts else ()
