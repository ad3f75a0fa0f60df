"""Choices that look random: the same everywhere, and spread evenly."""

from collections import Counter

import pytest

from sourcebook.model.keyed import SALT, keyed, keyed_order

CRITICAL = {2: 10.83, 3: 13.82, 4: 16.27, 6: 20.52}
"""Chi-square at p = 0.001 for that many positions (one degree of freedom less)."""


def test_the_salt_is_the_salt() -> None:
    """A bank gate is passed by changing kinds, never the salt (ITEMS.md, amendments)."""
    assert SALT == "sourcebook-1"


@pytest.mark.parametrize(
    ("names", "number"),
    [
        (("event-date.charter", "rank"), 10852489411773733851),
        (("event-date.charter", "position", "1904"), 10985300090584325397),
        ((), 3550759317874935131),
        (("й", "\u200f"), 6036756827943060475),
    ],
)
def test_golden_numbers(names: tuple[str, ...], number: int) -> None:
    assert keyed(*names) == number


def test_golden_order() -> None:
    assert keyed_order(["arn", "belmere", "corin", "dovre", "eskel", "fenn"], "towns") == [
        "fenn",
        "corin",
        "belmere",
        "dovre",
        "eskel",
        "arn",
    ]


def test_names_are_kept_apart() -> None:
    assert keyed("ab", "c") != keyed("a", "bc") != keyed("abc")


@pytest.mark.parametrize("positions", CRITICAL)
@pytest.mark.parametrize("kind", ["event-date", "between", "list-member"])
def test_a_remainder_is_uniform(kind: str, positions: int) -> None:
    draws = 6000
    counts = Counter(keyed(f"{kind}.fact-{n}", "rank") % positions for n in range(draws))
    expected = draws / positions
    assert len(counts) == positions
    assert sum((count - expected) ** 2 / expected for count in counts.values()) < CRITICAL[positions]


@pytest.mark.parametrize("size", [3, 4])
def test_a_key_stands_everywhere_alike(size: int) -> None:
    draws = 6000
    options = [f"option-{n}" for n in range(size)]
    places = Counter(keyed_order(options, f"between.fact-{n}", "position").index("option-0") for n in range(draws))
    expected = draws / size
    assert sum((count - expected) ** 2 / expected for count in places.values()) < CRITICAL[size]


def test_an_order_does_not_depend_on_how_it_was_given() -> None:
    towns = ["arn", "belmere", "corin"]
    assert keyed_order(towns, "x") == keyed_order(reversed(towns), "x")
    assert sorted(keyed_order(towns, "x")) == towns
