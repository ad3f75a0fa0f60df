"""How long it takes to hold 10,000 items against the rules of `lint`, and the bank of them against its gates
(ITEMS.md 3.4: under 60 s on one core).
"""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path

from sourcebook.kinds import make_items
from sourcebook.knowledge import Knowledge
from sourcebook.lint import lint
from sourcebook.lint.bank import gates
from sourcebook.load import load
from sourcebook.model.item import Bank

ITEMS = 10_000
FACTS = 6_000
"""Facts of a synthetic course that give so many items."""


LIMIT = 60
"""Seconds for both together on one core (issue 4)."""


def linted(folder: Path) -> tuple[int, float, float]:
    """Make the items of a course; return how many were held against rules and gates, and the seconds of each."""
    course, problems = load(folder)
    if course is None:
        raise SystemExit(str(problems))
    knowledge = Knowledge(course)
    items = list(islice(make_items(knowledge), ITEMS))
    banks = [
        Bank(chapter=id_, title=chapter.head.title, as_of="", items=tuple(i for i in items if i.chapter == id_))
        for id_, chapter in course.chapters.items()
    ]
    started = time.perf_counter()
    report = lint(knowledge, items)
    between = time.perf_counter()
    gates(knowledge, banks, report)
    return len(items), between - started, time.perf_counter() - between
