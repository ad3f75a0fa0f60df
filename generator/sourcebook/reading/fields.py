"""The fields that an author writes, with their types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

FILLED = frozenset({"place", "coder", "chapter"})
"""Fields that the reader fills in."""


@cache
def field_types(kind: type[Any]) -> Mapping[str, Any]:
    """The type of each authored field of a record type, by its Python name, in the order of declaration."""
    hints = get_type_hints(kind, include_extras=True)
    return {each.name: bare(hints[each.name]) for each in fields(kind) if each.name not in FILLED}


def bare(hint: Any) -> Any:
    """A type without `Annotated` and without `| None`."""
    if get_origin(hint) is Annotated:
        return bare(get_args(hint)[0])
    if get_origin(hint) in {Union, UnionType}:
        return bare(next(each for each in get_args(hint) if each is not type(None)))
    return hint
