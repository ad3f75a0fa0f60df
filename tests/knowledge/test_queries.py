"""The named questions: each with an answer, and without one."""

from dataclasses import replace

import pytest
from example_course import changed, known, lakes

from sourcebook.knowledge import QUERIES
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.item import Query

CASES: list[tuple[str, dict[str, str], set[str]]] = [
    ("date-of", {"event": "charter"}, {"1904"}),
    ("date-of", {"event": "members-1904"}, set()),
    ("sequence-of", {"events": "flood charter first-ferry"}, {"charter first-ferry flood"}),
    ("sequence-of", {"events": "first-ferry night-market"}, set()),
    ("sequence-of", {"events": "charter ice-truce"}, set()),
    ("place-of", {"event": "flood"}, set()),
    ("holder-of", {"relation": "warden", "org": "lake-league", "at": "1921"}, {"brandt"}),
    ("holder-of", {"relation": "warden", "org": "lake-league", "at": "1922"}, set()),
    ("items-of", {"list": "toll-towns"}, {"arn", "corin", "dovre"}),
    ("items-of", {"list": "charter"}, set()),
    ("between", {"start": "1904", "end": "1919"}, {"lighthouse"}),
    ("before", {"at": "1912"}, {"survey", "charter"}),
    ("value-of", {"fact": "fleet-size"}, {"240"}),
    ("value-of", {"fact": "charter"}, set()),
    ("dated-so", {"event": "charter", "date": "1904"}, {"true"}),
    ("dated-so", {"event": "charter", "date": "1905"}, {"false"}),
    ("dated-so", {"event": "first-ferry", "date": "1921-05"}, set()),
    ("mode-of", {"fact": "ferries-go"}, {"forecast"}),
    ("mode-of", {"fact": "arn-decides"}, set()),
    ("blank-of", {"fact": "night-ferries"}, {"the harbour master"}),
    ("order-of", {"argument": "bread"}, {"p1 p2 m1 c", "p2 p1 m1 c"}),
    ("order-of", {"argument": "no-such"}, set()),
    ("term-of", {"fact": "ice-truce"}, {"ice truce"}),
    ("conclusion-of", {"argument": "bread"}, {"bread.c"}),
    ("supports", {"argument": "bread", "node": "m1"}, {"bread.p1", "bread.p2"}),
    ("takes", {"thesis": "arns-league", "stance": "asserts"}, {"holt.ferry-report"}),
    ("author-of", {"source": "lake-almanac"}, {"venn"}),
    ("author-of", {"source": "shore-gazette"}, set()),
    ("published-on", {"source": "ferry-report"}, {"1921"}),
    ("missing-premise-of", {"argument": "oil"}, {"oil.w"}),
    ("missing-premise-of", {"argument": "bread"}, set()),
    ("missing-premise-of", {"argument": "no-such"}, set()),
    ("would", {"argument": "oil", "direction": "weakens"}, {"oil.e1"}),
    ("would", {"argument": "bread", "direction": "weakens"}, set()),
    ("would", {"argument": "no-such", "direction": "weakens"}, set()),
    ("summary-of", {"argument": "oil"}, {"oil.fair"}),
    ("summary-of", {"argument": "no-such"}, set()),
    ("quoted-for", {"fact": "finest-charter"}, {"finest-charter.p1"}),
    ("quoted-for", {"fact": "no-such"}, set()),
    ("not-said", {"fact": "finest-charter"}, {"finest-charter.o1"}),
    ("not-said", {"fact": "no-such"}, set()),
]


@pytest.mark.parametrize(("name", "args", "answers"), CASES)
def test_an_answer(name: str, args: dict[str, str], answers: set[str]) -> None:
    assert known().ask(Query(name=name, args=args)) == answers


def test_every_query_is_tried() -> None:
    assert {name for name, _, _ in CASES} == set(QUERIES)


def test_a_place_is_told_where_it_is_known() -> None:
    assert known(changed("flood", where="belmere")).ask(Query(name="place-of", args={"event": "flood"})) == {"belmere"}


@pytest.mark.parametrize(
    "course", [changed("charter", when=When("1905")), replace(lakes(), facts={})], ids=["changed", "gone"]
)
def test_an_answer_changes_with_the_course(course: Course) -> None:
    query = Query(name="date-of", args={"event": "charter"})
    assert known(course).ask(query) != known().ask(query)
