"""An item hangs on its evidence (T09): each comes otherwise, or not at all, and one that doesn't is found."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import SimpleNamespace

import pytest
from example_course import known, lakes
from lake_items import finds, made

from sourcebook.kinds import term
from sourcebook.knowledge import QUERIES, Knowledge, queries
from sourcebook.lint import reruns
from sourcebook.lint.changes import CHANGES
from sourcebook.lint.parts import key_of
from sourcebook.lint.parts import queries as asked_by
from sourcebook.lint.reruns import Outcome, Reruns
from sourcebook.model.item import Item, Query
from sourcebook.model.question import Question


def outcomes(item: str, knowledge: Knowledge | None = None) -> list[tuple[str, str, str]]:
    return [(each.query.name, each.result, each.reason) for each in _of(made()[item], knowledge)]


def _of(item: Item, knowledge: Knowledge | None = None) -> tuple[Outcome, ...]:
    return Reruns(knowledge or known()).of(item)


def test_every_query_has_a_change() -> None:
    assert set(QUERIES) <= set(CHANGES)


@pytest.mark.parametrize("item", made().values(), ids=made())
def test_the_items_of_the_course_hang_on_their_evidence(item: Item) -> None:
    assert finds("T09", item) == []
    assert all(each.reason for each in _of(item))


@pytest.mark.parametrize("name", sorted({query.name for item in made().values() for query in asked_by(item)}))
def test_a_query_that_looks_at_nothing_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The query is replaced by one that always gives what it gives on the course as it stands."""
    item = next(item for item in made().values() if any(query.name == name for query in asked_by(item)))
    always = {key_of(query): known().ask(query) for query in asked_by(item)}

    def stuck(_: Knowledge, args: Mapping[str, str]) -> frozenset[str]:
        return always.get(key_of(Query(name=name, args=args)), frozenset())

    monkeypatch.setattr(queries, "QUERIES", {**queries.QUERIES, name: stuck})
    assert any("the course still answers" in says for says in finds("T09", item))


def test_a_kind_that_looks_at_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind gives the same question whatever the course holds."""
    (question,) = term.questions(known())

    def questions(_: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
        del only
        yield question

    monkeypatch.setattr(reruns, "KINDS", {"term": SimpleNamespace(questions=questions)})
    (says,) = finds("T09", "term.ice-truce")
    assert says.startswith("its key does not hang on its evidence: after a change to what answers term-of, ")
    assert says.endswith("its kind still gives ice truce as the key")


def test_a_query_without_a_change_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reruns, "CHANGES", {})
    (says,) = finds("T09", "term.ice-truce")
    assert "no change is known for term-of" in says


def test_a_key_that_rests_on_nothing_is_found() -> None:
    (says,) = finds("T09", "term.ice-truce", known(replace(lakes(), facts={})))
    assert "nothing was found that could be changed" in says


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("term.ice-truce", ("term-of", "another key", "other-than-ice truce")),
        ("number.fleet-size", ("value-of", "another key", "241")),
        ("true-false.flood", ("dated-so", "another question", "dated-so event=flood date=1938")),
        ("list-member.members-1904.arn", ("items-of", "no item", "its kind does not ask it any more")),
    ],
)
def test_it_tells_what_became_of_an_item(item: str, expected: tuple[str, str, str]) -> None:
    assert expected in outcomes(item)


def test_no_item_where_nothing_else_can_be_certified() -> None:
    """The key is the same, and no other options can be had."""
    item = made()["event-date.charter"]
    changed = known(replace(lakes(), relations={}))
    question = next(q for q in reruns.KINDS["event-date"].questions(changed) if q.id == item.id)
    found = reruns._compare(reruns._Changed(changed, {item.id: question}), item, item.query or question.query)
    assert (found.result, found.reason) == ("no item", "no set of wrong options can be certified")


def test_each_gap_and_each_pair_is_tried() -> None:
    assert {name for name, *_ in outcomes("sourcing.six-towns")} == {"author-of", "published-on"}
    assert len(outcomes("match-dates.charter")) == 4


def test_what_a_person_wrote_is_not_made_again() -> None:
    assert _of(replace(made()["term.ice-truce"], kind="authored")) == ()


def test_a_change_leaves_the_course_as_it_was() -> None:
    query = Query(name="date-of", args={"event": "charter"})
    before = known().ask(query)
    _of(made()["event-date.charter"])
    assert known().ask(query) == before
