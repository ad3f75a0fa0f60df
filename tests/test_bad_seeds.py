"""The gallery: for each code a course that is right but for one fault, and what is printed of it.

With REFRESH_EXPECTED=1 in the environment the expected texts are written anew; read the difference before you keep it.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml
from gallery import BAD_SEEDS, course_in, problems_of, said

from sourcebook.commands.build import make
from sourcebook.load import load
from sourcebook.pages import caps
from sourcebook.problems import Code, Problem
from sourcebook.write import stale, write

REFRESH = os.environ.get("REFRESH_EXPECTED") == "1"
CASES = sorted(path.name for path in BAD_SEEDS.iterdir() if path.is_dir() and path.name != "_good")


def edited_by_hand(root: Path) -> list[Problem]:
    write(root, {"book/lake.md": b"What the seeds give.\n"})
    (root / "book/lake.md").write_text("What a hand made of it.\n", encoding="utf-8")
    return list(write(root, {"book/lake.md": b"What the seeds give now.\n"}).problems)


def built_before_a_change(root: Path) -> list[Problem]:
    write(root, {"book/lake.md": b"First line.\nWhat the seeds gave.\n"})
    return stale(root, {"book/lake.md": b"First line.\nWhat the seeds give now.\n"})


def in_the_way(root: Path) -> list[Problem]:
    (root / "book").mkdir()
    (root / "book/lake.md").write_text("A page of somebody else.\n", encoding="utf-8")
    return list(write(root, {"book/lake.md": b"What the seeds give.\n"}).problems)


def refused_by_the_disk(root: Path) -> list[Problem]:
    (root / ".sourcebook").write_text("Where a folder must be made.\n", encoding="utf-8")
    return list(write(root, {"book/lake.md": b"What the seeds give.\n"}).problems)


def shown_on_a_page(root: Path) -> list[Problem]:
    course, _ = load(root)
    assert course is not None
    return list(caps.problems(course, {"book/lake.md": course.chapters["lake"].prose.encode()}))


def asked_too_seldom(root: Path) -> list[Problem]:
    course, _ = load(root)
    assert course is not None
    return list(make(course, lambda _: None).problems)


AFTER_CHECK: Mapping[str, Callable[[Path], list[Problem]]] = {
    "hand-edited": edited_by_hand,
    "stale": built_before_a_change,
    "not-ours": in_the_way,
    "not-written": refused_by_the_disk,
    "page-cap": shown_on_a_page,
    "chapter-asks": asked_too_seldom,
}
"""What is done with a course that `check` finds nothing wrong with, where the fault shows only later."""


def course_of(case: str, root: Path) -> Path:
    """The good course with the case's files over it and its changes made."""
    folder = BAD_SEEDS / case
    change = folder / "change.yml"
    made = yaml.load(change.read_text(encoding="utf-8"), yaml.BaseLoader) if change.is_file() else ()
    overlay = folder / "seeds"
    return course_in(root, overlay=overlay if overlay.is_dir() else None, made=made)


def test_the_good_course_has_no_problem(tmp_path: Path) -> None:
    assert said(problems_of(course_in(tmp_path))) == ""


@pytest.mark.parametrize("case", CASES)
def test_what_is_printed(case: str, tmp_path: Path) -> None:
    root = course_of(case, tmp_path)
    found = problems_of(root)
    if case in AFTER_CHECK:
        assert said(found) == "", "the seeds are right: the fault shows only later"
        found = AFTER_CHECK[case](root)
    expected = BAD_SEEDS / case / "expected.txt"
    if REFRESH:
        expected.write_text(said(found), encoding="utf-8")
    assert said(found) == expected.read_text(encoding="utf-8")
    assert {problem.code.label for problem in found} == {case}


def test_every_code_has_its_folder() -> None:
    assert sorted(code.label for code in Code) == CASES
