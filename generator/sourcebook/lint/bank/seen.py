"""A choice as a guesser sees it, who has the stem and the options and no source."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cached_property

from sourcebook.lint.lexicon import pattern
from sourcebook.lint.text import content, norm, unquoted, words
from sourcebook.lint.values import undated, value_of
from sourcebook.model.item import Choice, Item

_ACRONYM, _DIGIT, _BRACKET = re.compile(r"\b[A-Z]{2,}\b"), re.compile(r"\d"), re.compile(r"[()\[\]]")


class Seen:
    """One choice with one key."""

    def __init__(self, item: Item, choice: Choice, labels: Collection[str] = frozenset()) -> None:
        """Take a choice of an item, and the labels of its kind where their set is fixed."""
        self.item = item
        self.texts = tuple(option.text for option in choice.options)
        self.key = next(at for at, option in enumerate(choice.options) if option.correct)
        self.ordered = choice.ordered
        self.fixed = set(self.texts) <= set(labels)

    @property
    def id(self) -> str:
        """Id of the item."""
        return self.item.id

    @property
    def size(self) -> int:
        """How many options it has."""
        return len(self.texts)

    @property
    def chance(self) -> float:
        """How often a blind guess is right."""
        return 1 / len(self.texts)

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """Characters of each option, normed."""
        return tuple(len(norm(text)) for text in self.texts)

    @cached_property
    def ranks(self) -> tuple[int, ...]:
        """The rank of each option from 0, where all are dates or numbers; empty otherwise."""
        values = [value_of(text) for text in self.texts]
        if self.fixed or None in values:
            return ()
        sizes = [(value.first, value.last) for value in values if value]
        return tuple(sorted(sizes).index(size) for size in sizes) if len(set(sizes)) == len(sizes) else ()

    @cached_property
    def contents(self) -> tuple[frozenset[str], ...]:
        """The stems of each option's content words."""
        return tuple(content(text) for text in self.texts)

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The words of each option."""
        return tuple(frozenset(words(text)) for text in self.texts)

    @cached_property
    def overlaps(self) -> tuple[int, ...]:
        """How many content words each option shares with the stem."""
        asked = content(self.item.stem)
        return tuple(len(asked & own) for own in self.contents)

    @cached_property
    def convergence(self) -> tuple[int, ...]:
        """How many content words each option shares with the others, each counted for every other that has it."""
        return tuple(
            sum(len(own & other) for at, other in enumerate(self.contents) if at != here)
            for here, own in enumerate(self.contents)
        )

    @cached_property
    def cues(self) -> dict[str, tuple[bool, ...]]:
        """Which options have each cue of B05; no cue counts that is in quoted words."""
        return {name: tuple(map(has, self.texts)) for name, has in CUES.items()}


def _lexical(name: str) -> Callable[[str], bool]:
    return lambda text: bool(pattern(name).search(undated(unquoted(text))))


def _look(form: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: bool(form.search(unquoted(text)))


CUES = {
    "absolute": _lexical("absolutes"),
    "hedge": _lexical("hedges"),
    "acronym": _look(_ACRONYM),
    "digit": _look(_DIGIT),
    "bracket": _look(_BRACKET),
}
"""Words and signs of B05, by what they are called."""
