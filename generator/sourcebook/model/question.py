"""A question before it has words: what is asked, its keys, and what might stand beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sourcebook.model.item import Body, Evidence, Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something that could stand as an option, and what it really is."""

    value: str
    """What it means: the id of an entity, fact, node or source, an EDTF date, or a number."""
    text: str
    """How it is written as an option."""
    says: str = ""
    """A sentence that says what it is, for the feedback when it is wrong."""
    facts: tuple[str, ...] = ()
    """Ids of the facts behind it."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, from which facts, with the key as a query that can be asked again on a changed course."""

    id: str
    kind: str
    chapter: str
    topics: tuple[str, ...]
    objective: str | None
    as_of: str
    facts: tuple[str, ...]
    slots: Mapping[str, str]
    """Texts that the phrasings take."""
    query: Query
    feedback: str
    """What is right, in a sentence or two."""
    evidence: tuple[Evidence, ...]
    """All the words that bear out the feedback."""
    proof: tuple[Evidence, ...] = ()
    """For a Choice: those of them that stand again beside each wrong option; all of them where none are named."""
    keys: tuple[Candidate, ...] = ()
    """For a Choice: the right options."""
    candidates: tuple[Candidate, ...] = ()
    """For a Choice: what may be a distractor, if a certificate can be had for it."""
    options: int = 3
    """For a Choice: how many options it is to have."""
    ordered: bool = False
    """For a Choice: whether options ascend (dates, numbers)."""
    body: Body | None = None
    """For every other shape, and for fixed label sets: the whole body."""
    perspectives: tuple[str, ...] = ()
    passage: str | None = None
