"""Words, stems, sentences, dates and numbers as rules see them (ITEMS.md 3.0)."""

import pytest

from sourcebook.lint.readability import grade, syllables
from sourcebook.lint.text import content, holds, norm, quoted, sentences, unquoted, without, words
from sourcebook.lint.values import ascends, dates_in, value_of

SENTENCES = [
    # a text, and its sentences
    ("It rained. Who knew?", ["It rained.", "Who knew?"]),
    ("“It rained. It snowed.” Who knew?", ["“It rained. It snowed.”", "Who knew?"]),
    ("Otto J. Venn wrote it. Who read it?", ["Otto J. Venn wrote it.", "Who read it?"]),
    ("The fleet of the U.S. Navy: who led it?", ["The fleet of the U.S. Navy: who led it?"]),
    ("", []),
]
VALUES = [
    # what an option says; sort and grain, or nothing
    ("6 April 2012", ("date", "day")),
    ("September 2012", ("date", "month")),
    ("2012", ("date", "year")),
    ("About January 2020", ("date", "month")),
    ("From 2006 to 2012", ("interval", "year–year")),
    ("Until March 2013", ("interval", "month")),
    ("12,500 passengers", ("number", "passengers")),
    ("$12", ("number", "$")),
    ("40 %", ("number", "%")),
    ("2.5", ("number", "")),
    ("31 April 2012", None),
    ("1 and 2 only", None),
    ("The flood of 1931", None),
    ("Arn", None),
]


def test_a_normed_text() -> None:
    assert norm(" The  “Łódź’s\u00a0E\u0301lan” ") == 'the "łódź\'s élan"'


def test_words_and_what_they_carry() -> None:
    assert words("The league's well-known tolls, 1904") == ("the", "league's", "well-known", "tolls", "1904")
    assert content("Which of these towns had been signing the league’s charters?") == {
        "town",
        "sign",
        "leagu",
        "charter",
    }


def test_quotations_are_not_ours() -> None:
    assert unquoted('Who said “never” and "not"?') == 'Who said "" and ""?'
    assert quoted('Who said “never” and "not"?') == ("never", "not")


def test_slots_are_left_out_as_whole_words() -> None:
    assert without("Is the not of Arn in the nots?", ("not", "")) == "Is the … of Arn in the nots?"


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("arn and corin", "arn", True),
        ("barn", "arn", False),
        ("arn's", "arn", True),
        ("(arn)", "(arn)", True),
        ("a", "", False),
    ],
)
def test_whole_words(text: str, part: str, found: bool) -> None:  # noqa: FBT001
    assert holds(text, part) is found


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_what_an_option_says(text: str, expected: tuple[str, str] | None) -> None:
    found = value_of(text)
    assert (found and (found.sort, found.grain)) == expected


def test_dates_in_a_text() -> None:
    found = dates_in("From 6 April 2012 to May 2013, in 1,950 words, by Venn (1950), page 20145.")
    assert [when.text for when in found] == ["2012-04-06", "2013-05", "1950"]


def test_what_ascends() -> None:
    values = [value for text in ("1904", "April 1912", "5 May 1912") if (value := value_of(text))]
    assert ascends(values)
    assert not ascends([values[1], values[0]])
    assert not ascends([values[0], values[0]])


@pytest.mark.parametrize(("word", "count"), [("lake", 1), ("table", 2), ("joined", 1), ("divided", 3), ("wardens", 2)])
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_grades_rise_with_long_words_and_sentences() -> None:
    assert grade("The cat sat on the mat. It was fat.") < 3
    assert grade("Institutional reconfiguration characterises administrative interdependencies.") > 20
    assert grade("") == 0
