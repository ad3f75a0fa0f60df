"""Where the key stands among options by the words that they share, and that it is drawn (ITEMS.md 5.4, B03)."""

from collections import Counter
from dataclasses import replace

import pytest
from example_course import known

from sourcebook.distractors import options
from sourcebook.distractors.convergence import standings
from sourcebook.kinds import KINDS
from sourcebook.model.question import Question

KNOWN = known()


@pytest.mark.parametrize(
    ("told", "key", "others", "expected"),
    [
        ("nothing is shared", "the harbour bell", ("a winter storm", "an early market"), {0, 1, 2}),
        ("the key is the middle", "the harbour market", ("the harbour storm", "the early market"), {2}),
        ("the key is at the edge", "the winter ferry", ("the harbour storm", "the harbour market"), {0}),
        ("the key and one other share a word", "the harbour bell", ("the harbour storm", "a market"), {1, 2}),
        ("forms of a word are one", "the towers", ("the old tower", "a market"), {1, 2}),
        ("function words carry nothing", "what they were", ("what they would", "a market"), {0, 1, 2}),
    ],
)
def test_standings(told: str, key: str, others: tuple[str, str], expected: set[int]) -> None:
    assert set(standings(key, others)) == expected, told


def asked(id_: str, key: str, *others: str) -> Question:
    """A question with labels of events that a certificate can be had for, in other words."""
    one = next(q for q in KINDS["already-happened"].questions(KNOWN, None) if len(q.candidates) >= len(others))
    shown = [replace(each, text=text) for each, text in zip(one.candidates, others, strict=False)]
    return replace(one, id=id_, keys=(replace(one.keys[0], text=key),), candidates=tuple(shown))


def places(key: str, *others: str) -> Counter[int | None]:
    found: Counter[int | None] = Counter()
    for number in range(90):
        chosen = options(KNOWN, asked(f"already-happened.x-{number}", key, *others))
        wrong = [option.text for option in chosen or () if not option.correct]
        found[standings(key, wrong)[0] if chosen else None] += 1
    return found


def test_where_all_can_be_had_each_is_drawn_alike_often() -> None:
    many = places("The harbour market", "The harbour storm", "The early market", "The winter ferry", "The winter storm")
    assert min(many[0], many[2]) > 15


def test_a_key_that_can_only_be_the_middle_is_asked_where_that_was_drawn() -> None:
    only = places("The harbour market", "The harbour storm", "The early market")
    assert set(only) == {2, None}
    assert 20 <= only[2] <= 40


def test_a_key_at_the_edge_is_asked_in_any_case() -> None:
    assert set(places("The yellow barge", "The harbour storm", "The harbour market")) == {0}
