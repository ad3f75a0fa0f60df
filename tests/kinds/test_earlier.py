"""What is asked again of earlier chapters: from the fourth on, at lags 1, 2 and 4, topics and chapters mixed (L4)."""

from dataclasses import replace
from itertools import pairwise

import pytest
from asked_items import item

from sourcebook.kinds.earlier import A_LAG, LAGS, earlier
from sourcebook.model.item import Bank


def bank(chapter: str, number: int = 12) -> Bank:
    """A bank of items of four topics, two to a record."""
    items = tuple(
        replace(
            item(id=f"authored.{chapter}-{at}"),
            chapter=chapter,
            topics=(f"{chapter}-t{at % 4}",),
            facts=(f"f{at // 2}",),
        )
        for at in range(number)
    )
    return Bank(chapter=chapter, title=chapter, as_of="1950", items=items)


BANKS = [bank(chapter) for chapter in "abcdef"]


@pytest.mark.parametrize("chapter", ["a", "b", "c", "x"])
def test_nothing_before_the_fourth_chapter(chapter: str) -> None:
    assert earlier(BANKS, chapter) == ()


@pytest.mark.parametrize(("chapter", "of"), [("d", "cba"), ("e", "dca"), ("f", "edb")])
def test_one_two_and_four_chapters_back_in_turn(chapter: str, of: str) -> None:
    drawn = earlier(BANKS, chapter)
    assert [each.chapter for each in drawn] == list(of) * A_LAG


def test_topics_are_mixed_and_no_record_is_asked_twice() -> None:
    drawn = earlier(BANKS, "f")
    assert all(one.topics != other.topics for one, other in pairwise(drawn))
    for chapter in "edb":
        own = [each for each in drawn if each.chapter == chapter]
        assert len({fact for each in own for fact in each.facts}) == A_LAG
        assert len({each.topics for each in own}) == A_LAG


def test_it_is_drawn_the_same_and_otherwise_for_another_chapter() -> None:
    assert earlier(BANKS, "f") == earlier(list(BANKS), "f")
    banks = [bank("a"), *BANKS[1:]]
    assert {each.id for each in earlier(banks, "e") if each.chapter == "a"} != {
        each.id for each in earlier(banks, "d") if each.chapter == "a"
    }


def test_a_small_bank_gives_what_it_has() -> None:
    banks = [bank("a", 2), *BANKS[1:]]
    assert sum(each.chapter == "a" for each in earlier(banks, "d")) == 1
    assert len(LAGS) * A_LAG == 9
