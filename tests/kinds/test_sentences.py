"""Quoted words are shown as whole sentences or whole clauses, or not at all."""

import pytest
from example_course import known

from sourcebook.kinds.sentences import clause, sentence
from sourcebook.model.item import Evidence

KNOWN = known()
LONGEST = 45


def stands(source: str, words: str) -> Evidence:
    """Where words stand in a document of the example course."""
    start = KNOWN.course.texts[source].text.index(words)
    return Evidence(source=source, text=words, start=start, end=start + len(words))


WHOLE = [
    ("lake-almanac", "survey of the lake", "The survey of the lake was finished in 1901."),
    ("ferry-report", "best thing", "The ferry is the best thing that has happened to the shore."),
    ("toll-letters", "no other road", "The hill towns have no other road."),
]
CLAUSES = [
    ("shore-gazette", "the league will be dead", "the league will be dead in ten years."),
    ("toll-letters", "no other road", "The hill towns have no other road"),
    ("toll-letters", "a toll on bread", "Thus a toll on small boats is a toll on bread"),
    ("lake-almanac", "The survey of the lake was finished in 1901.", "The survey of the lake was finished in 1901."),
]
NO_CLAUSE = [
    ("lake-almanac", "for the second time", "it has no verb of its own"),
    ("ferry-report", "Its neighbours pay", "it points to what isn't shown"),
    ("lake-almanac", "no longer shared", "no verb that is known for one stands in it"),
]


@pytest.mark.parametrize(("source", "words", "whole"), WHOLE)
def test_the_sentence_around_words(source: str, words: str, whole: str) -> None:
    found = sentence(KNOWN, stands(source, words), LONGEST)
    assert found
    assert found.text == whole
    assert KNOWN.course.texts[source].text[found.start : found.end] == whole


def test_a_sentence_that_points_back_brings_the_one_before_it() -> None:
    back = sentence(KNOWN, stands("ferry-report", "Its neighbours pay"), LONGEST)
    assert back
    assert back.text == "Arn owns the lighthouse. Its neighbours pay for the oil."


def test_a_sentence_that_is_too_long_is_none() -> None:
    assert sentence(KNOWN, stands("lake-almanac", "survey of the lake"), 7) is None


def test_words_that_stand_in_no_known_text_have_no_sentence() -> None:
    lost = Evidence(source="nowhere", text="x", start=0, end=1)
    assert sentence(KNOWN, lost, LONGEST) is None
    assert clause(KNOWN, lost) is None


@pytest.mark.parametrize(("source", "words", "whole"), CLAUSES)
def test_the_clause_around_words(source: str, words: str, whole: str) -> None:
    found = clause(KNOWN, stands(source, words))
    assert found
    assert found.text == whole


@pytest.mark.parametrize(("source", "words", "because"), NO_CLAUSE)
def test_words_that_are_no_whole_clause_are_not_shown(source: str, words: str, because: str) -> None:
    assert clause(KNOWN, stands(source, words)) is None, because
