"""`build --check`: every file that is not what the seeds give, and not a byte written."""

from pathlib import Path

import pytest

from sourcebook import write

TREE = {"book/a.md": b"one\ntwo\nthree\n", "book/b.md": b"b\n", "quizzes/key/c.md": b"c\n"}

CASES = {
    "nothing": (TREE, set()),
    "another line": (
        TREE | {"book/a.md": b"one\n2\nthree\n"},
        {"book/a.md:2:1: error: book/a.md is not what the seeds now give [stale]"},
    ),
    "a line more": (
        TREE | {"book/a.md": b"one\ntwo\nthree\nfour\n"},
        {"book/a.md:4:1: error: book/a.md is not what the seeds now give [stale]"},
    ),
    "missing": (TREE | {"book/d.md": b"d\n"}, {"book/d.md:1:1: error: book/d.md is missing [stale]"}),
    "orphaned": (
        {path: data for path, data in TREE.items() if path != "book/b.md"},
        {"book/b.md:1:1: error: book/b.md is no longer part of the course [stale]"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_stale_file_is_named(tmp_path: Path, case: str) -> None:
    tree, expected = CASES[case]
    write.write(tmp_path, TREE)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    heads = {str(problem).splitlines()[0] for problem in write.stale(tmp_path, tree)}
    assert {head for head in heads if "MANIFEST" not in head} == expected
    assert bool(heads - expected) == bool(expected), "the manifest is stale with its files"
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}


def test_a_fresh_folder_lacks_every_file_and_gets_none(tmp_path: Path) -> None:
    assert len(write.stale(tmp_path, TREE)) == len(TREE) + 2
    assert not list(tmp_path.iterdir())
