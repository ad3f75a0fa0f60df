"""Choices that look random and are the same on every machine: a hash of names, never a random source."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

SALT = "sourcebook-1"
"""A constant of the program: a bank gate is passed by changing kinds, never the salt (ITEMS.md, amendments)."""


def keyed(*names: str) -> int:
    """Return a 64-bit number that depends on the names alone."""
    digest = hashlib.sha256("\0".join((SALT, *names)).encode()).digest()
    return int.from_bytes(digest[:8], "big")


def keyed_order(items: Iterable[str], *names: str) -> list[str]:
    """Return the items in an order that depends on themselves and the names alone."""
    return sorted(items, key=lambda item: (keyed(*names, item), item))
