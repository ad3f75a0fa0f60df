"""The index finds what reading the whole text finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.load.finder import Finder


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("likely", "unlikely, likely", [10]),
        ("the fee", "the fee; the fees; the fee", [0, 19]),
        ("20", "2013, 20,000 and 20", [6, 17]),
        ("a b", "a\nb a b", [4]),
        ("a\nb", "a\nb", []),
        ("a a", "a a a", [0, 2]),
        ("“Ташкент”", "в “Ташкент”", [2]),
        ("$x", "cost $x", [5]),
        ("—", "a — b", []),
        ("", "a", []),
        ("b", "", []),
        ("x_y", "x_y x_y_z", [0, 4]),
    ],
)
def test_words_are_found(words: str, text: str, expected: list[int]) -> None:
    assert list(Finder(text).starts(words)) == expected


def test_from_a_character_on() -> None:
    assert list(Finder("a, a, a").starts("a", after=1)) == [3, 6]


SHORT = st.text(st.sampled_from("abé_ -,\n\u0301Ж1"), max_size=12)


@given(SHORT, SHORT, st.integers(0, 5))
def test_any_words_in_any_text(words: str, text: str, after: int) -> None:
    def cuts(at: int) -> bool:
        return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

    def stands(at: int) -> bool:
        return text.startswith(words, at) and not cuts(at) and not cuts(at + len(words))

    sought = any(letter.isalnum() for letter in words) and "\n" not in words
    expected = [at for at in range(after, len(text)) if stands(at)] if sought else []
    assert list(Finder(text).starts(words, after)) == expected
