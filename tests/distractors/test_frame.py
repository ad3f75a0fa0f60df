"""How options are built, and in which tense they speak (ITEMS.md A12, A13)."""

import pytest
from example_course import known

from sourcebook.distractors.frame import frame, tense
from sourcebook.model.question import Candidate

KNOWN = known()
ALIKE: list[tuple[str, str, str, bool]] = [
    # what is seen, one option, another, whether they are built alike
    ("two phrases", "The flood of Belmere", "A fire at Corin", True),
    ("a name begins like a noun", "Corin's old pier", "The pier of Arn", True),
    ("to and a verb", "To raise the tolls", "The rise of tolls", False),
    ("to and no verb is no infinitive", "To towns of the shore", "The towns of the shore", True),
    ("a word in -ing", "Raising the tolls", "The rise of tolls", False),
    ("a noun in -ing", "Lighting of the tower", "The fall of the tower", True),
    ("a digit", "3 towns of the shore", "The towns of the shore", False),
    ("a question word", "What the towns agreed", "The deal of the towns", False),
    ("two question words", "What the towns agreed", "Whatever the towns said", True),
    ("a clause in a phrase", "The pier that Corin built", "The pier of old Corin", False),
    ("a whole sentence", "The pier has sunk.", "The pier has sunk", False),
    ("a quotation", "“the pier has sunk”", "The pier has sunk", False),
    ("quotations begin as they like", "“to sink”", "“The pier of Corin”", True),
    ("a quoted sentence and a part of one", "“The pier sank.”", "“the pier sank”", False),
]


def option(text: str, value: str = "x") -> Candidate:
    return Candidate(value=value, text=text)


@pytest.mark.parametrize(("one", "other", "alike"), [case[1:] for case in ALIKE], ids=[case[0] for case in ALIKE])
def test_frame(one: str, other: str, *, alike: bool) -> None:
    assert (frame(KNOWN, option(one)) == frame(KNOWN, option(other))) is alike


def test_in_a_statement_a_clause_is_nothing_to_be_seen() -> None:
    long = "The towns of the north shore raised all of the tolls that"
    assert frame(KNOWN, option(f"{long} bore them")) == frame(KNOWN, option(f"{long.removesuffix(' that')} for boats"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The towns pay", "present"),
        ("The towns have paid", "present"),
        ("The towns paid", "past"),
        ("The towns refused to pay", "past"),
        ("The towns were to pay", "past"),
        ("The towns will pay", "future"),
        ("The towns would pay", None),
        ("The united towns pay", "present"),
    ],
)
def test_tense(text: str, expected: str | None) -> None:
    assert tense(KNOWN, option(text, "light.e1")) == expected


def test_names_quotations_and_labels_have_no_tense() -> None:
    assert tense(KNOWN, option("The towns paid", "arn")) is None
    assert tense(KNOWN, option("“The towns paid”", "light.e1")) is None
    assert tense(KNOWN, option("What was paid by the towns", "charter")) is None
