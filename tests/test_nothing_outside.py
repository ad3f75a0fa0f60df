"""Nothing that stands outside the authors' own text (site chrome, captions, comment spam) is shown anywhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sourcebook.load import load
from sourcebook.model.course import Course

ROW = 5
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # words alone: numbers of lists and of footnotes mean nothing

DIGEST = re.compile(r"\"[0-9a-f]{16}\\?\"")
"""What sealed exercises and questions hold: letters and digits that are no words."""


def rows(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(ROW)), strict=False)


def words_of(text: str) -> list[str]:
    return [found.group().casefold().replace("’", "'") for found in WORD.finditer(text)]


@pytest.fixture(scope="module")
def outside(root: Path) -> set[tuple[str, ...]]:
    """Every five words in a row of a line that holds nothing of a zone, and that stand in no zone and no seed."""
    course, _ = load(root)
    assert isinstance(course, Course)
    allowed = {row for text in course.texts.values() for row in rows(words_of(text.text))}
    for path in sorted((root / "seeds").rglob("*.yml")):
        allowed.update(rows(words_of(path.read_text(encoding="utf-8"))))
    found = set()
    for id_, text in course.texts.items():
        lines = (root / f"seeds/sources/{id_}/document.txt").read_text(encoding="utf-8").split("\n")
        ours = set(text.lines)
        found.update(row for n, line in enumerate(lines, 1) if n not in ours for row in rows(words_of(line)))
    return found - allowed


def test_there_is_much_outside(outside: set[tuple[str, ...]]) -> None:
    assert len(outside) > 1000
    assert ("simply", "desire", "to", "say", "your") in outside
    assert ("your", "email", "address", "will", "not") in outside


@pytest.mark.parametrize("folder", ["book", "quizzes"])
def test_no_page_bank_or_search_index_holds_any_of_it(root: Path, outside: set[tuple[str, ...]], folder: str) -> None:
    kinds = {".ipynb", ".md", ".html", ".json", ".yml", ".xml", ".gift", ".js", ".txt", ".svg"}
    paths = [path for path in sorted((root / folder).rglob("*")) if path.suffix in kinds and path.is_file()]
    assert paths
    for path in paths:
        shown = outside.intersection(rows(words_of(DIGEST.sub("", path.read_text(encoding="utf-8")))))
        assert not shown, f"{path.relative_to(root)}: {sorted(shown)[:3]}"
