"""`book`: the HTML of what `build` wrote, and of nothing else."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from sourcebook.commands.book import HTML, book
from sourcebook.commands.build import build
from sourcebook.commands.usage import UsageError


def test_without_a_book_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="sourcebook build"):
        book(tmp_path, Console(file=io.StringIO()), "self-study")


def test_what_the_book_no_longer_has_goes(course: Path) -> None:
    assert build(course, Console(file=io.StringIO())) == 0
    html = course / "book" / HTML
    lost = [html / "_sources/practice/old-2.ipynb", html / "practice/old-2.html", html / "lite/index.html"]
    for path in lost:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("lost", encoding="utf-8")
    assert book(course, Console(file=io.StringIO()), "self-study") == 0
    assert (html / "index.html").is_file()
    assert not any(path.exists() for path in lost)
    assert not [page for page in html.rglob("*.html") if "/lab/index.html" in page.read_text(encoding="utf-8")]


def test_a_book_for_students_stands_apart(course: Path) -> None:
    assert build(course, Console(file=io.StringIO())) == 0
    before = {path: path.read_bytes() for path in (course / "book").rglob("*") if path.is_file()}
    assert book(course, Console(file=io.StringIO()), "students") == 0
    assert (course / "build" / "students" / "book" / HTML / "index.html").is_file()
    assert {path: path.read_bytes() for path in (course / "book").rglob("*") if path.is_file()} == before
