"""Wrong options are proven wrong (T02), and nothing in the course speaks for them (T03, T04)."""

from dataclasses import replace
from typing import Any

import pytest
from example_course import changed, known, lakes
from lake_items import also, finds, key, like, made, unreviewed, with_body, with_option, wrong

from sourcebook.kinds import make_items
from sourcebook.knowledge import Knowledge
from sourcebook.model.course import AuthoredPair, AuthoredQuestion, Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Stance
from sourcebook.model.item import Item, Match, Query
from sourcebook.problems import Place

CHARTER, MEMBER, WARDEN = "event-date.charter", "list-member.members-1904.arn", "role-holder.brandt-warden"
SIDE, BETWEEN = "who-argues.arns-league.holt.ferry-report", "between.lighthouse"
OUT, IN = wrong(CHARTER).id, wrong(MEMBER).id
Cases = list[tuple[str, str | Item, Knowledge]]


def certified(item: str, **fields: Any) -> Item:
    """An item of which the certificate of the first wrong option is changed."""
    option = wrong(item)
    assert option.certificate
    return with_option(item, option, certificate=replace(option.certificate, **fields))


def joined(*left: int) -> Item:
    """A matching with those of its certificates alone."""
    body = made()["match-dates.charter"].body
    assert isinstance(body, Match)
    return with_body("match-dates.charter", certificates=tuple(body.certificates[n] for n in left))


HERE = Place("x")
DATED = {"the charter": "1904", "the first light": "1912"}
WRITTEN = AuthoredQuestion(
    place=HERE,
    id="own",
    shape="match",
    chapter="the-towns",
    topics=("league",),
    level="remember",
    facts=("charter", "lighthouse"),
    stem="Which year belongs to which event?",
    feedback="1904 and 1912.",
    pairs=tuple(AuthoredPair(place=HERE, left=left, right=right) for left, right in DATED.items()),
    spare=("1938",),
)
"""A matching that a person wrote."""


def written(**fields: Any) -> tuple[Item, Knowledge]:
    """The item of a written matching on the course that holds it, approved, with fields of its body changed."""
    knowledge = known(replace(lakes(), questions={"own": WRITTEN}))
    item = next(each for each in make_items(knowledge) if each.id == "authored.own")
    return replace(item, body=replace(item.body, **fields)), knowledge


T02_FIRES: Cases = [
    ("no certificate", with_option(CHARTER, wrong(CHARTER), certificate=None), known()),
    ("the certificate of another option", certified(CHARTER, value=wrong(CHARTER, 1).id), known()),
    ("of another question", certified(CHARTER, query=Query(name="date-of", args={"event": "pier"})), known()),
    ("by another rule", certified(CHARTER, rule="F2"), known()),
    ("the option says something else", with_option(CHARTER, wrong(CHARTER), text="1777"), known()),
    ("a value that is no date", certified(CHARTER, value="the fair"), known()),
    ("the fact has become true", made()[CHARTER], known(changed("charter", when=When(OUT)))),
    ("the list has grown", made()[MEMBER], known(changed("members-1904", count=6))),
    ("a joining is not certified", joined(*range(15)), known()),
    ("a pair has no certificates", joined(*range(12)), known()),
    ("a written joining that was not reviewed", *written(spare=("1938", "1946"))),
    ("a written pair without certificates", *written(certificates=())),
]
T02_STANDS: Cases = [
    ("an option by another of its names", with_option(MEMBER, wrong(MEMBER), text=wrong(MEMBER).text.lower()), known()),
    ("every joining is certified", joined(*range(16)), known()),
    ("what a person wrote and another approved", *written()),
    ("another fact has changed", CHARTER, known(changed("pier", when=When("1939")))),
]


def told(date: str) -> Course:
    """The course in which another record, by another work, dates the charter otherwise."""
    return also(like("charter", "charter-again", when=When(date)))


def held(time: str, holder: str = wrong(WARDEN).id) -> Course:
    return also(like("brandt-warden", "another-warden", holder=holder, seen=(), held=When(time)))


def seen(time: str) -> Course:
    return also(like("brandt-warden", "another-warden", holder=wrong(WARDEN).id, seen=(When(time),)))


def belonged(time: str) -> Course:
    return also(like("gaar-in-league", "another-member", member=IN, held=When(time)))


def listed(at: str) -> Course:
    """The course with a list of another time on which the wrong option stands."""
    return also(like("members-1904", "another-list", items=(IN,), count=1, complete=None, at=When(at)))


def claimed(stance: str, by: str | None = None) -> Course:
    """The course in which a claim of the wrong option's voice, in its work, takes a side."""
    voice, _, work = wrong(SIDE).id.partition(".")
    thesis = lakes().positions[0].thesis
    source = next(source.id for source in lakes().sources.values() if source.work == work)
    quote = next(quote for fact in lakes().facts.values() for quote in fact.quotes if quote.source == source)
    side = Stance(place=thesis.place, id=thesis.id, stance=stance)
    return also(like("ferries-go", "side", by=by or voice, quotes=(quote,), thesis=side))


