"""Why a wrong option is wrong: for each rule, what it proves and what it must not (ITEMS.md 5.1)."""

from dataclasses import replace
from typing import Any

import pytest
from example_course import changed, known, lakes

from sourcebook.distractors import RULES, VERIFIERS, certify, verify
from sourcebook.knowledge import QUERIES
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.item import Certificate, CertificateRule, Query

Case = tuple[str, CertificateRule, str, dict[str, str], str, Course, bool]

CHARTER = {"event": "charter"}
BELL = {"event": "bell"}
WARDEN = {"relation": "warden", "org": "lake-league", "at": "1921"}
MEMBERS = {"list": "members-1904"}
BREAD = {"argument": "bread"}
LIGHT = {"argument": "light"}
REGATTA = {"event": "regatta"}
FINEST = {"fact": "finest-charter"}
JOINED = {"on": "members-1950", "off": "members-1904"}
BOTH = {"first": "members-1904", "second": "lighthouse-towns"}
AGAINST = {"thesis": "arns-league", "first": "venn.lake-almanac", "second": "holt.ferry-report"}
SILENT = {"thesis": "ferries-stay", "first": "venn.lake-almanac", "second": "holt.ferry-report"}
ARNS = {"thesis": "arns-league", "stance": "asserts"}


def loosened(relation: str) -> Course:
    """The course in which a relation is not functional."""
    relations = {**lakes().relations, relation: replace(lakes().relations[relation], functional="no")}
    return replace(lakes(), relations=relations)


def renamed(id_: str, **fields: Any) -> Course:
    return replace(lakes(), entities={**lakes().entities, id_: replace(lakes().entities[id_], **fields)})


def alone(of: str) -> Course:
    """The course in which one coder alone has judged something."""
    return replace(lakes(), codings=tuple(c for c in lakes().codings if (c.of, c.coder) != (of, "bo")))


def warden_before(held: str | None) -> Course:
    """The course in which Marl was warden over an interval, and not only seen."""
    return changed("marl-warden", held=held and When(held), seen=())


def uncertain(id_: str) -> Course:
    """The course in which a date is only about known."""
    return changed(id_, when=When(f"{lakes().facts[id_].when.text}~"))  # type: ignore[union-attr]


def copied() -> Course:
    """The course in which one work quotes another, in capitals and quotation marks."""
    text = lakes().texts["ferry-report"]
    copy = replace(text, text=f"{text.text} “THE CHARTER remains: the finest work of the old towns”")
    return replace(lakes(), texts={**lakes().texts, "ferry-report": copy})


def also_speaking() -> Course:
    """The course in which somebody else speaks in the work whose author is silent."""
    cell = lakes().positions[1].cells[0]
    other = replace(cell, voice="brandt", work="ferry-report")
    row = replace(lakes().positions[1], cells=(*lakes().positions[1].cells, other))
    return replace(lakes(), positions=(lakes().positions[0], row))


