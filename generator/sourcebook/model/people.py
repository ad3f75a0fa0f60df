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
    """Id of a fact, `<argument>.<node, decoy, effect or summary>`, `<fact>.<judgement>`, `<thesis>.<voice>.<work>` or
    `<passage>.<n>`."""
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
class Judgement(Record):
    """Something beside a fact, of which coders say whether words entail it."""

    fact: str
    text: str
    id: str | None = None
    """Its id among the fact's judgements: coders name it `<fact>.<id>`. Without one it is neither coded nor asked."""

    @property
    def coded_as(self) -> str | None:
        """What coders name it, if they can."""
        return self.id and f"{self.fact}.{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paraphrase(Judgement):
    """What a fact says, as a clause in other words than its quotes': what kind 28 asks a quotation for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEntailed(Judgement):
    """Words that are near a fact and carry neither it nor its paraphrase (kind 28): exact words of the source."""

    source: str

    @property
    def quote(self) -> Quote:
        """Its words as a quote, to be found as every other."""
        return Quote(place=self.place, source=self.source, text=self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overreach(Judgement):
    """A statement that says more than a fact's quotes do (kind 29): a clause of the tense of the fact's own."""


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
