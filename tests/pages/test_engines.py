"""Both engines build the hostile course without a warning, and show every text letter by letter."""

from pathlib import Path
from typing import Any

import hostile_book
import hostile_course
import pytest
from lxml import html

SHOWS_ALL = [
    "first.ipynb",
    "evidence/first.md",
    "argument-maps/first.ipynb",
    "timeline.ipynb",
    "who-is-who.md",
    "who-says-what.md",
    "glossary.md",
    "known-problems.md",
    "how-this-course-was-made.md",
]
"""Pages on which each hostile text stands."""


def fold(text: str) -> str:
    """A text with its white space as one space; the MyST engine lets long addresses break."""
    return " ".join(text.replace("\u200b", "").split())


def in_html(page: str) -> str:
    """What Jupyter Book 1 shows of a page."""
    path = hostile_book.html() / Path(page).with_suffix(".html")
    return html.parse(path, html.HTMLParser(encoding="utf-8")).find(".//article").text_content()


def in_mdast(node: Any) -> str:
    """What the MyST engine shows of a tree."""
    if node.get("type") in {"text", "inlineCode"}:
        return node.get("value", "")
    apart = " " if node.get("type") in {"paragraph", "listItem", "heading"} else ""
    return "".join(map(in_mdast, node.get("children") or ())) + apart


@pytest.mark.parametrize("page", SHOWS_ALL)
def test_jupyter_book_1_shows_text_as_it_stands(page: str) -> None:
    seen = fold(in_html(page))
    assert not [name for name, text in hostile_course.TEXTS.items() if fold(text) not in seen]


@pytest.mark.parametrize("page", SHOWS_ALL)
def test_the_myst_engine_shows_text_as_it_stands(page: str) -> None:
    seen = fold(in_mdast(hostile_book.mdast()[page]))
    assert not [name for name, text in hostile_course.TEXTS.items() if fold(text) not in seen]


def test_two_builds_of_one_book_are_the_same() -> None:
    first, second = hostile_book.html(), hostile_book.html.__wrapped__()
    names = {path.relative_to(first) for path in first.rglob("*") if path.is_file()}
    assert names == {path.relative_to(second) for path in second.rglob("*") if path.is_file()}
    assert not [name for name in names if (first / name).read_bytes() != (second / name).read_bytes()]
