"""The second path (T08): it answers every query as the first does, by other code, and notices where that is wrong."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from example_course import known, lakes
from lake_items import finds, made

from sourcebook import lint
from sourcebook.kinds import make_items
from sourcebook.knowledge import QUERIES, Knowledge, approved_in, queries
from sourcebook.lint import second
from sourcebook.lint.parts import queries as asked_by
from sourcebook.load import load
from sourcebook.model.course import Course
from sourcebook.model.digest import digest_of
from sourcebook.model.item import Query
from sourcebook.model.people import Review
from sourcebook.problems import Place

SECOND = sorted((Path(lint.__file__).parent / "second").glob("*.py"))


def test_every_query_has_a_second_answer() -> None:
    assert set(QUERIES) <= set(second.ANSWERS)


def test_both_answer_alike_on_every_item_of_the_example_course() -> None:
    given, knowledge = second.given(lakes(), known().approved), known()
    for item in made().values():
        for query in asked_by(item):
            assert second.answer(given, query) == knowledge.ask(query), item.id


def test_both_answer_alike_on_every_item_of_this_course(root: Path) -> None:
    course, problems = load(root)
    assert course is not None, problems
    knowledge, given = Knowledge(course), second.given(course)
    asked = {item.id: asked_by(item) for item in make_items(knowledge)}
    assert asked
    for id_, each in asked.items():
        for query in each:
            assert second.answer(given, query) == knowledge.ask(query), id_


@pytest.mark.parametrize("name", sorted({query.name for item in made().values() for query in asked_by(item)}))
def test_a_bug_in_a_query_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    item = next(item for item in made().values() if any(query.name == name for query in asked_by(item)))
    assert finds("T08", item) == []
    planted = {**queries.QUERIES, name: lambda *_: frozenset({"a bug"})}
    monkeypatch.setattr(queries, "QUERIES", planted)
    (says, *_) = finds("T08", item)
    assert "a bug by the index" in says


def test_a_query_without_a_second_answer_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "ANSWERS", {})
    assert finds("T08", "event-date.charter") == ["the second path has no answer to date-of"]


def reviewed(*verdicts: tuple[str, str]) -> Course:
    """The course with reviews of the charter, one after another: what was said of which digest."""
    digests = {"now": digest_of(lakes().facts["charter"]), "before": "0" * 16}
    reviews = (
        Review(place=Place("seeds/reviews.yml"), of="charter", reviewer="ann", verdict=verdict, digest=digests[digest])
        for verdict, digest in verdicts
    )
    return replace(lakes(), reviews=tuple(reviews))


@pytest.mark.parametrize(
    "course",
    [
        reviewed(("approved", "now")),
        reviewed(("approved", "before")),
        reviewed(("approved", "now"), ("rejected", "now")),
        reviewed(("rejected", "before"), ("approved", "now")),
        reviewed(("approved", "now"), ("approved", "before")),
    ],
    ids=["approved", "edited since", "rejected later", "approved in the end", "approved as it was"],
)
def test_it_finds_out_for_itself_what_is_approved(course: Course) -> None:
    assert second.approved_in(course) == approved_in(course)
    query = Query(name="date-of", args={"event": "charter"})
    assert second.answers(course, query) == Knowledge(course).ask(query)


@pytest.mark.parametrize("path", SECOND, ids=lambda path: path.name)
def test_it_imports_the_model_alone(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    named += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    ours = [name for name in named if name.startswith("sourcebook")]
    assert all(name.startswith(("sourcebook.model.", "sourcebook.lint.second.")) for name in ours)
