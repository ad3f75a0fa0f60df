"""How the course was made: one fact that anybody can follow, chosen the same way every time, and honest counts."""

from dataclasses import replace

from courses import COURSE
from example_course import changed, known, lakes
from looked_up import book

from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.model.digest import digest_of
from sourcebook.model.people import Review
from sourcebook.pages import followed, how_made

FILE = "how-this-course-was-made.md"


def test_the_most_important_fact_with_the_most_questions_is_followed() -> None:
    knowledge = known()
    found = followed.choose(knowledge, make_banks(knowledge))
    assert found is not None
    assert found.fact.importance == max(fact.importance for fact in knowledge.facts.values())
    assert found.item.facts[0] == found.fact.id
    assert found.wrong
    assert all(option.certificate for option in found.wrong)
    again = followed.choose(knowledge, list(reversed(make_banks(knowledge))))
    assert again is not None
    assert (again.fact, again.item) == (found.fact, found.item)


def test_each_step_is_told() -> None:
    text = book()[FILE]
    course = lakes()
    charter = course.facts["charter"]
    (quote,) = charter.quotes
    span = course.spans[quote]
    for told in (
        f"> “{quote.text}”",
        f"in the zone “{span.zone}” of the author's own text: characters {span.start} to {span.end} of it",
        f"from line {span.line} of the file",
        f"**{charter.says}** ([evidence](#fact-charter))",
        "This is a *document*, told as *fact*:",
        "- *act:* signed; carried by the words above",
        "- *document:* Lake League\n",
        "the date of the signing of the charter is 1901.",
        "- **False** is right. Five towns signed the lake charter in 1904.",
        "- **True** is wrong, and certified so (rule F1): What is asked has one answer and no second",
        "The fact above contradicts it.",
        "true-false (1)",
        "[The towns](the-towns.ipynb)",
    ):
        assert told in text


def test_its_review_is_told_with_what_it_changed() -> None:
    course = lakes()
    digest = digest_of(course.facts["charter"])
    review = Review(
        place=course.facts["charter"].place,
        of="charter",
        digest=digest,
        reviewer="Ann",
        verdict="approved",
        changed="The *year*.",
    )
    told = book(replace(course, reviews=(review,)))[FILE]
    assert "*Ann* approved it." in told
    assert r"What the review changed: The \*year\*." in told
    assert digest in told
    assert "1 review by 1 reviewer; 1 of them changed the record" in told
    stale = book(replace(course, reviews=(replace(review, digest="0" * 16),)))[FILE]
    assert "without reviews on record" in stale


def test_what_carries_a_field_is_named_where_there_are_several_quotes() -> None:
    charter, bell = lakes().facts["charter"], lakes().facts["bell"].quotes[0]
    quote = replace(bell, carries=("document",))
    course = changed("charter", quotes=(*charter.quotes, quote))
    text = book(replace(course, spans={**course.spans, quote: course.spans[bell]}))[FILE]
    assert f"- *document:* Lake League; carried by “{bell.text.rstrip('.')}" in text
    assert f"- *act:* signed; carried by “{charter.quotes[0].text}”" in text


def test_counts_are_those_of_the_course() -> None:
    knowledge = known()
    text = book()[FILE]
    banks = make_banks(knowledge)
    items = sum(len(bank.items) for bank in banks)
    assert "- 4 documents of 4 works" in text
    assert f"- {len(knowledge.facts)} facts and {len(knowledge.arguments)} arguments, all reviewed" in text
    assert f"- {items} questions of " in text
    assert "coded by 2 coders; on 28 of them" in text
    knowledge = Knowledge(lakes(), knowledge.approved - {"charter"})
    assert f"- {len(knowledge.facts)} facts" in book(knowledge=knowledge)[FILE]


def test_a_course_with_nothing_to_follow_has_the_rest_of_the_page() -> None:
    page = how_made.page(Knowledge(COURSE, frozenset()), [])
    assert page.file == FILE
    assert b"One fact, from" not in page.data
    assert b"## What is checked each time" in page.data
    assert b"- 0 facts and 0 arguments" in page.data


def test_every_rule_of_falsity_has_a_reason() -> None:
    from sourcebook.distractors.certificates import VERIFIERS

    assert set(followed.REASONS) == set(VERIFIERS)
