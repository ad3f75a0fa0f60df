"""The pages "My progress" and "Review", as the component fills them."""

import json
from pathlib import Path

import pytest
from answering import answer, kept, live
from items import EXAMPLES
from playwright.sync_api import Page, expect
from quiz_page import course_of, write

from sourcebook.widget.host import items_for

pytestmark = pytest.mark.browser

ITEMS = [*{example.item.shape: example.item for example in reversed(EXAMPLES)}.values()]
CHOICE = next(item for item in ITEMS if item.shape == "choice")
TEXT = next(item for item in ITEMS if item.shape == "text")
BODY = '<div class="sb-progress-page">no script</div><div class="sb-review-page">no script</div>'


@pytest.fixture
def course(page: Page, tmp_path: Path) -> Page:
    """A page of questions, and one beside it that has none."""
    about = course_of(ITEMS, pages={"progress": "progress", "review": "progress"})
    asks = write(tmp_path, ITEMS, about)
    (tmp_path / "asks.html").write_bytes(asks.read_bytes())
    write(tmp_path, [], about, body=BODY).rename(tmp_path / "progress.html")
    bank = {"chapter": "first", "items": items_for(ITEMS)}
    data = tmp_path / "data" / "banks" / "first.js"
    data.parent.mkdir(parents=True)
    data.write_text(f'sourcebookReceive("banks/first", {json.dumps(bank)});\n', encoding="utf-8")
    page.goto((tmp_path / "asks.html").as_uri())
    return page


def test_progress_is_counted_by_chapter_and_in_all(course: Page) -> None:
    answer(live(course, CHOICE), CHOICE, "b" if CHOICE.body.multiple is False else ["f"])
    answer(live(course, TEXT), TEXT, TEXT.body.accepted[0])
    course.get_by_text("More", exact=True).click()
    course.get_by_role("link", name="My progress").click()
    parts = course.locator(".part")
    expect(parts).to_have_count(2)
    for part in parts.all():
        expect(part).to_contain_text("2 of 7 answered · 1 right")
        expect(part).to_contain_text("1 of 2 points (50%)")
        expect(part.get_by_role("progressbar")).to_have_attribute("value", "2")
    course.get_by_role("button", name="Forget everything").click()
    course.get_by_role("button", name="Yes").click()
    expect(parts.first).to_contain_text("0 of 7 answered")


def test_review_draws_what_was_wrong_first_and_asks_it_anew(course: Page) -> None:
    answer(live(course, TEXT), TEXT, TEXT.body.accepted[0])
    answer(live(course, CHOICE), CHOICE, "b" if CHOICE.body.multiple is False else ["f"])
    course.goto(course.url.replace("asks", "progress"))
    course.get_by_role("button", name="Draw questions").click()
    drawn = course.locator(".sb-live[data-item-id]")
    expect(drawn).to_have_count(2)
    assert [each.get_attribute("data-item-id") for each in drawn.all()] == [CHOICE.id, TEXT.id]
    expect(course.locator(".verdict")).to_have_count(0)
    answer(live(course, CHOICE), CHOICE, "a")
    record = kept(course, CHOICE)
    assert record
    assert (record["score"], record["tries"]) == (1, 2)


def test_without_answers_there_is_nothing_to_review(course: Page) -> None:
    course.goto(course.url.replace("asks", "progress"))
    expect(course.get_by_text("There is nothing to review yet")).to_be_visible()
