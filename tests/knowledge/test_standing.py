"""Who belonged to what, when, and whether it is known: the world is open, and silence is not a no."""

from dataclasses import replace
from typing import Any

import pytest
from example_course import changed, known, lakes

from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Membership

GAAR = lakes().facts["gaar-in-league"]


def without(*ids: str) -> Course:
    return replace(lakes(), facts={id_: fact for id_, fact in lakes().facts.items() if id_ not in ids})


def gaar(held: str) -> Course:
    return changed("gaar-in-league", held=When(held))


CASES: list[tuple[str, Course, str, str, str]] = [
    # what is seen, the course, who, when, the answer
    ("a complete list names it", lakes(), "arn", "1904", "yes"),
    ("a complete list doesn't name it", lakes(), "gaar", "1904", "no"),
    ("no list and no membership speaks of that year", lakes(), "arn", "1920", "unknown"),
    ("inside the years of its membership", lakes(), "gaar", "1909", "yes"),
    ("the year in which it joined: it may have been later in the year", lakes(), "gaar", "1906", "unknown"),
    ("the year in which it left: it may have been earlier in the year", lakes(), "gaar", "1912", "unknown"),
    ("before the first known date: it left twice, so it had been in before", lakes(), "gaar", "1905", "unknown"),
    ("after the last known date: it may have come back", lakes(), "gaar", "1913", "unknown"),
    ("a later complete list doesn't name it", lakes(), "gaar", "1950", "no"),
    ("a month of a year with a list: the list may be of another", lakes(), "fenn", "1950-06", "unknown"),
    ("a year inside the years of a list", changed("members-1950", at=When("1948/1952")), "fenn", "1950", "yes"),
    (
        "a year inside the years of a list without it",
        changed("members-1950", at=When("1948/1952")),
        "gaar",
        "1950",
        "no",
    ),
    ("a list that is not complete names it", changed("members-1904", complete=None), "arn", "1904", "yes"),
    ("a list that is not complete doesn't name it", changed("members-1904", complete=None), "gaar", "1904", "unknown"),
    ("a list with fewer items than it counts", changed("members-1904", count=6), "gaar", "1904", "unknown"),
    ("an interval that is still open, before its source", gaar("1906/.."), "gaar", "1949", "yes"),
    ("an interval that is still open, after its source", gaar("1906/.."), "gaar", "1960", "unknown"),
    ("an interval with an unknown start", gaar("/1912"), "gaar", "1909", "unknown"),
    ("an interval with an unknown end", gaar("1906/"), "gaar", "1909", "unknown"),
    ("nobody tells of it at all", without("members-1904", "members-1950"), "jorn", "1904", "unknown"),
]


@pytest.mark.parametrize(("course", "member", "at", "answer"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_standing(course: Course, member: str, at: str, answer: str) -> None:
    assert known(course).standing(member, "lake-league", When(at)).answer == answer


def test_an_answer_names_the_facts_that_it_rests_on() -> None:
    knowledge = known()
    assert knowledge.standing("gaar", "lake-league", When("1909")).facts == ("gaar-in-league",)
    assert knowledge.standing("gaar", "lake-league", When("1904")).facts == ("members-1904",)
    assert knowledge.standing("gaar", "lake-league", When("1920")).facts == ()


def test_another_status_is_another_matter() -> None:
    assert isinstance(GAAR, Membership)
    fields: dict[str, Any] = {"status": "observer"}
    knowledge = known(changed("gaar-in-league", **fields))
    assert knowledge.standing("gaar", "lake-league", When("1909")).answer == "unknown"
    assert knowledge.standing("gaar", "lake-league", When("1909"), "observer").answer == "yes"


def test_what_is_not_approved_is_not_known() -> None:
    knowledge = type(known())(lakes(), frozenset({"charter"}))
    assert knowledge.standing("arn", "lake-league", When("1904")).answer == "unknown"


def test_members_are_all_that_any_fact_names() -> None:
    members = known().members("lake-league", When("1904"))
    assert {member for member, standing in members.items() if standing.answer == "yes"} == {
        "arn",
        "belmere",
        "corin",
        "dovre",
        "eskel",
    }
    assert {member for member, standing in members.items() if standing.answer == "no"} == {"fenn", "gaar", "hult"}
