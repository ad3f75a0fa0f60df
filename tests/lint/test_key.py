"""The key is right and alone right (T01): items whose key, options or accepted forms were changed, and sound ones."""

from dataclasses import replace
from decimal import Decimal

import pytest
from example_course import changed, known, lakes
from lake_items import finds, key, made, with_body, with_option, wrong

from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.item import Cloze, Item, Match, Order

CHARTER, MEMBER, WARDEN = "event-date.charter", "list-member.members-1904.arn", "role-holder.brandt-warden"
MODE = "statement-mode.ferries-go"


def named(id_: str, *aliases: str) -> Course:
    """The course in which something has further names."""
    return replace(lakes(), entities={**lakes().entities, id_: replace(lakes().entities[id_], aliases=aliases)})


def gap(item: str, **fields: object) -> Item:
    """An item of which the body of the first gap is changed."""
    body = made()[item].body
    assert isinstance(body, Cloze)
    parts = tuple(
        replace(part, body=replace(part.body, **fields)) if part is body.gaps[0] else part for part in body.parts
    )
    return with_body(item, parts=parts)


def unpaired(item: str) -> Item:
    """A matching in which two events have each other's dates."""
    body = made()[item].body
    assert isinstance(body, Match)
    one, other, *rest = body.pairs
    return with_body(item, pairs=(replace(one, right=other.right), replace(other, right=one.right), *rest))


def spared(item: str) -> Item:
    """A matching whose spare date is that of one of its events."""
    body = made()[item].body
    assert isinstance(body, Match)
    return with_body(item, spare=(body.pairs[0].right,))


def backwards(item: str) -> Item:
    """An order that accepts the steps the other way round."""
    body = made()[item].body
    assert isinstance(body, Order)
    return with_body(item, accepted=tuple(order[::-1] for order in body.accepted))


def one_order(item: str) -> Item:
    """An order that accepts the first of several that are right."""
    body = made()[item].body
    assert isinstance(body, Order)
    assert len(body.accepted) > 1
    return with_body(item, accepted=body.accepted[:1])


FIRES: list[tuple[str, Item, Knowledge]] = [
    ("the key is another date", made()[CHARTER], known(changed("charter", when=When("1905")))),
    ("nothing tells the date", made()[CHARTER], known(replace(lakes(), facts={}))),
    ("the mark is on a wrong option", with_option(CHARTER, wrong(CHARTER), correct=True), known()),
    ("no option is marked", with_option(CHARTER, key(CHARTER), correct=False), known()),
    ("the key has the words of a wrong option", with_option(CHARTER, key(CHARTER), text=wrong(CHARTER).text), known()),
    ("a wrong option is the key in other words", with_option(CHARTER, wrong(CHARTER), text="1904"), known()),
    ("a wrong option has another name of the key", with_option(MEMBER, wrong(MEMBER), text="Arnby"), known()),
    ("a wrong option has a name of an answer", with_option(MEMBER, wrong(MEMBER), text="Belmere"), known()),
    ("a wrong option shares a name with the key", made()[WARDEN], known(named(wrong(WARDEN).id, "Tove Brandt"))),
    ("a wrong label is called as the right one", with_option(MODE, wrong(MODE), text=key(MODE).text), known()),
    ("nothing says what is asked", replace(made()[CHARTER], query=None), known()),
    ("another number", with_body("number.fleet-size", value=Decimal(241)), known()),
    ("another term is accepted too", with_body("term.ice-truce", accepted=("ice truce", "toll truce")), known()),
    ("the term is not accepted", with_body("term.ice-truce", accepted=("toll truce",)), known()),
    ("another word fills the gap", gap("rule-gap.night-ferries", accepted=("the warden",)), known()),
    ("the dates of a matching are swapped", unpaired("match-dates.charter"), known()),
    ("the spare date belongs to an event", spared("match-dates.charter"), known()),
    ("an order is backwards", backwards("event-order.charter"), known()),
    ("an order is missing", one_order("argument-order.bread"), known()),
]

STANDS: list[tuple[str, Item, Knowledge]] = [
    (
        "a number within the tolerance",
        with_body("number.fleet-size", value=Decimal(241), tolerance=Decimal(1)),
        known(),
    ),
    ("the key by another of its names", with_option(MEMBER, key(MEMBER), text="Arnby"), known()),
    ("the term with a capital", with_body("term.ice-truce", accepted=("Ice truce",)), known()),
    ("a wrong option in other words", with_option(CHARTER, wrong(CHARTER), text="The year of the fair"), known()),
    ("one of several answers is shown", made()["support.outgrown.m1"], known()),
    ("what a person wrote", replace(made()[CHARTER], kind="authored", query=None), known(replace(lakes(), facts={}))),
]


@pytest.mark.parametrize(("item", "knowledge"), [case[1:] for case in FIRES], ids=[case[0] for case in FIRES])
def test_a_key_that_is_not_the_answer(item: Item, knowledge: Knowledge) -> None:
    assert finds("T01", item, knowledge)


@pytest.mark.parametrize(("item", "knowledge"), [case[1:] for case in STANDS], ids=[case[0] for case in STANDS])
def test_a_key_that_is(item: Item, knowledge: Knowledge) -> None:
    assert finds("T01", item, knowledge) == []


ANCHORED = {"match-dates", "match-quotes", "match-reasons", "sort-statements", "position-table"}
"""Kinds whose left-hand sides are what their queries are about."""
MATCHES = [item for item in made().values() if item.kind in ANCHORED]


@pytest.mark.parametrize("item", MATCHES, ids=[item.id for item in MATCHES])
def test_two_pairs_with_each_other_s_right_hand_sides(item: Item) -> None:
    """Whether or not a third pair has the same one."""
    body = item.body
    assert isinstance(body, Match)
    one = body.pairs[0]
    other = next(pair for pair in body.pairs if pair.right != one.right)
    crossed = {one.left: other.right, other.left: one.right}
    pairs = tuple(replace(pair, right=crossed.get(pair.left, pair.right)) for pair in body.pairs)
    assert finds("T01", with_body(item.id, pairs=pairs))


@pytest.mark.parametrize("item", MATCHES, ids=[item.id for item in MATCHES])
def test_a_spare_side_that_is_right_somewhere(item: Item) -> None:
    assert finds("T01", spared(item.id))


@pytest.mark.parametrize("item", made().values(), ids=made())
def test_the_items_of_the_course_have_their_keys(item: Item) -> None:
    assert finds("T01", item) == []


def test_it_says_what_the_answer_is() -> None:
    assert finds("T01", CHARTER, known(changed("charter", when=When("1912")))) == [
        "“1904” is marked as right, and the course gives 1912",
        "“1912” is an answer too, and is not marked as right",
    ]
