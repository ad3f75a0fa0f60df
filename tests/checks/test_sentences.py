"""Sentences stand where they say, inside their zones, and are one in two renditions."""

from pathlib import Path

from gallery import course_in, rendition

from sourcebook.checks.sentences import by_work, sentences_of
from sourcebook.load import load
from sourcebook.model.base import Span
from sourcebook.model.source import SourceText


def text_of(*zones: str) -> SourceText:
    """A source with these zones, each on a line of its own."""
    text = "\n".join(zones)
    spans, start = [], 0
    for number, zone in enumerate(zones):
        spans.append(Span(source="s", start=start, end=start + len(zone), zone=f"z{number}", line=1))
        start += len(zone) + 1
    return SourceText(source="s", text=text, zones=tuple(spans), lines=(1,) * len(text))


def sentences(*zones: str) -> list[str]:
    found = list(sentences_of(text_of(*zones), "en"))
    whole = text_of(*zones).text
    assert all(whole[each.start : each.end] == each.text for each in found)
    return [each.text for each in found]


def test_sentences_have_their_places() -> None:
    assert sentences("It rained. “So what?” he said.  Dr. Quill left 🎉 at 3.30 p.m. today.") == [
        "It rained.",
        "“So what?” he said.",
        "Dr. Quill left 🎉 at 3.30 p.m. today.",
    ]


def test_a_zone_ends_a_sentence_and_marks_are_none() -> None:
    assert sentences("A heading", "And its text. * * *", "•") == ["A heading", "And its text.", "* * *"][:2]


def test_a_sentence_in_two_renditions_is_one(tmp_path: Path) -> None:
    made = rendition("The lake is\ndeep! Eels live in it. The Ferrymen sing!\n", "The lake", "sing!")
    course, _ = load(course_in(tmp_path, made=made))
    assert course is not None
    works = by_work(course)
    assert len(works["orm-1999"]) == 16
    assert [each.source for each in works["orm-1999"]["the lake is deep"]] == ["orm-1999", "orm-print"]
