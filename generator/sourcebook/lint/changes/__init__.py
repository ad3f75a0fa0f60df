"""What a key hangs on, changed in a copy of the course: one small change a query (T09).

Each gives the wrong option's object to what the key was asked of where that can be done, so that the key has to move;
otherwise it takes away what made the key right.
"""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.lint.changes.arguments import ARGUMENTS
from sourcebook.lint.changes.codings import CODINGS
from sourcebook.lint.changes.facts import FACTS
from sourcebook.lint.changes.swap import Change, Swap
from sourcebook.lint.changes.times import TIMES

__all__ = ["CHANGES", "Change", "Swap"]

CHANGES: Mapping[str, Change] = {**TIMES, **FACTS, **ARGUMENTS, **CODINGS}
"""The change for each query, by its name."""
