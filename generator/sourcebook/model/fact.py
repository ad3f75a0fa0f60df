"""The eleven types of fact. A fact is one thing that can be asked, with the exact words that carry it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from sourcebook.model.base import Digits, Quote, Record, Whole
from sourcebook.model.dates import When

Mode = Literal["fact", "claim", "evaluation", "forecast", "plan", "proposal", "report"]
Outcome = Literal["accepted", "refused", "unanswered", "none-known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBase(Record):
    """What every fact has."""

    id: str
    says: str
    """The fact in our own words, attributed and dated: for people, never an option."""
    mode: Mode
    importance: Annotated[Literal[1, 2, 3], Whole()]
    topics: tuple[str, ...]
    quotes: tuple[Quote, ...]
    label: str | None = None
    """A noun phrase for stems and options."""
    clause: str | None = None
    """A clause without attribution, in the past tense; a claim keeps its author's tense."""
    by: str | None = None
    """Entity id of the voice; required unless the mode is fact."""
    year_from: Literal["publication"] | None = None
    note: str | None = None

    SLOTS: ClassVar[tuple[str, ...]] = ()
    """Slots that `carries` may name."""
    PROVEN: ClassVar[tuple[str, ...]] = ()
    """Slots that must be carried by some quote."""
    ABOUT: ClassVar[tuple[str, ...]] = ()
    """Fields that hold ids of entities."""

    @property
    def time(self) -> When | None:
        """The date that scopes the fact."""
        return getattr(self, "when", None) or getattr(self, "at", None) or getattr(self, "held", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Record):
    """Who takes part in something, and as what."""

    entity: str
    as_: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(FactBase):
    """Something that happened at a time."""

    type: Literal["event"]
    when: When
    who: tuple[Part, ...]
    where: str | None = None
    organ: str | None = None
    part_of: str | None = None
    """Id of the event that it was part of."""
    outcome: str | None = None
    SLOTS: ClassVar = ("when", "who", "where", "organ", "part_of", "outcome")
    PROVEN: ClassVar = ("when",)
    ABOUT: ClassVar = ("where", "organ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(FactBase):
    """What was done with a document, when, by whom, and what it does."""

    type: Literal["document"]
    document: str
    act: Literal["signed", "adopted", "in-force", "proposed", "published"]
    when: When
    who: tuple[Part, ...] = ()
    does: str | None = None
    SLOTS: ClassVar = ("document", "act", "when", "who", "does")
    PROVEN: ClassVar = ("act", "when")
    ABOUT: ClassVar = ("document",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(FactBase):
    """That a member had a status in an organisation over a time."""

    type: Literal["membership"]
    member: str
    org: str
    status: Literal["member", "observer", "partner", "dialogue-partner", "candidate"]
    held: When
    end_known: Literal["yes", "no", "ongoing"] = "no"
    SLOTS: ClassVar = ("member", "org", "status", "held")
    PROVEN: ClassVar = ("member", "status")
    ABOUT: ClassVar = ("member", "org")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFact(FactBase):
    """Objects of a relation for a subject at a date; all of them only where `complete` says so."""

    type: Literal["list"]
    of: str
    subject: str
    at: When
    items: tuple[str, ...]
    count: int
    complete: Literal["stated", "counted", "tabled"] | None = None
    """`stated`: the words say "all"; `counted`: a number in a quote; `tabled`: a whole row; None: not complete."""
    to: str | None = None
    outcome: Outcome | None = None
    SLOTS: ClassVar = ("of", "subject", "at", "items", "count", "complete", "to", "outcome")
    PROVEN: ClassVar = ("items",)
    ABOUT: ClassVar = ("subject", "to", "items")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(FactBase):
    """That somebody held an office, over an interval that a source states, or as seen at a time."""

    type: Literal["role"]
    relation: str
    holder: str
    org: str
    held: When | None = None
    seen: tuple[When, ...] = ()
    SLOTS: ClassVar = ("relation", "holder", "org", "held", "seen")
    PROVEN: ClassVar = ("holder",)
    ABOUT: ClassVar = ("holder", "org")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFact(FactBase):
    """A quantity with its unit and its hedge."""

    type: Literal["number"]
    relation: str
    subject: str
    quantity: str
    """A noun phrase: what is counted."""
    value: Annotated[Decimal, Digits()]
    unit: str
    hedge: Literal["exact", "about", "more-than", "less-than", "up-to", "source-approximate"]
    at: When
    SLOTS: ClassVar = ("relation", "subject", "quantity", "value", "unit", "hedge", "at")
    PROVEN: ClassVar = ("value",)
    ABOUT: ClassVar = ("subject",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute(FactBase):
    """A property of an entity, as a short phrase."""

    type: Literal["attribute"]
    subject: str
    relation: str
    value: str
    at: When
    SLOTS: ClassVar = ("subject", "relation", "value", "at")
    PROVEN: ClassVar = ("value",)
    ABOUT: ClassVar = ("subject",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(FactBase):
    """One area of cooperation that one side proposed to another."""

    type: Literal["proposal"]
    from_: str
    to: str
    when: When
    area: str
    outcome: Outcome
    SLOTS: ClassVar = ("from", "to", "when", "area", "outcome")
    PROVEN: ClassVar = ("area",)
    ABOUT: ClassVar = ("from_", "to", "area")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Record):
    """One typed condition of a rule."""

    field: str
    is_: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(FactBase):
    """What a body permits or forbids, under which conditions."""

    type: Literal["rule"]
    subject: str
    at: When
    permits: str | None = None
    forbids: str | None = None
    when_all: tuple[Condition, ...] = ()
    blank: str | None = None
    """The one term that a cloze may remove; it stands in a quote."""
    SLOTS: ClassVar = ("subject", "permits", "forbids", "when_all", "blank", "at")
    ABOUT: ClassVar = ("subject",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(FactBase):
    """What a term means, in whose usage."""

    type: Literal["definition"]
    term: str
    means: str
    at: When
    not_same_as: str | None = None
    usage: str | None = None
    SLOTS: ClassVar = ("term", "means", "not_same_as", "usage", "at")
    PROVEN: ClassVar = ("term", "means")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Record):
    """Which side of a thesis something takes."""

    id: str
    stance: Literal["asserts", "denies", "mixed", "silent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Record):
    """How a claim joins two things."""

    from_: str
    to: str
    kind: Literal["sequence", "cause", "purpose", "condition"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CameOut(Record):
    """What another quoted fact shows of a forecast."""

    fact: str
    as_: Literal["consistent", "inconsistent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(FactBase):
    """What a voice says, judges or expects; only ever asked as 'According to …'."""

    type: Literal["claim"]
    about: tuple[str, ...]
    at: When
    thesis: Stance | None = None
    link: Link | None = None
    came_out: CameOut | None = None
    SLOTS: ClassVar = ("clause", "by", "about", "thesis", "link", "at")
    PROVEN: ClassVar = ("clause",)
    ABOUT: ClassVar = ("about",)


Fact = Event | Document | Membership | ListFact | Role | NumberFact | Attribute | Proposal | Rule | Definition | Claim

FACT_TYPES: Mapping[str, type[Fact]] = {
    "event": Event,
    "document": Document,
    "membership": Membership,
    "list": ListFact,
    "role": Role,
    "number": NumberFact,
    "attribute": Attribute,
    "proposal": Proposal,
    "rule": Rule,
    "definition": Definition,
    "claim": Claim,
}
