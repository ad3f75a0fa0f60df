"""Kinds that could ask one thing twice, and labels that could be told from one another (ITEMS.md B03, B07, B08)."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from example_course import known, lakes

from sourcebook.distractors.wording import content
from sourcebook.kinds import KINDS, make_items, statement_mode, step_role
from sourcebook.model.fact import Claim, NumberFact
from sourcebook.model.item import Choice, Item

ITEMS = list(make_items(known()))


def of(kind: str) -> list[Item]:
    return [item for item in ITEMS if item.kind == kind]


@pytest.mark.parametrize("labels", [statement_mode.LABELS, step_role.LABELS], ids=["statement-mode", "step-role"])
def test_no_two_labels_share_a_word(labels: dict[str, str]) -> None:
    assert not any(content(one) & content(other) for one, other in combinations(labels.values(), 2))


def test_of_two_lists_what_was_added_and_what_was_dropped_is_one_question() -> None:
    sides = Counter(frozenset(item.facts) for item in of("list-change") if item.id.split(".")[2] != "kept")
    assert sides
    assert set(sides.values()) == {1}


@pytest.mark.parametrize("kind", ["between", "same-as"])
def test_what_was_a_key_is_no_option_of_another_question(kind: str) -> None:
    seen: set[str] = set()
    for question in KINDS[kind].questions(known()):
        if question.facts[0] in known().facts and known().facts[question.facts[0]].time is not None:
            assert not seen & {candidate.value for candidate in question.candidates}
            seen.add(question.keys[0].value)
    assert seen


def test_of_quantities_that_their_subject_alone_tells_apart_one_is_asked() -> None:
    fact = next(fact for fact in lakes().facts.values() if isinstance(fact, NumberFact) and fact.importance > 1)
    twin = replace(fact, id="twin", quantity=f"{fact.quantity} of the other shore")
    course = replace(lakes(), facts={**lakes().facts, twin.id: twin})
    asked = [question.facts[0] for question in KINDS["number"].questions(known(course))]
    assert len({fact.id, twin.id} & set(asked)) == 1


def test_no_mode_is_asked_oftener_than_the_next_in_the_whole_bank() -> None:
    modes = Counter(
        fact.mode for item in of("statement-mode") if isinstance(fact := lakes().facts[item.facts[0]], Claim)
    )
    first, second = (*sorted(modes.values(), reverse=True), 0)[:2]
    assert first <= max(statement_mode.LEAST, second)


def test_a_quotation_ends_without_a_period() -> None:  # A12: whole sentences stand beside parts of sentences
    options = [option for item in of("quotation") if isinstance(item.body, Choice) for option in item.body.options]
    assert options
    assert not any(option.text.endswith(".”") for option in options)
