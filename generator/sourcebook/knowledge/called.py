"""What can be asked by name: who or what a role, an event or a membership is about, under any of its names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sourcebook.model.fact import Event, Membership, Role

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Knowledge

Answers = frozenset[str]


def named(knowledge: Knowledge, id_: str) -> frozenset[str]:
    """Return the ids of what `recall` asks a fact for.

    Of a role, all who are seen in that office at the first time at which a source shows it; of an event, its place; of
    a membership, all who had that status in that body over that same time.
    """
    fact = knowledge.facts.get(id_)
    if isinstance(fact, Event):
        return frozenset({fact.where}) if fact.where else frozenset()
    if isinstance(fact, Role) and fact.seen:
        at = fact.seen[0]
        return frozenset(
            role.holder
            for role in knowledge.roles
            if (role.relation, role.org) == (fact.relation, fact.org)
            and (at in role.seen or (role.held is not None and at.within(knowledge.known(role.held, role))))
        )
    if isinstance(fact, Membership):
        asked = (fact.org, fact.status, fact.held)
        others = (other for other in knowledge.facts.values() if isinstance(other, Membership))
        return frozenset(other.member for other in others if (other.org, other.status, other.held) == asked)
    return frozenset()


def _called(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """Every name of what `fact` is about."""
    entities = {id_: knowledge.entity(id_) for id_ in named(knowledge, args["fact"])}
    return frozenset(name for id_, entity in entities.items() for name in (entity.names if entity else (id_,)))


CALLED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], Answers]] = {"called": _called}
