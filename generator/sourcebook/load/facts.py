"""Which of the eleven types a fact is."""

from __future__ import annotations

from difflib import get_close_matches

from sourcebook.model.fact import FACT_TYPES, Fact
from sourcebook.problems import Code, Place, Problem
from sourcebook.reading import Table, Value


def fact_type(value: Value, place: Place) -> type[Fact] | Problem:
    """Return the type that a fact names, or what is wrong with the name."""
    types = ", ".join(FACT_TYPES)
    if not isinstance(value, Table):
        message = "this is not a mapping of fields and values"
        return Problem(place, Code.FIELD_VALUE, message, "Write `field: value`, a line each.")
    name = value.get("type")
    if name is None:
        return Problem(place, Code.FIELD_MISSING, "`type` is missing", f"Add `type`: one of {types}.")
    if isinstance(name, str) and name in FACT_TYPES:
        return FACT_TYPES[name]
    at = Place(place.file, *value.spots["type"][1])
    if not isinstance(name, str):
        return Problem(at, Code.FIELD_VALUE, "`type` is not a word", f"Types are {types}.")
    near = get_close_matches(name, FACT_TYPES, n=1, cutoff=0.5)
    mend = f"Did you mean `{near[0]}`?" if near else f"Types are {types}."
    return Problem(at, Code.TYPE_UNKNOWN, f"`{name}` is not a type of fact", mend)
