"""What an author may have meant, and how it differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.load.nearest import difference, nearest

TEXT = "Every port pays the same fee. Its members are Alder, Birch and Cedar, “so far”."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Every port pays the same free.", "Every port pays the same fee."),
        ("members are Elder, Birch", "members are Alder, Birch"),
        ("pays a same fee", "pays the same fee."),
        ('and Cedar, "so far".', "and Cedar, “so far”."),
        ("qqqq zzzz", ""),
        (TEXT * 2, ""),
    ],
)
def test_nearest(words: str, expected: str) -> None:
    assert nearest(words, TEXT) == expected


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("a b c", "a b c", "a b c"),
        ("a x c", "a b c", "a [-x-] {+b+} c"),
        ("a c", "a b c", "a {+b+} c"),
        ("a b x y c", "a b c", "a b [-x y-] c"),
        ("", "a", "{+a+}"),
    ],
)
def test_difference(words: str, text: str, expected: str) -> None:
    assert difference(words, text) == expected


@given(st.text(), st.text())
def test_anything_has_a_nearest_or_none(words: str, text: str) -> None:
    near = nearest(words, text)
    assert near in " ".join(text.split())
    difference(words, near)
