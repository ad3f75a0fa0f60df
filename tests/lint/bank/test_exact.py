"""Tests of counts: against enumeration, published tables and textbook examples."""

import math
from itertools import product

import pytest

from sourcebook.lint.bank.exact import apart, chi_square, hits, holm, runs, uniform, wilson
from sourcebook.lint.bank.logit import chances, fit


@pytest.mark.parametrize("guesses", [(0.5,) * 6, (1 / 3, 1 / 4, 1 / 2, 1 / 3, 2 / 3), (1.0, 0.25, 0.0), ()], ids=str)
def test_hits_are_those_of_enumeration(guesses: tuple[float, ...]) -> None:
    law = hits(guesses)
    for number in range(len(guesses) + 1):
        ways = [each for each in product((0, 1), repeat=len(guesses)) if sum(each) >= number]
        exact = math.fsum(
            math.prod(p if right else 1 - p for right, p in zip(way, guesses, strict=True)) for way in ways
        )
        assert law.at_least(number) == pytest.approx(exact)
    assert law.mean == pytest.approx(sum(guesses))


@pytest.mark.parametrize(
    ("right", "number", "chance", "p"),
    [(7, 10, 0.5, 0.34375), (682, 925, 0.75, 0.3825), (0, 11, 0.5, 2 / 2048)],  # R: ?binom.test; by hand
)
def test_two_sided_as_in_r(right: int, number: int, chance: float, p: float) -> None:
    assert hits([chance] * number).as_odd(right) == pytest.approx(p, rel=1e-3)


def test_ten_thousand_guesses_keep_their_mass() -> None:
    law = hits([1 / 3] * 6000 + [1 / 4] * 3000 + [1 / 2] * 1000)
    assert math.fsum(law.masses) == pytest.approx(1)
    assert law.mean == pytest.approx(3250)


@pytest.mark.parametrize(
    ("value", "degrees", "p"),
    [(3.841, 1, 0.05), (5.991, 2, 0.05), (7.815, 3, 0.05), (11.345, 3, 0.01), (16.812, 6, 0.01), (0, 2, 1)],
)
def test_chi_square_as_in_tables(value: float, degrees: int, p: float) -> None:
    assert chi_square(value, degrees) == pytest.approx(p, rel=1e-3)


@pytest.mark.parametrize("counts", [(5, 1, 0), (2, 2, 2), (0, 7), (3, 1, 1, 0)], ids=str)
def test_uniform_is_that_of_enumeration(counts: tuple[int, ...]) -> None:
    number, sorts = sum(counts), len(counts)
    squares = sum(count**2 for count in counts)
    ways = product(range(sorts), repeat=number)
    odd = sum(sum(way.count(sort) ** 2 for sort in range(sorts)) >= squares for way in ways)
    assert uniform(counts) == pytest.approx(odd / sorts**number)


def test_many_counts_are_near_chi_square() -> None:
    exact, near = uniform((120, 95, 85)), chi_square((20**2 + 5**2 + 15**2) / 100, 2)
    assert exact == pytest.approx(near, abs=0.005)
    assert uniform((400, 300, 300)) == chi_square(20, 2)


def test_runs() -> None:
    assert runs([0, 1, 2] * 20) < 1e-6, "no two alike in a row"
    assert runs([0] * 20 + [1] * 20 + [2] * 20) < 1e-6, "each in one run"
    assert runs([0, 0, 1, 0, 1, 1, 0, 1, 0, 0]) > 0.3
    assert runs([1]) == runs([1, 1, 1]) == 1


def test_the_lady_tasting_tea() -> None:
    assert apart((3, 4), (1, 4)) == pytest.approx(34 / 70)
    assert apart((4, 4), (0, 4)) == pytest.approx(2 / 70)


def test_wilson_s_interval() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 0) == (0, 1)


@pytest.mark.parametrize(
    ("probabilities", "failing"),
    [((0.001, 0.5, 0.004), [True, False, True]), ((0.004, 0.5, 0.006), [False] * 3), ((), [])],
    ids=["the second is held against a half", "the first would need a third of the level", "none"],
)
def test_holm(probabilities: tuple[float, ...], failing: list[bool]) -> None:
    assert holm(probabilities, 0.01) == failing


def test_the_logit_finds_what_decides() -> None:
    options = [(0.0, 1.0), (1.0, 0.0), (0.0, 0.0)]
    weights = fit([(options, 0)] * 60 + [(options, 1)] * 20 + [(options, 2)] * 20, 2)
    assert chances(options, weights) == pytest.approx([0.6, 0.2, 0.2], abs=0.02)
    assert fit([], 2) == [0, 0]
