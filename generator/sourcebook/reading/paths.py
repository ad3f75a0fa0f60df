"""What stands at a path of a record: in the file, and in the model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from sourcebook.problems import Place
from sourcebook.reading.fields import bare, field_types
from sourcebook.reading.values import Row, Table, Value

Path = Sequence[int | str]
"""Field names and positions in lists, from a record inwards."""


def type_at(kind: Any, path: Path) -> tuple[Any, Any]:
    """The record type that holds the end of a path, and the type that stands there (None for an unknown field)."""
    holder, hint = kind, kind
    for step in path:
        if isinstance(step, int):
            hint = bare(get_args(hint)[0])
        else:
            holder, hint = hint, field_types(hint).get(step)
    return holder, hint


def value_at(table: Table, path: Path) -> Value:
    """The value that stands at a path; None where there is none."""
    value: Value = table
    for step in path:
        if isinstance(value, Table) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, Row) and isinstance(step, int):
            value = value[step]
        else:
            return None
    return value


def place_at(table: Table, file: str, path: Path, *, key: bool) -> Place:
    """The place of a path's last key, or of its value; of the nearest mapping round it where it is missing."""
    holder = value_at(table, path[:-1])
    step = path[-1]
    if isinstance(holder, Table) and step in holder.spots:
        spots = holder.spots[str(step)]
        return Place(file, *spots[0 if key or holder.get(str(step)) is None else 1])
    if isinstance(holder, Row) and isinstance(step, int):
        return Place(file, *holder.spots[step])
    round_it = holder.get("place") if isinstance(holder, Table) else None
    return round_it if isinstance(round_it, Place) else Place(file)
