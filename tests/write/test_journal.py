"""All or nothing: whatever fails, and wherever a build is killed, the last good output stands."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sourcebook import write
from sourcebook.write import journal
from sourcebook.write.lock import locked

OLD = {"book/a.md": b"a1\n", "book/b/c.md": b"c1\n", "book/gone/d.md": b"d1\n", "quizzes/e.md": b"e1\n"}
NEW = {
    "book/a.md": b"a2\n",
    "book/b/c.md": b"c1\n",
    "book/gone": b"d2\n",
    "book/new/f.md": b"f2\n",
    "quizzes/e.md": b"",
}
STEPS = 8
"""Renamings of that build: the journal, one removal, three files of the book, one quiz, two manifests."""


class KilledError(BaseException):
    """Stands for the process's end: nothing catches it, nothing is cleaned up."""


def files(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file() and ".sourcebook" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def refuse_from(monkeypatch: pytest.MonkeyPatch, step: int, *, times: int = 1) -> list[int]:
    """Make `os.replace` fail at a step, from 1, so many times; returns the calls as they come."""
    calls: list[int] = []
    replace = os.replace

    def failing(source: Path, target: Path) -> None:
        calls.append(len(calls) + 1)
        if step <= calls[-1] < step + times:
            raise OSError(28, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    return calls


@pytest.fixture
def course(tmp_path: Path) -> Path:
    write.write(tmp_path, OLD)
    return tmp_path


def test_the_steps_are_as_many_as_said(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = refuse_from(monkeypatch, 1000)
    write.write(course, NEW)
    assert len(calls) == STEPS


@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_a_failure_at_any_step_changes_nothing(course: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    before = files(course)
    refuse_from(monkeypatch, step)
    (problem,) = write.write(course, NEW).problems
    assert problem.code.label == "not-written"
    assert "what stood before stands" in problem.message
    assert files(course) == before
    assert not (course / "book/new").exists()
    assert not journal.interrupted(course)
    assert not write.write(course, NEW).problems
    assert NEW.items() <= files(course).items()


@pytest.mark.parametrize("step", range(2, STEPS + 1))
def test_a_failure_that_lasts_is_undone_by_the_next_build(
    course: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    before = files(course)
    with monkeypatch.context() as patch:
        refuse_from(patch, step, times=1000)
        (problem,) = write.write(course, NEW).problems
        half_done = journal.interrupted(course)
        assert half_done == ("the next build undoes" in problem.message)
        assert half_done or files(course) == before
    outcome = write.write(course, OLD)
    assert outcome.recovered == half_done
    assert files(course) == before


@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_a_kill_at_any_step_is_undone_by_the_next_build(
    course: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    before, calls, replace = files(course), [], os.replace

    def dying(source: Path, target: Path) -> None:
        calls.append(1)
        if len(calls) == step:
            raise KilledError
        replace(source, target)

    def dead(*_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dying)
        patch.setattr(journal, "_undo", dead)
        patch.setattr(journal, "_sweep", lambda _: None)
        with pytest.raises(KilledError):
            write.write(course, NEW)
    assert files(course).keys() >= {path for path in before if path in NEW}, "no file is ever missing in between"
    outcome = write.write(course, OLD)
    assert outcome.recovered == (step > 1)
    assert files(course) == before
    assert not (course / "book/new").exists()


def test_a_process_that_dies_half_way_is_undone_by_the_next(course: Path) -> None:
    before = files(course)
    dying = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from sourcebook import write\n"
        "left, replace = [4], os.replace\n"
        "def once_too_often(source, target):\n"
        "    left[0] -= 1\n"
        "    os._exit(9) if left[0] == 0 else replace(source, target)\n"
        "os.replace = once_too_often\n"
        f"write.write(Path(sys.argv[1]), {NEW!r})\n"
    )
    assert subprocess.run([sys.executable, "-c", dying, str(course)], check=False).returncode == 9
    assert files(course) != before
    assert write.write(course, OLD).recovered
    assert files(course) == before


def test_a_second_build_waits_for_the_first(course: Path) -> None:
    second = threading.Thread(target=write.write, args=(course, NEW), daemon=True)
    with locked(course):
        second.start()
        second.join(0.1)
        assert second.is_alive()
        assert OLD.items() <= files(course).items()
    second.join(30)
    assert NEW.items() <= files(course).items()


@pytest.mark.parametrize("path", ["book/a.md", "book/gone", "book/new/f.md", "book/gone/d.md"])
def test_what_was_edited_after_a_kill_stays(course: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    def dead(*_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(journal, "_undo", dead)
        patch.setattr(journal, "_forget", dead)
        with pytest.raises(KilledError):
            write.write(course, NEW)
    if path == "book/gone/d.md":
        (course / "book/gone").unlink()
        (course / "book/gone").mkdir()
    (course / path).write_bytes(b"my own words\n")
    for _ in range(2):
        assert write.write(course, NEW).problems
        assert (course / path).read_bytes() == b"my own words\n"


def test_an_interruption_by_hand_changes_nothing(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(course)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(journal, "_forget", lambda root: patch.undo() or interrupted(root))
        with pytest.raises(KeyboardInterrupt):
            write.write(course, NEW)
    assert files(course) == before


def test_a_full_disk_while_staging_changes_nothing(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(course)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copy2", full)
        assert [problem.code.label for problem in write.write(course, NEW).problems] == ["not-written"]
    assert files(course) == before


JOURNALS = {
    "not JSON": "{",
    "not a list": '{"path": 1}',
    "not a step": '[{"path": "book/a.md"}]',
    "a path that leaves": json.dumps([{"number": 0, "path": "book/../../x", "creates": True, "total": ""}]),
    "a number that leaves": json.dumps([{"number": "../../x", "path": "book/a.md", "creates": True, "total": ""}]),
    "a path through a link": json.dumps([{"number": 0, "path": "book/link/x", "creates": True, "total": ""}]),
    "a path that is none": json.dumps([{"number": 0, "path": 3, "creates": True, "total": ""}]),
}


@pytest.mark.parametrize("case", JOURNALS)
def test_a_journal_that_no_build_wrote_undoes_nothing(tmp_path: Path, case: str) -> None:
    course, outside = tmp_path / "course", tmp_path / "x"
    course.mkdir()
    outside.write_text("mine")
    write.write(course, OLD)
    (course / "book/link").symlink_to(tmp_path)
    (course / ".sourcebook/journal.json").write_text(JOURNALS[case])
    before = files(course)
    assert [problem.code.label for problem in write.write(course, NEW).problems] == ["not-ours"]
    assert files(course) == before
    assert outside.read_text() == "mine"
