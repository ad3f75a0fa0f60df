"""The choice of the set: certified, of the size asked or none at all, and in an order that tells nothing."""

from dataclasses import replace
from itertools import combinations

import pytest
from example_course import known
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.distractors import choose, options
from sourcebook.distractors.form import fair
from sourcebook.kinds import KINDS
from sourcebook.model.item import Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Candidate, Question

KNOWN = known()


def question(id_: str, **fields: object) -> Question:
    """The question of when the charter was signed, with the years given as candidates."""
    asked = next(q for q in KINDS["event-date"].questions(KNOWN, None) if q.id == "event-date.charter")
    return replace(asked, id=id_, **fields)  # type: ignore[arg-type]


def years(*numbers: int) -> tuple[Candidate, ...]:
    return tuple(Candidate(value=str(year), text=str(year)) for year in numbers)


def test_the_set_is_of_the_size_asked() -> None:
    chosen = options(KNOWN, question("event-date.charter", candidates=years(1901, 1902, 1906, 1907), ordered=False))
    assert chosen
    assert len(chosen) == 3
    assert [option.text for option in chosen if option.correct] == ["1904"]
    assert all(option.certificate for option in chosen if not option.correct)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("no candidate", ()),
        ("one candidate", years(1902)),
        ("one candidate twice", years(1902, 1902)),
        ("one candidate and the key", years(1902, 1904)),
        (
            "one candidate and one that can't be certified",
            (*years(1902), Candidate(value="1905-03", text="March 1905")),
        ),
    ],
)
def test_a_set_is_never_padded(told: str, found: tuple[Candidate, ...]) -> None:
    assert options(KNOWN, question("event-date.charter", candidates=found, ordered=False)) is None, told


def test_the_rank_of_the_key_is_drawn_before_the_others_are_chosen() -> None:
    ranks = []
    for number in range(60):
        id_ = f"event-date.charter-{number}"
        chosen = options(KNOWN, question(id_, candidates=years(1901, 1902, 1903, 1905, 1906, 1907), ordered=True))
        assert chosen
        assert [option.text for option in chosen] == sorted(option.text for option in chosen)
        ranks.append([option.correct for option in chosen].index(True))
        assert ranks[-1] == keyed(id_, "rank") % 3
    assert set(ranks) == {0, 1, 2}


def test_where_the_drawn_rank_cannot_be_had_another_is_drawn_of_those_that_can() -> None:
    ranks = []
    for number in range(60):
        asked = question(f"event-date.charter-{number}", candidates=years(1903, 1906, 1907), ordered=True)
        chosen = options(KNOWN, asked)
        assert chosen
        ranks.append([option.correct for option in chosen].index(True))
        if (drawn := keyed(asked.id, "rank") % 3) < 2:
            assert ranks[-1] == drawn
    assert set(ranks) == {0, 1}
    assert 20 < ranks.count(0) < 40


def test_positions_of_keys_are_shuffled_by_the_id_alone() -> None:
    def place(id_: str) -> int:
        chosen = options(KNOWN, question(id_, candidates=years(1901, 1902, 1906), ordered=False))
        assert chosen
        return [option.correct for option in chosen].index(True)

    assert {place(f"event-date.charter-{n}") for n in range(20)} == {0, 1, 2}
    assert place("event-date.charter") == place("event-date.charter")


def test_candidates_in_another_order_give_the_same_set() -> None:
    found = years(1901, 1902, 1906, 1907, 1909)
    one = options(KNOWN, question("event-date.charter", candidates=found))
    assert one == options(KNOWN, question("event-date.charter", candidates=tuple(reversed(found))))


def test_feedback_names_what_contradicts() -> None:
    query = Query(name="items-of", args={"list": "members-1904"})
    asked = next(q for q in KINDS["list-member"].questions(KNOWN, None) if q.query == query)
    chosen = options(KNOWN, asked)
    assert chosen
    wrong = [option for option in chosen if not option.correct]
    assert all(option.why.startswith("Not this one. The list has 5 entries: Arn; ") for option in wrong)
    assert all(f"{option.text} is none of them." in option.why for option in wrong)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1890, 1925).filter(lambda year: year != 1904), max_size=9, unique=True), st.integers(0, 9))
def test_the_sets_of_a_rank_are_those_of_a_plain_search(numbers: list[int], id_: int) -> None:
    asked = question(f"event-date.charter-{id_}", candidates=years(*numbers), ordered=True)
    pool = choose._pool(KNOWN, asked)
    places = sorted(combinations(range(len(pool)), 2), key=lambda c: (max(c), sum(c), c))
    sets = [tuple(pool[place] for place in chosen) for chosen in places]
    sound = [members for members in sets if fair(KNOWN, asked, [candidate for candidate, _ in members])]
    having = {rank: [members for members in sound if choose._rank(asked.keys[0], members) == rank] for rank in range(3)}
    first = keyed(asked.id, "rank") % 3
    ranks = sorted(having, key=lambda rank: (rank != first, keyed(asked.id, "rank", str(rank))))
    expected = next((having[rank] for rank in ranks if having[rank]), [])
    assert list(choose._ranked(KNOWN, asked, choose._sets(pool, 2))) == expected
