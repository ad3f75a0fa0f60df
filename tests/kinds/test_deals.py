"""Records of several sorts dealt into groups: varied, none twice, and nobody grouped with their own sort alone."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sourcebook.kinds.deals import mixed

NAMES = st.lists(st.sampled_from("abcd"), max_size=30).map(lambda sorts: [f"{s}{n}" for n, s in enumerate(sorts)])


def dealt(names: list[str]) -> list[tuple[str, ...]]:
    return list(mixed(names, lambda name: name[0], size=4, least=3, most=2))


@given(NAMES)
def test_groups_are_mixed_and_no_larger_than_they_may_be(names: list[str]) -> None:
    for group in dealt(names):
        sorts = Counter(name[0] for name in group)
        assert 3 <= len(group) <= 4
        assert len(sorts) >= 2
        assert max(sorts.values()) <= 2


@given(NAMES)
def test_nothing_is_dealt_twice(names: list[str]) -> None:
    shown = [name for group in dealt(names) for name in group]
    assert len(shown) == len(set(shown))


def test_the_first_that_is_left_begins_each_group() -> None:
    assert dealt(["a1", "a2", "b1", "b2", "c1", "a3", "a4", "b3", "b4"]) == [
        ("a1", "b1", "c1", "a2"),
        ("b2", "a3", "b3", "a4"),
    ]


def test_what_finds_no_company_is_left_out() -> None:
    assert dealt(["a1", "a2", "a3"]) == []
