"""Kinds that ask of dates, lists and exact words: what is shown is true but for the one thing asked."""

from dataclasses import replace

import pytest
from example_course import changed, known, lakes

from sourcebook.kinds import KINDS, candidates, make_items
from sourcebook.knowledge.timed import said
from sourcebook.knowledge.worded import holds, telling
from sourcebook.model.dates import When
from sourcebook.model.item import Choice, Item

KNOWN = known()
ITEMS = list(make_items(KNOWN))


def of(kind: str) -> list[Item]:
    return [item for item in ITEMS if item.kind == kind]


@pytest.mark.parametrize("item", of("find-error"), ids=lambda item: item.id)
def test_one_sentence_of_four_is_wrong_by_its_date_alone(item: Item) -> None:
    assert item.query
    assert isinstance(item.body, Choice)
    dates = said(item.query.args["dates"])
    assert len(item.body.options) == 4
    for option in item.body.options:
        fact = lakes().facts[option.id]
        assert option.correct is (dates[option.id] != fact.time.text)  # type: ignore[union-attr]
        assert option.text.endswith(f", {fact.clause}")
        assert option.text.casefold().startswith(f"{When(dates[option.id]).phrase()},".casefold())


@pytest.mark.parametrize("item", of("find-error"), ids=lambda item: item.id)
def test_a_false_date_is_that_of_none_of_the_sentences(item: Item) -> None:
    assert item.query
    wrong, dates = When(said(item.query.args["dates"])[item.facts[0]]), said(item.query.args["dates"])
    assert all(
        wrong.before(When(date)) or When(date).before(wrong) for id_, date in dates.items() if id_ != item.facts[0]
    )


@pytest.mark.parametrize("item", of("place"), ids=lambda item: item.id)
def test_the_stem_does_not_tell_the_place(item: Item) -> None:
    fact = lakes().facts[item.facts[0]]
    assert KNOWN.name(fact.where) not in item.stem  # type: ignore[union-attr]


def test_an_event_whose_name_tells_its_place_is_not_asked() -> None:
    course = changed("regatta", label="the regatta of Hult")
    assert "place.regatta" not in {question.id for question in KINDS["place"].questions(known(course))}


def test_lists_are_compared_with_their_neighbours_in_time() -> None:
    between = replace(lakes().facts["members-1904"], id="members-1920", at=When("1920"))  # type: ignore[call-arg]
    course = replace(lakes(), facts={**lakes().facts, "members-1920": between})
    pairs = {frozenset(question.facts) for question in KINDS["list-change"].questions(known(course))}
    assert pairs == {frozenset({"members-1904", "members-1920"}), frozenset({"members-1920", "members-1950"})}


def test_lists_that_are_not_whole_are_not_compared() -> None:
    assert not list(KINDS["list-change"].questions(known(changed("members-1950", complete=None))))


def test_a_generalisation_has_few_exceptions() -> None:
    kinds = {question.id: question for question in KINDS["counter-example"].questions(KNOWN)}
    assert "counter-example.members-1904.none.lighthouse-towns" in kinds
    assert "counter-example.members-1904.all.lighthouse-towns" not in kinds


def test_years_are_asked_of_events_of_one_topic() -> None:
    for item in of("years-between"):
        one, other = (lakes().facts[id_] for id_ in item.facts)
        assert set(one.topics) & set(other.topics)
        assert 3 in {one.importance, other.importance}


def test_a_source_that_could_have_both_is_neither_key_nor_distractor() -> None:
    (item,) = (item for item in of("could-know") if item.facts[0] == "flood")
    assert isinstance(item.body, Choice)
    assert "shore-gazette" not in {option.id for option in item.body.options}


def test_works_of_one_author_are_no_options() -> None:
    two = {id_: replace(source, author="venn") for id_, source in lakes().sources.items() if source.author}
    works = candidates.of_works(known(replace(lakes(), sources={**lakes().sources, **two})))
    assert [work.value for work in works] == ["shore-gazette"]


def test_the_quotation_shown_is_the_longest_that_carries_the_clause() -> None:
    for item in of("quotation-source"):
        quote = telling(KNOWN, item.facts[0])
        assert quote
        assert quote.text.rstrip(".") in item.slots["quote"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the charter remains", True),
        ("The  CHARTER — remains!", True),
        ("harter remains", False),
        ("the charter remained", False),
    ],
)
def test_words_are_found_whatever_their_punctuation_and_only_whole(words: str, *, found: bool) -> None:
    assert holds(KNOWN, "lake-almanac", words) is found


def test_a_work_is_searched_in_all_its_texts() -> None:
    again = replace(lakes().sources["ferry-report"], id="almanac-reprint", work="lake-almanac")
    course = replace(lakes(), sources={**lakes().sources, "almanac-reprint": again})
    assert holds(known(course), "lake-almanac", "the charter remains") is None
    text = replace(lakes().texts["ferry-report"], source="almanac-reprint")
    with_text = replace(course, texts={**course.texts, "almanac-reprint": text})
    assert holds(known(with_text), "lake-almanac", "It should run on Sundays too") is True


def test_without_texts_no_quotation_is_asked() -> None:
    assert not list(KINDS["quotation-source"].questions(known(replace(lakes(), texts={}))))