def dated_within(id_: str, when: str) -> Course:
    """The course with another record of an event, at another time."""
    return also(like(id_, "again", when=When(when)))


LATE = wrong(BETWEEN, 0).id
T03_FIRES: Cases = [
    ("another record dates it so", CHARTER, unreviewed(told(OUT), "charter-again")),
    ("another record dates it about then", CHARTER, unreviewed(told(f"{OUT}~"), "charter-again")),
    ("a statement is true by it", "true-false.charter", unreviewed(told("1901"), "charter-again")),
    ("a sighting in the office", WARDEN, unreviewed(seen("1921"), "another-warden")),
    ("an interval in the office", WARDEN, unreviewed(held("1920/1922"), "another-warden")),
    ("a membership then", MEMBER, unreviewed(belonged("1903/1906"), "another-member")),
    ("a membership that may reach it", MEMBER, unreviewed(belonged("/1904"), "another-member")),
    ("another list then", MEMBER, unreviewed(listed("1904"), "another-list")),
    ("another date of a wrong event", BETWEEN, unreviewed(dated_within(LATE, "1913"), "again")),
    ("the voice takes that side elsewhere in its work", SIDE, known(claimed("asserts"))),
]
T03_STANDS: Cases = [
    ("another record dates it as the key", CHARTER, unreviewed(told("1904"), "charter-again")),
    ("the office at another time", WARDEN, unreviewed(held("1930/1932"), "another-warden")),
    ("the holder again", WARDEN, unreviewed(held("1920/1922", key(WARDEN).id), "another-warden")),
    ("a membership later", MEMBER, unreviewed(belonged("1906/1912"), "another-member")),
    ("a list of later", MEMBER, unreviewed(listed("1905"), "another-list")),
    ("another date outside", BETWEEN, unreviewed(dated_within(LATE, "1777"), "again")),
    ("the voice takes its own side", SIDE, known(claimed("denies"))),
    ("another voice takes that side", SIDE, known(claimed("asserts", by="gazette"))),
]


def part(id_: str, of: str) -> Course:
    return replace(lakes(), entities={**lakes().entities, id_: replace(lakes().entities[id_], part_of=of)})


T04_FIRES: Cases = [
    ("part of the key", MEMBER, known(part(IN, "arn"))),
    ("part of another answer", MEMBER, known(part(IN, "dovre"))),
    ("an answer is part of it", MEMBER, known(part("corin", IN))),
    ("its text names a part of an answer", with_option(MEMBER, wrong(MEMBER), text="Hult"), known(part("hult", "arn"))),
    ("part of the key event", BETWEEN, known(changed(LATE, part_of="lighthouse"))),
    ("the key event is part of it", BETWEEN, known(changed("lighthouse", part_of=LATE))),
    ("a month of the year", CHARTER, known(changed("charter", when=When(f"{OUT}-03")))),
    ("an approved record dates it about then", CHARTER, known(told(f"{OUT}~"))),
    ("in the office for some of that year", WARDEN, known(seen("1921-03"))),
    ("in the office until some time that year", WARDEN, known(held("1915/1921"))),
    ("a member until some time that year", MEMBER, known(belonged("1900/1904"))),
    ("on a list of a month of that year", MEMBER, known(listed("1904-05"))),
]
T04_STANDS: Cases = [
    ("part of what stands on no list", MEMBER, known(part(IN, "winter-fleet"))),
    ("an event that is part of another", BETWEEN, known(changed(LATE, part_of="regatta"))),
    ("the office left the year before", WARDEN, known(held("1915/1920"))),
    ("the office taken the year after", WARDEN, known(seen("1922-01"))),
    ("a member from the year after", MEMBER, known(belonged("1905/.."))),
    ("a list of the year after", MEMBER, known(listed("1905-01"))),
]


def params(*groups: tuple[str, Cases]) -> list[Any]:
    return [pytest.param(code, *case[1:], id=f"{code} {case[0]}") for code, cases in groups for case in cases]


@pytest.mark.parametrize(
    ("code", "item", "knowledge"), params(("T02", T02_FIRES), ("T03", T03_FIRES), ("T04", T04_FIRES))
)
def test_what_is_not_proven(code: str, item: str | Item, knowledge: Knowledge) -> None:
    assert finds(code, item, knowledge)


@pytest.mark.parametrize(
    ("code", "item", "knowledge"), params(("T02", T02_STANDS), ("T03", T03_STANDS), ("T04", T04_STANDS))
)
def test_what_is(code: str, item: str | Item, knowledge: Knowledge) -> None:
    assert finds(code, item, knowledge) == []


@pytest.mark.parametrize("code", ["T02", "T03", "T04"])
def test_the_items_of_the_course_are_proven(code: str) -> None:
    assert {id_: says for id_ in made() if (says := finds(code, id_))} == {}


def test_it_names_the_fact_that_speaks_for_an_option() -> None:
    assert finds("T03", CHARTER, unreviewed(told(OUT), "charter-again")) == [f"“{OUT}” may be right by charter-again"]
    assert finds("T04", CHARTER, known(told(OUT))) == [f"“{OUT}” may be right at the time asked, by charter-again"]
