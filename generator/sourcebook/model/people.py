"""What people add to the record: reviews, codings, passages, judgements, known problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcebook.model.base import Quote, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """One person's verdict on what a record said when its digest was that."""

    of: str
    """Id of a fact, an argument or an authored question."""
    digest: str
    """Digest of claim and quotes; edit either and the review lapses (DESIGN.md, promise 3)."""
    reviewer: str
    verdict: Literal["approved", "rejected"]
    changed: str | None = None
    """What the review changed, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Record):
    """One coder's own answer, from the document and the code book alone."""

    of: str
    """Id of a fact, `<argument>.<node>`, `<thesis>.<voice>.<work>` or `<passage>.<n>`."""
    field: str
    value: str
    coder: str = ""
    """Name of the coder's file; filled in by the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue(Record):
    """Words of a passage that tell its author, date or audience."""

    text: str
    tells: Literal["author", "date", "audience"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Record):
    """One sentence of a passage and what it does there."""

    n: int
    role: str | None = None
    argument: str | None = None
    node: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Record):
    """What a page may show around a quote; it counts in the quoted share."""

    id: str
    source: str
    first: str
    last: str
    sentences: tuple[Sentence, ...] = ()
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEntailed(Record):
    """Words that are near a fact and do not carry it (kinds 28 and 29)."""

    fact: str
    source: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overreach(Record):
    """A statement that says more than a fact's quotes do (kind 29)."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownProblem(Record):
    """An inconsistency in or between documents, and how the course treats it."""

    id: str
    says: str
    treatment: str
    quotes: tuple[Quote, ...]
    facts: tuple[str, ...] = ()
    title: str | None = None
    """What the problem is, in a few words: its heading. Without it the id's words are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver(Record):
    """A warning of the linter that stands, and why; it names one item, or all of a kind."""

    rule: str
    """Number of the rule, such as `A09`."""
    reason: str
    item: str | None = None
    kind: str | None = None
