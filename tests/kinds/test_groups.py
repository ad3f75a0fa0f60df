"""Events dealt into groups: sound, spread, and no group a near copy of another."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from example_course import changed, known, lakes
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.kinds.groups import USES, Group, _Deal, groups, span, timeline
from sourcebook.knowledge import Dated
from sourcebook.model.dates import When

KNOWN = known()


def dealt(*, alike: bool, size: int = 4) -> list[Group]:
    return list(groups(KNOWN, size, None, name="trial", alike=alike))


@pytest.mark.parametrize("alike", [True, False])
def test_every_group_is_in_certain_order(*, alike: bool) -> None:
    assert dealt(alike=alike)
    for group in dealt(alike=alike):
        assert len(group.facts) == 4
        assert all(a.when.before(b.when) for a, b in pairwise(group.facts))
        assert not alike or len({fact.when.precision for fact in group.facts}) == 1


@pytest.mark.parametrize("alike", [True, False])
def test_no_event_is_dealt_too_often_and_no_group_twice(*, alike: bool) -> None:
    found = [frozenset(fact.id for fact in group.facts) for group in dealt(alike=alike)]
    uses = Counter(id_ for ids in found for id_ in ids)
    assert max(uses.values()) <= USES
    assert all(len(one & other) <= 2 for one, other in combinations(found, 2))


def test_each_group_has_an_event_of_its_own() -> None:
    seen: set[str] = set()
    for group in dealt(alike=False):
        assert {fact.id for fact in group.facts} - seen
        seen |= {fact.id for fact in group.facts}


def test_a_group_belongs_to_the_latest_chapter_in_it() -> None:
    order = lakes().settings.chapters
    for group in dealt(alike=False):
        chapters = {fact.id: order.index(KNOWN.chapter_of(fact.topics) or "") for fact in group.facts}
        assert chapters[group.subject.id] == max(chapters.values())
        assert group.subject.id == min(id_ for id_, place in chapters.items() if place == max(chapters.values()))


def test_no_two_groups_have_one_subject_and_number() -> None:
    named = [(group.subject.id, group.number) for group in dealt(alike=False)]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize(
    "fields",
    [{"label": None}, {"label": "the charter of 1904"}, {"importance": 1}, {"mode": "plan"}, {"when": When("1904~")}],
    ids=str,
)
def test_what_cannot_be_dealt(fields: dict[str, object]) -> None:
    found = groups(known(changed("charter", **fields)), 4, None, name="trial")
    assert "charter" not in {fact.id for group in found for fact in group.facts}


def test_only_groups_with_a_record_named() -> None:
    found = list(groups(KNOWN, 4, frozenset({"charter"}), name="trial"))
    assert found
    assert all("charter" in {fact.id for fact in group.facts} for group in found)


def test_how_a_group_is_told() -> None:
    facts = [fact for fact in KNOWN.dated if fact.id in {"charter", "dredging", "storm"}]
    assert span(facts) == "from 1904 to 1920"
    assert span(facts[1:]) == "of 1920"
    assert (
        timeline(facts[:2])
        == "In order of time: the signing of the charter (1904); the dredging of the harbour (May 1920)."
    )


class Plain(_Deal):
    """A deal that holds each new group against all that were made."""

    __slots__ = ()

    def _fits(self, fact: Dated, group: Sequence[Dated]) -> bool:
        ids = {fact.id, *(each.id for each in group)}
        apart = all(fact.when.before(each.when) or each.when.before(fact.when) for each in group)
        made = [other for groups in self.holding.values() for other in groups]
        return self.uses[fact.id] < USES and apart and all(len(ids & other) <= self.size // 2 for other in made)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1900, 1915), min_size=4, max_size=24), st.integers(2, 4))
def test_only_groups_that_share_an_event_can_be_near_copies(years: list[int], size: int) -> None:
    pool = [replace(KNOWN.dated[0], id=f"e{at}", when=When(str(year))) for at, year in enumerate(years)]
    dealt_so, plainly = _Deal("trial", size), Plain("trial", size)
    for part in (pool[::2], pool[1::2], pool):
        assert list(dealt_so.groups(part)) == list(plainly.groups(part))
