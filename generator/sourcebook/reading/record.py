"""A table to a record of the model; every field that doesn't fit is a problem at its own place."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from sourcebook.model.base import Record
from sourcebook.problems import Code, Place, Problem
from sourcebook.reading.values import Table, Value
from sourcebook.reading.words import problem_of

R = TypeVar("R", bound=Record)


def read_record(kind: type[R], value: Value, place: Place, filled: tuple[str, str] | None = None) -> R | list[Problem]:
    """Return the record that a value is, or all that is wrong with it.

    `place` is where the value stands; `filled` is a field that the reader fills in, and its text.
    """
    if not isinstance(value, Table):
        message = "this is not a mapping of fields and values"
        return [Problem(place, Code.FIELD_VALUE, message, "Write `field: value`, a line each.")]
    written = [name for name in (filled or ())[:1] if name in value.spots]
    if written:
        at = Place(place.file, *value.spots[written[0]][0])
        message = f"`{written[0]}` is not a field"
        return [Problem(at, Code.KEY_UNKNOWN, message, "Remove it: the name of the file says it.")]
    adapter = _adapter(cast("Any", kind))
    try:
        record: R = adapter.validate_python({**value, filled[0]: filled[1]} if filled else value)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return [problem_of(kind, value, place.file, each["type"], each["loc"], each["msg"]) for each in found]
    return record


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
