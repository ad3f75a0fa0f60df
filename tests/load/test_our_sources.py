"""The five documents of this repository: their zones are their authors' words, and nobody else's."""

from pathlib import Path

import pytest

from sourcebook.load import load
from sourcebook.model.course import Course

NOT_THE_AUTHORS = [
    "Online Academy",
    "Lipman",
    "view_mode",
    "You May Also Like",
    "Leave a Reply",
    "Memo #",
    "Publication:",
    "hopes to make the CSTO a rival to NATO",
    "WATCH",
    "please wait",
    "undesirable organization",
    "Accessibility links",
    "http://www.munhwahouse",
    "Accident Attorneys",
    "captcha",
    "блог",
]


@pytest.fixture(scope="module")
def course(root: Path) -> Course:
    """The course of this repository."""
    course, _ = load(root)
    assert course is not None
    return course


def zones(course: Course, source: str) -> dict[str, str]:
    """The zones of a source."""
    text = course.texts[source]
    return {span.zone: text.text[span.start : span.end] for span in text.zones}


def test_every_source_is_read_whole(root: Path) -> None:
    _, problems = load(root)
    assert [str(problem) for problem in problems if "/sources/" in problem.place.file] == []


@pytest.mark.parametrize("words", NOT_THE_AUTHORS)
def test_what_others_wrote_is_in_no_zone(course: Course, root: Path, words: str) -> None:
    documents = [path.read_text(encoding="utf-8") for path in (root / "seeds" / "sources").glob("*/document.txt")]
    assert any(words in document for document in documents)
    assert [source for source, text in course.texts.items() if words in text.text] == []


def test_two_renditions_of_one_work_agree(course: Course) -> None:
    web, pdf = zones(course, "nikitina-2013-web"), zones(course, "nikitina-2013-pdf")
    same = {zone for zone in web if web[zone] == pdf.get(zone)}
    assert same == set(web) - {"headline", "opening"}
    extra = pdf["opening"].removeprefix(web["opening"])
    assert extra.startswith(" In any case, Western officials expect")


@pytest.mark.parametrize(
    ("source", "zone", "words"),
    [
        ("nikitina-2013-pdf", "body", "is the main agenda-setter within the CSTO"),
        ("nikitina-2013-pdf", "body", "priorities and self-identification. In 2007"),
        ("nikitina-2013-pdf", "body", "UN-mandated out-of-area peacekeeping"),
        ("nikitina-2013-pdf", "body", "potential CSTO-NATO cooperation"),
        ("nikitina-2013-pdf", "note-2", "the CSTO member-states,”"),
        ("nikitina-2013-pdf", "opening", "typically overlooked. Afghanistan"),
        ("nikitina-2013-web", "opening", "typically overlooked. Afghanistan"),
        ("nikitina-2013-pdf", "table-2007", "2007 • Counterterrorism and counternarcotics •"),
        ("nikitina-2013-pdf", "table-2013", "information security • Planning"),
        ("mcdermott-2009", "body", "Continuing Russian Domination Moscow's domination"),
    ],
)
def test_broken_text_is_whole_again(course: Course, source: str, zone: str, words: str) -> None:
    assert words in zones(course, source)[zone]


def test_lines_are_those_of_the_document(course: Course, root: Path) -> None:
    lines = (root / "seeds" / "sources" / "nikitina-2013-pdf" / "document.txt").read_text(encoding="utf-8").split("\n")
    text = course.texts["nikitina-2013-pdf"]
    for at in range(0, len(text.text), 7):
        assert text.text[at].isspace() or text.text[at] in lines[text.lines[at] - 1]
