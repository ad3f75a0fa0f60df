"""L2 and the objectives on finished pages: too long without a question, too few in a section, untested objectives."""

import json
from dataclasses import replace
from typing import Any

import pytest
from example_course import lakes

from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.item import Bank
from sourcebook.pages import retrieval

COURSE = lakes()
BANK: Bank = make_banks(Knowledge(COURSE, frozenset([*COURSE.facts, *COURSE.arguments])))[0]
ASKED = [item.id for item in BANK.items[:2]]


def words(number: int) -> str:
    return "word " * number


def quiz(*ids: str) -> dict[str, Any]:
    source = "".join(["quiz(\n", *(f"    {json.dumps(id_)},\n" for id_ in ids), ")"])
    return {"cell_type": "code", "id": f"{BANK.chapter}-asked", "source": [source]}


def prose(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": f"{BANK.chapter}-prose-1", "source": [text]}


FIGURE = {"cell_type": "code", "id": f"{BANK.chapter}-figure-f", "source": ['course.figure("f").show()']}
EARLIER = {"cell_type": "markdown", "id": f"{BANK.chapter}-earlier", "source": ["## From earlier chapters"]}
CLOSING = {"cell_type": "markdown", "id": f"{BANK.chapter}-questions", "source": ["## Questions"]}


def found(*cells: dict[str, Any], prose_of: str = "Prose.", course: Course = COURSE) -> list[str]:
    chapter = replace(course.chapters[BANK.chapter], prose=prose_of)
    course = replace(course, chapters={**course.chapters, BANK.chapter: chapter})
    tree = {f"book/{BANK.chapter}.ipynb": json.dumps({"cells": cells}).encode()}
    return [f"{each.place.line}: {each.message}" for each in retrieval.problems(course, [BANK], tree)]


TESTED = quiz(*(item.id for item in BANK.items))


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([prose(words(900)), TESTED], ""),
        ([prose(words(901)), TESTED], "901 words and 0 figures go by"),
        ([prose(words(500)), TESTED, prose(words(500)), TESTED], ""),
        ([prose(words(500)), prose(words(500)), TESTED], "1000 words"),
        ([TESTED, prose(words(901))], "901 words"),
        ([FIGURE, FIGURE, TESTED], ""),
        ([FIGURE, FIGURE, FIGURE, TESTED], "3 figures"),
        (
            [prose("## One\n\nText."), quiz(*ASKED), prose("## Two\n\nText."), quiz(ASKED[0]), CLOSING, TESTED],
            "questions in the section: 1;",
        ),
        ([prose("## One\n\nText."), TESTED, CLOSING, quiz(ASKED[0])], ""),
        ([prose("## One\n\nText."), TESTED, EARLIER, quiz("authored.other")], ""),
        ([prose("## One\n\nText."), EARLIER, TESTED], "questions in the section: 0;"),
    ],
)
def test_l2(cells: list[dict[str, Any]], told: str) -> None:
    said = found(*cells)
    assert (not said) if not told else [each for each in said if told in each] == said != []


def test_an_objective_that_nothing_on_the_page_tests() -> None:
    assert [each for each in found(prose("Text."), TESTED) if "objective" in each] == []
    told = found(prose("Text."))
    assert len(told) == len(COURSE.chapters[BANK.chapter].head.objectives)
    assert all("tests the objective" in each for each in told)


def test_the_place_is_that_of_the_heading() -> None:
    written = "Text.\n\n## One \\<b\\>\n\nText.\n"
    told = found(prose("## One \\<b\\>\n\nText."), quiz(ASKED[0]), CLOSING, TESTED, prose_of=written)
    assert told[0].startswith(f"{COURSE.chapters[BANK.chapter].first_line + 2}: ")


def test_the_quiz_is_what_stands_after_the_prose() -> None:
    cells = [prose("## One\n\nText."), quiz(ASKED[0]), CLOSING, quiz(ASKED[1]), EARLIER, quiz("authored.x")]
    tree = {f"book/{BANK.chapter}.ipynb": json.dumps({"cells": cells}).encode()}
    assert retrieval.quizzes([BANK], tree) == {BANK.chapter: (ASKED[1], "authored.x")}
    assert retrieval.quizzes([BANK], {}) == {}
