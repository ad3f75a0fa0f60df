"""Three books from one course: students find no answer in any file, instructors find them all."""

import json
import re
from functools import cache

import pytest
from example_course import known, lakes

from sourcebook import pages
from sourcebook.kinds import make_banks
from sourcebook.model.exercise import Exercise
from sourcebook.model.item import Choice, Item, Open
from sourcebook.pages.desk import Audience
from sourcebook.pages.followed import REASONS
from sourcebook.pages.gauge import Gauge

CHECKED = [each for each in lakes().exercises.values() if each.step != "worked"]


@cache
def book(audience: Audience) -> dict[str, bytes]:
    knowledge = known()
    return pages.book(knowledge, make_banks(knowledge), Gauge(knowledge.course), audience)


@cache
def words(audience: Audience) -> str:
    """Everything in every file, JSON's escapes undone, on one line a file."""
    texts = (data.decode() for data in book(audience).values())
    return "\n".join(" ".join(text.replace('\\"', '"').replace("\\n", " ").split()) for text in texts)


def secrets(exercise: Exercise) -> list[str]:
    """What only its author has: solution, reason, forms, model answer, what is expected."""
    lines = [line.strip() for line in exercise.solution.splitlines() if line.strip() not in exercise.starter]
    forms = [form.form for form in (*exercise.right, *exercise.wrong) if len(form.form) > 12]
    essay = [exercise.essay.model_answer] if exercise.essay else []
    expected = [json.dumps(answer.expect) for answer in exercise.answers if len(answer.expect) > 1]
    return [text for text in (*lines, *forms, *essay, *expected) if len(text) > 8]


@pytest.mark.parametrize("exercise", CHECKED, ids=lambda exercise: exercise.id)
def test_students_find_no_answer_in_any_file(exercise: Exercise) -> None:
    assert [secret for secret in secrets(exercise) if secret in words("students")] == []


@pytest.mark.parametrize("exercise", CHECKED, ids=lambda exercise: exercise.id)
def test_the_search_would_find_them(exercise: Exercise) -> None:
    lines = [line.strip() for line in exercise.solution.splitlines() if len(line.strip()) > 8]
    assert all(" ".join(line.split()) in words("self-study") for line in lines)
    assert all(form.form.split()[0] in words("instructors") for form in (*exercise.right, *exercise.wrong))


def choices() -> list[Item]:
    """Every question with options that stands on a page."""
    return [item for bank in make_banks(known()) for item in bank.items if isinstance(item.body, Choice)]


def behind(audience: Audience) -> dict[str, str]:
    """What stands behind each question, by its id: its list in the cells that instructors alone have."""
    notebooks = [json.loads(data) for path, data in book(audience).items() if path.endswith(".ipynb")]
    cells = ["".join(cell["source"]) for each in notebooks for cell in each["cells"] if "-behind-" in cell["id"]]
    entries = [part for cell in cells for part in re.split(r"^(?=- \*\*)", cell, flags=re.MULTILINE)[1:]]
    return {entry.partition("**:")[0].removeprefix("- **").replace("\\", ""): entry for entry in entries}


def test_instructors_see_the_id_of_each_question_and_a_certificate_for_each_wrong_option() -> None:
    told = behind("instructors")
    assert set(told) == {item.id for bank in make_banks(known()) for item in bank.items}
    for item in choices():
        wrong = [option for option in item.body.options if option.certificate]
        assert len(re.findall(r"^  - “.*is wrong: certificate F\d", told[item.id], re.MULTILINE)) == len(wrong), item.id
    assert all(f"- {rule}: {reason[:40]}" in words("instructors") for rule, reason in list(REASONS.items())[:2])
    assert behind("students") == behind("self-study") == {}


def test_every_rubric_stands_on_a_page() -> None:
    essays = [each.essay for each in lakes().exercises.values() if each.essay]
    asked = [item.body for bank in make_banks(known()) for item in bank.items if isinstance(item.body, Open)]
    points = [point.text for body in (*essays, *asked) for point in body.rubric]
    assert essays
    assert [text for text in points if text not in words("instructors").replace("\\", "")] == []


def test_an_asked_argument_has_no_edges_and_no_map_for_students() -> None:
    for audience, edges in (("self-study", 3), ("instructors", 3), ("students", 0)):
        data = json.loads(book(audience)["book/course.json"])
        bread = next(each for each in data["arguments"] if each["id"] == "bread")
        assert len(bread["edges"]) == edges
        assert ("book/figures/argument-map-bread.svg" in book(audience)) is bool(edges)


def test_all_three_ask_the_same() -> None:
    asked = [json.loads(book(each)["book/course.json"])["sealed"] for each in ("students", "self-study", "instructors")]
    assert asked[0] == asked[1] == asked[2]
    assert len(asked[0]) == len(CHECKED)
