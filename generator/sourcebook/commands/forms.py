"""Facts that lack the surface form which a kind of question needs (ITEMS.md, 'Surface forms')."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sourcebook.kinds.ask import ASKED
from sourcebook.model.course import Course
from sourcebook.model.fact import Document, Event, Fact, ListFact, Role, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A form that a fact has not, and the kinds that make nothing of it for that."""

    fact: Fact
    form: str
    kinds: str


def lacks(course: Course) -> Iterator[Lack]:
    """Every form that is lacking; facts of little importance are never asked."""
    for fact in course.facts.values():
        if fact.importance >= ASKED:
            yield from (Lack(fact=fact, form=form, kinds=kinds) for form, kinds in _lacks(course, fact))


def _lacks(course: Course, fact: Fact) -> Iterator[tuple[str, str]]:
    match fact:
        case Event() | Document():
            if fact.label is None:
                yield (
                    "label",
                    "event-date, true-false, between, already-happened, match-dates, event-order, could-know, same-as",
                )
            if fact.clause is None:
                yield "clause", "find-error"
        case ListFact(complete=str(), label=None):
            yield "label", "list-member, list-select, list-change, counter-example"
        case Role():
            relation = course.relations.get(fact.relation)
            if not fact.seen:
                yield "seen", "role-holder"
            if relation and relation.noun is None:
                yield f"noun of the relation {relation.id}", "role-holder"
        case Rule():
            quoted = any(fact.blank in q.text for q in fact.quotes if "blank" in q.carries) if fact.blank else False
            if not quoted:
                yield "blank that stands in a quote which carries it", "rule-gap"
        case _:
            pass
