"""How much of a work is shown: each word once, in however many renditions and quotes it stands."""

from pathlib import Path
from typing import Any

import pytest
from gallery import course_in, rendition

from sourcebook.checks.shares import Share, shares
from sourcebook.load import load

TEXT = Path(__file__).parents[1] / "bad_seeds/_good/seeds/sources/orm-1999/document.txt"


def share_of(root: Path, *made: dict[str, Any]) -> Share:
    course, problems = load(course_in(root, made=made))
    assert course is not None
    assert not problems
    return shares(course)["orm-1999"]


def printed(text: str) -> list[dict[str, Any]]:
    """Another rendition of the work."""
    return rendition(text, "The Ferry", "the door.")


@pytest.fixture
def own_text() -> str:
    """The author's own words of the good course's document."""
    lines = TEXT.read_text(encoding="utf-8").split("\n")[1:-2]
    return "\n".join(lines).replace("Charter.1", "Charter.").replace("1 The charter", "The charter")


def test_quotes_that_overlap_count_once(tmp_path: Path) -> None:
    assert share_of(tmp_path) == Share(shown=54, of=131)


def test_the_same_words_in_two_renditions_count_once(tmp_path: Path, own_text: str) -> None:
    assert share_of(tmp_path, *printed(own_text)) == Share(shown=54, of=131)


def test_other_line_breaks_and_marks_are_the_same_words(tmp_path: Path, own_text: str) -> None:
    other = own_text.replace(" ", "\n").replace("since", "“since”")
    assert share_of(tmp_path, *printed(other)) == Share(shown=54, of=131)


def test_words_of_one_rendition_alone_count_by_themselves(tmp_path: Path, own_text: str) -> None:
    other = own_text.replace("The lake is deep.", "The lake is deep. Pike live in it, and so do eels.")
    assert share_of(tmp_path, *printed(other)) == Share(shown=54, of=139)


def test_what_either_rendition_shows_is_shown(tmp_path: Path, own_text: str) -> None:
    passage = {
        "path": "seeds/passages.yml",
        "old": "passages:",
        "new": "passages:\n  - {id: coats, source: orm-print, first: The ferrymen wear, last: grey coats.}",
    }
    assert share_of(tmp_path, *printed(own_text), passage) == Share(shown=59, of=131)


def test_a_paragraph_that_moved_is_the_same_paragraph(tmp_path: Path, own_text: str) -> None:
    moved = "I think that the guild is useful, for no boat has been lost since then."
    other = own_text.replace(moved, "").replace("The ferrymen wear", f"{moved} The ferrymen wear")
    assert share_of(tmp_path, *printed(other)) == Share(shown=54, of=131)
