"""The options of a choice as rules see them."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from sourcebook.lint.names import Names
from sourcebook.lint.text import norm, unquoted, words
from sourcebook.lint.values import Value, undated, value_of
from sourcebook.model.item import Choice, Item, Option

Sort = Literal["date", "interval", "number", "name", "clause", "phrase", "sentence", "quotation"]
_ENDS = (".", "!", "?", ".”", "!”", "?”")
_LONG = 4
"""Words from which something that ends in a period is a sentence."""
SENTENCES = frozenset({"misdated", "quoted-for", "not-said", "summary-of"})
"""Queries whose answers are sentences or quotations, full stop or not (ITEMS.md, amendments: kinds 18, 28, 29, 38)."""


class Shown:
    """One option."""

    def __init__(self, option: Option, names: Names) -> None:
        """Take an option and the names of the course."""
        self.option = option
        self.text = norm(option.text)
        self.words = words(option.text)
        self._names = names

    @property
    def length(self) -> int:
        """Characters of its normed text (ITEMS.md 3.0)."""
        return len(self.text)

    @cached_property
    def own(self) -> str:
        """Its own words: normed, without quotations and dates."""
        return undated(unquoted(self.option.text))

    @cached_property
    def value(self) -> Value | None:
        """The date or number that it is, if it is nothing else."""
        return None if self.entity else value_of(self.option.text)

    @cached_property
    def entity(self) -> str | None:
        """The id of the entity that it names, by its words or its id; what a fact is called names no entity."""
        if self.option.id in self._names.facts:
            return None
        by_text = self._names.entities.get(self.text.rstrip("."))
        return by_text or (self.option.id if self.option.id in self._names.ids else None)

    @cached_property
    def sort(self) -> Sort:
        """What sort of thing it is: by its words, and where they don't say by what it means."""
        text = self.option.text.strip()
        if self.value:
            return self.value.sort
        if text[:1] in {"“", '"'} and text.rstrip(".")[-1:] in {"”", '"'}:
            return "quotation"
        if len(self.words) >= _LONG and text.endswith(_ENDS):
            return "sentence"
        if self.entity:
            return "name"
        return "clause" if self.option.id.partition(".")[0] in self._names.arguments else "phrase"


class Options:
    """A choice: its options, and its key where there is one."""

    def __init__(self, choice: Choice, item: Item, names: Names) -> None:
        """Take a choice of an item and the names of the course."""
        self.choice = choice
        self.item = item
        self.shown = tuple(Shown(option, names) for option in choice.options)

    @cached_property
    def key(self) -> Shown | None:
        """The key, where there is one alone."""
        keys = [shown for shown in self.shown if shown.option.correct]
        return keys[0] if len(keys) == 1 and not self.choice.multiple else None

    @cached_property
    def wrong(self) -> tuple[Shown, ...]:
        """The distractors."""
        return tuple(shown for shown in self.shown if not shown.option.correct)

    @cached_property
    def whole(self) -> bool:
        """Whether all options are sentences or quotations, which may have 30 words (ITEMS.md, amendments)."""
        asks = self.item.query.name if self.item.query else ""
        return asks in SENTENCES or all(shown.sort in {"sentence", "quotation"} for shown in self.shown)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The dates or numbers that the options are, where they all are."""
        found = tuple(shown.value for shown in self.shown if shown.value)
        return found if len(found) == len(self.shown) else ()

    @property
    def asks_time(self) -> bool:
        """Whether the options are dates: then the date is what is asked, and no cue."""
        return any(value.when is not None for value in self.values)
