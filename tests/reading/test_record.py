"""Tables become records with the model's types; each field that doesn't fit is named in plain words."""

from decimal import Decimal
from pathlib import Path

import pytest

from sourcebook.model.argument import Node
from sourcebook.model.base import Quote
from sourcebook.model.course import AuthoredQuestion, Caps
from sourcebook.model.dates import When
from sourcebook.model.fact import FACT_TYPES, NumberFact, Proposal
from sourcebook.model.people import Coding
from sourcebook.problems import Place
from sourcebook.reading import read_record, read_tree

HERE = Place("f.yml")
COMMON = """
id: a
says: s
mode: fact
importance: 3
topics: [t]
quotes: [{source: s, text: w}]
"""


def faults(kind: type, text: str) -> list[str]:
    """What is wrong with a record, first lines only."""
    value, problems = read_tree(text, "f.yml")
    record = read_record(kind, value, HERE)
    found = [*problems, *(record if isinstance(record, list) else [])]
    return [str(problem).removeprefix("f.yml:").replace(": error", "", 1).splitlines()[0] for problem in found]


def test_text_becomes_what_the_model_says() -> None:
    value, _ = read_tree(
        COMMON + "type: number\nrelation: r\nsubject: s\nquantity: q\nvalue: 1.10\n"
        "unit: u\nhedge: about\nat: 2012-04-06",
        "f.yml",
    )
    fact = read_record(NumberFact, value, HERE)
    assert isinstance(fact, NumberFact)
    assert (fact.value, fact.importance, fact.at) == (Decimal("1.10"), 3, When("2012-04-06"))
    assert str(fact.value) == "1.10"
    assert fact.quotes == (Quote(place=Place("f.yml", 7, 10), source="s", text="w"),)
    assert fact.place == Place("f.yml", 2, 1)


@pytest.mark.parametrize(("word", "expected"), [("yes", True), ("no", False), ("true", True), ("false", False)])
def test_yes_and_no_are_truth_where_the_model_says_so(word: str, expected: object) -> None:
    value, _ = read_tree(f"id: a\nrole: data\ntext: {word}\nimplicit: {word}", "f.yml")
    node = read_record(Node, value, HERE)
    assert isinstance(node, Node)
    assert (node.text, node.implicit) == (word, expected)


def test_what_is_neither_yes_nor_no_is_said() -> None:
    text = "id: a\nrole: data\ntext: t\nimplicit: maybe"
    assert faults(Node, text) == ["4:11: `implicit` is `maybe`; it must be yes or no [field-value]"]


def test_keywords_carry_their_underscore() -> None:
    text = COMMON + "type: proposal\nfrom: a\nto: b\nwhen: 2007\narea: c\noutcome: refused"
    fact = read_record(Proposal, read_tree(text, "f.yml")[0], HERE)
    assert isinstance(fact, Proposal)
    assert fact.from_ == "a"


PROPOSAL = COMMON + "type: proposal\nfrom: a\nto: b\nwhen: 2007\narea: c\noutcome: refused\nnote: n\n"
CASES = Path(__file__).with_name("wrong-fields.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]


@pytest.mark.parametrize("case", CASES)
def test_a_field_that_is_missing_too_many_or_wrong(case: str) -> None:
    old, new, expected = case.split("\n")
    assert old[2:] in PROPOSAL
    found = faults(Proposal, PROPOSAL.replace(old[2:], new[2:]))
    assert expected in (found or ["nothing"])


@pytest.mark.parametrize("value", ["20,000", "20 000", "many", "nan", "inf", ""])
def test_a_number_is_digits(value: str) -> None:
    text = (
        COMMON
        + f"type: number\nrelation: r\nsubject: s\nquantity: q\nvalue: '{value}'\nunit: u\nhedge: about\nat: 2012"
    )
    (fault,) = faults(NumberFact, text)
    assert fault.endswith("it must be a number in digits, without spaces or commas [field-value]")


@pytest.mark.parametrize("value", ["half", "nan"])
def test_a_share_is_a_number(value: str) -> None:
    assert faults(Caps, f"work: {value}") == [f"1:7: `work` is `{value}`; it must be a number [field-value]"]


def test_suggestions_name_the_nearest() -> None:
    value, _ = read_tree(PROPOSAL.replace("refused", "refusd").replace("note: n", "form: x\ntopic: t"), "f.yml")
    problems = read_record(Proposal, value, HERE)
    assert isinstance(problems, list)
    assert [problem.mend for problem in problems] == [
        "Did you mean `refused`?",
        "Did you mean `from`?",
        "Did you mean `topics`?",
    ]


@pytest.mark.parametrize(("kind", "field"), [(Coding, "coder"), (AuthoredQuestion, "chapter")])
def test_what_the_file_name_says_is_not_written(kind: type, field: str) -> None:
    value, _ = read_tree(f"{field}: x", "f.yml")
    problems = read_record(kind, value, HERE, filled=(field, "y"))
    assert [str(problem).splitlines()[0] for problem in problems] == [
        f"f.yml:1:1: error: `{field}` is not a field [key-unknown]"
    ]


def test_what_the_file_name_says_is_filled_in() -> None:
    coding = read_record(Coding, read_tree("{of: a, field: b, value: c}", "f.yml")[0], HERE, filled=("coder", "ann"))
    assert isinstance(coding, Coding)
    assert coding.coder == "ann"


@pytest.mark.parametrize("kind", FACT_TYPES.values())
@pytest.mark.parametrize("text", ["{}", "[]", "word", "{a: b}", "{id: [], quotes: {}, when: {}}"])
def test_no_type_of_fact_takes_nonsense(kind: type, text: str) -> None:
    assert faults(kind, text)
