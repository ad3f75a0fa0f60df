"""The form of a text: its length, the works that it names, that its quotations are exact, that both sides are heard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sourcebook.exercises.atoms import UnreadableError, words
from sourcebook.knowledge import Knowledge
from sourcebook.model.base import Quote
from sourcebook.model.exercise import SealedEssay

_QUOTED = re.compile(r"“([^”]{1,2000})”|\"([^\"]{1,2000})\"")
LEAST_QUOTED = 3
"""Words from which something in quotation marks is a quotation; fewer may be a term."""
SIDES: Mapping[str, str] = {"asserts": "a voice for the thesis", "denies": "a voice against the thesis"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Formal:
    """What was looked for in a text, what was found of it, and what wasn't."""

    held: tuple[str, ...]
    wanting: tuple[str, ...]


def form(knowledge: Knowledge, essay: SealedEssay, value: object) -> Formal:
    """Check the form of a text; its worth is the learner's to rate."""
    if value is None:
        value = ""
    if not isinstance(value, str):
        raise UnreadableError("type", f"A text is asked for; this is a {type(value).__name__}.")
    checks = list(_checks(knowledge, essay, value))
    return Formal(
        held=tuple(says for holds, says in checks if holds), wanting=tuple(says for holds, says in checks if not holds)
    )


def _checks(knowledge: Knowledge, essay: SealedEssay, text: str) -> Iterator[tuple[bool, str]]:
    count = len(words(text))
    asked = f"{essay.words} or more" if essay.most is None else f"{essay.words} to {essay.most}"
    yield essay.words <= count <= (essay.most or count), f"{count} words; {asked} are asked for"
    named = sorted(set(_named(knowledge, text)))
    yield len(named) >= essay.works, f"{len(named)} works named by author or title; {essay.works} are asked for"
    quoted = [found for one, other in _QUOTED.findall(text) if len(words(found := one or other)) >= LEAST_QUOTED]
    inexact = [each for each in quoted if not _exact(knowledge, each)]
    told = f"; not in the course's quotations: “{inexact[0]}”" if inexact else ""
    yield bool(quoted) and not inexact, f"{len(quoted) - len(inexact)} of {len(quoted)} quotations exact{told}"
    if essay.thesis:
        for stance, says in SIDES.items():
            yield _heard(knowledge, essay.thesis, stance, quoted), f"the words of {says}"


def _named(knowledge: Knowledge, text: str) -> Iterator[str]:
    """The works that a text names, by the author's family name, the publisher or the title."""
    own = f" {' '.join(words(text))} "
    for source in knowledge.course.sources.values():
        author = knowledge.short(source.author) if source.author else source.publisher
        if any(f" {' '.join(words(name))} " in own for name in (author, source.title)):
            yield source.work


def _exact(knowledge: Knowledge, quoted: str) -> bool:
    """Whether words stand in a quotation or passage of the course."""
    return any(_within(quoted, quote.text) for quote in knowledge.course.spans)


def _heard(knowledge: Knowledge, thesis: str, stance: str, quoted: list[str]) -> bool:
    """Whether words of a voice that takes that side are quoted, wholly or in part."""
    cells = [cell for row in knowledge.positions() if row.thesis.id == thesis for cell in row.cells]
    theirs = [cell.quote for cell in cells if cell.stance == stance and cell.quote]
    theirs += _argued(knowledge, thesis, stance)
    return any(_within(each, quote.text) or _within(quote.text, each) for each in quoted for quote in theirs)


def _argued(knowledge: Knowledge, thesis: str, stance: str) -> list[Quote]:
    """The quotes of the arguments that take that side."""
    taking = (
        a for a in knowledge.arguments.values() if a.thesis and (a.thesis.id, a.thesis.stance) == (thesis, stance)
    )
    return [quote for argument in taking for quote in argument.quotes]


def _within(part: str, whole: str) -> bool:
    return f" {' '.join(words(part))} " in f" {' '.join(words(whole))} "
