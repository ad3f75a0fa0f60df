"""Roles, places and memberships that are asked for a name, without options to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.kinds import ask
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.called import named
from sourcebook.model.fact import Event, Fact, Membership, Role

CORE = 3
"""Importance of what is asked with options too."""
_STATUS = {
    "member": "a member of",
    "observer": "an observer in",
    "partner": "a partner of",
    "dialogue-partner": "a dialogue partner of",
    "candidate": "a candidate for membership of",
}


def facts(knowledge: Knowledge) -> tuple[Fact, ...]:
    """Return what is asked for a name: each office, place and membership whose question doesn't tell it, none twice."""
    found: dict[frozenset[str], Fact] = {}
    every: tuple[Fact, ...] = (*_roles(knowledge), *_events(knowledge), *ask.facts_of(knowledge, None, Membership))
    for fact in every:
        ids, text = named(knowledge, fact.id), said(knowledge, fact)
        if len(ids) == 1 and text and not _told(knowledge, ids, text):
            found.setdefault(frozenset({text, *ids}), fact)
    return tuple(found.values())


def elsewhere(knowledge: Knowledge) -> frozenset[str]:
    """Return the ids of facts below the core that are asked for a name, so that no options need be shown for them."""
    return frozenset(fact.id for fact in facts(knowledge) if fact.importance < CORE)


def _roles(knowledge: Knowledge) -> Iterator[Role]:
    """Offices that one holds at a time and that have a name, at the time at which a source shows the holder.

    Of several offices of one body at one time it is the first of the most important.
    """
    found: set[tuple[str, str]] = set()
    for fact in sorted(ask.facts_of(knowledge, None, Role), key=lambda fact: -fact.importance):
        relation = knowledge.relation(fact.relation)
        fits = fact.seen and relation and relation.noun and knowledge.functional(fact.relation)
        if fits and (fact.org, fact.seen[0].text) not in found:
            found.add((fact.org, fact.seen[0].text))
            yield fact


def _events(knowledge: Knowledge) -> Iterator[Event]:
    """Events whose place a source names."""
    return (f for f in ask.dated(knowledge, None) if isinstance(f, Event) and f.where and f.label)


def said(knowledge: Knowledge, fact: Fact) -> str:
    """What is asked of it: the office with its time, the event with its date, or what the member was."""
    match fact:
        case Role():
            relation = knowledge.relation(fact.relation)
            noun = relation.noun if relation else ""
            return f"{noun} of {knowledge.definite(fact.org)} {fact.seen[0].phrase()}"
        case Event():
            return f"{fact.label} ({fact.when.text[:4] if fact.when.is_interval else fact.when.human()})"
        case Membership():
            if fact.held.start and fact.held.end:
                status = f"{_STATUS[fact.status]} {knowledge.definite(fact.org)}"
                return f"became {status} {fact.held.start.phrase()} and ceased to be one {fact.held.end.phrase()}"
            been = "had been" if fact.held.start else "was"
            return f"{been} {_STATUS[fact.status]} {knowledge.definite(fact.org)} {_while(knowledge, fact)}"
        case _:
            return ""


def asked(knowledge: Knowledge, fact: Fact, sort: str) -> str:
    """Return the question for a name, with the sort of thing that it names."""
    text = said(knowledge, fact)
    match fact:
        case Role():
            return f"who was {text}" if sort == "person" else f"which {sort} was the {text}"
        case Event():
            return f"in which {sort} did {text} take place"
        case _:
            return f"which {sort} {text}"


def _while(knowledge: Knowledge, fact: Membership) -> str:
    """How long: as far as a source tells, and as of when where it tells no end."""
    start = fact.held.start
    as_of = f"as of {knowledge.course.sources[fact.quotes[0].source].date.human()}"
    return f"since {start.human()} ({as_of})" if start else as_of


def _told(knowledge: Knowledge, ids: frozenset[str], text: str) -> bool:
    """Whether the question holds its answer, or what that is part of (A33)."""
    wholes = {whole for id_ in ids for whole in (id_, *knowledge.wholes(id_))}
    return any(name in text.casefold() for id_ in wholes for name in knowledge.names(id_))
