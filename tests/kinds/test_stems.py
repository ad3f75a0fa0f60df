"""What a stem says is what its query asks, and its lead-in is the sentence that asks."""

import re
from dataclasses import replace

import pytest
from example_course import known

from sourcebook.kinds import KINDS, make_items, voices, words
from sourcebook.model.dates import When
from sourcebook.model.item import Choice, Item

KNOWN = known()
ITEMS = list(make_items(KNOWN))


def of(kind: str) -> list[Item]:
    return [item for item in ITEMS if item.kind == kind]


@pytest.mark.parametrize("item", of("between"), ids=lambda item: item.id)
def test_the_limits_named_are_the_limits_asked(item: Item) -> None:
    assert item.query
    limits = {name: When(date).human() for name, date in item.query.args.items()}
    assert limits.items() <= item.slots.items()


@pytest.mark.parametrize("item", of("true-false"), ids=lambda item: item.id)
def test_the_date_stated_is_the_date_asked(item: Item) -> None:
    assert item.query
    date = When(item.query.args["date"])
    assert item.slots["statement"].endswith(f" is {date.human()}")


@pytest.mark.parametrize("item", of("already-happened"), ids=lambda item: item.id)
def test_the_publication_named_is_the_date_asked(item: Item) -> None:
    assert item.query
    assert When(item.query.args["at"]).phrase() == item.slots["when"]


@pytest.mark.parametrize("item", of("list-select"), ids=lambda item: item.id)
def test_three_of_six_stand_on_the_list(item: Item) -> None:
    assert isinstance(item.body, Choice)
    assert item.body.multiple
    assert [option.correct for option in item.body.options].count(True) == 3
    assert len(item.body.options) == 6


def test_elsewhere_one_of_three_is_right() -> None:  # A26
    fixed = {"true-false", "statement-mode", "step-role", "corroborate", "compare-positions"}
    others = [item for item in ITEMS if item.kind not in {"list-select", "find-error", *fixed}]
    keys = [[option.correct for option in item.body.options] for item in others if isinstance(item.body, Choice)]
    assert {tuple(sorted(each)) for each in keys} == {(False, False, True)}


LEAD_INS = [
    # a phrasing, what stands in its slot, the sentence that asks
    ("Which came first, {label}?", "the bell", "Which came first, the bell?"),
    ("Think of {label}. Which came first?", "the bell", "Which came first?"),
    ("“{label}” Who said so?", "Ring. Ring! Ring?", "Who said so?"),
    ("Here is a list: {label}. {label}: is it right?", "St. Olaf", "St. Olaf: is it right?"),
    ("According to {label}, which is it?", "the U.S. Navy", "According to the U.S. Navy, which is it?"),
]


@pytest.mark.parametrize(("phrasing", "slot", "asks"), LEAD_INS)
def test_the_lead_in_is_the_last_sentence_of_the_phrasing(phrasing: str, slot: str, asks: str) -> None:
    question = next(iter(KINDS["event-date"].questions(KNOWN, None)))
    asked = replace(question, slots={"label": slot})
    item = words.item(asked, 0, (), level="remember", phrasings=(phrasing,))
    assert item.lead_in == asks


@pytest.mark.parametrize(
    ("fact", "when", "could"),
    [("dyke", "1929", True), ("dyke", "1931", True), ("dyke", "1938", False), ("charter", "1999", False)],
)
def test_an_attribution_rules_out_what_came_after_it(fact: str, when: str, *, could: bool) -> None:
    assert voices.could_say(KNOWN, KNOWN.facts[fact], When(when)) is could


def test_who_gives_a_date_stands_beside_it() -> None:  # A30
    phrasings = {item.id: item.phrasings for item in ITEMS}
    assert all("Shore Gazette (1931)" in stem for stem in phrasings["true-false.dyke"])
    assert not [stem for kind in ("event-date", "true-false") for stem in _stems(kind) if "the sources" in stem]


def _stems(kind: str) -> list[str]:
    return [stem for item in ITEMS if item.kind == kind for stem in item.phrasings]


def test_the_stem_holds_the_hedge_of_a_number() -> None:
    hedged = {item.id: item.slots["hedged"] for item in ITEMS if item.kind == "number"}
    assert any(hedged.values())
    assert all(hedged[item.id] in item.stem for item in ITEMS if item.kind == "number")


def test_words_that_somebody_is_reported_to_have_said_are_not_called_their_words() -> None:
    tellers = {item.slots["teller"] for item in ITEMS if item.kind == "statement-mode"}
    assert all(re.search(r"\(\d{4}\) (writes|reports of .+)$", teller) for teller in tellers)


def test_a_plan_is_not_asked_as_if_it_had_happened() -> None:
    assert not [item.id for item in ITEMS if "bridge" in item.facts]
