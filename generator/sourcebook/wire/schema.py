"""The JSON Schemas of an item, a bank and a whole course, from the dataclasses; nothing that runs imports this.

`python -m sourcebook.wire.schema FOLDER` writes them; they ship in `schemas/`, and a test says when they are stale.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import is_dataclass
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from sourcebook.model.base import Quote
from sourcebook.model.course import Settings
from sourcebook.model.dates import When
from sourcebook.model.exercise import Exercise, SealedExercise
from sourcebook.model.item import SHAPES, Bank, Item
from sourcebook.model.people import Passage
from sourcebook.model.source import Source, Zone
from sourcebook.wire.bank import BANK_SCHEMA
from sourcebook.wire.course import BY_ID, DUMP_SCHEMA, LISTED
from sourcebook.wire.names import hints_of, in_json
from sourcebook.wire.prose import about, about_fields

ITEM_SCHEMA = "urn:sourcebook:schema:item:1"
"""Name of the JSON Schema of an item."""

Schema = dict[str, Any]

_SCALARS: Mapping[Any, Schema] = {
    NoneType: {"type": "null"},
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"},
    When: {"type": "string", "description": about(When)},
}
_OFFSETS = {
    name: {
        "type": ["integer", "null"],
        "minimum": 0,
        "description": f"Character offset of its {name} in the source's text.",
    }
    for name in ("start", "end")
}
_POSITION = _OFFSETS | {
    "zone": {"type": ["string", "null"], "description": "The zone of the source in which it stands."},
    "line": {"type": ["integer", "null"], "minimum": 1, "description": "The line of the document as received."},
}
_COMPUTED: Mapping[type, Schema] = {
    Quote: _POSITION,
    Passage: {"text": {"type": ["string", "null"], "description": "Its words."}} | _POSITION,
    Zone: _OFFSETS,
    Source: {"file": {"type": "string", "description": "Path of the document below the course's folder."}},
}
"""What the JSON of a record holds though nobody wrote it."""


def documents() -> dict[str, str]:
    """Return the text of each schema by its file's name."""
    made = {"item": item_schema(), "bank": bank_schema(), "dump": dump_schema()}
    return {f"{name}.schema.json": json.dumps(each, indent=1, ensure_ascii=False) + "\n" for name, each in made.items()}


def item_schema() -> Schema:
    """Return the schema of one item."""
    defined: dict[str, Schema] = {}
    return _root(ITEM_SCHEMA, _item(defined), defined)


def bank_schema() -> Schema:
    """Return the schema of a bank: what the `json` target writes."""
    defined: dict[str, Schema] = {}
    head = _fields(Bank, defined)
    del head["items"]
    properties = {"schema": {"const": BANK_SCHEMA}} | head | {"items": {"type": "array", "items": _item(defined)}}
    return _root(BANK_SCHEMA, _object(properties, about(Bank)), defined)


def dump_schema() -> Schema:
    """Return the schema of a course: what `sourcebook dump` prints, and `course.json`."""
    defined: dict[str, Schema] = {}
    bank = _fields(Bank, defined)
    del bank["items"]
    properties: dict[str, Schema] = {"schema": {"const": DUMP_SCHEMA}, "course": _of(Settings, defined)}
    properties |= {name: _of(hint, defined) for name, hint in {**BY_ID, **LISTED}.items()}
    properties["banks"] = {"type": "array", "items": _object(bank, "A chapter's bank; its items stand in `items`.")}
    properties["items"] = {"type": "array", "items": _item(defined)}
    properties["exercises"] = _of(tuple[Exercise, ...], defined)
    defined["Source"]["properties"]["text"] = {"type": "string", "description": "Its normalised text, with `--texts`."}
    whole = _object(properties, "A whole course.")
    whole["properties"]["sealed"] = _of(tuple[SealedExercise, ...], defined)
    return _root(DUMP_SCHEMA, whole, defined)


def _root(name: str, schema: Schema, defined: Mapping[str, Schema]) -> Schema:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": name}
    return head | schema | {"$defs": {key: defined[key] for key in sorted(defined)}}


def _item(defined: dict[str, Schema]) -> Schema:
    """An item of any shape: the fields of its head, with those of its body where the model has `body`."""
    for shape, class_ in SHAPES.items():
        properties: dict[str, Schema] = {}
        for name, schema in _fields(Item, defined, without="body").items():
            properties[name] = schema
            if name == "kind":
                properties["shape"] = {"const": shape}
            if name == "stem":
                properties |= _fields(class_, defined, without="shape")
        defined[f"Item.{shape}"] = _object(properties, about(class_))
    return {"oneOf": [{"$ref": f"#/$defs/Item.{shape}"} for shape in SHAPES]}


def _of(hint: Any, defined: dict[str, Schema]) -> Schema:
    """The schema of a type; those of dataclasses are put into `defined`."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in _SCALARS:
        return _SCALARS[hint]
    if origin is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
    if origin in {Union, UnionType}:
        return {"anyOf": [_of(each, defined) for each in arguments]}
    if origin is tuple:
        return {"type": "array", "items": _of(arguments[0], defined)}
    if not (isinstance(hint, type) and is_dataclass(hint)):
        return {"type": "object", "additionalProperties": _of(arguments[1], defined)}
    name = hint.__name__
    if name not in defined:
        defined[name] = {}
        defined[name] |= _object(_fields(hint, defined) | _COMPUTED.get(hint, {}), about(hint))
    return {"$ref": f"#/$defs/{name}"}


def _fields(class_: Any, defined: dict[str, Schema], without: str = "") -> dict[str, Schema]:
    """The schema of each field of a dataclass, with what the model says of it."""
    told = about_fields(class_)
    return {
        in_json(name): _of(hint, defined) | ({"description": told[in_json(name)]} if in_json(name) in told else {})
        for name, hint in hints_of(class_).items()
        if name != without
    }


def _object(properties: Schema, description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


if __name__ == "__main__":
    for file, content in documents().items():
        (Path(sys.argv[1]) / file).write_text(content, encoding="utf-8")
