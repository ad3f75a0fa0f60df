"""Each rule of form against the cases of cases.yml: what it finds, and the near ones that it lets stand."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from asked_items import CONTEXT, asked, item
from example_course import known

from sourcebook.lint import RULES, lint
from sourcebook.lint.rule import Rule
from sourcebook.problems import Severity

CASES: dict[str, list[dict[str, Any]]] = yaml.load(
    Path(__file__).with_name("cases.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)
LEFT_OUT = {"A10", "A23", "A25", "A34", "A39"}
"""Dropped by the amendments; an edge (`test_enemies`); spelling (tests/spelling.py)."""
each_rule = pytest.mark.parametrize(("code", "rule"), RULES.items(), ids=RULES)


def cases() -> Iterator[Any]:
    for code, listed in CASES.items():
        for case in listed:
            yield pytest.param(code, case, id=f"{code}: {case['case']}")


@pytest.mark.parametrize(("code", "case"), cases())
def test_case(code: str, case: dict[str, Any]) -> None:
    subject, rule = asked(**case), RULES[code]
    found = list(dict.fromkeys(rule.check(subject))) if rule.applies(subject) else []
    assert [fault.severity.value for fault in found] == case["finds"], [fault.says for fault in found]


def test_the_item_that_cases_change_has_no_fault() -> None:
    assert [finding.says for finding in lint(known(), [item()]).findings] == []


@each_rule
def test_a_rule_says_its_number_severity_and_definition(code: str, rule: Rule) -> None:
    assert re.match(rf"{code}, (?:E|W)[ :,]", rule.check.__doc__ or "")
    assert len((rule.check.__doc__ or "").split()) > 6


@each_rule
def test_a_rule_has_cases_that_fire_and_near_ones_that_do_not(code: str, rule: Rule) -> None:
    fires = [bool(case["finds"]) for case in CASES[code]]
    assert fires.count(True) >= 1
    assert fires.count(False) >= 1
    assert rule.scope in {"item", "choice", "single"}


def test_every_rule_that_the_amendments_keep_is_there() -> None:
    assert set(RULES) | LEFT_OUT == {f"A{number:02}" for number in range(1, 40)}
    assert not set(RULES) & LEFT_OUT


@pytest.mark.parametrize("code", sorted(CASES))
def test_a_finding_says_how_to_mend_it(code: str) -> None:
    for case in CASES[code]:
        for fault in RULES[code].check(asked(**case)):
            assert fault.mend
            assert fault.severity in Severity
    assert CONTEXT.course.settings.id == "lakes"
