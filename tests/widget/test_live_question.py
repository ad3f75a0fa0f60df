"""The component on a page, from disk and from a server: it grades, remembers, says what happens, hears the keyboard."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from answering import answer, can_be_given, check, fill, kept, live
from items import EXAMPLES, Example
from playwright.sync_api import Locator, Page, expect
from quiz_page import course_of, lake_items, one_of_each, write

from sourcebook.grading import grade
from sourcebook.model.item import Item, Open

pytestmark = pytest.mark.browser

OF_EACH = [*{example.item.shape: example for example in reversed(EXAMPLES)}.values()][::-1]
"""An example of each shape."""
Open_ = Callable[..., Page]


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing of what it serves."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture(params=["disk", "server"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where the folder of a test can be opened."""
    if request.param == "disk":
        yield tmp_path.as_uri()
        return
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def shown(page: Page, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Show some items on a page; the test fails if the console has anything to say."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))

    def show(*items: Item, **course: object) -> Page:
        path = write(tmp_path, items, course_of(items, **course))
        page.goto(path.as_uri())
        return page

    yield show
    assert not said


def right(example: Example) -> object:
    """The response that is right."""
    return next(response for name, response, _ in example.responses if name == "right")


def wrong(example: Example) -> object:
    """A response that is not wholly right."""
    return next(
        response
        for _, response, score in example.responses
        if score is not None and score < 1 and can_be_given(example.item, response)
    )


# ---- answers


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.item.id)
def test_every_answer_scores_as_in_python_and_is_there_after_a_reload(
    page: Page, address: str, tmp_path: Path, example: Example
) -> None:
    write(tmp_path, [example.item])
    page.goto(f"{address}/index.html")
    question = live(page, example.item)
    for name, response, _ in example.responses:
        if not can_be_given(example.item, response):
            continue
        answer(question, example.item, response)
        score = grade(example.item, response)
        record = kept(page, example.item)
        assert record, name
        assert record["score"] == pytest.approx(score), name
        says = {1: "Right", 0: "Not right", None: "Now compare"}.get(score, "Partly right")
        if not isinstance(example.item.body, Open) or score is None:
            expect(question.locator(".verdict")).to_contain_text(says)
        expect(question.get_by_role("status").first).to_contain_text(says)
        page.reload()
        expect(question.locator(".verdict")).to_contain_text(says)
        expect(question.locator(".feedback")).to_contain_text(example.item.feedback)
        question.get_by_role("button", name="Reset").click()
        question.get_by_role("button", name="Yes").click()
        assert kept(page, example.item) is None


@pytest.mark.parametrize("example", OF_EACH, ids=lambda example: example.item.shape)
def test_nothing_is_checked_before_it_is_answered(shown: Open_, example: Example) -> None:
    page = shown(example.item)
    question = live(page, example.item)
    check(question)
    expect(question.get_by_role("alert")).to_have_text("Answer first, then check.")
    assert (kept(page, example.item) or {}).get("score") is None


@pytest.mark.parametrize("example", OF_EACH, ids=lambda example: example.item.shape)
def test_what_is_half_done_is_there_after_a_reload(shown: Open_, example: Example) -> None:
    page = shown(example.item)
    response = wrong(example)
    fill(live(page, example.item), example.item, response)
    page.reload()
    check(live(page, example.item))
    record = kept(page, example.item)
    assert record
    expected = {"text": response["text"]} if isinstance(example.item.body, Open) else response  # type: ignore[index]
    assert sorted(record["response"]) == sorted(expected)  # type: ignore[call-overload]


@pytest.mark.parametrize("example", OF_EACH, ids=lambda example: example.item.shape)
def test_try_again(shown: Open_, example: Example) -> None:
    page = shown(example.item)
    question = live(page, example.item)
    answer(question, example.item, wrong(example))
    question.get_by_role("button", name="Try again").click()
    answer(question, example.item, right(example))
    record = kept(page, example.item)
    assert record
    assert (record["score"], record["tries"]) == (1, 2)
    assert record["first"] <= record["last"]


def test_every_option_is_told_with_its_reason_and_all_evidence_on_demand(shown: Open_) -> None:
    item = next(item for item in lake_items() if item.shape == "choice" and len(item.body.options) > 2)
    page = shown(item)
    question = live(page, item)
    key = next(option for option in item.body.options if option.correct)
    answer(question, item, key.id)
    more = question.get_by_role("button", name="Show all evidence")
    expect(more).to_have_attribute("aria-expanded", "false")
    more.click()
    expect(question.get_by_role("button", name="Show less evidence")).to_have_attribute("aria-expanded", "true")
    text = question.locator(".card").inner_text()
    for quote in {quote.text for option in item.body.options for quote in option.evidence} | {item.evidence[0].text}:
        assert quote in text
    for option in item.body.options:
        rest = " ".join(option.why.replace(item.feedback, "").split())
        assert rest in text or len(rest.split()) < 4  # "Right." is said by the sign


