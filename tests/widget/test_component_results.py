"""Results leave the component and come back: as JSON by its schema, and as a table."""

import csv
import io
import json
from importlib import resources
from typing import Any

from in_node import node
from jsonschema import Draft202012Validator

SCHEMA = json.loads((resources.files("sourcebook") / "schemas/results.schema.json").read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
RECORD = {"version": "1", "digest": "d", "tries": 1, "hints": 0, "first": "2026-01-01T00:00:00Z"}
KEPT: dict[str, Any] = {
    "a": {**RECORD, "response": "x", "score": 1, "last": "2026-01-02T00:00:00Z"},
    "b": {**RECORD, "response": {'=left, "1"': "@right\nmore"}, "score": 0.5, "last": "2026-01-03T00:00:00Z"},
    "c": {**RECORD, "response": {"text": "…"}, "score": None, "last": "2026-01-04T00:00:00Z"},
    "d": {**RECORD, "response": None, "score": 0, "last": "2026-01-05T00:00:00Z"},
    "=e": {**RECORD, "response": "+1 - 2", "score": 0, "last": "2026-01-06T00:00:00Z"},
    "draft": {**RECORD, "tries": 0, "draft": "y"},
}
COURSE = {"id": "course", "version": "1", "chapters": [{"items": [{"id": id_} for id_ in [*KEPT, "f"]]}]}
SESSION = """
    const { openSession } = await import(`${parts}/session.js`);
    const { openStore } = await import(`${parts}/store.js`);
    const { exported, imported, asTable } = await import(`${parts}/results.js`);
    const session = openSession(given.course, openStore(null));
    for (const [id, kept] of Object.entries(given.kept)) session.put(id, kept);
"""


def made(program: str, **given: Any) -> Any:
    """What a program makes of a session that holds `KEPT`."""
    return node(SESSION + program, {"course": COURSE, "kept": KEPT, **given})


def file() -> dict[str, Any]:
    """What is saved."""
    return made("console.log(JSON.stringify(exported(session)))")


def taken(*results: Any, **fields: Any) -> Any:
    """The report of taking in some results, and what is kept of `a` and `f` then."""
    data = {"schema": SCHEMA["$id"], "course": "course", "version": "1", "exported": "", "results": results, **fields}
    program = (
        "console.log(JSON.stringify([imported(session, given.file), session.record({id: 'a', digest: 'd'}).response]))"
    )
    return made(program, file=json.dumps(data))


def result(item: str, **fields: Any) -> dict[str, Any]:
    """A result of an item."""
    dates = {"first": "2026-01-01T00:00:00Z", "last": "2026-02-01T00:00:00Z"}
    return {"item": item, "digest": "d", "response": "new", "score": 1, "tries": 1, **dates, **fields}


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_what_is_saved_keeps_to_the_schema() -> None:
    data = file()
    VALID.validate(data)
    assert {each["item"] for each in data["results"]} == {*KEPT} - {"draft"}


def test_what_was_saved_comes_back_whole() -> None:
    program = """
        session.forget(Object.keys(given.kept));
        console.log(JSON.stringify([imported(session, given.file), exported(session).results]));
    """
    data = file()
    report, results = made(program, file=json.dumps(data))
    assert sorted(report["taken"]) == sorted(each["item"] for each in data["results"])
    assert results == data["results"]


def test_a_later_answer_stays() -> None:
    report, answer = taken(result("a", last="2026-01-01T12:00:00Z"))
    assert report == {"taken": [], "later": ["a"], "unknown": [], "bad": []}
    assert answer == "x"


def test_an_earlier_answer_goes() -> None:
    report, answer = taken(result("a"), result("f"))
    assert report["taken"] == ["a", "f"]
    assert answer == "new"


def test_what_the_course_does_not_have_and_what_is_no_result_is_named() -> None:
    bad = [result("a", score=2), result("b", tries=0), result("c", last="yesterday?"), {"item": "d"}, None, 7]
    report, answer = taken(result("other"), *bad)
    assert report == {"taken": [], "later": [], "unknown": ["other"], "bad": ["a", "b", "c", "d", "#6", "#7"]}
    assert answer == "x"


def test_a_file_of_something_else_changes_nothing() -> None:
    assert taken(result("a"), course="another") == [None, "x"]
    assert taken(result("a"), schema="other") == [None, "x"]
    assert made("console.log(JSON.stringify(imported(session, '{nonsense')))") is None


def test_the_table_can_be_read_and_holds_no_formula() -> None:
    table = made("console.log(JSON.stringify(asTable(session)))")
    assert "\r\n" in table
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [row["item"] for row in rows] == ["'=e", "a", "b", "c", "d"]
    assert json.loads(rows[2]["response"]) == KEPT["b"]["response"]
    assert rows[0]["response"] == "'+1 - 2"
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
