"""What tells one wording of an item from another, so that an answer to the one is never shown with the other."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256

from sourcebook.model.item import Item
from sourcebook.wire import item_to_json

_LONG = 16
"""Hexadecimal digits: 64 bits."""


def compact(item: Item) -> str:
    """An item as JSON without a space too many: what stands in its block, and what its digest is of."""
    return json.dumps(item_to_json(item), ensure_ascii=False, separators=(",", ":"))


def digest(item: Item) -> str:
    """The digest of an item: the first 16 hexadecimal digits of the SHA-256 of its compact JSON, in UTF-8."""
    return _digest(compact(item))


def version(digests: Iterable[str]) -> str:
    """The version of a course: a digest of the digests of its items, in their order."""
    return _digest("\n".join(digests))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_LONG]
