"""Every kind, driven through its face over the example course; rules of ITEMS.md stand behind the tests."""

import re
from dataclasses import replace
from itertools import combinations

import pytest
from example_course import changed, known, lakes

from sourcebook.distractors import verify
from sourcebook.distractors.feedback import LIMIT
from sourcebook.kinds import KINDS, certificates, make_items
from sourcebook.model.course import Course
from sourcebook.model.item import Choice, Cloze, Evidence, Item

KNOWN = known()
ITEMS = list(make_items(KNOWN))
each_kind = pytest.mark.parametrize("name", KINDS)
each_item = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)

EMPTY = {
    "that",
    "this",
    "these",
    "those",
    "them",
    "they",
    "what",
    "when",
    "which",
    "whom",
    "whose",
    "with",
    "does",
    "from",
}
"""Words of four letters and more that carry nothing (A19)."""


def ids(kind: str, course: Course) -> set[str]:
    return {question.id for question in KINDS[kind].questions(known(course), None)}


def choices(item: Item) -> list[Choice]:
    bodies = [gap.body for gap in item.body.gaps] if isinstance(item.body, Cloze) else [item.body]
    return [body for body in bodies if isinstance(body, Choice)]


def words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['’]\w+)*", text.casefold())


@each_kind
def test_a_kind_finds_something_to_ask(name: str) -> None:
    assert [item for item in ITEMS if item.kind == name]


def test_ids_are_unique() -> None:
    assert len({item.id for item in ITEMS}) == len(ITEMS)


@each_item
def test_an_id_says_the_kind_the_subject_and_what_is_asked_of_it(item: Item) -> None:
    course = lakes()
    kind, subject, *slot = item.id.split(".")
    theses = {row.thesis.id for row in course.positions}
    assert kind == item.kind
    assert re.sub(r"-[2-9]$", "", subject) in {*course.facts, *course.arguments, *course.passages, *theses}
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", part) for part in (kind, subject, *slot))


@each_kind
def test_ids_are_permanent_under_rewording_and_reordering(name: str) -> None:
    course = lakes()
    facts = {
        id_: replace(fact, says=f"Truly, {fact.says}", label=fact.label and f"{fact.label} of old", note="Reworded.")
        for id_, fact in reversed(course.facts.items())
    }
    entities = {id_: replace(entity, name=f"New {entity.name}") for id_, entity in course.entities.items()}
    sources = {id_: replace(source, title=f"{source.title}, second printing") for id_, source in course.sources.items()}
    assert ids(name, replace(course, facts=facts, entities=entities, sources=sources)) == ids(name, course)


@each_kind
def test_only_the_records_named_are_asked(name: str) -> None:
    named = frozenset({ITEMS[0].facts[0]})
    asked = KINDS[name].questions(KNOWN, named)
    assert all(named & set(question.facts) for question in asked)
    assert not list(KINDS[name].questions(KNOWN, frozenset()))


@each_item
def test_each_wrong_option_carries_a_certificate_that_verifies(item: Item) -> None:  # T02
    carried = list(certificates(item))
    wrong = sum(not option.correct for body in choices(item) for option in body.options)
    assert len(carried) >= wrong
    assert all(certificate and verify(KNOWN, certificate) for certificate in carried)


@each_kind
def test_phrasings_are_three_and_truly_differ(name: str) -> None:
    phrasings = [set(words(re.sub(r"\{\w+\}", " ", phrasing))) for phrasing in KINDS[name].PHRASINGS]
    shared = [len(one & other) / min(len(one), len(other)) for one, other in combinations(phrasings, 2)]
    assert len(phrasings) >= 3
    assert min(shared) < 0.6


@each_item
def test_every_phrasing_asks(item: Item) -> None:  # A19
    told = [word for word in words(item.lead_in) if len(word) >= 4 and word not in EMPTY]
    assert all(
        stem.endswith("?") and "{" not in stem and stem[0] != stem[0].lower()
        for stem in item.phrasings
        if stem[0].isalpha()
    )
    assert item.stem in item.phrasings
    assert item.stem.endswith(item.lead_in)
    assert len(told) >= 3, item.lead_in


@each_item
def test_options_are_distinct(item: Item) -> None:  # A21
    for body in choices(item):
        assert len({option.id for option in body.options}) == len(body.options)
        assert len({option.text.casefold() for option in body.options}) == len(body.options)
        assert any(option.correct for option in body.options)
        assert not all(option.correct for option in body.options)


@each_item
def test_the_key_does_not_stand_in_the_stem(item: Item) -> None:  # A33
    fixed = item.kind in {"true-false", "statement-mode"}
    keys = [option.text for body in choices(item) for option in body.options if option.correct and not fixed]
    assert not any(re.search(rf"\b{re.escape(key)}\b", item.stem, re.IGNORECASE) for key in keys)


@each_item
def test_feedback_says_why_with_words_of_a_source(item: Item) -> None:  # A38, M9
    options = [option for body in choices(item) for option in body.options]
    told = [item.feedback, *(option.why for option in options)]
    assert all(told)
    assert all(len(text.split()) <= LIMIT for text in told)
    assert all(option.evidence for option in options)
    assert item.evidence
    assert all(stands(found) for found in (*item.evidence, *(found for option in options for found in option.evidence)))


def stands(found: Evidence) -> bool:
    return lakes().texts[found.source].text[found.start : found.end] == found.text


@each_item
def test_the_head_is_filled_in(item: Item) -> None:  # A35
    chapter = lakes().chapters[item.chapter]
    assert item.level == KINDS[item.kind].LEVEL
    assert set(item.topics) & set(chapter.head.topics)
    assert item.objective in {objective.id for objective in chapter.head.objectives}
    assert item.as_of in {source.date.text for source in lakes().sources.values()}
    assert set(item.facts) <= KNOWN.approved


def test_text_is_text() -> None:
    strange = "the {end} of <b>$</b> & `~`"
    items = list(make_items(known(changed("charter", label=strange, says=strange))))
    stems = [item.stem for item in items if item.id == "event-date.charter"]
    shown = [option.text for item in items for body in choices(item) for option in body.options]
    assert [strange in stem for stem in stems] == [True]
    assert strange.replace("the", "The", 1) in shown


def test_what_is_not_approved_is_not_asked_and_stands_in_no_option() -> None:
    left = KNOWN.approved - {"charter", "outgrown", "members-1904"}
    items = list(make_items(type(KNOWN)(lakes(), left)))
    assert items
    assert not {"charter", "outgrown", "members-1904"} & {fact for item in items for fact in item.facts}
    shown = {option.id for item in items for body in choices(item) for option in body.options}
    assert "charter" not in shown
