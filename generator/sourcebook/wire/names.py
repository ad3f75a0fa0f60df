"""How fields are called in JSON: as in Python, but for the underscore that keeps keywords apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import MappingProxyType
from typing import Any, get_type_hints

from sourcebook.model.base import Record

UNWRITTEN = "place"
"""The field of a `Record` that isn't written: where it stood in the seeds is of no use to whoever reads the JSON."""


def in_json(field: str) -> str:
    """Return the name that a field has in JSON: `from_` is `from`."""
    return field.removesuffix("_")


def hints_of(class_: type) -> Mapping[str, Any]:
    """Return the type of each field of a dataclass that is written, in order."""
    return _hints(class_)


@cache
def _hints(class_: type) -> Mapping[str, Any]:
    hints = get_type_hints(class_)
    hidden = {UNWRITTEN} if issubclass(class_, Record) else set()
    return MappingProxyType({field.name: hints[field.name] for field in fields(class_) if field.name not in hidden})
