import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from courses import BANKS, BOARD, COURSE, LOST, TEXT
from hypothesis import given, settings
from hypothesis import strategies as st
from items import CHOICE, ITEMS, bank
from jsonschema import Draft202012Validator

import sourcebook
from sourcebook.model.dates import When
from sourcebook.model.fact import FACT_TYPES
from sourcebook.model.item import SHAPES, Item
from sourcebook.problems import Place
from sourcebook.wire import (
    bank_to_json,
    course_from_json,
    course_to_json,
    item_from_json,
    item_to_json,
)
from sourcebook.wire.decode import Decoder
from sourcebook.wire.encode import encode
from sourcebook.wire.names import hints_of
from sourcebook.wire.schema import documents

SCHEMAS = Path(sourcebook.__file__).parent / "schemas"


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def through_text(value: object) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False))


# ---- items


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_comes_back_whole(item: Item) -> None:
    assert item_from_json(through_text(item_to_json(item))) == item


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_is_valid(item: Item) -> None:
    validator("item").validate(through_text(item_to_json(item)))


def test_an_item_is_flat() -> None:
    flat = item_to_json(CHOICE.item)
    assert list(flat)[:3] == ["id", "kind", "shape"]
    assert {"chapter", "topics", "level", "as_of", "stem", "options", "feedback", "evidence"} <= set(flat)
    assert "body" not in flat
    assert flat["slots"] == {"from": "here"}
    first, second = flat["options"][:2]
    assert first["certificate"] is None
    assert second["certificate"]["rule"] == "F1"
    assert {"text", "correct", "why", "certificate", "evidence"} <= set(second)
    assert set(first["evidence"][0]) == {"source", "text", "start", "end"}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"shape": "riddle"}, "shape"),
        ({"shape": None}, "shape"),
        ({"options": {}}, r"item\.options: .*is wanted"),
        ({"options": [{"id": "a"}]}, r"item\.options\[0\]: an object with `text`"),
        ({"options": [7]}, r"item\.options\[0\]: an object is wanted"),
        ({"level": "guess"}, r"item\.level"),
        ({"topics": ["a", 7]}, r"item\.topics\[1\]"),
        ({"phrasing": True}, r"item\.phrasing"),
        ({"multiple": "no"}, r"item\.multiple"),
        ({"slots": {"a": 1}}, r"item\.slots\.a"),
    ],
)
def test_what_is_no_item_says_where(change: Mapping[str, object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        item_from_json(item_to_json(CHOICE.item) | change)


@pytest.mark.parametrize("data", [None, [], "item", 7, {}])
def test_what_is_no_object_is_no_item(data: object) -> None:
    with pytest.raises(ValueError, match="shape"):
        item_from_json(data)


def test_a_decimal_is_text_without_exponent() -> None:
    assert encode(Decimal("2E+4")) == "20000"
    assert encode(Decimal("-1.50")) == "-1.50"


# ---- a course


def test_a_course_comes_back_without_texts() -> None:
    course, banks = course_from_json(through_text(course_to_json(COURSE, BANKS)))
    assert course == replace(COURSE, texts={})
    assert banks == BANKS


def test_a_course_is_valid() -> None:
    for texts in (False, True):
        errors = validator("dump").iter_errors(through_text(course_to_json(COURSE, BANKS, texts=texts)))
        assert not [error.message for error in errors]


def test_a_course_has_the_sections_that_other_tools_expect() -> None:
    document = course_to_json(COURSE, BANKS)
    assert {"course", "sources", "entities", "facts", "arguments", "positions", "items", "exercises"} <= set(document)
    (source,) = document["sources"]
    assert source["file"] == "seeds/sources/packet-1/document.txt"
    assert source["zones"] == [{"id": "body", "first": "In 2012", "last": "for talks.", "start": 0, "end": len(TEXT)}]
    assert source["footnote_marks"][0]["in"] == "chair3"
    assert document["entities"][0]["class"] == "organ"
    assert document["facts"][0]["who"][0]["as"] == "subject"
    assert document["facts"][4]["from"] == "board"
    assert document["arguments"][0]["decoys"][0]["is"] == "converse"


def quotes_in(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "carries" in value:
            yield value
        for each in value.values():
            yield from quotes_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from quotes_in(each)


def test_every_quote_says_where_it_stands() -> None:
    found = list(quotes_in(course_to_json(COURSE, BANKS)))
    placed = [quote for quote in found if quote["start"] is not None]
    assert len(placed) == len(found) - 1
    assert all(TEXT[quote["start"] : quote["end"]] == quote["text"] for quote in placed)
    (lost,) = (quote for quote in found if quote["start"] is None)
    assert lost["text"] == LOST.text


def test_a_passage_has_its_words() -> None:
    (passage,) = course_to_json(COURSE, BANKS)["passages"]
    assert passage["text"] == TEXT[passage["start"] : passage["end"]]
    assert passage["text"].startswith("In 2012 the board")


def test_texts_are_there_only_where_they_are_asked_for() -> None:
    assert "text" not in course_to_json(COURSE, BANKS)["sources"][0]
    assert course_to_json(COURSE, BANKS, texts=True)["sources"][0]["text"] == TEXT


def test_no_place_of_the_seeds_is_told() -> None:
    assert "place" not in json.dumps(course_to_json(COURSE, ()))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"schema": "other"}, "schema"),
        ({"facts": None}, "facts"),
        ({"facts": [{"type": "event"}]}, r"facts\[0\]: an object with `id`"),
        ({"facts": [{"type": "riddle"}]}, r"facts\[0\]"),
        ({"course": {}}, "course: an object with `id`"),
        ({"items": 7}, "items"),
        ({"banks": [7]}, "banks"),
    ],
)
def test_what_is_no_course_says_where(change: Mapping[str, object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        course_from_json(course_to_json(COURSE, BANKS) | change)


def test_a_quote_with_half_a_place_is_an_error() -> None:
    document = through_text(course_to_json(COURSE, BANKS))
    document["facts"][0]["quotes"][0]["end"] = "far"
    with pytest.raises(ValueError, match=r"quote\.end"):
        course_from_json(document)


def test_items_go_to_the_bank_of_their_chapter() -> None:
    other = replace(bank(replace(CHOICE.item, id="example.other", chapter="second")), chapter="second")
    _course, banks = course_from_json(through_text(course_to_json(COURSE, (*BANKS, other))))
    assert banks == (*BANKS, other)


# ---- any record


st.register_type_strategy(
    When, st.sampled_from(["2012", "2012-09", "2012-04-06", "2006/2012", "2013/..", "/2012"]).map(When)
)
st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False, places=2))
st.register_type_strategy(Place, st.just(Place("course.json")))
CLASSES = [*FACT_TYPES.values(), *SHAPES.values()]


