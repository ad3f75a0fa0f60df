"""The learner's copy of the notebooks: renewed, never overwritten where the learner worked."""

from pathlib import Path

import pytest

from sourcebook.commands.console import make_console
from sourcebook.commands.lab import FOLDER, lab, renew
from sourcebook.commands.usage import UsageError


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    for name, text in {
        "one.ipynb": "1",
        "practice/two.ipynb": "2",
        "course.json": "{}",
        "_build/html/a.ipynb": "x",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_notebooks_and_what_they_read_are_copied(book: Path, tmp_path: Path) -> None:
    assert renew(book, tmp_path / "copy") == []
    copied = {
        path.relative_to(tmp_path / "copy").as_posix() for path in (tmp_path / "copy").rglob("*") if path.is_file()
    }
    assert copied == {"one.ipynb", "practice/two.ipynb", "course.json", ".copied.json"}


def test_what_a_learner_changed_is_kept_and_named_once_the_book_changes(book: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    renew(book, copy)
    (copy / "one.ipynb").write_text("mine", encoding="utf-8")
    assert renew(book, copy) == []
    (book / "one.ipynb").write_text("new", encoding="utf-8")
    (book / "practice" / "two.ipynb").write_text("new too", encoding="utf-8")
    assert renew(book, copy) == ["one.ipynb"]
    assert (copy / "one.ipynb").read_text(encoding="utf-8") == "mine"
    assert (copy / "practice" / "two.ipynb").read_text(encoding="utf-8") == "new too"


def test_a_broken_list_of_sums_overwrites_nothing(book: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    renew(book, copy)
    (copy / "one.ipynb").write_text("mine", encoding="utf-8")
    (copy / ".copied.json").write_text("[", encoding="utf-8")
    assert renew(book, copy) == ["one.ipynb"]
    assert (copy / "one.ipynb").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("book")
def test_the_command_says_where_the_copy_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lab(tmp_path, make_console(), open_it=False) == 0
    assert "build/lab/" in capsys.readouterr().out
    assert (tmp_path / FOLDER / "one.ipynb").is_file()


def test_without_a_book_it_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="sourcebook build"):
        lab(tmp_path, make_console())
