"""A statement's kind is asked only where its words leave no doubt."""

import pytest

from sourcebook.kinds import marks

CLEAR = [
    ("The pier was opened in 1938.", "claim", ""),
    ("The charter remains the finest work of the old towns.", "evaluation", "finest"),
    ("The ferries will not outlive the bridge.", "forecast", "will"),
    ("The ferry should run on Sundays too.", "plan", "should"),
    ("A bridge is planned for 1955.", "plan", "is planned"),
]
OPEN = [
    ("The pier was opened in 1938.", "forecast", "no word looks ahead"),
    ("The bridge will be useful.", "forecast", "a second mark says otherwise"),
    ("The bridge will be useful.", "evaluation", "a second mark says otherwise"),
    ("The towns want a bridge.", "claim", "what somebody wants is reported"),
    ("Arn is unable to pay.", "claim", "it weighs while it tells"),
    ("The ferry is the best; the pier is old; It was opened in 1938.", "evaluation", "several statements"),
    ("The best of it is that the same happened at Corin.", "evaluation", "it points to what isn't shown"),
    ("The bridge will be built.", "claim", "a claim has no mark"),
]


@pytest.mark.parametrize(("text", "label", "mark"), CLEAR)
def test_a_mark_shows_what_a_statement_is(text: str, label: str, mark: str) -> None:
    assert marks.of(text, label) == mark


@pytest.mark.parametrize(("text", "label", "because"), OPEN)
def test_what_is_open_is_not_asked(text: str, label: str, because: str) -> None:
    assert marks.of(text, label) is None, because


@pytest.mark.parametrize("label", ["evaluation", "forecast", "plan"])
def test_the_reason_names_the_mark(label: str) -> None:
    assert marks.reason(label, "mark") == f"“mark” {marks.DOES[label]}."


def test_the_reason_for_a_claim_is_that_nothing_marks_it() -> None:
    assert marks.reason("claim", "") == marks.NONE
