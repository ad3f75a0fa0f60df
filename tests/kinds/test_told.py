"""Feedback carries all the words that it repeats, and what it leaves open it says."""

from collections.abc import Iterator

import pytest
from example_course import known

from sourcebook.kinds import make_items
from sourcebook.model.fact import Document, Event
from sourcebook.model.item import Choice, Evidence, Item, Match, Order

KNOWN = known()
ITEMS = list(make_items(KNOWN))
WITH_ONE_QUOTATION = {"match-quotes", "sort-statements", "statement-mode"}
"""Kinds that show the one quotation that they ask of, and tell whose it is."""


def _told(item: Item) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """The feedback of an item, of its keys and of its parts, with the words beside each."""
    yield item.feedback, item.evidence
    if isinstance(item.body, Choice):
        yield from ((option.why, option.evidence) for option in item.body.options if option.correct)
    if isinstance(item.body, Match):
        yield from ((pair.why, pair.evidence) for pair in item.body.pairs)
    if isinstance(item.body, Order):
        yield from ((step.why, step.evidence) for step in item.body.steps)


@pytest.mark.parametrize("item", [i for i in ITEMS if i.kind not in WITH_ONE_QUOTATION], ids=lambda item: item.id)
def test_what_feedback_says_of_a_fact_all_its_quotations_bear_out(item: Item) -> None:
    for text, evidence in _told(item):
        for fact in (KNOWN.facts[id_] for id_ in item.facts if id_ in KNOWN.facts):
            if fact.says in text:
                assert set(KNOWN.evidence(fact.id)) <= {*evidence, *item.evidence}


def test_a_false_date_is_a_year_off_at_least() -> None:
    false = [item for item in ITEMS if item.kind == "true-false" and item.slots["statement"] and _is_false(item)]
    assert false
    for item in false:
        assert item.query
        assert item.query.args["date"][:4] != _date(item.facts[0])[:4]


def _date(id_: str) -> str:
    fact = KNOWN.facts[id_]
    assert isinstance(fact, Event | Document)
    return fact.when.text


def _is_false(item: Item) -> bool:
    return isinstance(item.body, Choice) and next(o.id for o in item.body.options if o.correct) == "false"


def test_no_sentence_of_a_summary_with_an_error_lies_outside_its_years() -> None:
    summaries = [item for item in ITEMS if item.kind == "find-error"]
    assert summaries
    for item in summaries:
        assert item.query
        first, last = item.slots["span"].split(" to ")
        dates = dict(each.split("=") for each in item.query.args["dates"].split())
        own = [_date(id_) for id_ in dates]
        assert all(first <= date.split("/")[0][:4] <= last for date in (*dates.values(), *own))
