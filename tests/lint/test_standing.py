"""What a key rests on: no dispute (T05), records approved as they stand and their dates (T07), exact quotes (T10)."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from example_course import changed, known, lakes
from lake_items import also, finds, like, made, unreviewed, with_body

from sourcebook.kinds import make_items
from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.digest import digest_of
from sourcebook.model.fact import Fact
from sourcebook.model.item import Certificate, Choice, Item
from sourcebook.model.people import KnownProblem, Review
from sourcebook.problems import Place

OLD = next(id_ for id_ in lakes().facts if known().as_of((id_,)) == "1921-08")
"""A fact that only the oldest work tells."""
AT = Place("seeds/reviews.yml")
Case = tuple[str, str | Item, Knowledge]


def in_another_work(fact: str, **fields: Any) -> Fact:
    """A fact like another, quoted from a work that it isn't quoted from."""
    own = {quote.source for quote in lakes().facts[fact].quotes}
    quotes = (quote for other in lakes().facts.values() for quote in other.quotes)
    return like(fact, "told-elsewhere", quotes=(next(quote for quote in quotes if quote.source not in own),), **fields)


def here(fact: str, **fields: Any) -> Fact:
    """A fact like another, quoted from the same works."""
    return like(fact, "told-again", **fields)


def known_problem(*facts: str) -> KnownProblem:
    return KnownProblem(place=AT, id="p", says="They differ.", treatment="Each is asked.", quotes=(), facts=facts)


NEARLY = in_another_work("fleet-size", value=Decimal(300), at=When("1949/1951~"))
EARLIER = in_another_work("fleet-size", value=Decimal(300), at=When("1920"))
T05_FIRES: list[Case] = [
    ("another date", "event-date.charter", known(also(in_another_work("charter", when=When("1905"))))),
    ("one event of several", "event-order.charter", known(also(in_another_work("charter", when=When("1905"))))),
    ("another number", "number.fleet-size", known(also(in_another_work("fleet-size", value=Decimal(300))))),
    ("another holder", "role-holder.brandt-warden", known(also(in_another_work("brandt-warden", holder="marl")))),
    (
        "another list",
        "list-member.members-1904.arn",
        known(also(in_another_work("members-1904", items=("arn",), count=1))),
    ),
    (
        "a number of about that time, in a known problem",
        "number.fleet-size",
        known(also(NEARLY, known_problems=(known_problem("fleet-size", NEARLY.id),))),
    ),
]
T05_STANDS: list[Case] = [
    ("the same date", "event-date.charter", known(also(in_another_work("charter")))),
    (
        "a date that may be the same",
        "event-date.charter",
        known(also(in_another_work("charter", when=When("1904-05")))),
    ),
    ("one work differs from itself", "event-date.charter", known(also(here("charter", when=When("1905"))))),
    ("a number of another time", "number.fleet-size", known(also(EARLIER))),
    ("another act", "event-date.charter", known(also(in_another_work("charter", act="adopted", when=When("1905"))))),
    (
        "a list that is not complete",
        "list-member.members-1904.arn",
        known(also(in_another_work("members-1904", items=("arn",), count=1, complete=None))),
    ),
    ("a dispute kind", "who-argues.arns-league.holt.ferry-report", known(also(in_another_work("charter")))),
]


def reviewed(edited: Course | None = None, **verdicts: str) -> Knowledge:
    """The course with a review of every record, as it was; `verdicts` are of some of them. Then some were edited."""
    records = [*lakes().facts.values(), *lakes().arguments.values()]
    reviews = tuple(
        Review(
            place=AT,
            of=record.id,
            digest=digest_of(record),
            reviewer="ann",
            verdict=verdicts.get(record.id.replace("-", "_"), "approved"),
        )
        for record in records
    )
    return known(replace(edited or lakes(), reviews=reviews))


def resting_on(fact: str, argument: str = "bread") -> Course:
    """The course in which a step of an argument is stated by a fact."""
    own = lakes().arguments[argument]
    first, *others = own.nodes
    nodes = (replace(first, fact=fact), *others)
    return replace(lakes(), arguments={**lakes().arguments, argument: replace(own, nodes=nodes)})


def citing(item: str, *facts: str) -> Item:
    """An item, the certificates of which name facts."""
    body = made()[item].body
    assert isinstance(body, Choice)

    def named(certificate: Certificate | None) -> Certificate | None:
        return certificate and replace(certificate, facts=facts)

    return with_body(item, options=tuple(replace(o, certificate=named(o.certificate)) for o in body.options))


