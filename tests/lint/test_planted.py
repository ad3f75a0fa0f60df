"""Flaws that `make lint-bench` showed to slip through rules on truth and order (A14, T02, T04, T05, T08, T09)."""

from dataclasses import replace

from example_course import known, lakes
from lake_items import also, choice, finds, key, like, made, with_body, with_option, wrong

CHARTER, MEMBER, WARDEN = "event-date.charter", "list-member.members-1904.arn", "role-holder.brandt-warden"


def test_a_certificate_that_rests_on_nothing_of_the_item() -> None:
    option = wrong(CHARTER)
    assert option.certificate
    assert finds("T02", with_option(CHARTER, option, certificate=replace(option.certificate, facts=())))


def test_a_wrong_option_that_is_another_name_of_the_key() -> None:
    entity = replace(lakes().entities[wrong(MEMBER).id], aliases=(key(MEMBER).text,))
    course = replace(lakes(), entities={**lakes().entities, entity.id: entity})
    assert finds("T04", MEMBER, known(course))


def test_the_second_path_gives_another_key_than_the_item() -> None:
    right, other = key(CHARTER), wrong(CHARTER)
    options = [replace(each, correct=each is other) for each in choice(CHARTER).options if each in (right, other)]
    assert finds("T08", with_body(CHARTER, options=tuple(options)))
    assert finds("T08", CHARTER) == []


def test_an_item_that_its_kind_never_asks_of_its_records() -> None:
    stranger = next(item for item in made().values() if item.kind == "event-date" and item.id != CHARTER)
    assert finds("T09", replace(made()[CHARTER], facts=stranger.facts))


def test_names_that_stand_otherwise_than_they_were_drawn() -> None:
    options = choice(WARDEN).options
    assert finds("A14", with_body(WARDEN, options=options[::-1]))
    assert finds("A14", WARDEN) == []


def test_two_works_that_put_an_event_at_two_places() -> None:
    item = next(item for item in made().values() if item.kind == "place")
    fact = lakes().facts[item.facts[0]]
    quotes = next(
        each.quotes
        for each in lakes().facts.values()
        if each.quotes and {quote.source for quote in each.quotes}.isdisjoint({quote.source for quote in fact.quotes})
    )
    other = like(fact.id, "elsewhere", where=wrong(item.id).id, quotes=quotes)
    assert finds("T05", item, known(also(other)))
