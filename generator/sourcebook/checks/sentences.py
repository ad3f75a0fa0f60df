"""The sentences of a source's zones, with their offsets; what stands in two renditions of a work counts once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sourcebook.checks.words import is_word
from sourcebook.model.course import Course
from sourcebook.model.source import SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one source; `start` and `end` are offsets into the source's normalised text."""

    source: str
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """Its words alone: the same in every rendition, whatever its marks."""
        plain = "".join(letter if letter.isalnum() else " " for letter in self.text.casefold())
        return " ".join(plain.split())


def sentences_of(text: SourceText, language: str) -> Iterator[Sentence]:
    """Every sentence that holds a word, in order; none goes over the end of its zone."""
    from sentencex import get_sentence_boundaries

    for zone in text.zones:
        for found in get_sentence_boundaries(language, text.text[zone.start : zone.end]):
            words = found["text"]
            bare = words.strip()
            start = zone.start + found["start_index"] + len(words) - len(words.lstrip())
            if is_word(bare):
                yield Sentence(source=text.source, start=start, end=start + len(bare), text=bare)


Works = Mapping[str, Mapping[str, tuple[Sentence, ...]]]
"""By work, the sentences by their words, each as often as it stands in the work's renditions."""


def by_work(course: Course) -> Works:
    """The sentences of each work, in the order of its sources."""
    works: dict[str, dict[str, tuple[Sentence, ...]]] = {source.work: {} for source in course.sources.values()}
    for id_, text in course.texts.items():
        found = works[course.sources[id_].work]
        for sentence in sentences_of(text, course.settings.language):
            found[sentence.key] = (*found.get(sentence.key, ()), sentence)
    return works
