"""The program as a browser gets it: one file that runs with the standard library alone."""

import subprocess
import sys
from pathlib import Path

from sourcebook.commands.lite.wheel import make

PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from sourcebook import check, course, quiz
course.facts._repr_html_(), quiz(course.bank[0])._repr_html_()
print(check(next(iter(course.exercises.progress())).id, None))
"""


def test_the_wheel_checks_an_exercise_without_any_other_package(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-S", "-c", PROGRAM, make(tmp_path)]
    done = subprocess.run(command, cwd=root / "book", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("There is no answer yet")


def test_the_same_program_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    assert make(tmp_path).read_bytes() == make(tmp_path / "again").read_bytes()
