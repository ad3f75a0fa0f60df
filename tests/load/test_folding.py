"""White space is folded, words broken at a line's end are joined, and each character keeps its line."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sourcebook.load.folding import Folded, fold

HOSTILE = st.text(st.one_of(st.characters(), st.sampled_from(" \t\r\n-\u2010\u00a0\u2028ab")))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("one  two\n\n three\u00a0four\u2009five ", "one two three four five"),
        ("one\r\ntwo\rthree", "one two three"),
        ("self-\nidentification", "self-identification"),
        ("self- \r\n identification", "self-identification"),
        ("out-\nof-\narea", "out-of-area"),
        ("state- and nation-building", "state- and nation-building"),
        ("a dash -\nhere", "a dash - here"),
        ("an end-\n\nof a paragraph", "an end- of a paragraph"),
        ("an end-", "an end-"),
        ("1990-\n1995", "1990-1995"),
        ("$x ~ `y` <b>\n“Ташкент” {z}", "$x ~ `y` <b> “Ташкент” {z}"),
    ],
)
def test_line_end_hyphens_are_kept(raw: str, expected: str) -> None:
    assert fold(raw).text == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("mem-\nbers", "members"),
        ("mem\u2010\nbers", "members"),
        ("(self-\nmade)", "(self-made)"),
        ("self-\nidentification", "selfidentification"),
        ("a dash -\nhere", "a dash - here"),
        ("in-line stays", "in-line stays"),
    ],
)
def test_line_end_hyphens_are_dropped_but_for_exceptions(raw: str, expected: str) -> None:
    assert fold(raw, keep_hyphens=False, exceptions=["self-made"]).text == expected


def test_exceptions_do_the_opposite_of_keeping() -> None:
    assert fold("mem-\nbers, self-\nmade", exceptions=["mem-bers"]).text == "members, self-made"


def test_each_character_knows_its_line() -> None:
    folded = fold("ab\n\nc-\nd e")
    assert folded.text == "ab c-d e"
    assert list(folded.lines) == [1, 1, 3, 3, 3, 4, 4, 4]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("1", "a b c"), ("a", "1 b c"), ("c", "a 1 b"), ("a 1 b c", ""), ("1 b", "a c"), ("b c", "a 1")],
)
def test_what_is_removed_takes_one_space_along(words: str, expected: str) -> None:
    folded = fold("a 1\nb c")
    start = folded.text.index(words)
    shorter = folded.without(start, start + len(words))
    assert shorter.text == expected
    assert len(shorter.lines) == len(expected)


@given(raw=HOSTILE, keep=st.booleans())
@example(raw="-\n-\na-\n-b", keep=False)
def test_any_document(raw: str, *, keep: bool) -> None:
    folded = fold(raw, keep_hyphens=keep)
    assert "".join(folded.text.split()) == folded.text.replace(" ", "")
    assert "  " not in folded.text
    assert folded.text == folded.text.strip()
    assert len(folded.lines) == len(folded.text)
    assert list(folded.lines) == sorted(folded.lines)
    if keep:
        assert "".join(raw.split()) == folded.text.replace(" ", "")


@given(HOSTILE, st.integers(0, 9), st.integers(0, 9))
def test_any_cut_leaves_the_rest(raw: str, start: int, length: int) -> None:
    folded = fold(raw)
    end = min(start + length, len(folded.text))
    start = min(start, end)
    shorter = folded.without(start, end)
    assert isinstance(shorter, Folded)
    assert shorter.text.replace(" ", "") == (folded.text[:start] + folded.text[end:]).replace(" ", "")
    assert len(shorter.lines) == len(shorter.text)