CASES: list[Case] = [
    # what is seen, rule, query, its arguments, the wrong option, the course, whether it is proven
    ("F1 another year", "F1", "date-of", CHARTER, "1912", lakes(), True),
    ("F1 the very year", "F1", "date-of", CHARTER, "1904", lakes(), False),
    ("F1 a month beside a year: another granularity", "F1", "date-of", CHARTER, "1919-03", lakes(), False),
    ("F1 another month", "F1", "date-of", BELL, "1920-05", lakes(), True),
    ("F1 the key is only about known", "F1", "date-of", CHARTER, "1905", changed("charter", when=When("1904~")), False),
    ("F1 nothing says when it was", "F1", "date-of", {"event": "ice-truce"}, "1912", lakes(), False),
    ("F1 the relation is not functional", "F1", "date-of", CHARTER, "1912", loosened("date-of"), False),
    ("F1 another holder", "F1", "holder-of", WARDEN, "oker", lakes(), True),
    ("F1 the holder", "F1", "holder-of", WARDEN, "brandt", lakes(), False),
    (
        "F1 the holder by another name",
        "F1",
        "holder-of",
        WARDEN,
        "marl",
        renamed("marl", aliases=("Tove Brandt",)),
        False,
    ),
    ("F1 several may hold it", "F1", "holder-of", WARDEN, "oker", loosened("warden"), False),
    ("F1 nobody is known to hold it", "F1", "holder-of", {**WARDEN, "at": "1925"}, "oker", lakes(), False),
    ("F1 a true statement is not false", "F1", "dated-so", {**CHARTER, "date": "1904"}, "true", lakes(), False),
    ("F1 a false statement is not true", "F1", "dated-so", {**CHARTER, "date": "1912"}, "true", lakes(), True),
    ("F1 another mode than two coders gave", "F1", "mode-of", {"fact": "ferries-go"}, "claim", lakes(), True),
    ("F1 a mode that nobody coded", "F1", "mode-of", {"fact": "arn-decides"}, "plan", lakes(), False),
    ("F2 not on a complete list", "F2", "items-of", MEMBERS, "gaar", lakes(), True),
    ("F2 on the list", "F2", "items-of", MEMBERS, "arn", lakes(), False),
    ("F2 on the list by another name", "F2", "items-of", MEMBERS, "hult", renamed("hult", aliases=("Arnby",)), False),
    ("F2 a part of what is on the list", "F2", "items-of", MEMBERS, "hult", renamed("hult", part_of="arn"), False),
    ("F2 the list is not complete", "F2", "items-of", {"list": "toll-towns"}, "gaar", lakes(), False),
    (
        "F2 the list holds fewer than it counts",
        "F2",
        "items-of",
        MEMBERS,
        "gaar",
        changed("members-1904", count=6),
        False,
    ),
    (
        "F2 no quote says that it is complete",
        "F2",
        "items-of",
        MEMBERS,
        "gaar",
        changed("members-1904", quotes=()),
        False,
    ),
    (
        "F2 a membership says that it belonged",
        "F2",
        "items-of",
        MEMBERS,
        "gaar",
        changed("gaar-in-league", held=When("1900/1912")),
        False,
    ),
    ("F3 too early", "F3", "between", {"start": "1904", "end": "1921"}, "survey", lakes(), True),
    ("F3 too late", "F3", "between", {"start": "1904", "end": "1921"}, "flood", lakes(), True),
    ("F3 inside", "F3", "between", {"start": "1904", "end": "1921"}, "lighthouse", lakes(), False),
    (
        "F3 in the year of the end, and so not before it",
        "F3",
        "between",
        {"start": "1904", "end": "1921"},
        "first-ferry",
        lakes(),
        True,
    ),
    (
        "F3 perhaps inside",
        "F3",
        "between",
        {"start": "1904", "end": "1920-07"},
        "bridge",
        changed("bridge", when=When("1920")),
        False,
    ),
    ("F3 it came later", "F3", "before", {"at": "1921-08"}, "flood", lakes(), True),
    ("F3 it may have come earlier in the year", "F3", "before", {"at": "1921-08"}, "first-ferry", lakes(), False),
    ("F3 no such event", "F3", "before", {"at": "1921-08"}, "ice-truce-ball", lakes(), False),
    ("F4 the office was left before", "F4", "holder-of", WARDEN, "marl", warden_before("1905/1912"), True),
    ("F4 the office is still held", "F4", "holder-of", WARDEN, "marl", warden_before("1905/.."), False),
    ("F4 the interval reaches the time asked", "F4", "holder-of", WARDEN, "marl", warden_before("1905/1921"), False),
    ("F4 only a sighting", "F4", "holder-of", WARDEN, "marl", lakes(), False),
    ("F7 a reason is not the conclusion", "F7", "conclusion-of", BREAD, "bread.p1", lakes(), True),
    ("F7 the conclusion", "F7", "conclusion-of", BREAD, "bread.c", lakes(), False),
    ("F7 a statement that is not in the argument", "F7", "conclusion-of", BREAD, "bread.p9", lakes(), False),
    ("F7 it is no direct reason", "F7", "supports", {**BREAD, "node": "c"}, "bread.p1", lakes(), True),
    ("F7 it is a direct reason", "F7", "supports", {**BREAD, "node": "m1"}, "bread.p1", lakes(), False),
    ("F7 a question that nobody reviewed", "F7", "authored", {"question": "q1"}, "o2", lakes(), False),
    ("F7 coded as the converse", "F7", "missing-premise-of", LIGHT, "light.d1", lakes(), True),
    ("F7 the missing premise itself", "F7", "missing-premise-of", LIGHT, "light.w", lakes(), False),
    ("F7 a decoy that one coder alone judged", "F7", "missing-premise-of", LIGHT, "light.d1", alone("light.d1"), False),
    (
        "F7 the missing premise that one alone judged",
        "F7",
        "missing-premise-of",
        LIGHT,
        "light.d1",
        alone("light.w"),
        False,
    ),
    ("F7 a step that nobody judged", "F7", "missing-premise-of", LIGHT, "light.p1", lakes(), False),
    ("F7 coded the other way", "F7", "would", {**LIGHT, "direction": "weakens"}, "light.e2", lakes(), True),
    ("F7 coded as changing nothing", "F7", "would", {**LIGHT, "direction": "weakens"}, "light.e3", lakes(), True),
    ("F7 coded this way", "F7", "would", {**LIGHT, "direction": "weakens"}, "light.e1", lakes(), False),
    ("F7 coded as a straw man", "F7", "summary-of", LIGHT, "light.straw", lakes(), True),
    ("F7 coded as fair", "F7", "summary-of", LIGHT, "light.fair", lakes(), False),
    ("F7 words that don't carry it", "F7", "quoted-for", FINEST, "finest-charter.n1", lakes(), True),
    ("F7 words that do", "F7", "quoted-for", FINEST, "finest-charter.p1", lakes(), False),
    (
        "F7 words of which one coder alone says so",
        "F7",
        "quoted-for",
        FINEST,
        "finest-charter.n1",
        alone("finest-charter.n1"),
        False,
    ),
    ("F7 another clause of the work", "F7", "not-said", FINEST, "merchants-road", lakes(), True),
    ("F7 a clause of another work", "F7", "not-said", FINEST, "arn-decides", lakes(), False),
    (
        "F7 a clause that the work reports of somebody",
        "F7",
        "not-said",
        FINEST,
        "merchants-road",
        changed("merchants-road", by="holt"),
        False,
    ),
    ("F7 what the work does not say", "F7", "not-said", FINEST, "finest-charter.o1", lakes(), False),
    ("F1 a place that the place is part of", "F1", "place-of", REGATTA, "fenn", renamed("hult", part_of="fenn"), False),
    ("F1 another place", "F1", "place-of", REGATTA, "fenn", lakes(), True),
    ("F1 of another year", "F1", "alike", {"fact": "dredging"}, "bell", lakes(), True),
    ("F1 of the same year", "F1", "alike", {"fact": "dredging"}, "storm", lakes(), False),
    ("F1 of a year that is only about known", "F1", "alike", {"fact": "dredging"}, "bell", uncertain("bell"), False),
    ("F1 nothing that has a year", "F1", "alike", {"fact": "dredging"}, "ice-truce", lakes(), False),
    ("F1 the words stand nowhere in it", "F1", "stands-in", FINEST, "ferry-report", lakes(), True),
    ("F1 the words stand in it", "F1", "stands-in", FINEST, "lake-almanac", lakes(), False),
    ("F1 the words stand in it in other case and quotes", "F1", "stands-in", FINEST, "ferry-report", copied(), False),
    ("F1 its text is not at hand", "F1", "stands-in", FINEST, "ferry-report", replace(lakes(), texts={}), False),
    ("F2 on the list that it may not be on", "F2", "on-one", JOINED, "arn", lakes(), True),
    ("F2 not on the list that it must be on", "F2", "on-one", JOINED, "gaar", lakes(), True),
    ("F2 on the one list alone", "F2", "on-one", JOINED, "fenn", lakes(), False),
    ("F2 not on one of both", "F2", "on-both", BOTH, "gaar", lakes(), True),
    ("F2 on both", "F2", "on-both", BOTH, "arn", lakes(), False),
    ("F2 one of both is not whole", "F2", "on-both", {**BOTH, "second": "toll-towns"}, "belmere", lakes(), False),
    ("F3 it appeared before", "F3", "could-tell", {"event": "regatta"}, "ferry-report", lakes(), True),
    ("F3 it may have appeared before", "F3", "could-tell", {"event": "pier"}, "toll-letters", lakes(), False),
    ("F3 it appeared after", "F3", "in-print", {"event": "flood"}, "lake-almanac", lakes(), True),
    ("F3 perhaps in the same year", "F3", "in-print", {"event": "flood"}, "shore-gazette", lakes(), False),
    ("F3 a work that is not there", "F3", "in-print", {"event": "flood"}, "no-such", lakes(), False),
    ("F7 another part", "F7", "part-of-step", {**BREAD, "node": "m1"}, "reason", lakes(), True),
    ("F7 its part", "F7", "part-of-step", {**BREAD, "node": "m1"}, "step", lakes(), False),
    ("F7 no part at all", "F7", "part-of-step", {**BREAD, "node": "m1"}, "hero", lakes(), False),
    ("F7 another place of the map", "F7", "fills-place", {**BREAD, "place": "step"}, "bread.p1", lakes(), True),
    ("F7 the place", "F7", "fills-place", {**BREAD, "place": "step"}, "bread.m1", lakes(), False),
    ("F7 a card of somebody else", "F7", "fills-place", {**BREAD, "place": "step"}, "oil.p2", lakes(), True),
    ("F7 a card on the same topic", "F7", "fills-place", {**BREAD, "place": "step"}, "outgrown.p1", lakes(), False),
    (
        "F7 a sentence with its own date",
        "F7",
        "misdated",
        {"dates": "charter=1904 flood=1930"},
        "charter",
        lakes(),
        True,
    ),
    ("F7 the wrong sentence", "F7", "misdated", {"dates": "charter=1904 flood=1930"}, "flood", lakes(), False),
    ("F8 they disagree", "F8", "agreement", AGAINST, "agree", lakes(), True),
    ("F8 they do disagree", "F8", "agreement", AGAINST, "disagree", lakes(), False),
    ("F8 silent, but another voice of the work isn't", "F8", "agreement", SILENT, "agree", also_speaking(), False),
    ("F8 silent", "F8", "agreement", SILENT, "agree", lakes(), True),
    ("F8 coded as another sort", "F8", "difference-on", AGAINST, "fact", lakes(), True),
    ("F8 coded as this sort", "F8", "difference-on", AGAINST, "value", lakes(), False),
    (
        "F8 the coders differ on the sort",
        "F8",
        "difference-on",
        {**AGAINST, "thesis": "ferries-stay"},
        "fact",
        lakes(),
        False,
    ),
    ("F8 coded on the other side by two", "F8", "takes", ARNS, "venn.lake-almanac", lakes(), True),
    ("F8 silent in its work", "F8", "takes", {**SILENT, "stance": "asserts"}, SILENT["second"], lakes(), True),
    (
        "F8 silent, but another voice of the work speaks",
        "F8",
        "takes",
        {**SILENT, "stance": "asserts"},
        SILENT["second"],
        also_speaking(),
        False,
    ),
    ("F8 on this side", "F8", "takes", ARNS, "holt.ferry-report", lakes(), False),
    ("F8 coded by two who differ", "F8", "takes", ARNS, "gazette.shore-gazette", lakes(), False),
    ("F8 mixed", "F8", "takes", ARNS, "oker.shore-gazette", lakes(), False),
    ("F8 coded by nobody", "F8", "takes", ARNS, "venn.lake-almanac", replace(lakes(), codings=()), False),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_certificate_proves_what_it_should_and_no_more(case: Case) -> None:
    _, rule, name, args, value, course, proven = case
    certificate = Certificate(rule=rule, query=Query(name=name, args=args), value=value, facts=())
    assert verify(known(course), certificate) is proven


def test_every_rule_is_seen_to_prove_and_to_refuse() -> None:
    for rule in VERIFIERS:
        assert {proven for _, named, _, _, _, _, proven in CASES if named == rule} == {True, False}


def test_an_unapproved_event_proves_nothing() -> None:
    query = Query(name="before", args={"at": "1921-08"})
    approved = type(known())(lakes(), frozenset({"charter"}))
    assert certify(known(), query, "flood", ())
    assert certify(approved, query, "flood", ()) is None


def test_a_query_that_no_rule_answers_gets_no_certificate() -> None:
    query = Query(name="term-of", args={"fact": "ice-truce"})
    assert certify(known(), query, "frost peace", ()) is None
    assert set(RULES) - {"authored"} <= set(QUERIES)


def test_the_most_telling_rule_comes_first() -> None:
    query = Query(name="holder-of", args=WARDEN)
    closed = certify(known(warden_before("1905/1912")), query, "marl", ())
    seen = certify(known(), query, "marl", ())
    assert closed
    assert seen
    assert (closed.rule, seen.rule) == ("F4", "F1")
