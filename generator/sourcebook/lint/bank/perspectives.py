"""How even a bank is on what is contested (B12): reported, never a failure (amendments)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.lint.balance import SIDES, parity, rows
from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.material import Material


def perspectives(material: Material) -> Iterator[Figure]:
    """B12: the parity index of items, by thesis; `sourcebook balance` says more."""
    for row in rows(material.knowledge, material.items):
        asked = " to ".join(str(row.sides[side].asked) for side in SIDES)
        single = ", one work alone speaks of it" if row.single else ""
        yield Figure(says=f"{row.id}: {asked} items, index {parity(row)['items']:.2f}{single}")
