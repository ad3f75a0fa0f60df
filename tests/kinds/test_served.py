"""No record is what more than six items are about, and what is dropped is missed least (ITEMS.md B09)."""

from dataclasses import replace

from example_course import known

from sourcebook.kinds import make_items
from sourcebook.kinds.served import OF_RECORD, served
from sourcebook.model.item import Item

ITEMS = list(make_items(known()))
CHOICE = next(item for item in ITEMS if item.shape == "choice")
ORDER = next(item for item in ITEMS if item.shape == "order")


def item(like: Item, kind: str, number: int, objective: str | None = None) -> Item:
    return replace(like, id=f"{kind}.x.{number}", kind=kind, facts=("x",), chapter="c", objective=objective)


def ids(items: list[Item]) -> set[str]:
    return {item.id for item in items}


def test_what_is_asked_seldom_enough_is_left_as_it_is() -> None:
    few = [item(CHOICE, "place", number) for number in range(OF_RECORD)]
    assert served(few) == few


def test_other_shapes_and_last_items_of_a_kind_stay() -> None:
    many = [item(CHOICE, "place", number) for number in range(6)]
    alone, order = item(CHOICE, "term", 0), [item(ORDER, "event-order", number) for number in range(3)]
    left = served([*many, alone, *order])
    assert len(left) == OF_RECORD
    assert ids([alone, *order]) <= ids(left)


def test_an_objective_that_has_no_more_than_enough_keeps_its_items() -> None:
    needed = [item(CHOICE, "place", number, "scarce") for number in range(6)]
    enough = [item(ORDER, "event-order", number, "well-served") for number in range(2)]
    elsewhere = [item(ORDER, "event-order", number, "well-served") for number in range(2, 10)]
    elsewhere = [replace(each, facts=(each.id,)) for each in elsewhere]
    assert ids(served([*needed, *enough, *elsewhere])) == ids([*needed, *elsewhere])


def test_the_order_of_items_changes_nothing() -> None:
    many = [item(CHOICE, kind, number) for kind in ("place", "term") for number in range(5)]
    assert ids(served(many)) == ids(served(many[::-1]))
