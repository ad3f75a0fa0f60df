"""What concerns items that stand together, are waived, or come out otherwise elsewhere (B11, B13, B14)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence

from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.lint.bank.gate import Figure
from sourcebook.lint.bank.material import Material
from sourcebook.model.item import Bank
from sourcebook.wire import item_to_json

MOST = 0.02
"""B13: share of items with a waived finding, at most."""


def enemies(material: Material) -> Iterator[Figure]:
    """B11: no form holds two enemies (A34). A bank is no form: it tells its edges, and who has most of them."""
    edges = material.report.enemies
    having = Counter(id_ for edge in edges for id_ in edge)
    most = ", ".join(f"{id_} ({n})" for id_, n in sorted(having.items(), key=lambda e: (-e[1], e[0]))[:3])
    says = f"{len(edges)} pairs may not stand in one form, of {len(having)} items"
    yield Figure(says=f"{says}; most: {most}" if most else says)


def waived(material: Material) -> Iterator[Figure]:
    """B13: at most 2 % of the items have a waived finding; each waiver has a reason (the seeds see to that)."""
    having = Counter(finding.item for finding in material.report.findings if finding.waived)
    says = f"{len(having)} of {len(material.items)} items have a waived finding; {MOST:.0%} is the most"
    worst = tuple(sorted(having, key=lambda id_: (-having[id_], id_)))
    yield material.quantity(says, fails=len(having) > MOST * len(material.items), worst=worst)


def same_again(material: Material) -> Iterator[Figure]:
    """B14: the same seeds give the same bytes: the banks are made anew, and their sum can be held against others'."""
    ours, again = digest(material.banks), digest(make_banks(Knowledge(material.course, material.knowledge.approved)))
    yield Figure(says=f"SHA-256 of the items: {ours[:16]}; made again: {again[:16]}", fails=ours != again)


def digest(banks: Sequence[Bank]) -> str:
    """Return the SHA-256 of all items as JSON."""
    items = [item_to_json(item) for bank in banks for item in bank.items]
    return hashlib.sha256(json.dumps(items, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
