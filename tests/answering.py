"""Answering live questions as a student does, by what is on the page."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page

from sourcebook.model.item import Choice, Cloze, Item, Match, Number, Open, Order, Text

KEPT = "([course, id]) => JSON.parse(localStorage.getItem(`sourcebook:${course}:item:${id}`))"


def live(page: Page, item: Item) -> Locator:
    """The live question of an item."""
    return page.locator(f'.sb-live[data-item-id="{item.id}"]')


def kept(page: Page, item: Item, course: str = "example") -> dict[str, Any] | None:
    """The record that the browser keeps of an item."""
    return page.evaluate(KEPT, [course, item.id])


def can_be_given(item: Item, response: object) -> bool:
    """Whether a student can give that response: the form offers nothing malformed, and a blank is not checked."""
    match item.body:
        case Choice(multiple=True):
            return isinstance(response, list) and bool(response) and set(map(str, response)) <= _ids(item.body)
        case Choice():
            return isinstance(response, str) and response in _ids(item.body)
        case Text() | Number():
            return isinstance(response, str) and bool(response.strip()) and "\n" not in response
        case Match() | Cloze():
            return isinstance(response, dict) and bool(response)
        case Order():
            return isinstance(response, list) and sorted(response) == sorted(step.id for step in item.body.steps)
        case Open():
            known = {point.id for point in item.body.rubric}
            text = response.get("text", "") if isinstance(response, dict) else ""
            return bool(text.strip()) and set(response.get("points", ())) <= known  # type: ignore[attr-defined]


def fill(question: Locator, item: Item, response: Any) -> None:
    """Give a response; an essay's rating comes after it is checked."""
    match item.body:
        case Choice():
            _choose(question, [response] if isinstance(response, str) else response)
        case Text() | Number():
            question.get_by_role("textbox").fill(response)
        case Match():
            _join(question, response)
        case Order():
            for place, step in enumerate(response):
                question.locator(f'li[data-step="{step}"] select').select_option(index=place)
        case Cloze():
            _fill_gaps(question, item.body, response)
        case Open():
            question.get_by_role("textbox").fill(response["text"])


def check(question: Locator) -> None:
    """Press Check."""
    question.get_by_role("button", name="Check", exact=True).click()


def answer(question: Locator, item: Item, response: Any) -> None:
    """Give a response, check it, and rate it where it is an essay with a rating."""
    fill(question, item, response)
    check(question)
    if isinstance(item.body, Open) and "points" in response:
        for point in response["points"]:
            question.locator(f'input[value="{point}"]').check()
        question.get_by_role("button", name="Save rating").click()


def _ids(body: Choice) -> set[str]:
    return {option.id for option in body.options}


def _choose(field: Locator, ids: list[str]) -> None:
    for box in field.locator("input[type=checkbox]").all():
        box.set_checked(box.get_attribute("value") in ids)
    if not field.locator("input[type=checkbox]").count():
        field.locator(f'input[value="{ids[0]}"]').check()


def _join(question: Locator, response: Mapping[str, str]) -> None:
    for row in question.locator(".row").all():
        box = row.get_by_role("combobox")
        texts = box.locator("option").all_text_contents()
        right = response.get(row.locator("label").text_content() or "")
        found = [n for n, text in enumerate(texts) if n and right in {text, text[3:]}]
        box.select_option(index=found[0] if found else 0)


def _fill_gaps(question: Locator, body: Cloze, response: Mapping[str, Any]) -> None:
    fields = question.locator(".cloze > input, .cloze > select, .cloze > .several").all()
    for gap, field in zip(body.gaps, fields, strict=True):
        given = response.get(gap.id)
        if isinstance(gap.body, Choice) and gap.body.multiple:
            _choose(field, given or [])
        elif isinstance(gap.body, Choice):
            field.select_option(given or "")
        else:
            field.fill("" if given is None else str(given))
