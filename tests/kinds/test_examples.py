"""Each kind's own example: an item of the lake league that scores as the kind says."""

import pytest
from example_course import known

from sourcebook.distractors.feedback import LIMIT
from sourcebook.grading import grade
from sourcebook.kinds import KINDS, certificates, make_items
from sourcebook.model.item import Choice, Item, Match, Order

RESPONSES = [
    pytest.param(kind.EXAMPLE, response, score, id=f"{name}: {told}")
    for name, kind in KINDS.items()
    for told, response, score in kind.GRADES
]
each_kind = pytest.mark.parametrize("name", KINDS)


@pytest.mark.parametrize(("example", "response", "score"), RESPONSES)
def test_a_response_scores_as_the_kind_says(example: Item, response: object, score: float) -> None:
    assert grade(example, response) == pytest.approx(score)


@each_kind
def test_the_responses_are_of_every_sort(name: str) -> None:
    told = {title.split(":")[0] for title, _, _ in KINDS[name].GRADES}
    body = KINDS[name].EXAMPLE.body
    partial = isinstance(body, Match | Order) or (isinstance(body, Choice) and body.multiple)
    assert {"right", "wrong", "blank", "malformed"} | ({"partly right"} if partial else set()) == told


@each_kind
def test_the_example_is_a_whole_item(name: str) -> None:
    example = KINDS[name].EXAMPLE
    carried = list(certificates(example))
    options = example.body.options if isinstance(example.body, Choice) else ()
    assert example.id.startswith(f"{name}.")
    assert example.level == KINDS[name].LEVEL
    assert example.stem.endswith("?")
    assert "{" not in example.stem
    assert example.evidence
    assert all(carried)
    assert all(option.evidence and len(option.why.split()) <= LIMIT for option in options)
    assert sum(option.certificate is None for option in options) == sum(option.correct for option in options)


@each_kind
def test_the_example_has_the_shape_that_the_kind_makes(name: str) -> None:
    made = next(item for item in make_items(known()) if item.kind == name)
    assert made.shape == KINDS[name].EXAMPLE.shape


@each_kind
def test_the_kind_says_what_it_asks(name: str) -> None:
    assert KINDS[name].DOC.endswith(".")
    assert len(KINDS[name].DOC.split()) >= 8
