"""Who says it: authors, quoted voices and works, as stems name them (ITEMS.md A30)."""

from __future__ import annotations

from collections.abc import Iterable

from sourcebook.kinds.candidates import capital
from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument
from sourcebook.model.base import Quote
from sourcebook.model.dates import When
from sourcebook.model.fact import Fact
from sourcebook.model.source import Source


def according(knowledge: Knowledge, fact: Fact) -> str:
    """Return 'according to Author (year), ' for whatever is not a plain fact, and nothing for a fact (A30)."""
    if fact.mode == "fact" or fact.by is None:
        return ""
    return f"according to {attributed(knowledge, fact)}, "


def could_say(knowledge: Knowledge, fact: Fact, when: When) -> bool:
    """Whether a date isn't ruled out by the attribution alone: a work tells of nothing that came after it."""
    return not any(knowledge.course.sources[quote.source].date.before(when) for quote in _dating(fact))


def attributed(knowledge: Knowledge, fact: Fact) -> str:
    """Return the voice of a fact with the year of the work that reports it: 'Family name (year)'."""
    source = knowledge.course.sources[fact.quotes[0].source]
    voice = fact.by or source.author
    return voice_in(knowledge, voice, source) if voice else f"{source.publisher} ({source.date.text[:4]})"


def teller(knowledge: Knowledge, fact: Fact) -> str:
    """Return who writes the words of a fact, and of whom: 'Author (year) writes', 'Author (year) reports of Voice'."""
    source = knowledge.course.sources[fact.quotes[0].source]
    voice = fact.by or source.author
    if voice is None or voice == source.author or knowledge.name(voice) == source.publisher:
        return f"{author(knowledge, fact)} writes"
    return f"{author(knowledge, fact)} reports of {_name(knowledge, voice)}"


def speaker(knowledge: Knowledge, fact: Fact) -> str:
    """Return whose statement a fact is, by name alone: the voice that is reported, else the author."""
    source = knowledge.course.sources[fact.quotes[0].source]
    voice = fact.by or source.author
    return _name(knowledge, voice) if voice else source.publisher


def author(knowledge: Knowledge, fact: Fact) -> str:
    """Return the author of the work that a fact is quoted from, with its year; the publication where none is named."""
    source = knowledge.course.sources[fact.quotes[0].source]
    return f"{_teller(knowledge, source)} ({source.date.text[:4]})"


def daters(knowledge: Knowledge, facts: Iterable[Fact], *, years: bool = True) -> str:
    """Return the authors of the works whose words date facts, each once with its year, in order of time; without it
    where the year would tell an answer.
    """
    sources = [knowledge.course.sources[quote.source] for fact in facts for quote in _dating(fact)]
    found = sorted(sources, key=lambda source: str(source.date.earliest))
    named = list(dict.fromkeys(_teller(knowledge, source) + f" ({source.date.text[:4]})" * years for source in found))
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))


def _dating(fact: Fact) -> tuple[Quote, ...]:
    """The quotes that carry the date of a fact; all of them where none is said to."""
    return tuple(quote for quote in fact.quotes if "when" in quote.carries) or fact.quotes


def authors(knowledge: Knowledge, facts: Iterable[Fact]) -> str:
    """Return the authors of the works that facts are quoted from, each once."""
    return " and ".join(dict.fromkeys(author(knowledge, fact) for fact in facts))


def arguer(knowledge: Knowledge, argument: Argument, reported: str = " as cited by") -> str:
    """Return the voice of an argument with the year of its work, or who quotes it."""
    return voice_in(knowledge, argument.by, source_of(knowledge, argument.work), reported)


def work_of(knowledge: Knowledge, argument: Argument) -> str:
    """Return the title of an argument's work, with its year."""
    return title(source_of(knowledge, argument.work))


def title(source: Source) -> str:
    """Return the title of a source, with its year."""
    return f"“{source.title}” ({source.date.text[:4]})"


def voice_in(knowledge: Knowledge, voice: str, source: Source, reported: str = " as cited by") -> str:
    """Return a voice in a work: 'Family name (year)', or who quotes it."""
    year, name = source.date.text[:4], _name(knowledge, voice)
    if voice == source.author or knowledge.name(voice) == source.publisher:
        return f"{name} ({year})"
    return f"{name}{reported} {_teller(knowledge, source)} ({year})"


def source_of(knowledge: Knowledge, work: str) -> Source:
    """Return the first source that renders a work."""
    return next(source for source in knowledge.course.sources.values() if source.work == work)


def option(knowledge: Knowledge, voice: str, source: Source) -> str:
    """Return a voice in a work as an option, short: 'Family name (year)', or 'Voice, in Family name (year)'."""
    return capital(voice_in(knowledge, voice, source, reported=", in"))


def _teller(knowledge: Knowledge, source: Source) -> str:
    return _name(knowledge, source.author) if source.author else source.publisher


def _name(knowledge: Knowledge, voice: str) -> str:
    """The family name of a person; of anybody else the full name, or an abbreviation that the course defines (A27)."""
    entity = knowledge.entity(voice)
    return knowledge.short(voice) if entity and entity.class_ == "person" else knowledge.definite(voice)
