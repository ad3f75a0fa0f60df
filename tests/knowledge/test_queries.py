"""The named questions: each with an answer, and without one."""

from dataclasses import replace

import pytest
from example_course import changed, known, lakes

from sourcebook.knowledge import QUERIES
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.item import Query

VENN = {"first": "venn.lake-almanac"}
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
    ("missing-premise-of", {"argument": "light"}, {"light.w"}),
    ("missing-premise-of", {"argument": "bread"}, set()),
    ("missing-premise-of", {"argument": "no-such"}, set()),
    ("would", {"argument": "light", "direction": "weakens"}, {"light.e1"}),
    ("would", {"argument": "bread", "direction": "weakens"}, set()),
    ("would", {"argument": "no-such", "direction": "weakens"}, set()),
    ("summary-of", {"argument": "light"}, {"light.fair"}),
    ("summary-of", {"argument": "no-such"}, set()),
    ("quoted-for", {"fact": "finest-charter"}, {"finest-charter.p1"}),
    ("quoted-for", {"fact": "no-such"}, set()),
    ("not-said", {"fact": "finest-charter"}, {"finest-charter.o1"}),
    ("not-said", {"fact": "no-such"}, set()),
    ("part-of-step", {"argument": "oil", "node": "p1"}, {"reason"}),
    ("part-of-step", {"argument": "oil", "node": "r"}, {"objection"}),
    ("part-of-step", {"argument": "oil", "node": "w"}, {"assumption"}),
    ("part-of-step", {"argument": "oil", "node": "c"}, {"conclusion"}),
    ("part-of-step", {"argument": "bread", "node": "m1"}, {"step"}),
    ("part-of-step", {"argument": "outgrown", "node": "q"}, set()),
    ("part-of-step", {"argument": "no-such", "node": "c"}, set()),
    ("fills-place", {"argument": "outgrown", "place": "reason-for-step"}, {"outgrown.p1"}),
    ("fills-place", {"argument": "outgrown", "place": "reason"}, {"outgrown.p2"}),
    ("fills-place", {"argument": "oil", "place": "step"}, set()),
    ("on-one", {"on": "members-1950", "off": "members-1904"}, {"fenn", "hult"}),
    ("on-one", {"on": "members-1904", "off": "toll-towns"}, set()),
    ("on-both", {"first": "members-1904", "second": "lighthouse-towns"}, {"arn"}),
    ("on-both", {"first": "members-1904", "second": "charter"}, set()),
    ("values-of", {"facts": "fleet-size fleet-towns charter"}, {"fleet-size: 240", "fleet-towns: 6"}),
    ("agreement", {"thesis": "arns-league", **VENN, "second": "marl.toll-letters"}, {"agree"}),
    ("agreement", {"thesis": "arns-league", **VENN, "second": "holt.ferry-report"}, {"disagree"}),
    ("agreement", {"thesis": "ferries-stay", **VENN, "second": "holt.ferry-report"}, {"first"}),
    ("agreement", {"thesis": "arns-league", **VENN, "second": "gazette.shore-gazette"}, set()),
    ("difference-on", {"thesis": "arns-league", **VENN, "second": "holt.ferry-report"}, {"value"}),
    ("difference-on", {"thesis": "arns-league", **VENN, "second": "marl.toll-letters"}, set()),
    ("could-tell", {"event": "regatta"}, {"lake-almanac"}),
    ("could-tell", {"event": "first-ferry"}, {"lake-almanac", "shore-gazette", "toll-letters"}),
    ("in-print", {"event": "toll-reform"}, {"ferry-report", "shore-gazette"}),
    ("in-print", {"event": "flood"}, {"ferry-report"}),
    ("years-between", {"first": "charter", "second": "bell"}, {"15"}),
    ("years-between", {"first": "charter", "second": "ice-truce"}, set()),
    ("misdated", {"dates": "charter=1904 flood=1930"}, {"flood"}),
    ("misdated", {"dates": "charter=1904 first-ferry=1921-05 flood=1930"}, set()),
    ("alike", {"fact": "dredging"}, {"storm"}),
    ("alike", {"fact": "ice-truce"}, set()),
    ("stands-in", {"fact": "finest-charter"}, {"lake-almanac"}),
    ("stands-in", {"fact": "charter"}, set()),
    ("stands-in", {"fact": "night-ferries"}, {"lake-almanac"}),
    ("stance-of", {"thesis": "arns-league", "voice": "holt.ferry-report"}, {"asserts"}),
    ("stance-of", {"thesis": "ferries-stay", "voice": "holt.ferry-report"}, {"silent"}),
    ("stance-of", {"thesis": "arns-league", "voice": "oker.shore-gazette"}, set()),
    ("called", {"fact": "marl-warden"}, {"Ida Marl", "Marl"}),
    ("called", {"fact": "regatta"}, {"Hult"}),
    ("called", {"fact": "gaar-in-league"}, {"Gaar"}),
    ("called", {"fact": "charter"}, set()),
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
