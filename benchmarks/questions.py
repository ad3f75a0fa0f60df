"""A page of 100 questions in a browser: how long scripts take before a student can answer (Performance API)."""

from __future__ import annotations

import json
import shutil
import statistics
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from sourcebook.model.item import Item
from sourcebook.widget import block
from sourcebook.widget.component import classic
from sourcebook.widget.host import course_of_bank
from sourcebook.wire import course_from_json

QUESTIONS = 100
RUNS = 9
CLICK = """() => new Promise((resolve) => {
  const question = document.querySelector('.sb-live[data-item-id]').shadowRoot;
  const start = performance.now();
  question.querySelector('input[type=radio]').click();
  question.querySelector('button.main').click();
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
})"""


def rows(root: Path, work: Path) -> Iterator[str]:
    """Measure, and yield the lines of a table; none where there is no browser."""
    program = shutil.which("chromium")
    if program is None:
        return
    page = write(root, work)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        found = [measured(browser, page) for _ in range(RUNS)]
        browser.close()
    script, click = (statistics.median(each) for each in zip(*found, strict=True))
    yield from (
        "",
        "| a page of 100 questions, in Chromium | ms of script | ms from a click to its answer | kB of ours |",
    )
    yield "|---|--:|--:|--:|"
    weight = len(classic().encode()) / 1000
    yield f"| median of {RUNS}, from disk | {script:.0f} | {click:.0f} | {weight:.1f} |"


def write(root: Path, work: Path) -> Path:
    """Write a page that asks the first choices, and then the others, of the course that this repository ships."""
    data = json.loads((root / "book" / "course.json").read_text(encoding="utf-8"))
    _course, banks = course_from_json(data)
    items = sorted((item for bank in banks for item in bank.items), key=lambda item: item.shape != "choice")
    chosen = [*islice(items, QUESTIONS // 2), *islice(reversed(items), QUESTIONS - QUESTIONS // 2)]
    sources = {name: cite for bank in banks for name, cite in bank.sources.items()}
    folder = work / "questions"
    folder.mkdir()
    files = {
        "before.js": "performance.mark('before');",
        "course.js": f"window.sourcebookCourse = {json.dumps(course_of_bank(banks[0]))};",
        "quiz.js": classic(),
        "after.js": "performance.measure('quiz', 'before');",
        "index.html": html(chosen, sources),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "index.html"


def html(items: list[Item], sources: dict[str, str]) -> str:
    """The page itself."""
    names = ("course.js", "before.js", "quiz.js", "after.js")
    scripts = "".join(f'<script defer src="{name}"></script>' for name in names)
    blocks = "".join(block(item, sources) for item in items)
    return f'<!doctype html><meta charset="utf-8"><title>Questions</title>{scripts}<div class="sb-quiz">{blocks}</div>'


def measured(browser: Browser, page: Path) -> tuple[float, float]:
    """Milliseconds of script until every question can be answered, and from a click until its answer is drawn."""
    tab: Any = browser.new_context().new_page()
    tab.goto(page.as_uri())
    script = tab.evaluate("performance.getEntriesByName('quiz')[0].duration")
    click = tab.evaluate(CLICK)
    tab.context.close()
    return script, click
