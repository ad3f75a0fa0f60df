"""Dataclasses as JSON, by their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any

from sourcebook.model.dates import When
from sourcebook.wire.names import hints_of, in_json

Extra = Callable[[object], Mapping[str, Any]]
"""What the JSON of a dataclass holds beyond its fields."""


def nothing(_value: object) -> Mapping[str, Any]:
    """Add no extra."""
    return {}


def encode(value: object, extra: Extra = nothing) -> Any:
    """Return plain JSON: dataclasses as objects of all their fields, tuples as arrays, decimals and dates as text."""
    kind: type = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple:
        return [encode(each, extra) for each in value]  # type: ignore[attr-defined]
    if isinstance(value, When):
        return value.text
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return {key: encode(each, extra) for key, each in value.items()}
    own = {name: encode(getattr(value, attribute), extra) for attribute, name in _names(kind)}
    return own if extra is nothing else own | dict(extra(value))


_AS_THEY_ARE = frozenset({str, int, float, bool, NoneType})


@cache
def _names(class_: type) -> tuple[tuple[str, str], ...]:
    """Each field of a dataclass, and its name in JSON."""
    return tuple((field, in_json(field)) for field in hints_of(class_))
