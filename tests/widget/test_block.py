"""The block of a question: all that it holds can be read without a script, and the item comes back from it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from items import CHOICE, EXAMPLES, ITEMS, ORDER, TITLES, Example
from lxml import html

from sourcebook.model.item import Choice, Item
from sourcebook.widget import block
from sourcebook.wire import item_from_json, item_to_json

SILENT = {
    "id",
    "kind",
    "shape",
    "chapter",
    "topics",
    "level",
    "as_of",
    "facts",
    "slots",
    "lead_in",
    "query",
    "phrasings",
}
SILENT |= {"objective", "perspectives", "passage", "certificate", "certificates", "accepted", "source"}
"""Fields of an item that no reader sees."""


def parsed(item: Item) -> html.HtmlElement:
    """The block as a browser takes it."""
    return html.fromstring(block(item, TITLES))


def texts(value: object) -> Iterator[str]:
    """Every text in an item's JSON that a reader should see."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in SILENT:
                yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, str):
        yield value


def fold(text: str) -> str:
    """A text with its white space as one space."""
    return " ".join(text.split())


@pytest.fixture(params=EXAMPLES, ids=lambda example: example.item.id)
def example(request: pytest.FixtureRequest) -> Example:
    return request.param


def test_a_reader_sees_everything(example: Example) -> None:
    item = item_to_json(example.item)
    article = parsed(example.item)
    for script in article.findall(".//script"):
        script.drop_tree()
    seen = fold(article.text_content())
    for name in ("value", "tolerance"):
        item.pop(name, None)
    missing = [text for text in texts(item) if fold(text) not in seen]
    assert not missing
    assert all(fold(title) in seen for title in TITLES.values())


def test_the_item_comes_back(example: Example) -> None:
    (script,) = parsed(example.item).findall(".//script")
    assert script.get("type") == "application/json"
    assert script.get("class") == "sb-item"
    assert item_from_json(json.loads(script.text)) == example.item


def unanswered(item: Item) -> str:
    """What can be seen before the answer is opened."""
    article = parsed(item)
    for folded in (*article.findall(".//details"), *article.findall(".//script")):
        folded.drop_tree()
    del article.attrib["data-digest"]  # it differs with the answer, and tells nothing of it
    return html.tostring(article, encoding="unicode")


def test_nothing_outside_the_fold_tells_the_answer(example: Example) -> None:
    item = example.item
    if isinstance(item.body, Choice):
        turned = tuple(replace(option, correct=not option.correct, why="") for option in item.body.options)
        other = replace(item, feedback="", evidence=(), body=replace(item.body, options=turned))
        assert unanswered(item) == unanswered(other)
    assert "sb-verdict" not in unanswered(item)


def test_it_has_a_name_and_a_heading(example: Example) -> None:
    article = parsed(example.item)
    (heading,) = article.xpath(".//*[@id=$id]", id=article.get("aria-labelledby"))
    assert heading.tag == "h4"
    assert heading.text_content() == example.item.stem
    assert article.get("data-item-id") == example.item.id
    assert article.find("details/summary").text_content() == "Show the answer"


def test_a_quote_is_listed_once_and_named_by_its_number() -> None:
    article = parsed(CHOICE.item)
    entries = article.findall(".//ol[@class='sb-evidence']/li")
    assert len(entries) == len({(e.source, e.text) for e in CHOICE.item.evidence})
    assert "[1, 2]" in article.find(".//p[@class='sb-feedback']").text_content()


@pytest.mark.parametrize(
    ("feedback", "why", "shown"),
    [
        ("It is so.", "It is so.", ""),
        ("It is so.", "Right. It is so.", "Right."),
        ("It is so.", "It is so, and more.", "It is so, and more."),
        ("so.", "It is so.", "It is so."),
    ],
)
def test_a_reason_that_the_feedback_gave_is_not_repeated(feedback: str, why: str, shown: str) -> None:
    key, *others = CHOICE.item.body.options
    body = replace(CHOICE.item.body, options=(replace(key, why=why), *others))
    article = parsed(replace(CHOICE.item, feedback=feedback, body=body))
    reason = article.find(".//li[@class='sb-right']/span[@class='sb-reason']").text_content()
    assert reason.partition(" [")[0].strip() == shown
    assert re.search(r"\[\d", reason)  # the quotes that carry it are named all the same


def test_steps_are_not_shown_in_a_right_order() -> None:
    shown = tuple(step.get("data-step") for step in parsed(ORDER.item).findall(".//li[@data-step]"))
    assert sorted(shown) == sorted(step.id for step in ORDER.item.body.steps)
    assert shown not in ORDER.item.body.accepted


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
@settings(deadline=None)
@pytest.mark.parametrize("item", [*{item.shape: item for item in ITEMS}.values()], ids=lambda item: item.shape)
def test_any_text_is_only_text(item: Item, text: str) -> None:
    hostile = replace(item, stem=text, feedback=f"{text}, which no reason repeats")
    before, after = parsed(item), parsed(hostile)
    assert [each.tag for each in before.iter()] == [each.tag for each in after.iter()]
    assert item_from_json(json.loads(after.find(".//script").text)) == hostile
