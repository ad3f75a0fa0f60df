"""A JSON Schema for each kind of seed file, for editors: `python -m sourcebook.load.schemas` writes them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import reduce
from importlib.resources import files
from operator import or_
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from sourcebook.load.docstrings import field_docs
from sourcebook.load.records import PLURALS, SINGLE
from sourcebook.model.fact import FACT_TYPES, FactBase
from sourcebook.reading.fields import FILLED
from sourcebook.reading.names import authored

_DIALECT = "http://json-schema.org/draft-07/schema#"
_REF = "#/definitions/{model}"


def schemas() -> Mapping[str, str]:
    """The schema of each kind of seed file, as JSON text, by the kind's name."""
    single = {kind: _schema(record) for kind, record in SINGLE.items()}
    lists = {kind: _lists(plurals) for kind, plurals in PLURALS.items()}
    return {kind: _text(schema) for kind, schema in (single | lists).items()}


def _text(schema: dict[str, Any]) -> str:
    """A schema as JSON, each list of words on one line."""
    text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return _LIST.sub(lambda match: f"[{' '.join(match[1].split())}]", text)


_LIST = re.compile(r"\[\n([^\[\]{}]*)\]")


def _lists(plurals: Mapping[str, type[Any]]) -> dict[str, Any]:
    """The schema of a file that is a mapping of plurals."""
    properties: dict[str, Any] = {}
    definitions: dict[str, Any] = {}
    for key, kind in plurals.items():
        items = _schema(_any_fact() if kind is FactBase else kind)
        definitions |= items.pop("definitions", {})
        properties[key] = {"type": "array", "items": {name: each for name, each in items.items() if name != "$schema"}}
    required = list(plurals) if len(plurals) == 1 else []
    head = {"$schema": _DIALECT, "type": "object", "additionalProperties": False}
    return head | {"required": required, "properties": properties, "definitions": definitions}


def _any_fact() -> Any:
    return Annotated[reduce(or_, FACT_TYPES.values()), Field(discriminator="type")]


def _schema(kind: Any) -> dict[str, Any]:
    made = TypeAdapter(kind).json_schema(ref_template=_REF, schema_generator=_Authored)
    definitions = made.pop("$defs", {})
    schema: dict[str, Any] = {"$schema": _DIALECT, **made}
    named: dict[str, Any] = _named(schema | ({"definitions": definitions} if definitions else {}))
    return named


def _named(schema: Any) -> Any:
    """The schema with fields named as seeds name them."""
    if isinstance(schema, list):
        return [_named(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    named = {key: _named(value) for key, value in schema.items() if key not in {"title", "discriminator"}}
    if isinstance(schema.get("properties"), dict):
        named["properties"] = {authored(name): _named(value) for name, value in schema["properties"].items()}
        named["required"] = [authored(name) for name in schema.get("required", ())]
    return named


class _Authored(GenerateJsonSchema):
    """What an author may write: editors guess types that the reader doesn't, so that text may look like a number."""

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        """Each field with its docstring."""
        made = super().dataclass_schema(schema)
        docs = field_docs(schema["cls"])
        for name, field in made["properties"].items():
            if name in docs and "$ref" not in field:
                field["description"] = docs[name]
        return made

    def field_is_present(self, field: Any) -> bool:
        """Leave out what the reader fills in."""
        return field["name"] not in FILLED

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  (the base class passes it)
        """No titles: they repeat the names."""
        return False

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        """No defaults: what isn't written isn't shown."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        """Nothing is written as null."""
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: Any) -> JsonSchemaValue:
        """Text may look like a number or a truth value."""
        return {**super().str_schema(schema), "type": ["string", "number", "boolean"]}

    def bool_schema(self, schema: Any) -> JsonSchemaValue:  # noqa: ARG002
        """Truth is yes or no, true or false, quoted or not."""
        return {"enum": ["yes", "no", True, False, "true", "false"]}

    def decimal_schema(self, schema: Any) -> JsonSchemaValue:  # noqa: ARG002
        """A number, whatever its precision."""
        return {"type": ["number", "string"]}


def write(folder: Path) -> None:
    """Write every schema to a folder."""
    folder.mkdir(exist_ok=True)
    for kind, text in schemas().items():
        (folder / f"{kind}.schema.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(str(files("sourcebook"))) / "schemas")
