"""A bank as Moodle XML: one category, one question an item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import BinaryIO

from lxml import etree

from sourcebook.markup import Html, element
from sourcebook.model.item import Bank, Choice, Cloze, Evidence, Item, Match, Order
from sourcebook.targets.moodle.bodies import TYPES, add_body, marks
from sourcebook.targets.moodle.cloze import gapped
from sourcebook.targets.moodle.html import feedback, shown
from sourcebook.targets.moodle.xml import Element, add, add_html, add_text


def export(bank: Bank, _profile: str, stream: BinaryIO) -> None:
    """Write a bank; its texts hold no character that XML can't."""
    quiz = etree.Element("quiz")
    _add_category(quiz, bank)
    for item in bank.items:
        _add_question(quiz, item, bank.sources)
    stream.write(etree.tostring(quiz, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _add_category(quiz: Element, bank: Bank) -> None:
    """The category `course/chapter`; in its path a slash of a name is doubled."""
    question = add(quiz, "question", type="category")
    names = [" ".join(name.split()).replace("/", "//") for name in (bank.course, bank.title) if name]
    add_text(question, "category", "/".join(["$course$", "top", *names]))
    told = f"As of {bank.as_of}. {bank.licence}".strip()
    add_html(question, "info", element("p", shown(told)))


def _add_question(quiz: Element, item: Item, sources: Mapping[str, str]) -> None:
    question = add(quiz, "question", type=TYPES[item.shape])
    add_text(question, "name", item.id)
    add_html(question, "questiontext", _stem(item))
    told, evidence = _general(item)
    add_html(question, "generalfeedback", feedback(told, evidence, sources))
    add(question, "defaultgrade", marks(item.body))
    add(question, "penalty", "0.3333333")
    add(question, "hidden", "0")
    add(question, "idnumber", item.id)
    add_body(question, item.body, sources)
    tags = add(question, "tags")
    for tag in dict.fromkeys((*item.topics, item.level, item.kind)):
        add_text(tags, "tag", tag)


def _stem(item: Item) -> Html:
    stem = element("p", shown(item.stem))
    return Html(stem + element("p", gapped(item.body))) if isinstance(item.body, Cloze) else stem


def _general(item: Item) -> tuple[Sequence[str], Sequence[Evidence]]:
    """What is told whatever the answer was: here pairs and steps have no feedback of their own, and gaps little."""
    body = item.body
    parts = body.pairs if isinstance(body, Match) else body.steps if isinstance(body, Order) else ()
    choices = [gap.body for gap in body.gaps if isinstance(gap.body, Choice)] if isinstance(body, Cloze) else []
    quoted = [*parts, *(option for choice in choices for option in choice.options)]
    told = [item.feedback, *(part.why for part in parts)]
    return told, [*item.evidence, *(each for part in quoted for each in part.evidence)]
