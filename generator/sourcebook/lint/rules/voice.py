"""Whose words they are, and whose judgement (A30, A31)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.lint.asked import Asked, Context
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.lexicon import pattern
from sourcebook.lint.options import Shown
from sourcebook.lint.text import holds, norm, unquoted, without
from sourcebook.model.argument import Argument
from sourcebook.model.fact import Fact
from sourcebook.model.item import Open

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")

VOICES = frozenset({"author-of", "takes"})
"""Queries that ask for the voice itself."""


def unattributed_claim(asked: Asked) -> Iterator[Fault]:
    """A30, E: an item about a claim, argument, forecast or evaluation whose stem names neither its voice nor its
    author, publisher or work with a year; or that uses a verb of `factives` (shows, admits, notes …) for it.

    Where each option names a voice, or the voice is what is asked, the stem need not. Statements in slots are the
    voice's own, and their verbs grant nothing of ours. An essay on several works presents none of their claims.
    """
    yield from unattributed(asked)
    if _of_claim(asked):
        for wording in asked.wordings:
            if found := pattern("factives").search(norm(without(unquoted(wording.stem), asked.statements))):
                says = f"`{found[0]}` grants a contested claim: {wording.stem}"
                yield error(says, "Use a verb that leaves it open: argues, writes, holds, says.")


def unattributed(asked: Asked) -> Iterator[Fault]:
    """Yield the wordings that name nobody for what they ask about, where somebody might say otherwise (A30, P1)."""
    if not _of_claim(asked) or _asks_voice(asked):
        return
    voices = _voices(asked.context.knowledge, asked.records[0])
    for wording in asked.wordings:
        said = norm(wording.stem)
        if not (any(holds(said, voice) for voice in voices) and _YEAR.search(said)):
            says = f"nobody is named for what the stem asks about: {wording.stem}"
            yield error(says, "Begin: According to … (year).")


def _of_claim(asked: Asked) -> bool:
    """Whether it is about a claim or an argument, and no essay on several of them."""
    return bool(asked.records) and _contested(asked.records[0]) and not _compares(asked)


def _compares(asked: Asked) -> bool:
    """Whether it is an essay on more than one work."""
    sources = asked.context.course.sources
    works = {sources[quote.source].work for record in asked.records for quote in record.quotes}
    return isinstance(asked.item.body, Open) and len(works) > 1


def _asks_voice(asked: Asked) -> bool:
    """Whether the voice is what is asked, or every option names one."""
    query = asked.item.query
    shown = [shown for options in asked.choices for shown in options.shown]
    return bool(query and query.name in VOICES) or bool(shown and all(_names_voice(asked.context, s) for s in shown))


def _names_voice(context: Context, shown: Shown) -> bool:
    """Whether an option is a work or its author, or names a voice with a year."""
    sources = context.course.sources
    authors = {source.author for source in sources.values() if source.author}
    text = shown.option.text
    by_name = bool(_YEAR.search(text) and context.names.found(text))
    return shown.option.id in sources or shown.entity in authors or by_name


def _contested(record: Fact | Argument) -> bool:
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
