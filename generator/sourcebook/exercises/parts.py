"""The parts of an answer, each in its canonical form: what is counted right or wrong one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sourcebook.exercises.atoms import UnreadableError, atom
from sourcebook.exercises.plain import links, pairs, things
from sourcebook.knowledge import Knowledge
from sourcebook.model.exercise import AnswerType, Atom

KINDS_OF_EDGE = ("supports", "attacks", "undercuts", "presupposes")


class Wanted(Protocol):
    """What parts are read by; an authored answer and a sealed one both have it."""

    @property
    def type(self) -> AnswerType:
        """One of six."""

    @property
    def of(self) -> Atom:
        """What it is made of."""

    @property
    def to(self) -> Atom:
        """The values of a map."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels to choose from."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an answer."""

    text: str
    """Its canonical form: what is compared."""
    shown: str
    """As the learner wrote it."""
    key: str = ""
    """Of a pair, its key."""


def parts(knowledge: Knowledge, wanted: Wanted, value: object) -> list[Part]:
    """Return the parts of an answer, each once; `UnreadableError` where something in it isn't what is asked for."""
    found = _READ[wanted.type](knowledge, wanted, value)
    return list({part.text: part for part in found}.values())


def _one(knowledge: Knowledge, wanted: Wanted, value: object) -> list[Part]:
    found = things(value)
    if len(found) > 1:
        raise UnreadableError("several", f"One thing is asked for, and these are {len(found)}.")
    return [_single(knowledge, wanted, each) for each in found]


def _set(knowledge: Knowledge, wanted: Wanted, value: object) -> list[Part]:
    if isinstance(value, str) and "," in value:
        value = [each.strip() for each in value.split(",")]
    return [_single(knowledge, wanted, each) for each in things(value)]


def _order(knowledge: Knowledge, wanted: Wanted, value: object) -> list[Part]:
    """Each thing with the one that it stands after: `a`, then `a < b` for each pair in that order."""
    if isinstance(value, set | frozenset):
        raise UnreadableError("type", "A set has no order: write a list.")
    singles = [_single(knowledge, wanted, each) for each in things(value)]
    if len({part.text for part in singles}) < len(singles):
        raise UnreadableError("twice", "Something stands in this order twice.")
    after = [
        Part(f"{a.text} < {b.text}", f"{a.shown} before {b.shown}")
        for at, a in enumerate(singles)
        for b in singles[at + 1 :]
    ]
    return [*singles, *after]


def _map(knowledge: Knowledge, wanted: Wanted, value: object) -> list[Part]:
    found = []
    for key, each in pairs(value):
        name = atom(knowledge, wanted.of, key)
        if each is None:
            raise UnreadableError("type", f"{key} has no value yet.")
        found.append(Part(f"{name} = {atom(knowledge, wanted.to, each, wanted.labels)}", f"{key}: {each}", name))
    return found


def _edges(knowledge: Knowledge, _wanted: Wanted, value: object) -> list[Part]:
    found = []
    for one, kind, other in links(value):
        a, b = atom(knowledge, "node", one), atom(knowledge, "node", other)
        does = atom(knowledge, "label", kind, KINDS_OF_EDGE)
        found.append(Part(f"{a} {does} {b}", f"{a} {does} {b}"))
    return found


def _span(_knowledge: Knowledge, _wanted: Wanted, value: object) -> list[Part]:
    if value is None:
        return []
    if not isinstance(value, str):
        raise UnreadableError("type", f"Exact words are asked for, as a text; this is a {type(value).__name__}.")
    return [Part(value.strip(), value.strip())] if value.strip() else []


def _single(knowledge: Knowledge, wanted: Wanted, value: object) -> Part:
    return Part(atom(knowledge, wanted.of, value, wanted.labels), str(getattr(value, "id", value)))


_READ: Mapping[str, Callable[[Knowledge, Wanted, object], Sequence[Part]]] = {
    "one": _one,
    "set": _set,
    "order": _order,
    "map": _map,
    "edges": _edges,
    "span": _span,
}
