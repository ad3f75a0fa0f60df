"""A document becomes its zones, one a line, in the order in which `source.yml` declares them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.load.normalise import Reading, normalise
from sourcebook.model.dates import When
from sourcebook.model.source import Mark, Source, Zone
from sourcebook.problems import Place

HERE = Place("s.yml")


def source(zones: dict[str, tuple[str, str]], marks: tuple[tuple[str, str], ...] = (), **more: object) -> Source:
    """A source with some zones and marks."""
    return Source(
        place=HERE,
        id="s",
        work="w",
        title="t",
        publisher="p",
        date=When("1999"),
        genre="g",
        access="a",
        sha256="0",
        zones=tuple(Zone(place=HERE, id=name, first=first, last=last) for name, (first, last) in zones.items()),
        footnote_marks=tuple(Mark(place=HERE, in_=words, mark=mark) for words, mark in marks),
        **more,
    )


def zones_of(reading: Reading) -> dict[str, str]:
    """The text of each zone."""
    return {span.zone: reading.text.text[span.start : span.end] for span in reading.text.zones}


def test_zones_stand_one_a_line_in_the_declared_order() -> None:
    reading, problems = normalise(source({"b": ("three", "four"), "a": ("one", "two")}), "x one\ntwo y\nthree four z")
    assert problems == []
    assert reading.text.text == "three four\none two"
    assert list(reading.text.lines) == [3] * 11 + [1] * 3 + [2] * 4
    assert reading.whole.text == "x one two y three four z"


def test_a_zone_inside_another_is_cut_out_of_it() -> None:
    raw = "The main\n2 Note two.\n3 Note three.\nsentence goes on."
    marks = (("main 2 Note", "2"), ("two. 3 Note", "3"))
    zones = {
        "body": ("The main", "goes on."),
        "note-2": ("Note two.", "Note two."),
        "note-3": ("Note three.", "Note three."),
    }
    reading, problems = normalise(source(zones, marks), raw)
    assert problems == []
    assert zones_of(reading) == {"body": "The main sentence goes on.", "note-2": "Note two.", "note-3": "Note three."}


def test_a_zone_inside_a_zone_inside_a_zone() -> None:
    zones = {"a": ("one", "seven"), "b": ("two", "six"), "c": ("four", "four")}
    reading, problems = normalise(source(zones), "one two three four five six seven")
    assert problems == []
    assert zones_of(reading) == {"a": "one seven", "b": "two three five six", "c": "four"}


def test_a_zone_at_the_edge_of_another() -> None:
    reading, problems = normalise(source({"a": ("one", "three"), "b": ("one two", "two")}), "one two three")
    assert problems == []
    assert zones_of(reading) == {"a": "three", "b": "one two"}


@pytest.mark.parametrize("second", [("two", "four"), ("one", "three")])
def test_other_overlaps_are_a_problem(second: tuple[str, str]) -> None:
    _, problems = normalise(source({"a": ("one", "three"), "b": second}), "one two three four")
    assert [problem.code.label for problem in problems] == ["zone-overlap"]


def test_marks_go_and_nothing_else_does() -> None:
    raw = "overlooked.[1] In 20072 it was 2007 again, and security5\nends."
    marks = (("overlooked.[1]", "[1]"), ("In 20072", "2"), ("security5 ends", "5"))
    reading, problems = normalise(source({"z": ("overlooked.", "ends.")}, marks), raw)
    assert problems == []
    assert zones_of(reading) == {"z": "overlooked. In 2007 it was 2007 again, and security ends."}


def test_text_is_text() -> None:
    raw = "<script>alert('$x$')</script> {{ y }} ~ ` * _ [a](b) “Ташкент” \u202eабв\u202c"
    reading, problems = normalise(source({"z": ("<script>", "\u202c")}), raw)
    assert problems == []
    assert zones_of(reading) == {"z": raw}


def test_zone_words_are_folded_as_the_document_is() -> None:
    reading, problems = normalise(source({"z": ("one\n two", "three  four")}), "one\u00a0two and three\nfour")
    assert problems == []
    assert zones_of(reading) == {"z": "one two and three four"}


WORDS = st.text(st.sampled_from("ab -\n\u00a0[1]$<\u202e"), max_size=30)


@given(WORDS, st.dictionaries(st.sampled_from("xyz"), st.tuples(WORDS, WORDS)), st.lists(st.tuples(WORDS, WORDS)))
def test_any_document_and_any_zones(raw: str, zones: dict[str, tuple[str, str]], marks: list[tuple[str, str]]) -> None:
    reading, problems = normalise(source(zones, tuple(marks)), raw)
    text = reading.text
    assert len(text.lines) == len(text.text)
    assert [span.zone for span in text.zones] == [name for name in zones if name in {span.zone for span in text.zones}]
    assert text.text == "\n".join(text.text[span.start : span.end] for span in text.zones)
    assert reading.complete == (not problems)
