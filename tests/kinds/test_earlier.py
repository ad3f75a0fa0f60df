"""What is asked again of earlier chapters: from the fourth on, at lags 1, 2 and 4, topics and chapters mixed (L4)."""

from dataclasses import replace
from itertools import pairwise

import pytest
from asked_items import item

from sourcebook.kinds.earlier import A_LAG, LAGS, earlier
from sourcebook.model.item import Bank, Item


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


def test_what_does_not_fit_leaves_its_place_to_the_next() -> None:
    first = earlier(BANKS, "f")
    drawn = earlier(BANKS, "f", lambda item: item not in first)
    assert not [item for item in drawn if item in first]
    assert [each.chapter for each in drawn] == [each.chapter for each in first]
    assert earlier(BANKS, "f", lambda _: False) == ()


def test_no_more_is_asked_whether_it_fits_than_is_taken() -> None:
    asked: list[Item] = []
    drawn = earlier(BANKS, "f", lambda item: asked.append(item) is None)
    assert sorted(each.id for each in asked) == sorted(each.id for each in drawn)


def test_what_was_learnt_comes_first_and_kinds_are_mixed() -> None:
    hard = [replace(each, level="analyse") if at % 4 < 3 else each for at, each in enumerate(BANKS[4].items)]
    mixed = [replace(each, kind=f"k{at // 4}") for at, each in enumerate(BANKS[3].items)]
    banks = [*BANKS[:3], replace(BANKS[3], items=tuple(mixed)), replace(BANKS[4], items=tuple(hard)), BANKS[5]]
    drawn = earlier(banks, "f")
    assert [each.level for each in drawn if each.chapter == "e"].count("analyse") == 2  # of three topics in four
    assert {each.kind for each in drawn if each.chapter == "d"} == {"k0", "k1", "k2"}


def test_a_small_bank_gives_what_it_has() -> None:
    banks = [bank("a", 2), *BANKS[1:]]
    assert sum(each.chapter == "a" for each in earlier(banks, "d")) == 1
    assert len(LAGS) * A_LAG == 9
