"""Where questions live: the built book from a disk and a server, one file of its own, a page of MyST, a live kernel."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import hostile_book
import pytest
from example_course import known
from items import CHOICE, ITEMS, bank
from live_lab import Notebook, lab
from playwright.sync_api import Browser, Locator, Page
from serving import STRICT, serving

from sourcebook.kinds import make_banks
from sourcebook.model.item import Choice, Item
from sourcebook.notebook import NotebookCourse
from sourcebook.pages.cells import Notebook as Cells
from sourcebook.pages.course_file import course_file
from sourcebook.targets import BESIDE, exported

pytestmark = pytest.mark.browser

LIVE = ".sb-live[data-item-id]"
REFUSED = """() => {
  window.refused = [];
  addEventListener("securitypolicyviolation", each => refused.push(`${each.sourceFile} ${each.blockedURI}`));
}"""
OURS = re.compile(r"/(?:_static/(?:quiz|course)\.|data/)")
"""Scripts of ours, in the book."""


@pytest.fixture(params=["disk", "server"])
def address(request: pytest.FixtureRequest, html: Path) -> Iterator[str]:
    """The built book, as it is opened."""
    if request.param == "disk":
        yield html.as_uri()
        return
    with serving(html) as found:
        yield found


def test_every_question_of_a_page_comes_to_life(page: Page, address: str) -> None:
    page.goto(f"{address}/the-organisation.html")
    blocks = page.locator(".sb-question").evaluate_all("all => all.map(each => each.dataset.itemId)")
    assert len(blocks) > 20
    assert page.locator(LIVE).evaluate_all("all => all.map(each => each.dataset.itemId)") == blocks
    assert page.locator(".sb-question:visible, .sb-asleep:visible").count() == 0


def test_a_page_in_a_folder_finds_the_component_too(page: Page, address: str) -> None:
    page.goto(f"{address}/practice/the-forces.html")
    assert page.locator(LIVE).count() == page.locator(".sb-question").count() > 0


@pytest.mark.parametrize("opened", ["click", "Enter"])
def test_a_fact_of_the_prose_opens_its_receipt(page: Page, address: str, opened: str) -> None:
    page.goto(f"{address}/the-organisation.html")
    link = page.locator("article section a[href*='#fact-']").first
    at = page.url
    if opened == "click":
        link.click()
    else:
        link.focus()
        page.keyboard.press("Enter")
    receipt = page.get_by_role("dialog")
    receipt.wait_for()
    assert receipt.locator("blockquote").count()
    assert receipt.locator("cite").first.inner_text()
    page.keyboard.press("Escape")
    receipt.wait_for(state="detached")
    assert link.evaluate("element => element === document.activeElement")
    assert page.url == at


def test_a_receipt_leads_to_the_evidence(page: Page, address: str) -> None:
    page.goto(f"{address}/the-organisation.html")
    page.locator("article section a[href*='#fact-']").first.click()
    page.get_by_role("dialog").get_by_role("link", name="See it among the evidence").click()
    page.wait_for_url("**/evidence/*.html#fact-*")


def test_a_receipt_is_closed_by_its_cross_and_by_a_press_elsewhere(page: Page, html: Path) -> None:
    page.goto((html / "the-organisation.html").as_uri())
    link = page.locator("article section a[href*='#fact-']").first
    for close in (
        lambda: page.get_by_role("button", name="Close", exact=True).click(),
        lambda: page.mouse.click(4, 4),
    ):
        link.click()
        page.get_by_role("dialog").wait_for()
        close()
        page.get_by_role("dialog").wait_for(state="detached")


def test_a_receipt_fits_a_phone(page: Page, html: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto((html / "the-organisation.html").as_uri())
    page.locator("article section a[href*='#fact-']").first.click()
    box = page.get_by_role("dialog").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert box["y"] + box["height"] <= 601
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_its_data_a_link_leads_where_it_always_led(page: Page, html: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(html, tmp_path / "html")
    shutil.rmtree(copy / "data")
    page.goto((copy / "the-organisation.html").as_uri())
    page.locator("article section a[href*='#fact-']").first.click()
    page.wait_for_url("**/evidence/*.html#fact-*")


def test_the_timeline_is_filtered(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline.html")
    entries = page.locator("article li:has(a[href*='#fact-'])")
    every = entries.count()
    kind = page.get_by_label("What", exact=True)
    kind.select_option("document")
    shown = page.locator("article li:has(a[href*='#fact-']):visible").count()
    assert 0 < shown < every
    assert page.get_by_role("status").filter(has_text=f"{shown} entries of {every} are shown.").count() == 1
    for year in page.locator("article h2:visible").all():
        assert year.locator("xpath=following-sibling::ul[1]/li[not(contains(@class, 'sb-gone'))]").count()
    kind.select_option("")
    actor = page.get_by_label("Who", exact=True)
    actor.select_option(index=1)
    number = int(re.search(r"\((\d+)\)$", actor.locator("option").nth(1).inner_text())[1])
    assert page.locator("article li:has(a[href*='#fact-']):visible").count() == number


def test_cells_of_the_matrix_open_their_quotes(page: Page, address: str) -> None:
    page.goto(f"{address}/who-says-what.html")
    cell = page.locator(".sb-matrix td button").first
    cell.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    assert dialog.locator("blockquote").count() == 1
    page.keyboard.press("Escape")
    assert cell.evaluate("element => element === document.activeElement")


@pytest.mark.parametrize("name", ["my-progress", "review"])
def test_the_pages_of_a_student_fill_themselves(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}/{name}.html")
    place = page.locator(f".sb-{name.removeprefix('my-')}-page")
    assert place.locator("h2, h3, button, progress").count()
    assert page.get_by_text("This page fills itself").count() == 0


def test_our_parts_run_where_nothing_inline_may(browser: Browser, html: Path) -> None:
    """Under `script-src 'self'` a theme loses scripts of its own; ours lose none, and throw nothing."""
    context = browser.new_context()
    page = context.new_page()
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(error.stack or "") if OURS.search(error.stack or "") else None)
    page.add_init_script(f"({REFUSED})()")

    def refused() -> list[str]:
        return [each for each in page.evaluate("refused") if OURS.search(each)]

    with serving(html, STRICT) as address:
        page.goto(f"{address}/the-organisation.html")
        assert page.evaluate("refused.length"), "the policy is not in force"
        assert page.locator(LIVE).count() == page.locator(".sb-question").count() > 0
        page.locator("article section a[href*='#fact-']").first.click()
        page.get_by_role("dialog").locator("blockquote").first.wait_for()
        assert refused() == []
        for name, what in {
            "timeline": ".sb-filter select",
            "who-says-what": ".sb-cell",
            "my-progress": ".sb-progress-page h2, .sb-progress-page h3",
            "review": ".sb-review-page button",
        }.items():
            page.goto(f"{address}/{name}.html")
            page.locator(what).first.wait_for()
            assert refused() == []
    context.close()
    assert thrown == []


def test_hostile_texts_stay_texts_in_receipts(page: Page) -> None:
    ran = []
    page.on("dialog", lambda dialog: (ran.append(page.url), dialog.dismiss()))
    page.goto((hostile_book.html() / "first.html").as_uri())
    for link in page.locator("article section a[href*='#fact-']").all():
        link.click()
        page.get_by_role("dialog").wait_for()
        page.keyboard.press("Escape")
    assert not ran


# ---- a file of its own


def right(item: Item) -> str:
    """What the right option of a choice says."""
    assert isinstance(item.body, Choice)
    return next(option.text for option in item.body.options if option.correct)


def answer(live: Locator, item: Item) -> None:
    live.get_by_role("radio", name=right(item), exact=True).check()
    live.get_by_role("button", name="Check", exact=True).click()
    live.get_by_text("Right", exact=True).first.wait_for()


def test_a_file_of_its_own(page: Page, tmp_path: Path) -> None:
    content, _ = exported("html", bank(*ITEMS))
    (tmp_path / "quiz.html").write_bytes(content)
    ran, said = [], []
    page.on("dialog", lambda dialog: (ran.append("a script"), dialog.dismiss()))
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.add_init_script(f"({REFUSED})()")
    page.goto((tmp_path / "quiz.html").as_uri())
    assert page.locator(LIVE).count() == len(ITEMS)
    answer(page.locator(f"{LIVE}[data-item-id='{CHOICE.item.id}']"), CHOICE.item)
    assert page.evaluate("refused") == []
    assert (ran, said) == ([], [])
    assert "default-src 'none'" in page.locator("meta[http-equiv]").get_attribute("content")


def test_a_file_of_its_own_can_be_read_without_scripts(browser: Browser, tmp_path: Path) -> None:
    content, _ = exported("html", bank(*ITEMS))
    (tmp_path / "quiz.html").write_bytes(content)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "quiz.html").as_uri())
    page.locator("details.sb-answer summary").first.click()
    assert page.locator(".sb-question:visible").count() == len(ITEMS)
    assert page.locator(".sb-feedback").first.is_visible()
    context.close()


def test_its_policy_lets_nothing_else_run(page: Page, tmp_path: Path) -> None:
    content, _ = exported("html", bank(*ITEMS))
    foreign = "<script>window.ran = 1</script><img src='http://127.0.0.1:9/x.png' onerror='window.ran = 2'>"
    (tmp_path / "quiz.html").write_bytes(content.replace(b"</body>", foreign.encode() + b"</body>"))
    page.add_init_script(f"({REFUSED})()")
    page.goto((tmp_path / "quiz.html").as_uri())
    assert page.evaluate("window.ran") is None
    assert len(page.evaluate("refused")) >= 2


# ---- Jupyter Book 2

MOUNT = """async model => {
  const { default: widget } = await import("./quiz.mjs");
  const host = document.body.appendChild(document.createElement("div"));
  const el = host.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
  const values = structuredClone(model);
  window.values = values;
  const static_ = { get: key => values[key], set: (key, value) => { values[key] = value } };
  window.unmount = await widget.render({ model: static_, el });
}"""


def test_it_is_mounted_as_jupyter_book_2_mounts_it(page: Page, tmp_path: Path) -> None:
    content, _ = exported("anywidget", bank(*ITEMS))
    model = json.loads(re.search(r"\{anywidget\} quiz\.mjs\n(.*)\n```\n", content.decode())[1])
    for name, data in BESIDE["anywidget"](bank(*ITEMS)).items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "index.html").write_text("<!doctype html><html lang='en'><title>A page</title><body></body>")
    with serving(tmp_path) as address:
        page.goto(f"{address}/index.html")
        page.evaluate(MOUNT, model)
        assert page.locator(LIVE).count() == len(ITEMS)
        answer(page.locator(f"{LIVE}[data-item-id='{CHOICE.item.id}']"), CHOICE.item)
        assert page.evaluate("values.scores") == {CHOICE.item.id: 1}
        page.evaluate("unmount()")


def test_a_page_is_enlivened_by_its_node(page: Page, tmp_path: Path) -> None:
    """What the book's plugin adds to each page of the MyST engine, on blocks that come after it."""
    content, _ = exported("html", bank(*ITEMS))
    blocks = re.search(r'<div class="sb-quiz">.*</div>', content.decode(), re.DOTALL)[0]
    for name, data in BESIDE["anywidget"](bank(*ITEMS)).items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "index.html").write_text("<!doctype html><html lang='en'><title>A page</title><body></body>")
    with serving(tmp_path) as address:
        page.goto(f"{address}/index.html")
        page.evaluate(MOUNT, {"enliven": True, "course": {"id": "late", "chapters": [], "sources": {}}})
        page.evaluate("text => document.body.insertAdjacentHTML('afterbegin', text)", blocks)
        page.locator(LIVE).first.wait_for()
        assert page.locator(LIVE).count() == len(ITEMS)


