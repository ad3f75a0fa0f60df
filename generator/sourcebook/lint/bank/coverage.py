"""Whether everything that matters is asked, and nothing too often (B09)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.material import Material

CORE = 3
"""Importance of the facts that a course is about."""
KINDS_A_FACT = 2
"""Kinds that ask a core fact, at least."""
OF_OBJECTIVE = 8
"""Items of an objective, at least."""
OF_RECORD = 6
"""Items about one record, at most."""


def coverage(material: Material) -> Iterator[Figure]:
    """B09: every approved fact of importance 3 is asked by two kinds or more, every argument by one; each objective has
    eight items or more; no record is what more than six items are about.
    """
    knowledge, asking = material.knowledge, material.asking
    core = [fact.id for fact in knowledge.facts.values() if fact.importance == CORE]
    kinds = {id_: len({item.kind for item in asking.get(id_, ())}) for id_ in core}
    few = sorted((id_ for id_ in core if kinds[id_] < KINDS_A_FACT), key=lambda id_: (kinds[id_], id_))
    unasked = sum(not number for number in kinds.values())
    says = f"{len(core) - len(few)} of {len(core)} core facts asked by {KINDS_A_FACT} kinds; {unasked} by none"
    yield material.quantity(says, fails=bool(few), worst=tuple(few))
    left = tuple(sorted(id_ for id_ in knowledge.arguments if id_ not in asking))
    number = len(knowledge.arguments)
    yield material.quantity(f"{number - len(left)} of {number} arguments asked", fails=bool(left), worst=left)
    yield from _objectives(material)
    about = Counter(item.facts[0] for item in material.items if item.facts)
    often = tuple(f"{id_} ({n})" for id_, n in sorted(about.items(), key=lambda e: (-e[1], e[0])) if n > OF_RECORD)
    says = f"{len(often)} records that more than {OF_RECORD} items are about"
    yield Figure(says=says, fails=bool(often), worst=often)


def _objectives(material: Material) -> Iterator[Figure]:
    having = Counter((item.chapter, item.objective) for item in material.items)
    all_ = [(chapter.id, each.id) for chapter in material.course.chapters.values() for each in chapter.head.objectives]
    few = sorted((having[each], each) for each in all_ if having[each] < OF_OBJECTIVE)
    says = f"{len(all_) - len(few)} of {len(all_)} objectives have {OF_OBJECTIVE} items"
    worst = tuple(f"{chapter}/{objective} ({number})" for number, (chapter, objective) in few)
    yield material.quantity(says, fails=bool(few), worst=worst)
    none = tuple(item.id for item in material.items if item.objective is None)
    yield Figure(says=f"{len(none)} items without an objective", fails=bool(none), worst=none)
