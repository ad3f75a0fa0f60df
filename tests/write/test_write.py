"""What a build writes, keeps, removes and refuses."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcebook import write

TREE = {
    "book/README.md": b"# Generated\n",
    "book/chapters/ferry.ipynb": b'{"cells": []}\n',
    "quizzes/gift/ferry.gift": b"::q1:: What? {=this ~that}\n",
}
Files = dict[str, bytes]


def files(root: Path) -> Files:
    """Every file of a course but those of the store."""
    found = (path for path in root.rglob("*") if path.is_file() and ".sourcebook" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def built(root: Path, tree: Files = TREE) -> Path:
    """Build a tree that must not be refused."""
    outcome = write.write(root, tree)
    assert not outcome.problems
    return root


def test_a_build_writes_the_tree_and_its_manifests(tmp_path: Path) -> None:
    outcome = write.write(tmp_path, TREE)
    manifests = {"book/MANIFEST.sha256", "quizzes/MANIFEST.sha256"}
    assert set(outcome.written) == set(files(tmp_path)) == set(TREE) | manifests
    assert TREE.items() <= files(tmp_path).items()


def test_sha256sum_reads_the_manifests(tmp_path: Path) -> None:
    for folder in ("book", "quizzes"):
        checked = subprocess.run(
            ["sha256sum", "--check", "--strict", "MANIFEST.sha256"], cwd=built(tmp_path) / folder, check=False
        )
        assert checked.returncode == 0


def test_manifests_are_sorted_by_path(tmp_path: Path) -> None:
    lines = (built(tmp_path) / "book/MANIFEST.sha256").read_text().splitlines()
    assert [line[66:] for line in lines] == ["README.md", "chapters/ferry.ipynb"]


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in built(tmp_path).glob("book/**/*")}
    assert write.write(tmp_path, TREE) == write.Written()
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.glob("book/**/*")}


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    outcome = write.write(built(tmp_path), TREE | {"book/README.md": b"# Other\n"})
    assert outcome.written == ("book/README.md", "book/MANIFEST.sha256")


def test_orphans_and_emptied_folders_go(tmp_path: Path) -> None:
    outcome = write.write(built(tmp_path), {"book/README.md": TREE["book/README.md"]})
    assert set(outcome.removed) == {
        "book/chapters/ferry.ipynb",
        "quizzes/gift/ferry.gift",
        "quizzes/MANIFEST.sha256",
    }
    assert set(files(tmp_path)) == {"book/README.md", "book/MANIFEST.sha256"}
    assert not (tmp_path / "book/chapters").exists()
    assert not (tmp_path / "quizzes").exists()


def test_what_others_wrote_stays(tmp_path: Path) -> None:
    others = {
        "book/_build/html/index.html": b"<p>",
        "book/chapters/.ipynb_checkpoints/ferry.ipynb": b"{}",
        "quizzes/mine.txt": b"my own",
    }
    built(tmp_path)
    for path, data in others.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    built(tmp_path)
    built(tmp_path, {})
    assert files(tmp_path) == others


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    for tree in ({"book/a": b"1"}, {"book/a/b": b"2"}, {"book/a/b/c": b"3", "book/d": b"4"}, {"book/a": b"5"}):
        built(tmp_path, tree)
        assert files(tmp_path).items() >= tree.items()
        assert len(files(tmp_path)) == len(tree) + 1


def test_a_deleted_file_is_written_again(tmp_path: Path) -> None:
    (built(tmp_path) / "book/README.md").unlink()
    assert write.write(tmp_path, TREE).written == ("book/README.md",)


def test_what_equals_the_build_is_taken_over(tmp_path: Path) -> None:
    for manifest in built(tmp_path).glob("*/MANIFEST.sha256"):
        manifest.unlink()
    assert write.write(tmp_path, TREE).written == ("book/MANIFEST.sha256", "quizzes/MANIFEST.sha256")


def test_the_store_is_ignored_by_git(tmp_path: Path) -> None:
    assert (built(tmp_path) / ".sourcebook/.gitignore").read_text() == "*\n"
    assert sorted(path.name for path in (tmp_path / ".sourcebook").iterdir()) == [".gitignore", "lock"]


def _append(path: str) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        with (root / path).open("ab") as file:
            file.write(b"my own words\n")

    return spoil


def _foreign(path: str) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        (root / "book/MANIFEST.sha256").unlink()
        (root / path).write_bytes(b"my own words\n")

    return spoil


def _folder(root: Path) -> None:
    (root / "book/README.md").unlink()
    (root / "book/README.md").mkdir()
    (root / "book/README.md/mine").write_text("my own words")


def _file_for_folder(root: Path) -> None:
    (root / "book/chapters/ferry.ipynb").unlink()
    (root / "book/chapters").rmdir()
    (root / "book/chapters").write_text("my own words")


def _link(path: str) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        (root / path).rename(root / "elsewhere")
        (root / path).symlink_to(root / "elsewhere")

    return spoil


def _scramble(root: Path) -> None:
    (root / "book/MANIFEST.sha256").write_text(f"{'0' * 64}  README.md\n<<<<<<< HEAD\n")


def _escape(root: Path) -> None:
    (root / "book/MANIFEST.sha256").write_text(f"{'0' * 64}  ../../outside\n")


REFUSED = {
    "edited by hand": (_append("book/README.md"), "hand-edited", "book/README.md"),
    "edited quiz": (_append("quizzes/gift/ferry.gift"), "hand-edited", "quizzes/gift/ferry.gift"),
    "edited orphan": (_append("book/old.md"), "hand-edited", "book/old.md"),
    "not in the manifest": (_foreign("book/README.md"), "not-ours", "book/README.md"),
    "a folder there": (_folder, "not-ours", "book/README.md/mine"),
    "a file for a folder": (_file_for_folder, "not-ours", "book/chapters"),
    "a link for a file": (_link("book/README.md"), "file-outside", "book/README.md"),
    "a link for a folder": (_link("book/chapters"), "file-outside", "book/chapters"),
    "a link for the book": (_link("book"), "file-outside", "book"),
    "a link for an orphan": (_link("book/old.md"), "file-outside", "book/old.md"),
    "a link for the store": (_link(".sourcebook"), "file-outside", ".sourcebook"),
    "a manifest in conflict": (_scramble, "hand-edited", "book/MANIFEST.sha256"),
    "a manifest that leaves": (_escape, "hand-edited", "book/MANIFEST.sha256"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_build_refuses(tmp_path: Path, case: str) -> None:
    spoil, code, path = REFUSED[case]
    course = tmp_path / "course"
    course.mkdir()
    built(course, {**TREE, "book/old.md": b"old\n"})
    spoil(course)
    before = files(course)
    new = {**TREE, "book/README.md": b"# New\n"}
    problems = write.write(course, new).problems
    assert (code, path) in {(problem.code.label, problem.place.file) for problem in problems}
    assert files(course) == before
    assert (code, path) in {(problem.code.label, problem.place.file) for problem in write.stale(course, new)}
    assert all(problem.mend for problem in problems)


def test_the_mend_names_the_seeds(tmp_path: Path) -> None:
    (tmp_path / "seeds/chapters").mkdir(parents=True)
    (tmp_path / "seeds/chapters/ferry.md").touch()
    built(tmp_path)
    for path in ("book/chapters/ferry.ipynb", "quizzes/gift/ferry.gift", "book/README.md"):
        _append(path)(tmp_path)
    chapter, book, quiz = sorted(write.write(tmp_path, {**TREE}).problems, key=lambda each: len(each.place.file))[::-1]
    mends = {problem.place.file: problem.mend for problem in (chapter, book, quiz)}
    assert "seeds/chapters/ferry.md" in mends["book/chapters/ferry.ipynb"]
    assert "seeds/questions/ferry.yml" in mends["quizzes/gift/ferry.gift"]
    assert "sourcebook quiz --chapter ferry" in mends["quizzes/gift/ferry.gift"]
    assert "seeds/course.yml" in mends["book/README.md"]
    assert all("sourcebook build" in mend for mend in mends.values())


def test_the_mend_works(tmp_path: Path) -> None:
    _append("book/README.md")(built(tmp_path))
    (tmp_path / "book/README.md").unlink()
    built(tmp_path)
    assert files(tmp_path)["book/README.md"] == TREE["book/README.md"]
