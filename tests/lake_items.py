"""The items of the lake course, what rules on truth find in one of them, and courses in which something differs."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from example_course import known, lakes

from sourcebook.kinds import make_items
from sourcebook.knowledge import Knowledge
from sourcebook.lint import RULES, Asked, Context
from sourcebook.model.course import Course
from sourcebook.model.fact import Fact
from sourcebook.model.item import Choice, Item, Option


@cache
def made() -> Mapping[str, Item]:
    """Every item of the course as it stands, by its id."""
    return {item.id: item for item in make_items(known())}


def finds(code: str, item: str | Item, knowledge: Knowledge | None = None) -> list[str]:
    """What a rule has against an item of the course, on that course or on another."""
    subject = made()[item] if isinstance(item, str) else item
    asked = Asked(subject, Context(knowledge or known()))
    return [fault.says for fault in dict.fromkeys(RULES[code].check(asked))]


def key(item: str) -> Option:
    """The first right option of an item."""
    return next(option for option in choice(item).options if option.correct)


def wrong(item: str, number: int = 0) -> Option:
    """A wrong option of an item, in the order in which they are shown."""
    return [option for option in choice(item).options if not option.correct][number]


def choice(item: str) -> Choice:
    """The choice that an item is."""
    body = made()[item].body
    assert isinstance(body, Choice)
    return body


def with_option(item: str, option: Option, **fields: Any) -> Item:
    """An item with one of its options changed."""
    options = tuple(replace(each, **fields) if each is option else each for each in choice(item).options)
    return with_body(item, options=options)


def with_body(item: str, **fields: Any) -> Item:
    """An item with some fields of its body changed."""
    body: Any = made()[item].body
    return replace(made()[item], body=replace(body, **fields))


def also(*facts: Fact, **fields: Any) -> Course:
    """The course with further facts, or with other fields changed."""
    return replace(lakes(), facts={**lakes().facts, **{fact.id: fact for fact in facts}}, **fields)


def like(fact: str, id_: str, **fields: Any) -> Fact:
    """A fact like another, but for its id and some fields."""
    copy: Fact = replace(lakes().facts[fact], id=id_, **fields)
    return copy


def unreviewed(course: Course, *ids: str) -> Knowledge:
    """What a course knows when all but these records are approved."""
    return Knowledge(course, known(course).approved - set(ids))
