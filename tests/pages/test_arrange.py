"""Where questions stand: each in one place, none lost, no page over its caps."""

from collections import Counter
from dataclasses import replace

import pytest
from items import CHOICE

from sourcebook.markup import QuestionsMark
from sourcebook.model.item import Item
from sourcebook.pages.arrange import A_PAGE, APART, CLOSING, Arrangement, arrange
from sourcebook.pages.shown import Positions


class Ruler:
    """A gauge on which each item shows one word, apart from all others; a page may show `cap` of them."""

    run = 60

    def __init__(self, cap: int) -> None:
        self.cap = cap

    def of_item(self, item: Item) -> Positions:
        return frozenset({("source", 2 * int(item.id.rpartition("-")[2]))})

    def most(self, source: str) -> float:
        return self.cap if source == "source" else 0


def made(topic: str, kind: str, number: int, fact: str = "") -> Item:
    return replace(CHOICE.item, id=f"{kind}-{number}", kind=kind, topics=(topic,), facts=(fact or f"fact-{number}",))


def laid(items: list[Item], *marks: tuple[str, int], cap: int = 1000, again: tuple[Item, ...] = ()) -> Arrangement:
    asked = [QuestionsMark(topic=topic, number=number, line=1) for topic, number in marks]
    gauge = Ruler(cap)
    return arrange(items, ("a", "b"), asked, frozenset(), gauge, lambda fits: list(filter(fits, again)))  # type: ignore[arg-type]


def pages(arrangement: Arrangement) -> list[list[str]]:
    """The ids on each page, the chapter's own first."""
    own = [item for group in (*arrangement.placed, *arrangement.closing.values()) for item in group]
    practice = [[item for group in groups.values() for item in group] for groups in arrangement.practice]
    return [[item.id for item in page] for page in (own, *practice)]


def test_a_mark_gets_questions_of_its_topic_and_of_different_kinds() -> None:
    items = [made("a", kind, n) for n, kind in enumerate(["date", "date", "date", "place", "who"])]
    items += [made("b", "date", 9)]
    arrangement = laid(items, ("a", 3), ("a", 1), ("b", 5))
    assert [[item.id for item in group] for group in arrangement.placed] == [
        ["date-0", "place-3", "who-4"],
        ["date-1"],
        ["date-9"],
    ]


@pytest.mark.parametrize("number", [0, 1, 7, 20, 61, 200])
@pytest.mark.parametrize("cap", [1, 5, 1000])
def test_every_question_stands_once_and_no_page_is_over_its_cap(number: int, cap: int) -> None:
    items = [made("ab"[n % 2], f"kind{n % 3}", n) for n in range(number)]
    found = pages(laid(items, ("a", 3), ("b", 4), cap=cap))
    assert Counter(id_ for page in found for id_ in page) == Counter(item.id for item in items)
    assert all(len(page) <= cap for page in found)
    assert all(len(page) <= A_PAGE for page in found[1:])


def test_the_chapter_closes_with_about_twenty() -> None:
    items = [made("ab"[n % 2], f"kind{n % 3}", n) for n in range(200)]
    assert sum(map(len, laid(items).closing.values())) <= CLOSING


def test_a_question_of_another_chapters_topic_is_not_lost() -> None:
    assert laid([made("c", "date", 1)]).closing == {"": [made("c", "date", 1)]}


def test_no_question_stands_beside_another_about_the_same_record() -> None:
    items = [made("a", kind, n, f"fact-{n}") for kind in ("date", "true") for n in range(6)]
    (asked,) = laid(items, ("a", 12)).placed
    facts = [item.facts[0] for item in asked]
    assert sorted(facts) == sorted(item.facts[0] for item in items)
    assert len(set(facts[:5])) == 5
    early = facts[:-2]  # the last may have no other neighbour left
    assert all(fact not in early[max(0, n - APART) : n] for n, fact in enumerate(early))


def test_earlier_questions_come_before_closing_ones_where_there_is_no_room_for_all() -> None:
    items = [made("a", "date", n) for n in range(10)]
    again = tuple(made("z", "date", n) for n in range(20, 24))
    arrangement = laid(items, ("a", 3), cap=5, again=again)
    assert [item.id for item in arrangement.earlier] == ["date-20", "date-21"]
    assert arrangement.closing == {}
    assert sum(map(len, pages(arrangement))) == len(items)


def test_an_earlier_question_about_what_the_chapter_asks_stays_away() -> None:
    again = tuple(made("z", "date", n, fact) for n, fact in ((20, "fact-1"), (21, "fact-x"), (22, "fact-x")))
    assert [item.id for item in laid([made("a", "date", 1)], again=again).earlier] == ["date-21"]