# ---- a live kernel


@pytest.fixture(scope="module")
def notebooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Item]]:
    """A folder with a course and a notebook that asks two questions, and those."""
    folder = tmp_path_factory.mktemp("live")
    banks = make_banks(known())
    items = [each for bank in banks for each in bank.items if isinstance(each.body, Choice) and not each.body.multiple]
    (folder / "course.json").write_bytes(course_file(known().course, banks, ()))
    sources = [
        f"from sourcebook import quiz\nq = quiz({items[0].id!r}, {items[1].id!r})\nq",
        "print(q.responses, q.score)",
    ]
    cells = [
        {"cell_type": "code", "id": f"c{n}", "metadata": {}, "execution_count": None, "outputs": [], "source": text}
        for n, text in enumerate(sources)
    ]
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    notebook = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (folder / "ask.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    written = Cells(NotebookCourse(known().course, banks, lambda _: None), "stored")
    written.code("import", "from sourcebook import quiz")
    written.quiz("asked", items[:2])
    (folder / "stored.ipynb").write_bytes(written.to_bytes())
    return folder, items[:2]


def test_answers_come_back_to_a_live_kernel(page: Page, notebooks: tuple[Path, list[Item]]) -> None:
    folder, (item, _) = notebooks
    key = next(option.id for option in item.body.options if option.correct)
    with lab(folder) as address:
        stored = Notebook(page, address, "stored.ipynb")
        assert stored.output(1).get_by_text("These questions are asleep").is_visible()
        stored.output(1).get_by_text("Show the answer").first.click()
        assert stored.output(1).get_by_text(item.feedback).first.is_visible()
        assert page.locator(LIVE).count() == 0
        stored.run(0)
        stored.run(1).locator(LIVE).first.wait_for()
        assert stored.output(1).get_by_text("These questions are asleep").count() == 0
        notebook = Notebook(page, address, "ask.ipynb")
        live = notebook.run(0).locator(f"{LIVE}[data-item-id='{item.id}']")
        answer(live, item)
        printed = notebook.run(1).get_by_text("{")
        assert printed.inner_text().strip() == f"{ {item.id: key} } 0.5"