# ---- by keyboard alone


HELD = """() => {
  let held = document.activeElement;
  while (held?.shadowRoot?.activeElement) held = held.shadowRoot.activeElement;
  const box = held.closest('.option, .modes label') ?? held;
  const outlined = [held, box, held.nextElementSibling].some(
    (each) => each && getComputedStyle(each).outlineStyle !== 'none' && getComputedStyle(each).outlineWidth !== '0px');
  const name = held.getAttribute('aria-label') ?? held.textContent;
  return {tag: held.tagName, type: held.type ?? '', cls: held.className, name, outlined};
}"""


class Keyboard:
    """Goes through a page by keys alone, and minds that the focus is never lost and always seen."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> dict[str, str]:
        self.page.keyboard.press(key)
        held = self.page.evaluate(HELD)
        assert held["tag"] != "BODY", f"{key} lost the focus"
        assert held["outlined"], f"{key}: nobody sees the focus on {held}"
        return held

    def tab_to(self, what: Callable[[dict[str, str]], bool]) -> None:
        assert any(what(self.press("Tab")) for _ in range(60)), "Tab does not lead there"

    def check(self) -> None:
        self.tab_to(lambda held: held["name"] == "Check")
        held = self.press("Enter")
        assert "verdict" in held["cls"], "after Check the focus is on the verdict"


def by_keys(keys: Keyboard, item: Item) -> None:
    """Answer a question of the example course somehow."""
    match item.shape:
        case "choice":
            keys.tab_to(lambda held: held["type"] in {"radio", "checkbox"} and "option" in held["name"] + "option")
            keys.press("Space")
        case "text" | "number" | "open":
            keys.tab_to(lambda held: held["type"] in {"text", "textarea"})
            keys.page.keyboard.type("20/12 a")
        case "match":
            for _ in item.body.pairs:
                keys.tab_to(lambda held: held["tag"] == "SELECT")
                keys.press("ArrowDown")
        case "order":
            keys.tab_to(lambda held: held["name"].startswith("Move down"))
            keys.press("Enter")
        case "cloze":
            for gap in item.body.gaps:
                keys.tab_to(lambda held: held["tag"] in {"INPUT", "SELECT"})
                keys.page.keyboard.type("2012") if gap.body.shape != "choice" else keys.press("ArrowDown")


@pytest.mark.parametrize("item", one_of_each([*lake_items(), OF_EACH[-1].item]), ids=lambda item: item.shape)
def test_by_keyboard_alone(shown: Open_, item: Item) -> None:
    page = shown(item)
    keys = Keyboard(page)
    keys.tab_to(lambda held: held["tag"] == "SUMMARY")
    by_keys(keys, item)
    keys.check()
    record = kept(page, item)
    assert record
    assert record["tries"] == 1
    if item.shape == "open":
        keys.tab_to(lambda held: held["type"] == "checkbox")
        keys.press("Space")
        keys.tab_to(lambda held: held["name"] == "Save rating")
        keys.press("Enter")
        rated = kept(page, item)
        assert rated
        assert rated["score"] > 0
    keys.tab_to(lambda held: held["name"] == "Try again")
    keys.press("Enter")
    expect(live(page, item).get_by_role("button", name="Check", exact=True)).to_be_visible()


def test_the_keys_of_the_page_are_not_heard(shown: Open_) -> None:
    item = next(item for item in lake_items() if item.shape == "text")
    page = shown(item)
    page.evaluate("window.heard = []; document.addEventListener('keydown', event => heard.push(event.key))")
    live(page, item).get_by_role("textbox").press_sequentially("a/s")
    assert page.evaluate("heard") == []


def test_a_step_is_dragged(shown: Open_) -> None:
    item = next(item for item in lake_items() if item.shape == "order")
    page = shown(item)
    rows = live(page, item).locator("li[data-step]")
    order = [row.get_attribute("data-step") for row in rows.all()]
    rows.first.locator(".handle").hover()
    page.mouse.down()
    box = rows.nth(2).bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2, steps=8)
    page.mouse.up()
    assert [row.get_attribute("data-step") for row in rows.all()] == [*order[1:3], order[0], *order[3:]]


def test_a_card_is_dragged_to_where_it_belongs(shown: Open_) -> None:
    item = next(item for item in lake_items() if item.shape == "match")
    page = shown(item)
    question = live(page, item)
    card, row = question.locator(".bank li").nth(1), question.locator(".row").nth(1)
    card.drag_to(row)
    expect(row.get_by_role("combobox").locator("option:checked")).to_have_text(card.text_content() or "")


# ---- what is kept


def test_a_question_that_changed_says_so(shown: Open_) -> None:
    item = OF_EACH[0].item
    page = shown(item)
    answer(live(page, item), item, "b")
    record = kept(page, item)
    page.evaluate("record => localStorage.setItem('sourcebook:example:item:' + record.id, JSON.stringify(record))",
                  {**(record or {}), "id": item.id, "digest": "another"})  # fmt: skip
    page.reload()
    question = live(page, item)
    expect(question.get_by_text("This question has changed since you answered it")).to_be_visible()
    expect(question.locator("input:checked")).to_have_count(0)
    fill(question, item, "a")
    page.reload()
    expect(question.get_by_text("This question has changed since you answered it")).to_be_visible()
    assert (kept(page, item) or {})["old"]["digest"] == "another"
    check(question)
    expect(question.get_by_text("This question has changed")).to_have_count(0)
    assert "old" not in (kept(page, item) or {})


BROKEN = {
    "blocked": "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    "corrupt": "localStorage.setItem('sourcebook:example:item:example.choice', '{nonsense')",
    "of another kind": "localStorage.setItem('sourcebook:example:item:example.choice', '[1]')",
}
LINES = {"blocked": "storage is blocked", "full": "storage is full", "corrupt": "could not be read"}


@pytest.mark.parametrize("fault", BROKEN)
def test_without_storage_the_quiz_works_on(shown: Open_, page: Page, fault: str) -> None:
    page.add_init_script(BROKEN[fault])
    item = OF_EACH[0].item
    assert item.id == "example.choice"
    shown(item)
    question = live(page, item)
    answer(question, item, "a")
    expect(question.locator(".verdict")).to_contain_text("Right")
    expect(page.locator(".sb-bar").first).to_contain_text("1 of 1 answered")
    expect(page.locator(".sb-bar").first).to_contain_text(LINES.get(fault, LINES["corrupt"]))


def test_the_order_of_options_is_the_student_s(shown: Open_, page: Page) -> None:
    items = [item for item in lake_items() if item.shape == "choice"]
    ordered = [item for item in items if item.body.ordered][:3]
    items = [*ordered, *(item for item in items if not item.body.ordered)][:12]
    shown(*items)

    def orders() -> list[list[str | None]]:
        return [[box.get_attribute("value") for box in live(page, item).locator("input").all()] for item in items]

    first = orders()
    page.reload()
    assert orders() == first
    page.evaluate("localStorage.clear()")
    page.reload()
    second = orders()
    assert second != first
    for item, shuffled in zip(items, second, strict=True):
        if item.body.ordered:
            assert shuffled == [option.id for option in item.body.options]


def test_results_are_saved_and_brought_back(shown: Open_, tmp_path: Path) -> None:
    page = shown(*(example.item for example in OF_EACH))
    for example in OF_EACH:
        answer(live(page, example.item), example.item, wrong(example))
    before = [kept(page, example.item) for example in OF_EACH]
    page.get_by_text("More", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save results (JSON)").click()
    file = tmp_path / "results.json"
    download.value.save_as(file)
    assert len(json.loads(file.read_text(encoding="utf-8"))["results"]) == len(OF_EACH)
    with page.expect_download() as table:
        page.get_by_role("button", name="Save as a table (CSV)").click()
    assert table.value.suggested_filename == "example.csv"
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("button", name="Yes").click()
    assert not any(kept(page, example.item) for example in OF_EACH)
    page.get_by_label("Bring back saved results (JSON):").set_input_files(file)
    expect(page.get_by_text(f"{len(OF_EACH)} answers taken.")).to_be_visible()
    after = [kept(page, example.item) for example in OF_EACH]
    for old, new in zip(before, after, strict=True):
        assert {**(old or {}), "hints": 0} == new
    expect(live(page, OF_EACH[0].item).locator(".verdict")).to_be_visible()


def test_a_reset_asks_first(shown: Open_) -> None:
    item = OF_EACH[0].item
    page = shown(item)
    question = live(page, item)
    answer(question, item, "b")
    reset = question.get_by_role("button", name="Reset")
    reset.click()
    expect(question.get_by_role("button", name="No")).to_be_focused()
    page.keyboard.press("Escape")
    expect(reset).to_be_focused()
    assert kept(page, item)
    page.get_by_text("More", exact=True).click()
    page.get_by_role("button", name="Forget this chapter").click()
    page.get_by_role("button", name="Yes").click()
    assert kept(page, item) is None


# ---- practice and check


def test_in_check_mode_nothing_is_told_before_all_is_handed_in(shown: Open_) -> None:
    page = shown(*(example.item for example in OF_EACH))
    page.get_by_role("radio", name="Check yourself").check()
    expect(page.get_by_role("button", name="Check", exact=True)).to_have_count(0)
    for example in OF_EACH[1:]:
        fill(live(page, example.item), example.item, right(example))
    page.reload()
    expect(page.locator(".verdict")).to_have_count(0)
    page.get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="One question has no answer")).to_be_visible()
    page.get_by_role("button", name="Submit anyway").click()
    for example in OF_EACH:
        record = kept(page, example.item)
        assert record
        expected = {"choice": 0, "open": None}.get(example.item.shape, 1)
        assert record["score"] == expected, example.item.id
    expect(page.locator(".sb-bar .verdict").filter(has_text="5 of 6 points")).to_be_focused()
    expect(page.get_by_text("One essay waits for your own rating.")).to_be_visible()
    page.get_by_role("button", name="Start again").click()
    assert not any(kept(page, example.item) for example in OF_EACH)


# ---- how it looks


def test_hostile_text_is_only_text(shown: Open_, page: Page) -> None:
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    shown(*(example.item for example in EXAMPLES))
    for example in EXAMPLES:
        question = live(page, example.item)
        text = question.locator(".card").inner_text()
        assert " ".join(example.item.stem.split()) in " ".join(text.split())
        answer(question, example.item, right(example))
    assert not dialogs
    assert page.locator(".sb-live b:not(.bank b)").count() == 0


def test_print_shows_the_static_block(shown: Open_) -> None:
    item = OF_EACH[0].item
    page = shown(item)
    static = page.locator(f'article[data-item-id="{item.id}"]')
    expect(static).to_be_hidden()
    page.emulate_media(media="print")
    expect(static).to_be_visible()
    expect(live(page, item)).to_be_hidden()
    expect(page.locator(".sb-bar").first).to_be_hidden()


WIDE = "() => [document.documentElement.scrollWidth, innerWidth]"
SMALL = """() => {
  const small = [];
  const look = (root) => {
    for (const each of root.querySelectorAll('button, select, input, summary, textarea')) {
      const box = (each.closest('label') ?? each).getBoundingClientRect();
      if (box.width && (box.width < 24 || box.height < 24)) small.push(each.outerHTML.slice(0, 90));
    }
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) look(each.shadowRoot);
  };
  look(document);
  return small;
}"""


def everything(page: Page) -> None:
    """Answer all examples wrongly and open what is folded."""
    for example in EXAMPLES:
        answer(live(page, example.item), example.item, wrong(example))
    for more in page.get_by_role("button", name="Show all evidence").all():
        more.click()


def test_nothing_scrolls_sideways_and_targets_are_large(shown: Open_, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    shown(*(example.item for example in EXAMPLES))
    page.get_by_text("More", exact=True).click()
    wide, narrow = page.evaluate(WIDE)
    assert wide <= narrow
    assert not page.evaluate(SMALL)
    everything(page)
    wide, narrow = page.evaluate(WIDE)
    assert wide <= narrow
    assert not page.evaluate(SMALL)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_axe_finds_nothing(page: Page, tmp_path: Path, mode: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.goto(write(tmp_path, [example.item for example in EXAMPLES]).as_uri())
    page.evaluate("mode => { document.documentElement.dataset.theme = mode }", mode)
    page.get_by_text("More", exact=True).click()
    for stage in (lambda: None, lambda: everything(page)):
        stage()
        found = axe.run(page).response["violations"]
        assert not [(each["id"], each["nodes"][0]["html"], each["nodes"][0].get("failureSummary")) for each in found]


def test_it_says_right_and_wrong_to_those_who_listen(shown: Open_) -> None:
    item = OF_EACH[0].item
    page = shown(item)
    question: Locator = live(page, item)
    answer(question, item, "a")
    expect(question.get_by_role("status")).to_have_text(f"Right. {item.feedback}")
    expect(question.locator(".verdict")).to_be_focused()
    expect(question.get_by_role("img", name="Right").first).to_be_visible()
