"""What isn't known of a time is told as unknown, never left out."""

import pytest
from example_course import changed, known, lakes

from sourcebook.knowledge import Knowledge
from sourcebook.model.dates import When
from sourcebook.notebook.times import Members, Timeline


def answers(knowledge: Knowledge, at: str, status: str = "member") -> dict[str, tuple[str, str]]:
    return {row.who: (row.answer, row.part) for row in Members(knowledge, When(at), "lake-league", status)}


def between(start: str | None, end: str | None, when: str) -> str:
    """Where the first event of the lakes stands if it has another date: `in`, `unknown` or `out`."""
    fact = next(iter(known().dated)).id
    found = Timeline(known(changed(fact, when=When(when))), *(When(each) if each else None for each in (start, end)))
    return "in" if found.get(fact) else "unknown" if found.unknown.get(fact) else "out"


@pytest.mark.parametrize(
    ("start", "end", "when", "where"),
    [
        ("1904", None, "1905", "in"),
        ("1904", None, "1904", "out"),
        ("1904", None, "1903", "out"),
        ("1904", None, "/1909", "unknown"),
        ("1904", None, "/1904", "out"),
        ("1904-06", None, "1904", "unknown"),
        ("1904", None, "1903/1906", "unknown"),
        (None, "1910", "/1909", "in"),
        (None, "1910", "1910", "out"),
        (None, "1910", "/1912", "unknown"),
        (None, "1910-06", "1910", "unknown"),
        ("1904", "1910", "1903/1911", "unknown"),
        (None, None, "/1909", "in"),
    ],
)
def test_an_entry_without_a_beginning_is_not_lost(start: str | None, end: str | None, when: str, where: str) -> None:
    assert between(start, end, when) == where


def test_the_table_says_that_there_are_more() -> None:
    fact = next(iter(known().dated)).id
    found = Timeline(known(changed(fact, when=When("/1909"))), When("1904"), None)
    assert "It isn't known whether 1 more lies between: .unknown shows it." in repr(found)
    assert "1 more lies" in found._repr_html_()
    assert "isn't known" not in repr(Timeline(known(), None, None))


def test_a_list_of_a_day_answers_for_that_day_and_tells_of_the_month() -> None:
    knowledge = known(changed("members-1904", at=When("1904-05-03")))
    assert answers(knowledge, "1904-05-03")["Arn"] == ("yes", "")
    assert answers(knowledge, "1904-05")["Arn"] == ("unknown", "3 May 1904")
    assert answers(knowledge, "1904-06")["Arn"] == ("unknown", "")


def test_an_interval_tells_of_a_year_in_which_it_began() -> None:
    knowledge = known()
    assert answers(knowledge, "1908")["Gaar"] == ("yes", "")
    assert answers(knowledge, "1906")["Gaar"] == ("unknown", "from 1906 to 1912")
    assert answers(knowledge, "1906-03")["Gaar"] == ("unknown", "")
    assert answers(knowledge, "1905")["Gaar"] == ("unknown", "")


def test_a_status_without_a_beginning_held_when_its_source_was_written() -> None:
    fact = next(each for each in lakes().facts.values() if each.type == "membership")
    knowledge = known(changed(fact.id, held=When("/.."), status="observer"))
    (date,) = {lakes().sources[quote.source].date for quote in fact.quotes}
    assert answers(knowledge, str(date)[:4], "observer")["Gaar"] == ("unknown", date.human())
    assert answers(knowledge, "1800", "observer")["Gaar"] == ("unknown", "")
