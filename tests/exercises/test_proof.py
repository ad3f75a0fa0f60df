"""Every exercise of the example course accepts what is right, and tells each wrong answer what it must be told."""

import pytest
from example_course import lakes
from lake_exercises import tried

EXERCISES = list(lakes().exercises)
CHECKED = [id_ for id_ in EXERCISES if lakes().exercises[id_].step != "worked"]


@pytest.mark.parametrize("id_", EXERCISES)
def test_what_its_author_wrote_holds(id_: str) -> None:
    assert [each for each in tried(id_) if not each.holds] == []


@pytest.mark.parametrize("id_", CHECKED)
def test_it_was_tried_in_every_way(id_: str) -> None:
    exercise = lakes().exercises[id_]
    sorts = [each.sort for each in tried(id_)]
    assert sorts.count("right") == len(exercise.right) >= 2
    assert sorts.count("wrong") == len(exercise.wrong) >= 4
    assert {"solution", "starter", "empty"} <= set(sorts)


def test_mechanical_wrong_answers_are_of_many_sorts_and_refused() -> None:
    made = [each for id_ in CHECKED for each in tried(id_) if each.sort == "mutant"]
    assert len(made) == 8 * len(CHECKED)
    assert len({each.form for each in made}) >= 25
    assert {each.got for each in made} >= {"missing", "extra", "value", "order", "short", "form"}
