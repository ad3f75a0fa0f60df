"""What is wrong with a field, in words that an author knows."""

from __future__ import annotations

from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Literal, get_args, get_origin

from sourcebook.model.dates import When
from sourcebook.problems import Code, Problem
from sourcebook.reading.fields import field_types
from sourcebook.reading.names import authored
from sourcebook.reading.paths import Path, place_at, type_at, value_at
from sourcebook.reading.values import Row, Table, Value


def problem_of(kind: Any, table: Table, file: str, error: str, path: Path, reason: str) -> Problem:
    """Say what is wrong at a path of a record; `error` and `reason` are pydantic's type and sentence."""
    unknown, missing = error == "unexpected_keyword_argument", error == "missing"
    place = place_at(table, file, path, key=unknown)
    holder, hint = type_at(kind, path)
    name = authored(next(str(step) for step in reversed(path) if isinstance(step, str)))
    if unknown:
        message = f"`{name}` is not a field of {_a(holder)}"
        return Problem(place, Code.KEY_UNKNOWN, message, _nearest_field(name, holder))
    if missing:
        return Problem(place, Code.FIELD_MISSING, f"`{name}` is missing", f"Add `{name}`: {expected(hint)}.")
    value = value_at(table, path)
    subject = f"`{name}`" if isinstance(path[-1], str) else f"a value in the list `{name}`"
    if hint is When and isinstance(value, str) and error == "value_error":
        message = f"{subject}: {reason.removeprefix('Value error, ')}"
        return Problem(place, Code.FIELD_VALUE, message, _DATES)
    message = f"{subject} is {_shown(value)}; it must be {expected(hint)}"
    return Problem(place, Code.FIELD_VALUE, message, _suggestion(name, value, hint))


_DATES = (
    "Write 2012, 2012-09 or 2012-04-06, with `~` after an approximate date;\n"
    "2006/2012 from one year to another, 2013/.. for what still holds, /2012 where the beginning is unknown."
)


def expected(hint: Any) -> str:
    """What a type takes, in plain words."""
    if get_origin(hint) is Literal:
        return "one of " + ", ".join(str(choice) for choice in get_args(hint))
    if get_origin(hint) is tuple:
        return f"a list, each value of it {expected(get_args(hint)[0])}"
    if hint in _PLAIN:
        return _PLAIN[hint]
    return "a mapping with " + _fields(hint)


_PLAIN: dict[Any, str] = {
    str: "a text that is not empty",
    int: "a whole number, in digits alone",
    float: "a number",
    Decimal: "a number in digits, without spaces or commas",
    bool: "yes or no",
    When: "a date such as 2012, 2012-09, 2012-04-06 or 2006/2012",
}

_LONG = 60


def _shown(value: Value) -> str:
    if isinstance(value, str):
        return f"`{value if len(value) <= _LONG else value[:_LONG] + '…'}`" if value else "empty"
    return "a mapping" if isinstance(value, Table) else "a list" if isinstance(value, Row) else "empty"


def _nearest_field(name: str, holder: Any) -> str:
    near = get_close_matches(name, map(authored, field_types(holder)), n=1, cutoff=0.5)
    return f"Did you mean `{near[0]}`?" if near else f"Its fields are {_fields(holder)}."


def _fields(holder: Any) -> str:
    return ", ".join(f"`{authored(name)}`" for name in field_types(holder))


def _suggestion(name: str, value: Value, hint: Any) -> str:
    if not isinstance(value, str):
        return ""
    if get_origin(hint) is tuple:
        return f"Write `{name}: [{value}]`." if get_args(hint)[0] is str and value else "Write a list."
    choices = [str(each) for each in get_args(hint)] if get_origin(hint) is Literal else []
    near = get_close_matches(value, choices, n=1, cutoff=0.5)
    return f"Did you mean `{near[0]}`?" if near else ""


def _a(holder: Any) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in holder.__name__).strip()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
