"""Elements: text is escaped because it is text."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from items import HOSTILE

from sourcebook.markup import Html, element, join

CASES = [
    ("text", element("p", "a < b & c"), "<p>a &lt; b &amp; c</p>"),
    ("html", element("p", Html("<b>a</b>")), "<p><b>a</b></p>"),
    ("attributes", element("a", class_="x", data_item_id="é\"'"), '<a class="x" data-item-id="é&quot;&#x27;"></a>'),
    ("switches", element("ol", reversed=True, start=None, hidden=False), "<ol reversed></ol>"),
    ("lines", join(["a", "", Html("<b>b</b>")]), "a\n<b>b</b>"),
]


@pytest.mark.parametrize(("made", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_written(made: Html, expected: str) -> None:
    assert made == expected


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_comes_back(text: str) -> None:
    parsed = ET.fromstring(element("p", text, title=text))
    assert parsed.text == text
    assert parsed.get("title") == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_any_text_comes_back(text: str) -> None:
    assert ET.fromstring(element("p", text)).text == (text or None)
