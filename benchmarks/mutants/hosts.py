"""The clean items of the bank in which flaws are planted, picked by what they are and never by their ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.fact import Fact
from sourcebook.model.item import Choice, Item, Option


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """An item with one flaw, on the course that it belongs to."""

    rule: str
    says: str
    """What was done, in words."""
    item: Item
    knowledge: Knowledge
    authored: bool = False
    """Whether a person wrote its words; else a clean item was altered."""
    beside: Item | None = None
    """The item with which it must not stand in one form (A34)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """A course and the items that nothing was found against."""

    knowledge: Knowledge
    clean: Sequence[Item]

    def pick(self, kind: str, number: int = 0, fits: Callable[[Item], bool] = lambda _: True) -> Item:
        """A clean item of a kind that fits: the first, or a later one, starting again after the last."""
        found = [item for item in self.clean if item.kind == kind and fits(item)]
        if not found:
            raise LookupError(f"no clean item of kind {kind} to plant a flaw in")
        return found[number % len(found)]

    def fact(self, item: Item) -> Fact:
        """The fact that an item is about."""
        return self.knowledge.course.facts[item.facts[0]]

    def on(self, course: Course, *, without: Collection[str] = ()) -> Knowledge:
        """A changed course in which everything counts as approved that was, and what is new, but for what is named."""
        new = {*course.facts, *course.arguments} - {*self.knowledge.course.facts, *self.knowledge.course.arguments}
        return Knowledge(course, (self.knowledge.approved | new) - set(without))


def choice(item: Item) -> Choice:
    """The choice that an item is."""
    if not isinstance(item.body, Choice):
        raise TypeError(item.id)
    return item.body


def key(item: Item) -> Option:
    """The first right option."""
    return next(option for option in choice(item).options if option.correct)


def wrong(item: Item, number: int = 0) -> Option:
    """A wrong option."""
    return [option for option in choice(item).options if not option.correct][number]


def with_options(item: Item, options: Sequence[Option]) -> Item:
    """The item with other options."""
    return replace(item, body=replace(choice(item), options=tuple(options)))


def with_option(item: Item, option: Option, **fields: object) -> Item:
    """The item with one option changed."""
    changed = [replace(each, **fields) if each.id == option.id else each for each in choice(item).options]  # type: ignore[arg-type]
    return with_options(item, changed)


def with_facts(course: Course, *facts: Fact) -> Course:
    """The course with facts added or put in place of those of the same id."""
    return replace(course, facts={**course.facts, **{fact.id: fact for fact in facts}})
