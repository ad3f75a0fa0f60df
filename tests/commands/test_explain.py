"""`explain`: codes, records and the lineage of items."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from example_course import known

from sourcebook.commands.explain import explain
from sourcebook.commands.lineage import item_lines
from sourcebook.commands.usage import UsageError
from sourcebook.kinds import KINDS, make_banks
from sourcebook.problems import Code
from sourcebook.write import write


@pytest.mark.parametrize("code", Code, ids=lambda code: code.label)
def test_every_code_is_explained_without_a_course(tmp_path: Path, told: Callable, code: Code) -> None:
    said = told(lambda console: explain(tmp_path, console, code.label))
    assert said.code == 0
    assert said.text == f"{code.label} ({code.severity})\n  {code.explanation}\n"


RECORDS = {
    "first-crossing": ["event first-crossing (seeds/facts/crossings.yml:15:5)", "moss-1924, line 5", "approved by"],
    "bridge-worth-building": ["argument bridge-worth-building", "line 14", "conclusion.bridge-worth-building"],
    "ferry": ["entity ferry", "Named by", "first-crossing (seeds/facts", "number.ferry-passengers"],
    "moss-1924": ["source moss-1924", "Items made from it", "event-date.first-crossing"],
    "passengers": ["relation passengers", "number.ferry-passengers"],
    "the-crossing": ["chapter the-crossing", "event-date.first-crossing"],
}


@pytest.mark.parametrize("id_", RECORDS)
def test_a_record_is_shown_with_its_words_and_items(course: Path, told: Callable, id_: str) -> None:
    said = told(lambda console: explain(course, console, id_))
    assert said.code == 0
    assert [part for part in RECORDS[id_] if part not in said.text] == []


def test_an_item_is_traced_from_the_words_to_the_files(course: Path, told: Callable) -> None:
    item = "event-date.bridge-opened"
    held, other = f'{{"id": "{item}"}}', f'{{"id": "{item}-2", "x": "another-{item}"}}'
    write(course, {"book/a.ipynb": held.encode(), "book/b.md": other.encode(), "quizzes/gift/c.gift": held.encode()})
    said = told(lambda console: explain(course, console, item))
    for part in (
        "event-date, choice, remember; chapter the-crossing; as of 1924-06",
        "moss-1924, line 10: “In March 1903 the council opened a stone bridge”",
        "bridge-opened (seeds/facts/bridge.yml:3:5): The council opened",
        "date-of(event: bridge-opened) = 1903-03",
        "right: March 1903",
        "wrong: October 1871",
        "certificate F1: date-of(event: bridge-opened) does not give 1871-10; ",
        "; proved by bridge-opened, flat-boat-bought",
        "date-of(event: bridge-opened), changed: another key (1871-10)",
    ):
        assert part in said.text
    assert said.text.endswith("Where it stands\n  book/a.ipynb\n  quizzes/gift/c.gift\n")


@pytest.mark.parametrize("rule", ["F1", "F8", "A09", "T08", "B03", "L4"])
def test_rules_are_explained_without_a_course(tmp_path: Path, told: Callable, rule: str) -> None:
    said = told(lambda console: explain(tmp_path, console, rule))
    assert said.code == 0
    head, *text = said.text.splitlines()
    assert head.startswith(f"{rule} (")
    assert len(" ".join(text).split()) > 10


def item(id_: str) -> list[str]:
    """The lineage of an item of the lakes."""
    found = next(item for bank in make_banks(known()) for item in bank.items if item.id == id_)
    return item_lines(Path("nowhere"), known(), found)


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_of_every_kind_is_told_whole(kind: str) -> None:
    id_ = next(item.id for bank in make_banks(known()) for item in bank.items if item.kind == kind)
    lines = item(id_)
    assert f"  what its kind asks: {' '.join(KINDS[kind].DOC.split())}" in lines
    heads = [n for n, line in enumerate(lines) if not line.startswith(" ")]
    assert all(other - one > 1 for one, other in pairwise(heads)), "nothing stands under a heading"
    assert not [line for line in lines if line.endswith(("proved by ", "()")) or "partial(" in line]
    rules = {line.split()[1].strip(":") for line in lines if line.strip().startswith("certificate ")}
    assert {line.strip().partition(":")[0] for line in lines if re.match(r"  F\d:", line)} == rules


def test_gaps_stand_in_their_text_and_certificates_of_one_query_on_one_line() -> None:
    table = next(id_ for bank in make_banks(known()) for id_ in [i.id for i in bank.items] if "number-table." in id_)
    text = next(line for line in item(table) if line.startswith("  the text: "))
    assert text.count("[") == sum(line.startswith("  in [") for line in item(table)) > 1
    dates = next(id_ for bank in make_banks(known()) for id_ in [i.id for i in bank.items] if "match-dates." in id_)
    certified = [line for line in item(dates) if line.startswith("  certificate ")]
    assert len(certified) == len({line.split(" does not give ")[0] for line in certified})
    assert " nor " in certified[0]


@pytest.mark.parametrize("given", ["first-crosing", "event-date.first-crosing", "quote-not-fond"])
def test_an_unknown_name_is_answered_with_the_nearest(course: Path, told: Callable, given: str) -> None:
    with pytest.raises(UsageError, match="did you mean"):
        told(lambda console: explain(course, console, given))


def test_records_are_explained_in_a_course_with_errors(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("facts/bridge.yml", "topics: [bridge]", "topics: [no-such-topic]")
    assert told(lambda console: explain(course, console, "first-crossing")).code == 0
    said = told(lambda console: explain(course, console, "event-date.bridge-opened"))
    assert said.code == 1
    assert "[topic]" in said.text
