"""What bank gates look at: the banks of a course with what the item rules found, worked out once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from sourcebook.knowledge import Knowledge
from sourcebook.lint.asked import Context, choices_of
from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.seen import Seen
from sourcebook.lint.report import Report
from sourcebook.model.item import Bank, Item

FEWEST = 100
"""Items of a course below which nothing is said of how much it asks: in a course that begins, little is no fault."""


class Material:
    """A course's banks, ready for gates."""

    def __init__(
        self,
        knowledge: Knowledge,
        banks: Sequence[Bank],
        report: Report,
        quizzes: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        """Take what the kinds made of a course, what the item rules said of it, and what each chapter's page asks."""
        self.knowledge = knowledge
        self.course = knowledge.course
        self.banks = tuple(banks)
        self.report = report
        self.quizzes = quizzes
        """Ids of the questions after each chapter's prose, as its finished page has them."""
        self.items: tuple[Item, ...] = tuple(item for bank in banks for item in bank.items)

    def quantity(self, says: str, *, fails: bool, worst: tuple[str, ...] = ()) -> Figure:
        """Return a figure that is about how much there is: of few items it can't say that anything fails."""
        few = len(self.items) < FEWEST
        return Figure(says=says, fails=fails and not few, few=fails and few, worst=worst)

    @cached_property
    def choices(self) -> tuple[Seen, ...]:
        """Every choice with one key, gaps of texts too, in the order of the banks."""
        context = Context(self.knowledge)
        return tuple(
            Seen(item, choice, context.labels(item.kind))
            for item in self.items
            for choice in choices_of(item)
            if not choice.multiple and len(choice.options) > 1 and sum(o.correct for o in choice.options) == 1
        )

    @cached_property
    def free(self) -> tuple[Seen, ...]:
        """Those whose options were chosen for the item: no fixed set of labels."""
        return tuple(seen for seen in self.choices if not seen.fixed)

    @cached_property
    def asking(self) -> Mapping[str, tuple[Item, ...]]:
        """The items that are made from each fact or argument."""
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            for record in dict.fromkeys(item.facts):
                found[record].append(item)
        return {record: tuple(items) for record, items in found.items()}

    @cached_property
    def kinds(self) -> Mapping[str, int]:
        """How many items each kind has."""
        return Counter(item.kind for item in self.items)
