"""Items: a head, one of the seven shapes as body, and the evidence behind every key and wrong option."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
LEVELS: tuple[Level, ...] = ("remember", "understand", "apply", "analyse", "evaluate", "create")
CertificateRule = Literal["F1", "F2", "F3", "F4", "F7", "F8"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked, as a question to the knowledge that can be asked again on a changed course (ITEMS.md T01, T09)."""

    name: str
    """One of the names in `knowledge.QUERIES`."""
    args: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Why an option is provably wrong (ITEMS.md 5.1); verified again at every build."""

    rule: CertificateRule
    query: Query
    value: str
    """What the option says: the id of an entity, fact, node or source, an EDTF date, or a number."""
    facts: tuple[str, ...]
    """Ids of the records whose quotes prove it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Quoted words with their place in the source's normalised text."""

    source: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option of a Choice, with its own feedback."""

    id: str
    """Permanent within the item: what the option means, never its position."""
    text: str
    correct: bool
    why: str
    """Feedback: what is right, and why this one is or isn't."""
    evidence: tuple[Evidence, ...] = ()
    certificate: Certificate | None = None
    """None for a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One or several of 2-8 options; several keys score as net correct: (right - wrong chosen) / keys, floor 0."""

    options: tuple[Option, ...]
    multiple: bool = False
    """Whether several may be chosen."""
    ordered: bool = False
    """Whether the order of options means something (dates, numbers), so that no host may shuffle them."""
    shape: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A short answer; compared without case, doubled space, final period, leading article or sort of quote mark."""

    accepted: tuple[str, ...]
    """Accepted forms, the one to show first."""
    shape: Literal["text"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number, right within the tolerance."""

    value: Decimal
    unit: str = ""
    tolerance: Decimal = Decimal(0)
    """Absolute, in the same unit."""
    shape: Literal["number"] = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A left-hand side and the right-hand side that belongs to it."""

    left: str
    right: str
    why: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Pairs and spare right-hand sides; each pair scores alike (proportion of right pairs)."""

    pairs: tuple[Pair, ...]
    spare: tuple[str, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    """One for each wrong joining that could be doubted: each spare, and each right-hand side at another left."""
    shape: Literal["match"] = "match"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One element of a sequence."""

    id: str
    text: str
    why: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A sequence with every accepted order; scores Kendall's tau, floored at 0, against the nearest accepted order."""

    steps: tuple[Step, ...]
    """In the first accepted order."""
    accepted: tuple[tuple[str, ...], ...]
    """Every accepted order, as step ids."""
    shape: Literal["order"] = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A gap of a Cloze; its body is a Choice, a Text or a Number."""

    id: str
    body: Choice | Text | Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloze:
    """A text with gaps; the score is the mean of the gaps, or all or nothing where they score only together."""

    parts: tuple[str | Gap, ...]
    together: bool = False
    shape: Literal["cloze"] = "cloze"

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Its gaps in order."""
        return tuple(part for part in self.parts if isinstance(part, Gap))


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricPoint:
    """One thing that an essay must do."""

    id: str
    text: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """An essay: self-rated rubric points over their maximum; blank is 0, unrated is not scored."""

    rubric: tuple[RubricPoint, ...]
    model_answer: str
    shape: Literal["open"] = "open"


Body = Choice | Text | Number | Match | Order | Cloze | Open
SHAPES: Mapping[str, type[Body]] = {
    "choice": Choice,
    "text": Text,
    "number": Number,
    "match": Match,
    "order": Order,
    "cloze": Cloze,
    "open": Open,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question as it is asked (DESIGN.md 2): a head, a stem and a body."""

    id: str
    """Permanent: `<kind>.<subject>[.<slot>]`; wording, order, distractors and phrasing don't change it."""
    kind: str
    phrasing: int
    """Which of the kind's phrasings the stem uses, from 0."""
    chapter: str
    topics: tuple[str, ...]
    objective: str | None
    level: Level
    as_of: str
    """EDTF: the latest date of the sources of its facts."""
    facts: tuple[str, ...]
    """Ids of the records that it is made from; the first is what it is about."""
    slots: Mapping[str, str]
    stem: str
    """The whole question, ending in its lead-in."""
    body: Body
    feedback: str
    """What is right and why, for every shape."""
    evidence: tuple[Evidence, ...]
    """The quotes that carry the key."""
    lead_in: str = ""
    """The sentence of the stem that asks."""
    perspectives: tuple[str, ...] = ()
    """Voices whose position it presents."""
    passage: str | None = None
    """Id of the passage that it shows, if any."""
    query: Query | None = None
    """What its key answers; None for questions that a person wrote."""
    phrasings: tuple[str, ...] = field(default=())
    """All wordings of the stem; `stem` is one of them."""

    @property
    def shape(self) -> str:
        """The name of its body's shape."""
        return self.body.shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """A chapter's items, in a fixed order."""

    chapter: str
    title: str
    as_of: str
    items: tuple[Item, ...]
    course: str = ""
    """Title of the course."""
    licence: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Citation of each source that the items quote, by its id."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Where a source can be read on the web, by its id, if that is known."""
    course_id: str = ""
    language: str = "en"
    """Of the course: the language that its questions are asked in."""
