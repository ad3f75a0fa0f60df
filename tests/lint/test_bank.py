"""Whole banks: places, waivers, rows, and items that tell on one another (A34)."""

from dataclasses import replace

import pytest
from asked_items import CONTEXT, item
from example_course import known, lakes

from sourcebook.kinds import make_items
from sourcebook.lint import RULES, Asked, Report, enemies, lint
from sourcebook.lint.places import place_of
from sourcebook.model.item import Item
from sourcebook.model.people import Waiver
from sourcebook.problems import Place, Severity

AT = Place("seeds/waivers.yml", 2, 5)
WARNED = {"options": ["The pier", "* The charter, not the seal", "The fair"]}
"""One option alone denies something: a warning (A37)."""
WRONG = {"stem": "Which town of the Lake League never signed the charter of 1904?"}
"""An error (A04)."""


def linted(*items: Item, waivers: tuple[Waiver, ...] = (), rules: tuple[str, ...] = ("A04", "A37")) -> Report:
    return lint(known(replace(lakes(), waivers=waivers)), items, rules)


def waiver(rule: str = "A37", **fields: str) -> Waiver:
    return Waiver(place=AT, rule=rule, reason="So it is.", **fields)


def many(**case: object) -> list[Item]:
    """Fifty items, the first as the case describes it."""
    return [item(id="authored.first", **case), *(item(id=f"authored.n{n}") for n in range(49))]


def test_a_finding_is_printed_as_problems_are() -> None:
    (finding,) = linted(item(id="between.charter", **WRONG)).findings
    head, mend = str(finding).splitlines()
    assert head.startswith("seeds/facts/events.yml:")
    assert ": error: between.charter: the sentence that asks is negative (`never`): " in head
    assert head.endswith(" [A04]")
    assert mend == "    Ask for what is so; the odd one out is a kind of its own."


def test_a_waiver_covers_a_warning_of_its_item() -> None:
    report = linted(*many(**WARNED), waivers=(waiver(item="authored.first"),))
    assert [finding.waived for finding in report.findings] == [True]
    assert report.standing == ()
    assert [(row.rule, row.checked, row.warnings, row.waived) for row in report.rows] == [
        ("A04", 50, 0, 0),
        ("A37", 50, 0, 1),
    ]


def test_a_waiver_covers_the_warnings_of_its_kind() -> None:
    report = linted(*many(**WARNED), waivers=(waiver(kind="authored"),))
    assert report.standing == ()


@pytest.mark.parametrize(
    "useless",
    [
        waiver(item="authored.n1"),
        waiver(rule="B03", kind="authored"),
        waiver(kind="between"),
        waiver(rule="A04", kind="authored"),
    ],
    ids=["another item", "a gate", "another kind", "an error"],
)
def test_a_waiver_that_covers_no_warning_is_reported(useless: Waiver) -> None:
    report = linted(*many(**WARNED, **WRONG), waivers=(useless,))
    found = [finding for finding in report.standing if finding.rule == "B13"]
    assert [(finding.place, finding.severity) for finding in found] == [(AT, Severity.WARNING)]
    assert {finding.rule for finding in report.standing} == {"A04", "A37", "B13"}


def test_a_waiver_of_a_rule_that_is_not_asked_is_let_be() -> None:
    assert linted(item(), waivers=(waiver(rule="A09", kind="authored"),)).standing == ()
    (found,) = linted(item(), waivers=(waiver(rule="A09", kind="authored"),), rules=("A09",)).standing
    assert found.says == "this waiver of A09 covers no warning"


def test_rules_that_are_not_named_are_not_asked() -> None:
    report = linted(item(**WARNED, **WRONG), rules=("A37",))
    assert {finding.rule for finding in report.findings} == {"A37"}
    assert report.sound


def test_items_of_a_course_have_the_places_of_their_records() -> None:
    places = {made.id: place_of(lakes(), made).file for made in make_items(known())}
    assert set(places.values()) <= {
        *(f"seeds/facts/{name}.yml" for name in ("events", "members", "offices", "words")),
        *(f"seeds/{name}.yml" for name in ("passages", "positions")),
        "seeds/arguments/arguments.yml",
    }


def test_every_rule_sees_the_example_course_and_raises_nothing() -> None:
    report = lint(known(), list(make_items(known())))
    assert [row.rule for row in report.rows] == list(RULES)
    assert all(row.checked for row in report.rows)


def test_items_that_tell_on_one_another() -> None:  # A34
    told = item(id="authored.told")
    teller = item(
        id="authored.teller", stem="Why was the signing of the charter put off to 1904?", options=["A", "* B", "C"]
    )
    stranger = item(
        id="authored.other",
        facts=("flood",),
        stem="Was the signing of the charter late in 1904?",
        options=["D", "* E", "F"],
    )
    found = enemies([Asked(each, CONTEXT) for each in (told, teller, stranger)])
    assert found == (("authored.teller", "authored.told"),)
