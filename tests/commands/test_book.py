"""`book`: the HTML of what `build` wrote, and of nothing else."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from sourcebook.commands.book import HTML, build_html
from sourcebook.commands.build import build
from sourcebook.commands.usage import UsageError


def test_without_a_book_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="sourcebook build"):
        build_html(tmp_path)


def test_a_page_that_the_book_no_longer_has_goes(course: Path) -> None:
    assert build(course, Console(file=io.StringIO())) == 0
    lost = [course / HTML / "_sources/practice/old-2.ipynb", course / HTML / "practice/old-2.html"]
    for path in lost:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("lost", encoding="utf-8")
    assert build_html(course) == 0
    assert (course / HTML / "index.html").is_file()
    assert not any(path.exists() for path in lost)
