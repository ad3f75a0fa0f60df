"""What a review approves: a digest of a record's claim and quotes (DESIGN.md, promise 3)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass

CODED = frozenset({"decoys", "effects", "summaries"})
"""What stands in an argument and is no part of it: judgements, which two coders answer and no reviewer approves."""
_NOT_REVIEWED = CODED | {"place", "note", "topics", "importance", "chapter"}
"""Nor is where a record stands and how it is filed what a reviewer approves."""


def digest_of(record: object) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a record's canonical JSON; stable across versions."""
    text = json.dumps(_plain(record), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value: object) -> object:
    """Dataclasses as mappings of their set fields, tuples as lists, everything else as text."""
    if is_dataclass(value) and not isinstance(value, type) and not hasattr(value, "earliest"):
        named = ((f.name, getattr(value, f.name)) for f in fields(value) if f.name not in _NOT_REVIEWED)
        return {
            name: _plain(field)
            for name, field in named
            if field is not None and field is not False and field not in ((), "")
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value)
