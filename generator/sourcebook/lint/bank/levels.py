"""How hard a bank asks one to think (B10, with the goals of M10), and what stands in each cell of its blueprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.material import Material
from sourcebook.model.item import LEVELS

ABOVE_REMEMBER, ANALYSE = 0.60, 0.35
"""M10: shares of items above Remember, and of Analyse or higher."""


def levels(material: Material) -> Iterator[Figure]:
    """B10: 60 % of the items ask for more than remembering, 35 % for analysis or more (M10).

    The cells of topic, level and shape are those of a form; of the bank they are told, so that a blueprint can be
    drawn from it.
    """
    counts = Counter(item.level for item in material.items)
    whole = max(1, len(material.items))
    for name, at, goal in (("above Remember", 1, ABOVE_REMEMBER), ("Analyse or higher", 3, ANALYSE)):
        number = sum(counts[level] for level in LEVELS[at:])
        says = f"{number} of {len(material.items)} items {name} ({number / whole:.3f}); {goal} is the least"
        yield material.quantity(says, fails=number < goal * whole)
    yield Figure(says=", ".join(f"{counts[level]} {level}" for level in LEVELS))
    shapes = Counter(item.shape for item in material.items)
    yield Figure(says=", ".join(f"{number} {shape}" for shape, number in sorted(shapes.items())))
    cells = Counter((item.chapter, item.level, item.shape) for item in material.items)
    yield Figure(says=f"{len(cells)} cells of chapter, level and shape have items")
