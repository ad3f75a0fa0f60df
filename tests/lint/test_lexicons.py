"""Lexicons: versioned, in order, without doubles, and none is left unread."""

import re
from importlib.resources import files

import pytest

from sourcebook.lint.lexicon import entries, pattern

NAMES = sorted(file.name.removesuffix(".txt") for file in (files("sourcebook.lint") / "lexicons").iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_a_lexicon_has_a_version_and_no_doubles(name: str) -> None:
    text = (files("sourcebook.lint") / "lexicons" / f"{name}.txt").read_text(encoding="utf-8")
    assert re.match(r"# version \d+\. .*ITEMS\.md", text)
    assert len(set(entries(name))) == len(entries(name)) > 5
    assert all(entry == entry.casefold() for entry in entries(name))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("negators", "they didn't pay", "didn't"),
        ("negators", "a knot", None),
        ("deictics", "two years ago", "two years ago"),
        ("deictics", "it was 12 years ago", "12 years ago"),
        ("deictics", "the newest", None),
        ("absolutes", "an all-out race", None),
        ("negative-stem", "other than these", "other than"),
    ],
)
def test_what_a_lexicon_finds(name: str, text: str, found: str | None) -> None:
    match = pattern(name).search(text)
    assert (match and match[0]) == found
