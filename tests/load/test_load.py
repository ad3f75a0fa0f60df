"""The small course loads without a problem, and all that stands in its files is in it."""

from collections.abc import Callable
from typing import Any

from sourcebook.model.course import Course

Load = Callable[..., Any]


def test_a_right_course_has_no_problem(load_changed: Load) -> None:
    course, problems = load_changed()
    assert [str(problem) for problem in problems] == []
    assert isinstance(course, Course)


def test_every_file_is_in_the_course(load_changed: Load) -> None:
    course, _ = load_changed()
    assert course.settings.title == "Harbours"
    assert [*course.sources, *course.texts] == ["harbour-1999", "harbour-1999"]
    assert [*course.entities, *course.relations, *course.facts] == ["council", "date-of", "council-founded"]
    assert [*course.arguments, *course.passages, *course.questions] == ["no-growth", "members", "fee-question"]
    assert [position.thesis.id for position in course.positions] == ["fair-fee"]
    assert [problem.id for problem in course.known_problems] == ["founding-year"]
    assert (len(course.not_entailed), len(course.overreach), len(course.reviews)) == (1, 1, 1)
    assert [coding.coder for coding in course.codings] == ["ann"]
    assert [question.chapter for question in course.questions.values()] == ["ports"]
    assert [(waiver.item, waiver.kind, waiver.rule) for waiver in course.waivers] == [
        ("authored.fee-question", None, "A20")
    ]


def test_every_record_knows_its_place(load_changed: Load) -> None:
    course, _ = load_changed()
    assert str(course.facts["council-founded"].place) == "seeds/facts/council.yml:2:5"
    assert str(course.arguments["no-growth"].nodes[1].quote.place) == "seeds/arguments/growth.yml:10:75"


def test_every_quote_is_its_span(load_changed: Load) -> None:
    course, _ = load_changed()
    assert len(course.spans) == 7
    for quote, span in course.spans.items():
        text = course.texts[quote.source]
        assert text.text[span.start : span.end] == quote.text
        assert text.zone_at(span.start, span.end) == span.zone
        assert text.lines[span.start] == span.line


def test_a_passage_reaches_from_its_first_words_to_its_last(load_changed: Load) -> None:
    course, _ = load_changed()
    span = course.extents["members"]
    expected = "Its members are Alder, Birch and Cedar. “All ports” pay — in 1998 as in 1997 — the same fee."
    assert course.texts["harbour-1999"].text[span.start : span.end] == expected


def test_a_chapter_is_its_head_and_prose(load_changed: Load) -> None:
    course, _ = load_changed()
    chapter = course.chapters["ports"]
    assert (chapter.id, chapter.head.title, chapter.first_line) == ("ports", "Ports", 7)
    assert chapter.prose == "# Ports\n\nProse with $dollars$ and <tags>.\n"
    assert [str(each.place) for each in chapter.head.objectives] == ["seeds/chapters/ports.md:5:5"]


def test_only_the_course_file_and_a_source_are_needed(load_changed: Load) -> None:
    names = ["entities", "relations", "positions", "passages", "judgements", "known-problems", "reviews"]
    changes = {f"{name}.yml": None for name in names} | dict.fromkeys(
        ("facts", "arguments", "codings", "questions", "chapters")
    )
    course, problems = load_changed(changes | {"course.yml": {"chapters: [ports]": "chapters: []"}})
    assert problems == []
    assert course.facts == {}


def test_chapters_stand_in_the_order_of_the_course(load_changed: Load) -> None:
    head = "---\ntitle: t\ntopics: []\nobjectives: []\n---\n"
    changes = {"course.yml": {"[ports]": "[zebra, ports, apple]"}, "chapters/apple.md": head, "chapters/zebra.md": head}
    course, problems = load_changed(changes)
    assert problems == []
    assert list(course.chapters) == ["zebra", "ports", "apple"]
