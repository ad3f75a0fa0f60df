"""What the shipped course promises: nothing unread, chapters of an evening's length, worked examples, figures."""

import re
from functools import cache
from pathlib import Path

import pytest

from sourcebook.commands.coverage import standings
from sourcebook.load import load
from sourcebook.markup import FigureMark, Prose, parts, references
from sourcebook.model.course import Chapter, Course

ROOT = Path(__file__).parents[1]
SENTENCES = re.compile(r"[\w’'-]+")


@cache
def ours() -> Course:
    course, problems = load(ROOT)
    assert course is not None, problems
    return course


CHAPTERS = list(ours().chapters.values())
each = pytest.mark.parametrize("chapter", CHAPTERS, ids=[chapter.id for chapter in CHAPTERS])


def prose(chapter: Chapter) -> str:
    return "\n".join(part.text for part in parts(chapter.prose) if isinstance(part, Prose))


def figures(chapter: Chapter) -> list[FigureMark]:
    return [part for part in parts(chapter.prose) if isinstance(part, FigureMark)]


def test_no_sentence_is_open() -> None:
    found = list(standings(ours()))
    assert len(found) == len({source.work for source in ours().sources.values()})
    assert [(standing.work, each.place, each.text) for standing in found for each in standing.open] == []


def test_eight_to_ten_chapters_and_at_least_seven_theses() -> None:
    assert 8 <= len(CHAPTERS) <= 10
    assert len(ours().positions) >= 7


@each
def test_a_chapter_is_an_evening(chapter: Chapter) -> None:
    told = re.sub(r"\]\([^)]*\)|^:::.*$", " ", prose(chapter), flags=re.MULTILINE)
    assert 700 <= len(SENTENCES.findall(told)) <= 1250


@each
def test_a_chapter_rests_on_facts(chapter: Chapter) -> None:
    own = [fact for fact in ours().facts.values() if fact.topics[0] in chapter.head.topics]
    assert len(own) >= 12
    assert len({id_ for _, id_ in references(chapter.prose)}) >= 12


@each
def test_a_chapter_shows_a_figure_a_map_and_a_worked_example(chapter: Chapter) -> None:
    sorts = [figure.sort for figure in figures(chapter)]
    assert "argument" in sorts
    assert len(sorts) >= 2
    assert "Worked example" in prose(chapter)


def test_the_figures_that_the_course_owes() -> None:
    drawn = {
        (figure.sort, name) for chapter in CHAPTERS for figure in figures(chapter) for name in figure.select or ("",)
    }
    assert {("timeline", "overtures"), ("lists", "area-proposed"), ("agreement", "")} <= drawn
    assert {sort for sort, _ in drawn} >= {"membership", "numbers", "positions"}
