"""Plain text in Markdown is shown letter by letter, whatever extensions an engine has."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from items import HOSTILE
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from sourcebook.markup import escape

EXTENSIONS = {
    "amsmath", "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath", "fieldlist", "html_admonition",
    "html_image", "linkify", "smartquotes", "strikethrough", "substitution", "tasklist",
}  # fmt: skip

LINES = [
    ("a list", "- one", r"\- one"),
    ("a number", "1. one", r"1\. one"),
    ("a number in brackets", "12) one", r"12\) one"),
    ("a year", "2012 was long", "2012 was long"),
    ("a definition", ": one", r"\: one"),
    ("an address", "see https://a.example/b_c", r"see https\://a\.example/b\_c"),
    ("an abbreviation", "the U.S. view", r"the U\.S. view"),
    ("a decimal", "about 1.5 of them", "about 1.5 of them"),
    ("several lines", "one\n\n two\tthree", "one two three"),
    ("nothing", "", ""),
]


@pytest.fixture(scope="module")
def engine() -> MarkdownIt:
    """The parser of Jupyter Book 1, with everything switched on that either engine has."""
    return create_md_parser(MdParserConfig(enable_extensions=EXTENSIONS), RendererHTML)


def shown(engine: MarkdownIt, markdown: str) -> str:
    """The text that a reader sees."""
    return unescape(re.sub(r"<[^>]*>", "", engine.render(markdown))).removesuffix("\n")


def fold(text: str) -> str:
    """A text with its runs of spaces as one."""
    return re.sub(" +", " ", text)


@pytest.mark.parametrize(("text", "written"), [line[1:] for line in LINES], ids=[line[0] for line in LINES])
def test_what_is_written(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_shown_as_it_stands(engine: MarkdownIt, text: str) -> None:
    assert shown(engine, f"**{escape(text)}**") == text


PUNCTUATION = st.text(alphabet="ab1 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u2028é“", max_size=30)


@given(text=PUNCTUATION)
def test_any_punctuation_is_shown_as_it_stands(engine: MarkdownIt, text: str) -> None:
    assert shown(engine, f"x {escape(text)} x") == f"x {fold(text)} x"


@given(text=PUNCTUATION)
def test_any_punctuation_at_the_start_of_a_line(engine: MarkdownIt, text: str) -> None:
    assert shown(engine, escape(text)).strip() == fold(text).strip()
