"""Names of a course as they stand in texts, found word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from sourcebook.knowledge import Knowledge
from sourcebook.lint.text import norm, words
from sourcebook.model.course import Course

_TOKEN = re.compile(r"\w+(?:[.'’&-]\w+)*\.?")


class Names:
    """Every name of an entity, a work or a term, and where it stands in a text."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Index the names of a course."""
        self._course: Course = knowledge.course
        self.ids = frozenset(knowledge.course.entities)
        self.facts = frozenset(knowledge.course.facts)
        self.arguments = frozenset(knowledge.course.arguments)
        self.found = lru_cache(1 << 16)(self._found)

    @cached_property
    def entities(self) -> Mapping[str, str]:
        """Ids of entities by each of their names, normed; the first entity with a name has it."""
        found: dict[str, str] = {}
        for entity in self._course.entities.values():
            for name in (*entity.names, entity.definite):
                found.setdefault(norm(name), entity.id)
        return found

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Names as words, by their first word, the longest first."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for name in self._all():
            parts = words(name)
            if parts:
                found.setdefault(parts[0], set()).add(parts)
        return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in found.items()}

    def _all(self) -> Iterator[str]:
        for entity in self._course.entities.values():
            yield from (*entity.names, *entity.metonyms)
        for source in self._course.sources.values():
            yield from (source.title, source.publisher)
        yield from self._course.settings.abbreviations

    def _found(self, text: str) -> tuple[tuple[str, ...], ...]:
        """Return the names in a text, as words, in their order; none within another."""
        said, at, found = words(text), 0, []
        while at < len(said):
            fits = (name for name in self._by_word.get(_bare(said[at]), ()) if _same(said[at : at + len(name)], name))
            name = next(fits, None)
            if name is not None:
                found.append(name)
            at += len(name) if name else 1
        return tuple(found)

    def replaced(self, text: str) -> str:
        """Return the text with each name in it as the one word `Name` (A20)."""
        for name in self.found(text):
            text = re.sub(r"[\W_]+".join(map(re.escape, name)), "Name", text, count=1, flags=re.IGNORECASE)
        return text

    @cached_property
    def mixed(self) -> frozenset[str]:
        """Words with capitals inside that are parts of names, and no abbreviations: `McGregor`."""
        course = self._course
        texts = [entity.name for entity in course.entities.values() if entity.class_ in {"person", "place", "state"}]
        short = (entity.short for entity in course.entities.values() if entity.class_ == "person" and entity.short)
        return _capital([*texts, *short])

    @cached_property
    def expansions(self) -> Mapping[str, tuple[str, ...]]:
        """What each abbreviation stands for, in full, normed."""
        found: dict[str, list[str]] = {}
        for entity in self._course.entities.values():
            for short in entity.names:
                if len(short.split()) == 1:
                    found.setdefault(short, []).extend(norm(name) for name in entity.names if name != short)
        return {short: tuple(names) for short, names in found.items()}

    @cached_property
    def tellers(self) -> tuple[str, ...]:
        """Names of authors and publishers, and titles, as attributions use them; normed, the longest first."""
        found: set[str] = set()
        for source in self._course.sources.values():
            author = self._course.entities.get(source.author or "")
            found |= {source.title, source.publisher, *(author.names if author else ())}
        return tuple(sorted({norm(name) for name in found if name}, key=lambda name: (-len(name), name)))


def _capital(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(token for text in texts for token in _TOKEN.findall(text))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _same(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return len(said) == len(name) and said[:-1] == name[:-1] and said[-1] in {name[-1], f"{name[-1]}'s"}
