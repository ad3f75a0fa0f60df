"""`lint`: findings as problems, a table by rule, and 1 where anything is an error."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sourcebook.commands.explain import explain
from sourcebook.commands.lint import lint_course
from sourcebook.commands.usage import UsageError
from sourcebook.lint import RULES
from sourcebook.lint.bank import GATES


def test_findings_then_the_table_then_how_many(course: Path, told: Callable) -> None:
    said = told(lambda console: lint_course(course, console))
    lines = said.text.splitlines()
    table = [line.split()[0] for line in lines if line[:3] in RULES]
    assert table == list(RULES)
    head = next(at for at, line in enumerate(lines) if line.startswith("rule "))
    assert lines[head].split() == ["rule", "checked", "errors", "warnings", "waived"]
    assert lines[head + len(RULES) + 1].startswith("A34 ")
    gates = [line.split()[0] for line in lines[head + len(RULES) + 2 : -1] if not line.startswith(" ")]
    assert gates == list(GATES)
    assert lines[-1].endswith(" items.")
    assert said.code == int(": error: " in said.text or ": fails" in said.text)


def test_a_gate_alone(course: Path, told: Callable) -> None:
    said = told(lambda console: lint_course(course, console, ["L1", "B13"]))
    assert [line.split()[0] for line in said.text.splitlines() if not line.startswith(" ")][:2] == ["B13", "L1"]
    assert said.text.splitlines()[-1].startswith("no error, no warning, no waived finding, no failing gate in ")


def test_a_failing_gate_is_an_error(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("chapters/the-crossing.md", "opening:\n", "opening:\n  - Who paid?\n")
    said = told(lambda console: lint_course(course, console, ["L1"]))
    assert said.code == 1
    assert said.text.startswith(
        "L1  opening questions: fails\n"
        "     fails: 0 of 1 chapters open with 3 unscored questions\n"
        "       worst: the-crossing\n"
        "     Write three under `opening:`.\n"
        "no error, no warning, no waived finding, 1 failing gate in "
    )


def test_where_items_are_named_there_is_no_bank(course: Path, told: Callable) -> None:
    said = told(lambda console: lint_course(course, console, ["L1"], ["event-date.first-crossing"]))
    assert said.text == "no error, no warning, no waived finding in 1 item.\n"


def test_gates_are_explained(course: Path, told: Callable) -> None:
    said = told(lambda console: explain(course, console, "B06"))
    assert said.text.startswith("B06 (entity cue)\n  B06: what stands as an option ten times or more")


def test_one_rule_and_one_item(course: Path, told: Callable) -> None:
    said = told(lambda console: lint_course(course, console, ["A35"], ["event-date.first-crossing"]))
    assert said.code == 0
    assert said.text.splitlines()[1].split() == ["A35", "triviality", "1", "0", "0", "0"]
    assert said.text.splitlines()[-1] == "no error, no warning, no waived finding in 1 item."


def test_an_error_has_its_place_its_item_and_its_rule(course: Path, told: Callable) -> None:
    with (course / "seeds/course.yml").open("a", encoding="utf-8") as file:
        file.write("terms: [{term: stone bridge, means: A crossing., neutral: stone crossing}]\n")
    said = told(lambda console: lint_course(course, console, ["A31"], ["event-date.bridge-opened"]))
    assert said.code == 1
    head, mend = said.text.splitlines()[:2]
    assert head.startswith("seeds/facts/bridge.yml:3:5: error: event-date.bridge-opened: `stone bridge` is contested: ")
    assert head.endswith(" [A31]")
    assert mend == "    Write `stone crossing`, or quote the term with its source."


def test_what_is_waived_is_counted_and_not_printed(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("entities.yml", "short: Moss", "short: Moss of Many Mills")
    waiver = "waivers: [{kind: conclusion, rule: A07, reason: It is the name.}]\n"
    (course / "seeds/waivers.yml").write_text(waiver, encoding="utf-8")
    said = told(lambda console: lint_course(course, console, ["A07"], ["conclusion.bridge-worth-building"]))
    assert said.code == 0
    assert said.text.splitlines()[1].split()[-3:] == ["0", "0", "1"]
    assert said.text.splitlines()[-1] == "no error, no warning, 1 waived finding in 1 item."


@pytest.mark.parametrize(
    ("rules", "items", "message"),
    [(["A99"], [], "unknown rule 'A99'"), ([], ["event-date.first-crosing"], "did you mean event-date.first-crossing")],
)
def test_what_is_not_there(course: Path, told: Callable, rules: list[str], items: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        told(lambda console: lint_course(course, console, rules, items))


def test_seeds_with_errors_are_not_linted(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("facts/crossings.yml", "importance: 3", "importance: 9")
    said = told(lambda console: lint_course(course, console))
    assert said.code == 1
    assert "[field-value]" in said.text
    assert "A35" not in said.text


def test_rules_are_explained(course: Path, told: Callable) -> None:
    said = told(lambda console: explain(course, console, "A01"))
    assert said.code == 0
    assert said.text.startswith(
        "A01 (key length)\n  A01, E (W from 1.10 and 0.90): the key is the unique longest option"
    )
