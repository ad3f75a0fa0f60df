"""How long it takes to hold 10,000 items against the rules of `lint` (ITEMS.md 3.4: under 60 s on one core)."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path

from sourcebook.kinds import make_items
from sourcebook.knowledge import Knowledge
from sourcebook.lint import lint
from sourcebook.load import load

ITEMS = 10_000
FACTS = 6_000
"""Facts of a synthetic course that give so many items."""


def linted(folder: Path) -> tuple[int, float]:
    """Make the items of a course, and return how many were linted and in how many seconds."""
    course, problems = load(folder)
    if course is None:
        raise SystemExit(str(problems))
    knowledge = Knowledge(course)
    items = list(islice(make_items(knowledge), ITEMS))
    started = time.perf_counter()
    lint(knowledge, items)
    return len(items), time.perf_counter() - started
