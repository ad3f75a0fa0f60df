"""What the tables of a course say of their columns is what their frames have."""

import inspect
import re

import pytest
from lake_exercises import course

from sourcebook.notebook import NotebookCourse
from sourcebook.notebook.table import Table

TABLES = {
    "facts": lambda: course().facts,
    "sources": lambda: course().sources,
    "arguments": lambda: course().arguments,
    "bank": lambda: course().bank,
    "timeline": lambda: course().timeline(),
    "members": lambda: course().members("1904"),
    "lists": lambda: course().lists(),
    "positions": lambda: course().positions(),
    "exercises": course().exercises.progress,
}
_COLUMN = re.compile(r"^- `(\w+)` \((text|number)\): \S", re.MULTILINE)
_SHOWN = re.compile(r"Columns:\n\n(.*?)(?:\n\n(?:In the frame besides:)|\Z)", re.DOTALL)


def documented(table: Table[object]) -> str:
    return inspect.getdoc(type(table)) or ""


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_told_with_its_type(name: str) -> None:
    table = TABLES[name]()
    frame = table.frame()
    assert len(frame) == len(table) > 0
    told = dict(_COLUMN.findall(documented(table)))
    assert list(told) == list(frame.columns)
    for column, type_ in told.items():
        values = list(frame[column])
        assert all(isinstance(value, str if type_ == "text" else int | float) for value in values), column


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_that_are_shown_are_told_first(name: str) -> None:
    table = TABLES[name]()
    (shown,) = _SHOWN.findall(documented(table))
    told = [column for column, _ in _COLUMN.findall(shown)]
    assert re.findall(r"<th scope=\"col\">(\w+)</th>", table._repr_html_()) == told


@pytest.mark.parametrize("name", [name for name in TABLES if name not in {"bank", "exercises"}])
def test_what_gives_the_table_tells_them_too(name: str) -> None:
    asked = inspect.getattr_static(NotebookCourse, name)
    function = getattr(asked, "fget", None) or getattr(asked, "func", None) or asked
    columns = documented(TABLES[name]()).partition("\n\n")[2]
    assert columns
    assert (function.__doc__ or "").endswith(columns)


@pytest.mark.parametrize("name", ["timeline", "members"])
def test_what_takes_a_date_says_how_to_write_it(name: str) -> None:
    assert re.search(r"`20\d\d-\d\d`", inspect.getdoc(getattr(NotebookCourse, name)) or "")
    with pytest.raises(ValueError, match="is not a date such as 2012"):
        getattr(course(), name)("last year")


def test_numbers_have_their_unit_beside_them() -> None:
    frame = course().facts.frame()
    numbers = frame[frame["type"] == "number"]
    assert not numbers["value"].isna().any()
    assert frame[frame["type"] != "number"]["value"].isna().all()


def test_every_type_and_kind_of_edge_that_the_words_name_is_there() -> None:
    known = set(re.findall(r"`(\w+)`", documented(course().facts)))
    assert set(course().facts.frame()["type"]) <= known
    assert set(course().facts.frame()["mode"]) <= known
    graph = course().arguments.graph()
    told = set(re.findall(r"`(\w+)`", inspect.getdoc(type(course().arguments).graph) or ""))
    assert {data["kind"] for *_, data in graph.edges(data=True)} <= told
    assert {data["role"] for _, data in graph.nodes(data=True)} <= told


def test_a_graph_shows_what_its_steps_say() -> None:
    graph = course().arguments.graph("bread")
    assert repr(graph).splitlines()[0] == f"{len(graph)} steps, {graph.number_of_edges()} edges"
    assert all(data["text"] in graph._repr_html_() for _, data in graph.nodes(data=True) if data["role"] == "data")
    assert "supports" in graph._repr_html_()
    assert graph.copy().number_of_edges() == graph.number_of_edges()


def test_the_course_says_what_can_be_asked() -> None:
    shown = course()._repr_html_()
    assert repr(course()) in shown
    calls = [call.partition("(")[0].partition("[")[0] for call in re.findall(r"<code>course\.(.*?)</code>", shown)]
    assert calls
    for call in calls:
        found: object = course()
        for name in call.split("."):
            found = getattr(found, name)