T07_FIRES: list[Case] = [
    ("its fact was edited", "event-date.charter", reviewed(changed("charter", says="Six towns signed it."))),
    ("its fact was rejected", "event-date.charter", reviewed(charter="rejected")),
    ("the fact of a certificate was rejected", citing("event-date.charter", "pier"), reviewed(pier="rejected")),
    ("a fact of several was rejected", "event-order.charter", reviewed(pier="rejected")),
    ("an argument was rejected", "step-role.bread.m1", reviewed(bread="rejected")),
    ("a step is stated by a fact that nobody has reviewed", "step-role.bread.m1", unreviewed(resting_on(OLD), OLD)),
    ("it never was approved", "event-date.charter", unreviewed(lakes(), "charter")),
    ("it has the date of an older source", replace(made()["event-date.charter"], as_of="1921-08"), known()),
    ("it has the date of no source", replace(made()["event-date.charter"], as_of="1951"), known()),
]
T07_STANDS: list[Case] = [
    ("all is reviewed", "event-date.charter", reviewed()),
    ("another fact was edited", "event-date.charter", reviewed(changed("ice-truce", says="A truce."))),
    ("a note was added", "event-date.charter", reviewed(changed("charter", note="See there."))),
    ("a step is stated by an approved fact", "step-role.bread.m1", known(resting_on(OLD))),
]


def voices_of(work: str) -> Course:
    """The course in which one work alone speaks of the thesis."""
    rows = tuple(
        replace(
            row,
            cells=tuple(
                cell if cell.work == work else replace(cell, stance="silent", quote=None) for cell in row.cells
            ),
        )
        for row in lakes().positions
    )
    return replace(lakes(), positions=rows)


def of_one_work(stem: str) -> Item:
    """An item on a thesis that shows one work alone."""
    item = made()["who-argues.arns-league.holt.ferry-report"]
    assert isinstance(item.body, Choice)
    shown = tuple(replace(option, id="holt.ferry-report", certificate=None) for option in item.body.options)
    options = tuple(replace(option, text="Runa Holt", evidence=item.evidence) for option in shown)
    return replace(item, stem=stem, body=replace(item.body, options=options))


T10_FIRES: list[Case] = [
    ("nothing is quoted", replace(made()["event-date.charter"], evidence=()), known()),
    (
        "words that the source doesn't have there",
        replace(
            made()["event-date.charter"],
            evidence=tuple(replace(e, text=f"{e.text} then") for e in made()["event-date.charter"].evidence),
        ),
        known(),
    ),
    ("no quote carries what is asked", "event-date.charter", known(changed("charter", quotes=()))),
    ("one work of several", of_one_work("Which voice asserts that?"), known()),
    ("the only work isn't named", of_one_work("Which voice asserts that?"), known(voices_of("ferry-report"))),
]
T10_STANDS: list[Case] = [
    ("the only work is named", of_one_work("Which voice asserts that (1921)?"), known(voices_of("ferry-report"))),
    ("several works are shown", "who-argues.arns-league.holt.ferry-report", known()),
    ("no text is at hand", "event-date.charter", known(replace(lakes(), texts={}))),
]


def params(*groups: tuple[str, list[Case]]) -> list[Any]:
    return [pytest.param(code, *case[1:], id=f"{code} {case[0]}") for code, cases in groups for case in cases]


@pytest.mark.parametrize(
    ("code", "item", "knowledge"), params(("T05", T05_FIRES), ("T07", T07_FIRES), ("T10", T10_FIRES))
)
def test_what_does_not_stand(code: str, item: str | Item, knowledge: Knowledge) -> None:
    assert finds(code, item, knowledge)


@pytest.mark.parametrize(
    ("code", "item", "knowledge"), params(("T05", T05_STANDS), ("T07", T07_STANDS), ("T10", T10_STANDS))
)
def test_what_does(code: str, item: str | Item, knowledge: Knowledge) -> None:
    assert finds(code, item, knowledge) == []


@pytest.mark.parametrize("code", ["T05", "T07", "T10"])
def test_the_items_of_the_course_stand(code: str) -> None:
    assert {item.id: says for item in make_items(known()) if (says := finds(code, item))} == {}


def test_a_dispute_names_the_other_fact() -> None:
    course = known(also(in_another_work("charter", when=When("1905"))))
    assert finds("T05", "event-date.charter", course) == [
        "charter is disputed: another work says otherwise in told-elsewhere"
    ]
