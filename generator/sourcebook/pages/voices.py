"""Works by their authors and years, and voices by the work in which they speak."""

from __future__ import annotations

from collections.abc import Iterable

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument
from sourcebook.model.fact import Fact
from sourcebook.model.source import Source
from sourcebook.pages.names import year_of


def work_name(knowledge: Knowledge, work: str) -> str:
    """A work by its author, or its publisher where it names none, and its year: `Orm (1999)`."""
    sources = _sources(knowledge, work)
    if not sources:
        return work
    author = _author(sources)
    return f"{knowledge.short(author) if author else sources[0].publisher} ({year_of(knowledge, work)})"


def voice_in(knowledge: Knowledge, voice: str, work: str) -> str:
    """A voice and the work in which it speaks: `Orm (1999)`, and `Brook in Orm (1999)` of anybody else."""
    sources = _sources(knowledge, work)
    name = work_name(knowledge, work)
    return name if _is_of(knowledge, sources, voice) else f"{knowledge.short(voice)} in {name}"


def place_of(knowledge: Knowledge, voice: str, work: str) -> tuple[str, str, bool, str]:
    """Where a voice stands among others: the earliest work first, and in each its author before whom it quotes."""
    return year_of(knowledge, work), work, not _is_of(knowledge, _sources(knowledge, work), voice), voice


def voice_of(knowledge: Knowledge, fact: Fact) -> str:
    """Whose voice a fact is, and in which works; only the works where it names no voice."""
    works = works_of(knowledge, [fact])
    if not fact.by:
        return " and ".join(work_name(knowledge, work) for work in works)
    return voice_in(knowledge, fact.by, works[0]) if works else knowledge.name(fact.by)


def works_by(knowledge: Knowledge, voice: str) -> list[str]:
    """The works whose author somebody is, or their publisher where they name none."""
    works = dict.fromkeys(source.work for source in knowledge.course.sources.values())
    return [work for work in works if _is_of(knowledge, _sources(knowledge, work), voice)]


def works_of(knowledge: Knowledge, records: Iterable[Fact | Argument]) -> list[str]:
    """The works that records quote, the earliest first."""
    sources = knowledge.course.sources
    works = {sources[quote.source].work for record in records for quote in record.quotes if quote.source in sources}
    return sorted(works, key=lambda work: (year_of(knowledge, work), work))


def source_of(knowledge: Knowledge, work: str) -> str | None:
    """The id of the first source that renders a work."""
    return next((source.id for source in _sources(knowledge, work)), None)


def _sources(knowledge: Knowledge, work: str) -> list[Source]:
    return [source for source in knowledge.course.sources.values() if source.work == work]


def _is_of(knowledge: Knowledge, sources: Iterable[Source], voice: str) -> bool:
    """Whether the sources of a work are somebody's own."""
    sources = list(sources)
    author, publishers = _author(sources), {source.publisher.casefold() for source in sources}
    return voice == author if author else bool(publishers & knowledge.names(voice))


def _author(sources: Iterable[Source]) -> str | None:
    return next((source.author for source in sources if source.author), None)
