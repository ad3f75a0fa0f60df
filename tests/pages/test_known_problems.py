"""Known problems: each under its title, or under its id's words where it has none."""

from dataclasses import replace

from courses import COURSE

from sourcebook.knowledge import Knowledge
from sourcebook.pages import known_problems
from sourcebook.pages.gauge import Gauge


def heading(title: str | None) -> str:
    course = replace(COURSE, known_problems=tuple(replace(each, title=title) for each in COURSE.known_problems))
    (page,) = known_problems.pages(Knowledge(course), Gauge(course))
    return next(line for line in page.data.decode().splitlines() if line.startswith("## "))


def test_its_title_is_its_heading() -> None:
    assert heading("Two dates for *one* day") == r"## Two dates for \*one\* day"


def test_without_a_title_the_words_of_its_id_are() -> None:
    assert heading(None) == "## Odd"
