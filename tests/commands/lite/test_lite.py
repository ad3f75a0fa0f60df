"""`book --lite`: what it needs, what a browser finds there, and where pages link to it."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from sourcebook.commands import lite
from sourcebook.commands.book import HTML, book
from sourcebook.commands.build import build
from sourcebook.commands.usage import UsageError

LINK = 'href="lite/lab/index.html?path='


@pytest.fixture
def console() -> Console:
    return Console(file=io.StringIO())


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything of JupyterLite but what it is made of."""

    def made(work: Path, _: Path) -> Path:
        (work / lite.site.CONTENTS).rename(work / "site")
        return work / "site"

    monkeypatch.setattr(lite.fetch, "pyodide", lambda cache, _: cache)
    monkeypatch.setattr(lite.site, "build", made)
    monkeypatch.setattr(lite, "find_spec", lambda _: True)


def test_without_the_extra_it_says_what_to_install(
    course: Path, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(course, console) == 0
    monkeypatch.setattr(lite, "find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r'pip install "sourcebook\[lite\]"'):
        book(course, console, "self-study", lite=True)
    assert not (course / "book" / HTML).exists()


def test_without_a_book_it_says_what_to_run(course: Path, console: Console) -> None:
    with pytest.raises(UsageError, match="sourcebook build"):
        book(course, console, "self-study", lite=True)


@pytest.mark.usefixtures("fake")
def test_pages_link_to_it(course: Path, console: Console) -> None:
    assert build(course, console) == 0
    html = course / "book" / HTML
    assert book(course, console, "self-study", lite=True) == 0
    linked = {page.name for page in html.glob("*.html") if LINK in page.read_text(encoding="utf-8")}
    assert linked == {f"{name}.html" for name in lite.pages(course / "book") if "/" not in name}
    assert linked
    assert (html / "lite" / "course.json").is_file()
    assert not (html / "lite" / "instructors").exists()
    assert "Publish the folder" in console.file.getvalue()


@pytest.mark.usefixtures("fake")
def test_texts_of_notebooks_are_no_lists_of_lines(tmp_path: Path) -> None:
    output = {"output_type": "stream", "name": "stdout", "text": ["one\n", "two\n"]}
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": ["1\n", "2"], "execution_count": 1}
    notebook = {"cells": [cell | {"outputs": [output]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "one.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    assert lite.add(tmp_path / "book", tmp_path / "html", tmp_path)
    found = json.loads((tmp_path / "html" / "lite" / "one.ipynb").read_text(encoding="utf-8"))
    assert found["cells"][0]["outputs"][0]["text"] == "one\ntwo\n"


def test_where_jupyterlite_fails_the_last_one_stays(
    course: Path, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(course, console) == 0
    monkeypatch.setattr(lite.site, "build", lambda *_: None)
    html = course / "html"
    (html / "lite").mkdir(parents=True)
    assert not lite.add(course / "book", html, course)
    assert (html / "lite").is_dir()
