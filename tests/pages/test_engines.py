"""Both engines build the hostile course without a warning, and show every text letter by letter."""

import re
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


@pytest.mark.parametrize("page", ["index.md", "my-progress.md", *SHOWS_ALL])
def test_the_myst_engine_gives_each_page_the_component(page: str) -> None:
    (node,) = found(hostile_book.mdast()[page], "anywidget")
    assert re.fullmatch(r"/quiz-[0-9a-f]+\.mjs", node["esm"])  # it was found and copied
    model = node["model"]
    assert model["enliven"]
    linked = {each["identifier"].removeprefix("fact-") for each in references(page)}
    assert model["course"]["data"]["receipts"].keys() == linked
    assert ("timeline" in model["course"]["data"]) == (page == "timeline.ipynb")


def references(page: str) -> list[Any]:
    """The links of a page that lead to a fact."""
    links = found(hostile_book.mdast()[page], "crossReference")
    return [each for each in links if each.get("identifier", "").startswith("fact-")]


def found(node: Any, kind: str) -> list[Any]:
    """The nodes of a kind in a tree."""
    inner = [each for child in node.get("children") or () for each in found(child, kind)]
    return [node, *inner] if node.get("type") == kind else inner


@pytest.mark.parametrize(("page", "place"), [("my-progress.md", "sb-progress-page"), ("review.md", "sb-review-page")])
def test_both_engines_keep_the_place_that_a_script_fills(page: str, place: str) -> None:
    assert [each.get("class") for each in found(hostile_book.mdast()[page], "div")] == [place]
    path = hostile_book.html() / Path(page).with_suffix(".html")
    assert len(html.parse(path).findall(f".//article//div[@class='{place}']")) == 1


def test_two_builds_of_one_book_are_the_same() -> None:
    first, second = hostile_book.html(), hostile_book.html.__wrapped__()
    names = {path.relative_to(first) for path in first.rglob("*") if path.is_file()}
    assert names == {path.relative_to(second) for path in second.rglob("*") if path.is_file()}
    assert not [name for name in names if (first / name).read_bytes() != (second / name).read_bytes()]
