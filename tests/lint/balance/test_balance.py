"""Contested theses by their sides, parity, and the rules P1, P2 and P9."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from asked_items import asked, item
from example_course import known

from sourcebook.kinds import make_items
from sourcebook.lint.asked import Asked
from sourcebook.lint.balance import Row, Side, even, findings, index, parity, rows, rules, unreturned
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.rule import Rule
from sourcebook.lint.rules import RULES
from sourcebook.model.fact import Stance

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[each["title"] for each in CASES])
def test_a_case(case: dict[str, Any]) -> None:
    found = list(
        dict.fromkeys(fault.says.partition(":")[0] for fault in rules.CHECKS[case["rule"]](asked(**case["item"])))
    )
    assert found == case["finds"]


def test_a_dispute_that_is_asked_as_a_fact_is_p9(monkeypatch: pytest.MonkeyPatch) -> None:
    def disputed(_: Asked) -> Iterator[Fault]:
        yield error("two works disagree", "Ask what each says.")

    monkeypatch.setitem(RULES, rules.DISPUTED, Rule(name="disputed", check=disputed))  # type: ignore[arg-type]
    (found,) = findings(known(), [item()])
    assert (found.rule, found.says) == ("P9", "two works disagree")


def test_the_example_course_breaks_no_rule_of_its_own() -> None:
    assert [finding.item for finding in findings(known(), list(make_items(known()))) if finding.rule == "P2"] == []


# sides


def lakes_row() -> Row:
    return next(row for row in rows(known(), list(make_items(known()))) if row.id == "arns-league")


def test_a_thesis_by_its_sides() -> None:
    row = lakes_row()
    asserts, denies = row.sides["asserts"], row.sides["denies"]
    assert row.id == "arns-league"
    assert asserts.voices == ("holt in ferry-report",)
    assert denies.voices == ("venn in lake-almanac", "marl in toll-letters")
    assert asserts.items["who-argues"] == 1
    assert "who-argues" not in denies.items, "one voice on the other side makes no question"
    assert asserts.works == {"ferry-report"}
    assert asserts.words == 24, "ten of the quote, fourteen of the sentence that presents the claim"
    assert not row.single
    assert not row.one_sided


def test_claims_and_arguments_on_a_thesis_count_for_their_side() -> None:
    stance = lakes_row()
    knowledge = known()
    claim = knowledge.facts["finest-charter"]
    on = replace(claim, thesis=Stance(place=claim.place, id="arns-league", stance="asserts"))  # type: ignore[call-arg]
    course = replace(knowledge.course, facts={**knowledge.course.facts, claim.id: on})
    row = next(row for row in rows(known(course), [item(facts=("finest-charter",))]) if row.id == "arns-league")
    more = row.sides["asserts"]
    assert more.items == {"authored": 1}
    assert more.words > stance.sides["asserts"].words
    assert more.works == {"ferry-report", "lake-almanac"}


# parity


def side(asked_: int = 0, words: int = 100, *works: str, **kinds: int) -> Side:
    return Side(
        items=kinds or {"who-argues": asked_}, words=words, voices=works or ("a",), works=frozenset(works or "a")
    )


def thesis(asserts: Side, denies: Side) -> Row:
    works = asserts.works | denies.works
    return Row(id="t", text="T", sides={"asserts": asserts, "denies": denies}, works=works, publishers=works)


@pytest.mark.parametrize(("values", "expected"), [((4, 4), 0), ((3, 1), 1), ((2, 0), 2), ((0, 0), 0), ((), 0)], ids=str)
def test_the_index(values: tuple[int, ...], expected: float) -> None:
    assert index(values) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (side(2), side(3), True),
        (side(2), side(4), False),
        (side(20), side(22), True),
        (side(20), side(23), False),
        (side(2, 100), side(2, 140), False),
    ],
    ids=["one item more", "two more", "10 %", "14 %", "words"],
)
def test_sides_are_even_within_an_item_or_a_tenth(one: Side, other: Side, *, expected: bool) -> None:
    assert even(thesis(one, other)) == expected


def test_what_is_asked_of_one_side_alone() -> None:
    row = thesis(side(1, **{"who-argues": 1, "weaken": 2}), side(1, **{"who-argues": 1}))
    assert list(unreturned([row])) == ["t: weaken only of who asserts it"]
    assert parity(row)["items"] == 1.0


def test_a_thesis_of_one_work_is_single_voiced() -> None:
    assert thesis(side(1), side(1)).single
    assert not thesis(side(1, 9, "a"), side(1, 9, "b")).single
