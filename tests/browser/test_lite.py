"""JupyterLite in a browser that reaches nothing but its own server: a chapter runs, and its exercises are checked."""

import functools
import json
import os
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from sourcebook.commands import lite
from sourcebook.commands.console import make_console
from sourcebook.commands.usage import UsageError
from sourcebook.load import load
from sourcebook.model.exercise import Exercise
from sourcebook.notebook.browser import FETCHED, NotFetchedError
from sourcebook.pages.exercises import asked

pytestmark = pytest.mark.browser

ELSEWHERE = re.compile(r"^(?!http://127\.0\.0\.1:|data:|blob:|about:)")
FRAME = re.compile(rf"^import ({'|'.join(FETCHED)})|\.frame\(\)", re.MULTILINE)
WAIT = 120_000
IDLE = "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
CELLS = "() => [...jupyterapp.shell.currentWidget.content.model.cells].map(cell => cell.toJSON())"
RUN = """async ([index, source]) => {
  const content = jupyterapp.shell.currentWidget.content;
  content.activeCellIndex = index;
  if (source) content.activeCell.model.sharedModel.setSource(source);
  await jupyterapp.commands.execute('notebook:run-cell');
  return content.activeCell.model.toJSON().outputs;
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """JupyterLite with the notebooks of book/, on a server of this machine."""
    if find_spec("jupyterlite_core") is None and os.environ.get("CI") != "true":
        pytest.skip("JupyterLite is not installed: run make test")
    try:
        pyodide = lite.prepare(root, make_console())
    except UsageError as error:
        pytest.skip(f"NOT TESTED, for want of a package registry: {error}")
    html = tmp_path_factory.mktemp("html")
    assert lite.add(root / "book", html, pyodide)
    settings = html / lite.FOLDER / "jupyter-lite.json"
    document = json.loads(settings.read_text(encoding="utf-8"))
    document["jupyter-config-data"]["exposeAppInBrowser"] = True
    settings.write_text(json.dumps(document), encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=html)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{lite.START}"
        server.shutdown()


@pytest.fixture(scope="module")
def exercises(root: Path) -> dict[str, Exercise]:
    """The exercises of the first chapter that has one with a figure of the reader's own."""
    course, _ = load(root)
    assert course is not None
    chapter = next(each.chapter for each in course.exercises.values() if FRAME.search(each.starter))
    return {id_: each for id_, each in course.exercises.items() if each.chapter == chapter}


@pytest.fixture(scope="module")
def refused() -> list[str]:
    """What was asked of other hosts."""
    return []


@pytest.fixture(scope="module")
def chapter(browser: Browser, address: str, exercises: dict[str, Exercise], refused: list[str]) -> Iterator[Page]:
    """The chapter's notebook, its kernel idle."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(WAIT)

    def refuse(route: Route) -> None:
        refused.append(route.request.url)
        route.abort()

    context.route(ELSEWHERE, refuse)
    context.on("request", lambda request: refused.append(request.url) if ELSEWHERE.match(request.url) else None)
    page = context.new_page()
    page.goto(f"{address}?path={next(iter(exercises.values())).chapter}.ipynb")
    page.wait_for_function(IDLE)
    yield page
    context.close()


def run(page: Page, id_: str, source: str = "") -> list[dict[str, Any]]:
    """Run a cell of the notebook, with another source where one is given, and return its outputs."""
    index = next(n for n, cell in enumerate(page.evaluate(CELLS)) if cell["id"] == id_)
    return page.evaluate(RUN, [index, source])


def text_of(outputs: list[dict[str, Any]]) -> str:
    """All that a cell printed, showed as text, or failed with."""
    found = []
    for each in outputs:
        text = each.get("text") or each.get("data", {}).get("text/plain") or each.get("traceback", [])
        found.append("".join(text))
    return "".join(found)


def html_of(outputs: list[dict[str, Any]]) -> str:
    """All that a cell showed as HTML."""
    return "".join("".join(each.get("data", {}).get("text/html", "")) for each in outputs)


def test_every_cell_that_needs_no_frame_gives_what_the_book_shows(chapter: Page, refused: list[str]) -> None:
    cells = [cell for cell in chapter.evaluate(CELLS) if cell["cell_type"] == "code"]
    light = [cell for cell in cells if not FRAME.search("".join(cell["source"]))]
    assert 10 < len(light) < len(cells)
    for cell in light:
        outputs = run(chapter, cell["id"])
        assert not [each for each in outputs if each["output_type"] == "error"], (cell["id"], outputs)
        if cell["outputs"]:
            assert text_of(outputs).strip() == text_of(cell["outputs"]).strip()
            assert html_of(outputs) == html_of(cell["outputs"])
    assert not refused


def test_a_question_shows(chapter: Page) -> None:
    assert chapter.locator(".sb-question").first.is_visible()


def test_exercises_are_checked(chapter: Page, exercises: dict[str, Exercise], refused: list[str]) -> None:
    light = [each for each in exercises.values() if each.wrong and not FRAME.search(each.starter + each.solution)]
    assert len(light) > 2
    for each in light:
        cell = f"{each.chapter}-exercise-{each.id}"
        assert "Right." in text_of(run(chapter, cell, asked(each, each.solution))), each.id
    first, cell = light[0], f"{light[0].chapter}-exercise-{light[0].id}"
    trap = first.traps[0]
    wrong = next(each for each in first.wrong if each.told == trap.id)
    answer = f"{first.solution}\nsolution = answer\nanswer = {wrong.form}"
    told = text_of(run(chapter, cell, asked(first, answer)))
    assert " ".join(trap.says.split()) in " ".join(told.split())
    assert not refused


def test_a_graph_needs_no_other_host(chapter: Page, exercises: dict[str, Exercise], refused: list[str]) -> None:
    cell = f"{next(iter(exercises.values())).chapter}-progress"
    assert " edges" in text_of(run(chapter, cell, "course.arguments.graph()"))
    assert not refused


@pytest.mark.parametrize(
    ("source", "name"), [("course.facts.frame()", "pandas"), ("import matplotlib.pyplot as plt", "matplotlib")]
)
def test_what_cannot_be_fetched_is_said_in_words(
    chapter: Page, exercises: dict[str, Exercise], refused: list[str], source: str, name: str
) -> None:
    cell = f"{next(iter(exercises.values())).chapter}-progress"
    assert text_of(run(chapter, cell, source)) == str(NotFetchedError(name))
    assert any(f"/{name}-" in url for url in refused), "it was sought at Pyodide's own host"
