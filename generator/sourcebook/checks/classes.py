"""A record names entities of the classes that its relation joins (`seeds/relations.yml`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.model.entity import Relation
from sourcebook.model.fact import Attribute, Event, Fact, ListFact, Membership, NumberFact, Role
from sourcebook.problems import Code, Problem

ALSO: Mapping[str, frozenset[str]] = {
    "organisation": frozenset({"organ", "publication"}),
    "place": frozenset({"state"}),
    "document": frozenset({"publication"}),
}
"""What else may stand where a relation says a class: bodies of organisations act as organisations do, things happen in
states, and what is published is a document. Nothing else: another class needs a relation of its own."""

Named = tuple[str, str, str]
"""A field, the entity that it names, and the class that its relation takes there."""


def check(course: Course) -> Iterator[Problem]:
    """Report entities of another class, and relations of another type of fact."""
    for fact in course.facts.values():
        relation = course.relations.get(_relation(fact))
        if relation is None:
            continue
        if isinstance(fact, Role | NumberFact | Attribute) and relation.type != fact.type:
            message = f"the relation {shown(relation.id)} is for facts of the type `{relation.type}`, not `{fact.type}`"
            mend = f"Name one of the type `{fact.type}`, or declare it in seeds/relations.yml."
            yield Problem(fact.place, Code.REFERENCE_CLASS, message, mend)
            continue
        for field, id_, class_ in _named(course, fact, relation):
            entity = course.entities.get(id_)
            if entity and not _fits(entity.class_, class_):
                takes = f"{shown(relation.id)} takes `{class_}`"
                message = f"`{field}` names {shown(id_)}, of the class `{entity.class_}`; {takes}"
                mend = "Name another entity, or mend its class or the relation."
                yield Problem(fact.place, Code.REFERENCE_CLASS, message, mend)


def _relation(fact: Fact) -> str:
    """The id of the relation that a fact is an instance of; empty for facts without one."""
    match fact:
        case Role() | NumberFact() | Attribute():
            return fact.relation
        case ListFact():
            return fact.of
        case Membership():
            return f"{fact.status}-of"
        case Event(where=str()):
            return "place-of"
        case _:
            return ""


def _named(course: Course, fact: Fact, relation: Relation) -> list[Named]:
    """The entities that a fact joins."""
    match fact:
        case Role():
            return [("org", fact.org, relation.subject), ("holder", fact.holder, relation.object)]
        case Membership():
            return [("member", fact.member, relation.subject), ("org", fact.org, relation.object)]
        case NumberFact() | Attribute():
            return [("subject", fact.subject, relation.subject)]
        case Event():
            return [("where", fact.where or "", relation.object)]
        case ListFact():
            return _of_list(course, fact, relation)
        case _:
            return []


def _of_list(course: Course, fact: ListFact, relation: Relation) -> list[Named]:
    """A list runs either way: the areas that an organisation proposes, or the states that are members of it."""
    entity = course.entities.get(fact.subject)
    forward = entity is None or _fits(entity.class_, relation.subject) or not _fits(entity.class_, relation.object)
    subject, items = (relation.subject, relation.object) if forward else (relation.object, relation.subject)
    return [("subject", fact.subject, subject), *(("items", item, items) for item in fact.items)]


def _fits(found: str, wanted: str) -> bool:
    return found == wanted or found in ALSO.get(wanted, frozenset())
