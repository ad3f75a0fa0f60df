"""The answer key: what people read, rendered, says letter by letter what the item says."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from items import CLOZE, HOSTILE, ITEMS, MATCH, OPEN, ORDER_WITH_TWO, TOLERANT_NUMBER, bank, item, options
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sourcebook.model.item import Choice, Item
from sourcebook.targets import exported, key


def written(*items: Item) -> str:
    content, _report = exported("key", bank(*items))
    return content.decode()


def rendered(markdown: str) -> tuple[str, set[str]]:
    """The text that a reader sees, and the sorts of mark-up behind it."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    leaves = [leaf for token in tokens for leaf in token.children or [token]]
    return " ".join("".join(map(_seen, leaves)).split()), {token.type for token in [*tokens, *leaves]}


def _seen(token: Token) -> str:
    return token.content if token.type in {"text", "text_special"} else "" if token.type.startswith("strong") else " "


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_text_stays_text(text: str) -> None:
    plain = " ".join(text.split())
    key = written(item("one", Choice(options=options(text, "other")), text, text))
    assert key.count("## 1. `example.one`") == 1  # the id alone is code
    shown, marks = rendered(key.replace("`example.one`", "example.one"))
    assert shown.count(plain) >= 4  # stem, option, "Because <option>", feedback
    assert not marks & {"html_inline", "html_block", "code_inline", "fence", "link_open", "image", "s_open"}


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool))
@settings(max_examples=60, deadline=None)
def test_any_text_stays_text(text: str) -> None:
    shown, _marks = rendered(written(item("one", Choice(options=options("A", "B")), f"x {text} x")))
    assert " ".join(f"x {text} x".split()) in shown


def test_each_key_is_marked_and_each_wrong_option_explained() -> None:
    text = written(item("one", Choice(options=options("Alpha", "Beta", "Gamma", keys=2), multiple=True)))
    assert "- ✓ **Alpha**: Because Alpha" in text
    assert "- Gamma: Because Gamma" in text


def test_quotes_stand_once_an_item_with_their_citation() -> None:
    shown, _marks = rendered(written(*ITEMS))
    assert shown.count(f"“{HOSTILE['quotes']}” A. Author, “Title”, Publisher, 2012") == len(ITEMS)


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        (MATCH.item, ["First → 2012", "2020 (spare)"]),
        (ORDER_WITH_TWO.item, ["1. One: One then", "Also right: Two → One → Three"]),
        (TOLERANT_NUMBER.item, ["-1.50 ± 0.25"]),
        (CLOZE.item, ["In [1] the [2] chose {one of} [3] and all of [4]", "[1] 2012", "[2] R&D group / group* / 100%"]),
        (OPEN.item, ["2: Names both sides: <b>each</b>", "Model answer: Both. And <script>"]),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_every_shape_says_its_answer(asked: Item, lines: list[str]) -> None:
    shown, _marks = rendered(written(asked))
    assert not [line for line in lines if line not in shown]


def test_the_head_names_course_date_and_licence() -> None:
    shown, _marks = rendered(written(*ITEMS))
    assert shown.startswith(
        "Answer key: The first / chapter: <b>start</b> A course. As of 2012-09. CC BY 4.0. Questions: 17."
    )
    assert len(re.findall("^## ", written(*ITEMS), re.MULTILINE)) == len(ITEMS)


def test_a_key_can_be_cut_by_topic() -> None:
    parts = key.by_topic(bank(*ITEMS))
    assert list(parts) == ["topic-a"]
    assert parts["topic-a"].items == ITEMS
    assert parts["topic-a"].title.endswith(": topic a")
