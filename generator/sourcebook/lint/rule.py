"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault

Scope = Literal["item", "choice", "single", "perturbed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of ITEMS.md, listed in `rules.RULES` by its number."""

    name: str
    """What it is called in the table, in a few words."""
    check: Callable[[Asked], Iterator[Fault]]
    """Says what it has against an item; its docstring holds severity and definition."""
    scope: Scope = "item"
    """Which items it looks at: all, those with a choice, those with a choice that has one key, or those that are made
    again on a changed course (all but in a large bank).
    """

    def applies(self, asked: Asked) -> bool:
        """Whether the rule looks at an item."""
        if self.scope == "perturbed":
            return asked.context.perturbed is None or asked.item.id in asked.context.perturbed
        return self.scope == "item" or bool(asked.choices if self.scope == "choice" else asked.singles)
