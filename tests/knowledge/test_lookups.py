"""What is looked up is what a plain search among all facts gives, on courses whose events lie anywhere in time."""

from dataclasses import fields, replace
from functools import cache

import pytest
from example_course import changed, known, lakes
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.knowledge.timed import published, value
from sourcebook.knowledge.worded import holding, holds
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Fact
from sourcebook.model.item import Query

POINTS = st.one_of(
    st.integers(1900, 1909).map(str),
    st.tuples(st.integers(1900, 1904), st.integers(1, 12)).map(lambda each: "{}-{:02}".format(*each)),
    st.integers(1900, 1909).map("{}~".format),
)
TIMES = st.one_of(
    POINTS,
    st.tuples(st.integers(1900, 1904), st.integers(1905, 1909)).map(lambda each: "{}/{}".format(*each)),
    st.sampled_from(["/1906", "1903/..", "/.."]),
).map(When)


@cache
def events() -> tuple[str, ...]:
    """Ids of what has a date in the example course."""
    return tuple(fact.id for fact in known().dated)


def courses() -> st.SearchStrategy[Course]:
    """The example course, with other dates."""
    dates = st.lists(TIMES, min_size=len(events()), max_size=len(events()))
    return dates.map(lambda found: dated(dict(zip(events(), found, strict=True))))


def dated(dates: dict[str, When]) -> Course:
    """The example course, with some events at other times."""
    facts = {id_: replace(fact, when=dates[id_]) if id_ in dates else fact for id_, fact in lakes().facts.items()}
    return replace(lakes(), facts=facts)


def nearest(knowledge: Knowledge, fact: Dated) -> list[str]:
    """All other events by their distance on the timeline, by a plain sort."""
    order = [each.id for each in knowledge.dated]
    here = order.index(fact.id)
    return [order[at] for at in sorted(range(len(order)), key=lambda at: abs(at - here)) if at != here]


def span(knowledge: Knowledge, fact: Fact) -> tuple[str, str] | None:
    """The first and last day of the others of a theme, by a plain search."""
    theme = [other for other in knowledge.facts.values() if other is not fact and other.topics[0] == fact.topics[0]]
    times = [time for other in theme if (time := other.time) and time.earliest and time.latest]
    return (min(str(time.earliest) for time in times), max(str(time.latest) for time in times)) if times else None


@settings(max_examples=40, deadline=None)
@given(courses(), TIMES, TIMES)
def test_an_index_gives_what_a_plain_search_gives(course: Course, start: When, end: When) -> None:
    knowledge = known(course)
    for one, other in ((start, end), (start, None), (None, end), (None, None)):
        after = [fact for fact in knowledge.dated if one is None or one.before(fact.when)]
        assert list(knowledge.timeline(one, other)) == [f for f in after if other is None or f.when.before(other)]
    for fact in knowledge.dated:
        assert [each.id for each in knowledge.outward(fact)] == nearest(knowledge, fact)
        assert [each.id for each in knowledge.around(fact, 5)] == nearest(knowledge, fact)[:5]
    for fact in knowledge.facts.values():
        assert knowledge.theme_span(fact) == span(knowledge, fact)
        own = value(fact)
        alike = {o.id for o in knowledge.facts.values() if own and o.id != fact.id and value(o) == own}
        assert knowledge.ask(Query(name="alike", args={"fact": fact.id})) == alike


def attribute(id_: str, relation: str, said: str) -> Attribute:
    """An attribute that is quoted as the charter is."""
    own = {"id": id_, "type": "attribute", "subject": "arn", "relation": relation, "value": said, "at": When("1950")}
    rest = {each.name: getattr(lakes().facts["charter"], each.name, None) for each in fields(Attribute)}
    return Attribute(**{**rest, **own})


def test_attributes_are_alike_by_relation_and_value() -> None:
    made = [attribute("one", "bell", "Iron"), attribute("two", "bell", "iron"), attribute("three", "gate", "iron")]
    knowledge = known(replace(lakes(), facts={**lakes().facts, **{fact.id: fact for fact in made}}))
    answers = {fact.id: knowledge.ask(Query(name="alike", args={"fact": fact.id})) for fact in made}
    assert answers == {"one": {"two"}, "two": {"one"}, "three": set()}


def test_the_sources_of_a_work() -> None:
    sources = lakes().sources.values()
    for work in {source.work for source in sources}:
        assert published(known(), work) == [source.date for source in sources if source.work == work]
    assert published(known(), "no-such-work") == []


def test_what_was_read_is_handed_on_while_the_texts_are_the_same() -> None:
    knowledge = known()
    words = knowledge.facts["charter"].quotes[0].text
    found = holding(knowledge, words)
    assert found
    assert knowledge.changed(changed("charter", when=When("1931"))).read is knowledge.read
    assert holding(knowledge.changed(changed("charter", when=When("1931"))), words) == found


@pytest.mark.parametrize("name", ["texts", "sources", "spans", "entities"])
def test_what_was_read_is_read_again_where_the_texts_may_differ(name: str) -> None:
    knowledge = known()
    words = knowledge.facts["charter"].quotes[0].text
    [work] = holding(knowledge, words)
    assert holds(knowledge, work, words)
    empty = knowledge.changed(replace(lakes(), **{name: {}}))
    assert empty.read is not knowledge.read
    assert bool(holds(empty, work, words)) is (name not in {"texts", "sources"})
