"""What can be asked of two lists that sources give whole, and of several numbers at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sourcebook.model.fact import ListFact, Membership, NumberFact

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Knowledge

Answers = frozenset[str]


def absent(knowledge: Knowledge, id_: str, value: str) -> bool:
    """Whether something certainly stands nowhere on a list: the list is whole, and names no kin or namesake of it."""
    fact = knowledge.facts.get(id_)
    if not isinstance(fact, ListFact) or fact.complete is None or len(set(fact.items)) != fact.count:
        return False
    belongs = any(
        isinstance(other, Membership)
        and (other.member, other.org, f"{other.status}-of") == (value, fact.subject, fact.of)
        and fact.at.within(other.held)
        for other in knowledge.course.facts.values()
    )
    near = any(knowledge.names(value) & knowledge.names(item) or knowledge.joined(value, item) for item in fact.items)
    return not belongs and not near


def _on_one(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What stands on the list `on` and certainly not on the list `off`."""
    fact = knowledge.facts.get(args["on"])
    items = fact.items if isinstance(fact, ListFact) else ()
    return frozenset(item for item in items if absent(knowledge, args["off"], item))


def _on_both(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What stands on both lists, `first` and `second`."""
    facts = [knowledge.facts.get(args[name]) for name in ("first", "second")]
    items = [frozenset(fact.items) for fact in facts if isinstance(fact, ListFact)]
    return items[0] & items[1] if len(items) == len(facts) else frozenset()


def _values_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The values of the numbers `facts`, each as `id: value`."""
    facts = [knowledge.facts.get(id_) for id_ in args["facts"].split()]
    return frozenset(f"{fact.id}: {fact.value}" for fact in facts if isinstance(fact, NumberFact))


LISTED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], Answers]] = {
    "on-one": _on_one,
    "on-both": _on_both,
    "values-of": _values_of,
}
