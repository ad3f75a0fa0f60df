"""Pages in a browser: opened from disk, by keyboard, on a phone, in the dark, and without scripts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import hostile_book
import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
OPEN_ALL = "for (const each of document.querySelectorAll('details')) each.open = true"
# Contrast of each text with what lies behind it (WCAG 1.4.3); gives the texts that fall short.
FAINT = """() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => channels(colour).slice(0, 3)
    .map(c => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  const ours = '.sb-question *, .sb-figure figcaption, .sb-figure summary, .sb-figure details :is(p, li), .sb-table *';
  for (const element of document.querySelectorAll(ours)) {
    const text = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!text || element.tagName === 'SCRIPT') continue;
    const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.push(`${element.className || element.tagName} ${ratio.toFixed(2)}`);
  }
  return [...new Set(faint)];
}"""


def pages(folder: Path) -> list[Path]:
    """The pages of a built book that are the course's own."""
    apart = {"genindex.html", "search.html", "_static", "lite"}
    return [path for path in sorted(folder.rglob("*.html")) if not apart & set(path.relative_to(folder).parts)]


@pytest.fixture(params=["real", "hostile"])
def built(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue("html") if request.param == "real" else hostile_book.html()


def each_page(page: Page, built: Path, look: Callable[[Path], None]) -> None:
    """Open every page of a book, all answers shown, and look at it."""
    for path in pages(built):
        page.goto(path.as_uri())
        page.evaluate(OPEN_ALL)
        look(path.relative_to(built))


def test_no_text_becomes_a_script(page: Page) -> None:
    ran = []
    page.on("dialog", lambda dialog: (ran.append(page.url), dialog.dismiss()))
    each_page(page, hostile_book.html(), lambda _: None)
    assert not ran


def test_nothing_scrolls_sideways_on_a_phone(page: Page, built: Path) -> None:
    page.set_viewport_size(PHONE)
    wide = []

    def look(path: Path) -> None:
        if (width := page.evaluate("document.documentElement.scrollWidth")) > PHONE["width"]:
            wide.append(f"{path}: {width}")

    each_page(page, built, look)
    assert not wide


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_can_be_read(page: Page, built: Path, mode: str) -> None:
    page.add_init_script(f"localStorage.setItem('mode', '{mode}'); localStorage.setItem('theme', '{mode}')")
    faint = {}

    def look(path: Path) -> None:
        assert page.evaluate("document.documentElement.dataset.theme") == mode
        if found := page.evaluate(FAINT):
            faint[str(path)] = found

    each_page(page, built, look)
    assert not faint


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """A page that runs no script: what stands in the book itself."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_keyboard_opens_an_answer(scriptless: Page) -> None:
    scriptless.goto((hostile_book.html() / "first.html").as_uri())
    answer = scriptless.locator("details.sb-answer").first
    for _ in range(200):
        scriptless.keyboard.press("Tab")
        if answer.locator("summary:focus").count():
            break
    else:
        pytest.fail("Tab never reaches the answer")
    assert answer.locator(".sb-feedback").is_hidden()
    scriptless.keyboard.press("Enter")
    answer.locator(".sb-feedback").wait_for(state="visible")


def test_without_scripts_answers_open_and_figures_show(browser: Browser, built: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    texts = {path: path.read_text(encoding="utf-8") for path in pages(built)}
    page.goto(next(path for path, text in texts.items() if "sb-figure" in text and "sb-answer" in text).as_uri())
    answer = page.locator("details.sb-answer").first
    answer.locator("summary").click()
    assert answer.locator(".sb-feedback").is_visible()
    assert page.locator(".sb-figure svg").first.is_visible()
    context.close()


def test_a_figure_has_a_name(page: Page) -> None:
    page.goto((hostile_book.html() / "first.html").as_uri())
    assert page.get_by_role("img", name="It's <b>$5</b> & more").count() == 1


def test_a_word_of_the_prose_leads_to_its_evidence(scriptless: Page) -> None:
    scriptless.goto((hostile_book.html() / "first.html").as_uri())
    scriptless.get_by_role("link", name="an argument").click()
    scriptless.wait_for_url("**/evidence/first.html#fact-no-need")
    scriptless.locator("#fact-no-need").wait_for(state="visible")
