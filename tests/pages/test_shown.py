"""How much of a work a text shows: each case is a text, and what is counted."""

from dataclasses import replace

import pytest
from courses import AT, COURSE

from sourcebook.model.base import Quote, Span
from sourcebook.model.course import Caps, Course
from sourcebook.model.source import Source, SourceText
from sourcebook.pages.shown import Share, Shown

WEB = "The harbour opened in May. Twelve boats came on the first day, and none of them was large. It rained until June."
PDF = f"{WEB} The mayor’s speech, which nobody heard, was long and had four parts and no end in sight."
QUOTES = {"opened in May": "web", "had four parts": "pdf"}


def _text(id_: str, text: str) -> SourceText:
    return SourceText(source=id_, text=text, zones=(Span(id_, 0, len(text), "body", 1),), lines=(1,) * len(text))


def _quote(text: str, source: str) -> tuple[Quote, Span]:
    start = {"web": WEB, "pdf": PDF}[source].index(text)
    return Quote(place=AT, source=source, text=text), Span(source, start, start + len(text), "body", 1)


def _source(id_: str) -> Source:
    return replace(COURSE.sources["packet-1"], id=id_, work="harbour")


HARBOUR: Course = replace(
    COURSE,
    sources={id_: _source(id_) for id_ in ("web", "pdf")},
    texts={"web": _text("web", WEB), "pdf": _text("pdf", PDF)},
    spans=dict(_quote(*pair) for pair in QUOTES.items()),
)

CASES = [
    ("our own words", "A harbour was opened in that spring.", (0, 0)),
    ("a short quote", "“opened in May”", (3, 3)),
    ("in another case", "OPENED IN MAY", (3, 3)),
    ("words of a quote in another order", "in May opened", (0, 0)),
    ("seven words that nobody quotes", "boats came on the first day, and", (0, 0)),
    ("eight words that nobody quotes", "boats came on the first day, and none", (8, 8)),
    ("twice the same", "opened in May … opened in May", (3, 3)),
    ("two quotes apart", "opened in May; had four parts", (3, 3)),
    ("what only one rendition has", "The mayor's speech, which nobody heard, was long and had four parts", (12, 12)),
    (
        "two rows that meet in the work",
        "none of them was large. It rained until; Twelve boats came on the first day, and",
        (16, 16),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_counted(text: str, expected: tuple[int, int]) -> None:
    shown = Shown(HARBOUR)
    shares = list(shown.shares(shown.of(text)))
    assert [(share.words, share.run) for share in shares] == ([expected] if any(expected) else [])


def test_a_work_is_as_much_shown_as_its_rendition_that_is_shown_most() -> None:
    shown = Shown(HARBOUR)
    (share,) = shown.shares(shown.of(WEB))
    assert (share.work, share.words, share.of) == ("harbour", 22, 22)


def test_a_run_ends_with_its_zone() -> None:
    zones = (Span("web", 0, 26, "one", 1), Span("web", 27, len(WEB), "two", 1))
    course = replace(HARBOUR, texts={"web": replace(HARBOUR.texts["web"], zones=zones)})
    shown = Shown(course)
    (share,) = shown.shares(shown.of(f"opened in May. {WEB[27:]}"))
    assert (share.words, share.run) == (20, 17)


@pytest.mark.parametrize(("words", "run"), [(31, 10), (10, 61)], ids=["share", "run"])
def test_caps(words: int, run: int) -> None:
    caps = Caps(place=AT, page=0.3, run=60)
    assert Share(work="w", words=words, of=100, run=run).over(caps)
    assert not Share(work="w", words=30, of=100, run=60).over(caps)


def test_a_course_without_texts_shows_nothing() -> None:
    shown = Shown(replace(HARBOUR, texts={}))
    assert list(shown.shares(shown.of(WEB))) == []
