"""In a browser's kernel: what isn't there is fetched when it is imported, or one sentence says that it can't be."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from example_course import known
from IPython.core.interactiveshell import InteractiveShell

from sourcebook.notebook import NotebookCourse, browser
from sourcebook.notebook.browser import Fetching, NotFetchedError


@contextmanager
def in_a_browser(monkeypatch: pytest.MonkeyPatch, finder: Fetching) -> Iterator[None]:
    """A kernel with nothing of what is fetched, and a finder in the place of Pyodide's."""
    for name in [name for name in sys.modules if name.partition(".")[0] in browser.FETCHED]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [finder])
    monkeypatch.setattr(sys, "path", [])
    yield


def refuse(name: str) -> None:
    raise OSError(name)


def test_what_cannot_be_fetched_is_an_import_error_of_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with in_a_browser(monkeypatch, Fetching(refuse)), pytest.raises(ImportError) as refused:
        importlib.import_module("matplotlib")
    assert isinstance(refused.value, NotFetchedError)
    assert str(refused.value).startswith("matplotlib isn't in this browser yet")
    assert refused.value.name == "matplotlib"


def test_a_fetch_that_brings_nothing_is_no_find(monkeypatch: pytest.MonkeyPatch) -> None:
    with in_a_browser(monkeypatch, Fetching(lambda _: None)), pytest.raises(NotFetchedError):
        importlib.import_module("numpy")


def test_a_notebook_shows_the_sentence_and_no_calls(capsys: pytest.CaptureFixture[str]) -> None:
    shell = InteractiveShell()
    shell.user_ns["error"] = NotFetchedError("pandas")
    shell.run_cell("raise error")
    assert capsys.readouterr().out.strip() == str(NotFetchedError("pandas"))


def test_a_frame_says_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    course = NotebookCourse(known().course, (), lambda _: None)
    with in_a_browser(monkeypatch, Fetching(refuse)), pytest.raises(NotFetchedError, match="import pandas"):
        course.facts.frame()


def test_what_is_fetched_is_imported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fetch(name: str) -> None:
        (tmp_path / f"{name}.py").write_text("fetched = True", encoding="utf-8")
        sys.path.append(str(tmp_path))

    with in_a_browser(monkeypatch, Fetching(fetch)):
        assert importlib.import_module("networkx").fetched
    sys.modules.pop("networkx")


def test_nothing_else_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    with in_a_browser(monkeypatch, Fetching(asked.append)), pytest.raises(ModuleNotFoundError):
        importlib.import_module("nothing_of_ours")
    assert not asked


def test_elsewhere_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any(isinstance(finder, Fetching) for finder in sys.meta_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setitem(sys.modules, "pyodide_js", None)
    browser.install()
    browser.install()
    assert sum(isinstance(finder, Fetching) for finder in sys.meta_path) == 1
