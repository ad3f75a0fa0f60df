"""The JSON Schemas that ship with the package are current, and take what the reader takes."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from sourcebook.load.files import SEED_FILES
from sourcebook.load.schemas import schemas

SMALL = Path(__file__).parent / "small" / "seeds"
SCHEMAS = schemas()


class Core(yaml.SafeLoader):
    """YAML as editors read it: dates are text, and yes is a word."""


Core.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read(path: Path) -> Any:
    """A seed file as an editor sees it."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Core)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_what_ships_is_current(kind: str) -> None:
    shipped = (files("sourcebook") / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert shipped == SCHEMAS[kind], "Run: python -m sourcebook.load.schemas"


@pytest.mark.parametrize("kind", SCHEMAS)
def test_it_is_a_schema(kind: str) -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(SCHEMAS[kind]))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_it_takes_what_the_reader_takes(kind: str) -> None:
    pattern = next(pattern for pattern, each in SEED_FILES.items() if each == kind)
    paths = list(SMALL.glob(pattern))
    assert paths
    for path in paths:
        jsonschema.validate(read(path), json.loads(SCHEMAS[kind]), jsonschema.Draft7Validator)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("facts", "facts: [{id: a}]"),
        ("facts", "fact: []"),
        ("entities", "entities: [{id: a, class: thing, name: A}]"),
        ("entities", "entities: [{id: a, class_: state, name: A}]"),
        ("entities", "entities: [{id: a, class: state, name: A, place: here}]"),
        ("codings", "codings: [{of: a, field: b, value: c, coder: ann}]"),
        ("course", "id: a"),
    ],
)
def test_it_refuses_what_the_reader_refuses(kind: str, text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(text, Loader=Core), json.loads(SCHEMAS[kind]), jsonschema.Draft7Validator)


def test_fields_say_what_they_mean() -> None:
    quote = json.loads(SCHEMAS["facts"])["definitions"]["Quote"]["properties"]
    assert quote["text"]["description"] == "The words, in the source's normalised form."


def test_our_seeds_name_their_schema(root: Path) -> None:
    for pattern, kind in SEED_FILES.items():
        for path in (root / "seeds").glob(pattern) if kind in SCHEMAS else ():
            head = path.read_text(encoding="utf-8").splitlines()[0]
            name = head.removeprefix("# yaml-language-server: $schema=")
            assert (
                path.parent / name
            ).resolve() == root / "generator" / "sourcebook" / "schemas" / f"{kind}.schema.json", path
            jsonschema.validate(read(path), json.loads(SCHEMAS[kind]), jsonschema.Draft7Validator)