@pytest.mark.parametrize("class_", CLASSES, ids=lambda class_: class_.__name__)
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_any_record_comes_back(class_: type, data: st.DataObject) -> None:
    place = {"place": Place("course.json")} if any(field.name == "place" for field in fields(class_)) else {}
    drawn = {name: data.draw(st.from_type(hint), label=name) for name, hint in hints_of(class_).items()}
    record = class_(**drawn, **place)
    assert Decoder(place=Place("course.json")).make(class_, through_text(encode(record)), "record") == record


# ---- the schemas


@pytest.mark.parametrize("name", documents())
def test_the_schemas_are_current(name: str) -> None:
    """If this fails: PYTHONPATH=generator python -m sourcebook.wire.schema generator/sourcebook/schemas."""
    assert (SCHEMAS / name).read_text(encoding="utf-8") == documents()[name]


def test_a_bank_is_valid() -> None:
    validator("bank").validate(through_text(bank_to_json(BANKS[0])))


@pytest.mark.parametrize("change", [{"stem": None}, {"extra": 1}, {"shape": "text"}, {"level": "guess"}])
def test_the_schema_refuses_what_is_no_item(change: Mapping[str, object]) -> None:
    assert not validator("item").is_valid(through_text(item_to_json(CHOICE.item)) | change)


def test_the_schema_explains_its_fields() -> None:
    option = json.loads((SCHEMAS / "item.schema.json").read_text(encoding="utf-8"))["$defs"]["Option"]
    assert option["properties"]["why"]["description"].startswith("Feedback: what is right")
    assert option["description"] == "One option of a Choice, with its own feedback."


def test_wire_needs_the_standard_library_alone() -> None:
    code = "import sys; before = set(sys.modules); import sourcebook.wire, sourcebook.grading; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "yaml", "lxml", "jsonschema", "sourcebook.wire.schema"} & set(loaded)


def test_the_place_of_a_quote_comes_back() -> None:
    course, _banks = course_from_json(course_to_json(COURSE, BANKS))
    assert course.spans[BOARD] == COURSE.spans[BOARD]
    assert LOST not in course.spans
