"""Whose words they are, and whose judgement (A30, A31)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.text import holds, norm, unquoted
from sourcebook.model.argument import Argument
from sourcebook.model.fact import Fact

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def unattributed_claim(asked: Asked) -> Iterator[Fault]:
    """A30, E: an item about a claim, argument, forecast or evaluation whose stem names neither its voice nor its
    author, publisher or work with a year; or that uses a verb of `factives` (shows, admits, notes …) for it.

    A kind whose options are the voices attributes by its key (`takes`).
    """
    if not asked.records or not is_contested(asked.records[0]):
        return
    for wording in asked.wordings:
        if not attributed(asked.context.knowledge, asked.records[0], wording.stem):
            yield error(
                f"nobody is named for what the stem asks about: {wording.stem}", "Begin: According to … (year)."
            )
        if found := pattern("factives").search(norm(unquoted(wording.stem))):
            says = f"`{found[0]}` grants a contested claim: {wording.stem}"
            yield error(says, "Use a verb that leaves it open: argues, writes, holds, says.")


def attributed(knowledge: Knowledge, record: Fact | Argument, stem: str) -> bool:
    """Whether a stem names the voice, author, publisher or title behind a record, and a year."""
    said = norm(stem)
    return bool(_YEAR.search(said)) and any(holds(said, voice) for voice in _voices(knowledge, record))


def is_contested(record: Fact | Argument) -> bool:
    """Whether somebody might say otherwise: it is an argument, or no plain fact."""
    return isinstance(record, Argument) or record.mode != "fact"


def _voices(knowledge: Knowledge, record: Fact | Argument) -> frozenset[str]:
    """Every name, normed, under which the stem may attribute: voice, author, publisher, title."""
    course = knowledge.course
    sources = {course.sources[quote.source] for quote in record.quotes}
    if isinstance(record, Argument):
        sources |= {source for source in course.sources.values() if source.work == record.work}
    people = {record.by or "", *(source.author or "" for source in sources)}
    names = {name for id_ in people if (entity := course.entities.get(id_)) for name in entity.names}
    return frozenset(norm(name) for name in (*names, *(t for s in sources for t in (s.title, s.publisher))))


def loaded_term(asked: Asked) -> Iterator[Fault]:
    """A31, E: a word of `loaded` (regime, puppet, so-called …) in words of our own, or a contested term of the course
    (one with a `neutral` wording in `course.yml`) without that wording; quotations are left out.
    """
    contested = {norm(term.term): norm(term.neutral) for term in asked.context.course.settings.terms if term.neutral}
    for text in (*(wording.stem for wording in asked.wordings), *asked.beside):
        own = norm(unquoted(text))
        if found := pattern("loaded").search(own):
            yield error(f"`{found[0]}` judges: {text}", "Quote it, or say it without judging.")
        for term, neutral in contested.items():
            if holds(own, term) and not holds(own, neutral):
                yield error(f"`{term}` is contested: {text}", f"Write `{neutral}`, or quote the term with its source.")
