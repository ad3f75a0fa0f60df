"""Whatever stands in a file, reading it ends with a value or with problems, and text comes through as it was."""

import json

from hypothesis import example, given
from hypothesis import strategies as st

from sourcebook.model.base import Quote
from sourcebook.model.people import Overreach
from sourcebook.problems import Place, Problem
from sourcebook.reading import decode, read_record, read_tree

PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1)
YAMLISH = st.lists(
    st.sampled_from([*"abc:-?[]{},&*!|>'\"%@`#~ \n\t\\", "- ", ": ", "---\n", "  ", "...", "\r\n", "<<", "\u2028"])
)


@given(st.binary())
@example(b"\xef\xbb\xbf\xef\xbb\xbfa")
def test_any_bytes(data: bytes) -> None:
    text = decode(data, "f")
    if isinstance(text, str):
        read_tree(text, "f")
    else:
        assert isinstance(text, Problem)


@given(st.one_of(st.text(st.characters()), YAMLISH.map("".join)))
@example("\ud800")
@example("%TAG ! a\n--- !b c")
@example("%YAML 9.9\n---\na")
def test_any_text(text: str) -> None:
    value, problems = read_tree(text, "f")
    assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in problems)
    for kind in (Quote, Overreach):
        read_record(kind, value, Place("f"))


@given(PRINTABLE)
@example("\u202e\u2066right to left")
@example("$x$ <script>alert(1)</script> {{ x }} {% y %} ~ ` \\ \" ' & # : - ? | > % @")
@example("\x85\u2028\u2029")
def test_quoted_text_comes_through(text: str) -> None:
    value, problems = read_tree(
        "{fact: f, text: "
        + json.dumps(text, ensure_ascii="\x85" in text or "\u2028" in text or "\u2029" in text)
        + "}",
        "f",
    )
    assert problems == []
    record = read_record(Overreach, value, Place("f"))
    assert isinstance(record, Overreach)
    assert record.text == text
