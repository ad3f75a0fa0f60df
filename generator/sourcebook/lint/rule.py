"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault

Scope = Literal["item", "choice", "single"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of ITEMS.md, listed in `rules.RULES` by its number."""

    name: str
    """What it is called in the table, in a few words."""
    check: Callable[[Asked], Iterator[Fault]]
    """Says what it has against an item; its docstring holds severity and definition."""
    scope: Scope = "item"
    """Which items it looks at: all, those with a choice, or those with a choice that has one key."""

    def applies(self, asked: Asked) -> bool:
        """Whether the rule looks at an item."""
        return self.scope == "item" or bool(asked.choices if self.scope == "choice" else asked.singles)
