"""What a sentence says that can be asked: its numbers, its dates and its names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from sourcebook.model.course import Course

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*\w*|[^\W_]+(?:[.'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$|['’]$")
_BEGINS = frozenset("“‘\"'([:•-–—")
"""After these a capital letter may be that of a name, or that of a first word."""
_ENDS = frozenset(".?!…")


class Lexicon:
    """The names of a course, and the words that its documents write with a small letter."""

    def __init__(self, course: Course) -> None:
        """Index them; what is called by common nouns alone (an area, a group) has no name in a sentence."""
        self._names: dict[tuple[str, ...], str] = {}
        for entity in course.entities.values():
            for name in (*entity.names, *entity.metonyms):
                if name.lower() != name:
                    self._names.setdefault(tuple(token for token, _ in _tokens(name)), entity.id)
        self._longest = max(map(len, self._names), default=0)
        self._common = {
            token for text in course.texts.values() for token, _ in _tokens(text.text) if token[0].islower()
        }

    def content(self, text: str) -> dict[str, str]:
        """Each number, date and name of a sentence: what it means (an entity's id, or the word), and its words.

        A capitalised word is a name unless it begins the sentence; after a bracket, quotation mark, colon or dash it is
        one unless the documents write it with a small letter elsewhere.
        """
        tokens = list(_tokens(text))
        found: dict[str, str] = {}
        at = 0
        while at < len(tokens):
            entity, length = self._name_at([token for token, _ in tokens[at : at + self._longest]])
            token, before = tokens[at]
            if entity:
                found.setdefault(entity, " ".join(token for token, _ in tokens[at : at + length]))
            elif token[0].isdigit() or self._is_name(token, "." if at == 0 else before):
                found.setdefault(token, token)
            at += length
        return found

    def missing(self, text: str, quotes: Iterable[str]) -> list[str]:
        """The numbers, dates and names of a sentence that stand in none of the quotes, as the sentence writes them."""
        quotes = list(quotes)
        meant = {each for quote in quotes for each in self.content(quote)}
        tokens = {token for quote in quotes for token, _ in _tokens(quote)}
        content = self.content(text)
        return [
            words for means, words in content.items() if means not in meant and not tokens.issuperset(words.split())
        ]

    def _name_at(self, tokens: Sequence[str]) -> tuple[str | None, int]:
        """The entity that the longest name at the beginning of some words means, and how many words that takes."""
        for length in range(len(tokens), 0, -1):
            entity = self._names.get(tuple(tokens[:length]))
            if entity:
                return entity, length
        return None, 1

    def _is_name(self, token: str, before: str) -> bool:
        """Whether a word is a name, by its capital letter and what stands between it and the word before."""
        if not token[0].isupper() or len(token) == 1:
            return False
        if token.isupper() or not _touches(before, _BEGINS | _ENDS):
            return True
        return not _touches(before, _ENDS) and token.lower() not in self._common


def _touches(text: str, marks: Collection[str]) -> bool:
    return any(letter in marks for letter in text)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text without possessive endings, each with what stands between it and the word before."""
    end = 0
    for match in _TOKEN.finditer(text):
        yield _POSSESSIVE.sub("", match.group()), text[end : match.start()]
        end = match.end()
