"""`make bench`: speed and memory of whole commands, beside their floor in the same run; writes `results.md`."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import linting
import questions
from measure import Measured, measure, program
from synthetic import write

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
SOURCEBOOK = program("sourcebook")
PYTHON = sys.executable
RECORD = """
import sys
from pathlib import Path
from sourcebook.cli import main
sys.argv = ["sourcebook", "build", "--root", sys.argv[1]]
try:
    main()
except SystemExit:
    pass
names = [n for n, m in sys.modules.items() if getattr(m, "__spec__", None) and not n.startswith(("sourcebook", "__"))]
Path({out!r}).write_text("\\n".join(names))
"""


def rows(work: Path) -> Iterator[str]:
    """Measure everything and yield the lines of the tables."""
    yield from ("| command | seconds | times its floor | peak MB |", "|---|--:|--:|--:|")
    pass_ = measure([PYTHON, "-c", "pass"], 10)
    yield line("`python -c pass`", pass_)
    yield line("`sourcebook --help`", measure([SOURCEBOOK, "--help"], 10), pass_)
    course = real(work)
    floor = measure([PYTHON, str(HERE / "floor.py"), str(modules(work, course)), str(course), str(work / "floor")])
    yield line("floor of `build`, this course", floor)
    build = [SOURCEBOOK, "build", "--root", str(course)]
    yield line("`sourcebook build`, nothing changed", measure(build), floor)
    seed = min((course / "seeds/facts").iterdir())
    yield line("`sourcebook build`, one seed changed", measure(build, 3, partial(touch, seed)), floor)
    yield line("`sourcebook build`, from nothing", measure(build, 3, partial(empty, course)), floor)
    yield line("`sourcebook check`, this course", measure([SOURCEBOOK, "check", "--root", str(course)]))
    yield from ("", "| synthetic course | seconds | ms a fact | peak MB |", "|---|--:|--:|--:|")
    for size, verb, runs in ((200, "build", 3), (2000, "build", 1), (2000, "check", 3), (20000, "check", 1)):
        folder = work / f"{size}"
        if not folder.exists():
            write(folder, size)
        found = measure([SOURCEBOOK, verb, "--root", str(folder)], runs, partial(empty, folder))
        each = 1000 * found.seconds / size
        yield f"| {size:,} facts, `{verb}` | {found.seconds:.2f} | {each:.2f} | {found.megabytes:.0f} |"
    yield ""
    yield from linting.rows(work)
    yield from questions.rows(ROOT, work)


def line(name: str, found: Measured, floor: Measured | None = None) -> str:
    """One row of the first table."""
    times = f"{found.seconds / floor.seconds:.2f}" if floor else ""
    return f"| {name} | {found.seconds:.3f} | {times} | {found.megabytes:.0f} |"


def real(work: Path) -> Path:
    """A copy of this repository's course, built once."""
    course = work / "course"
    shutil.copytree(ROOT / "seeds", course / "seeds")
    measure([SOURCEBOOK, "build", "--root", str(course)], 1)
    return course


def modules(work: Path, course: Path) -> Path:
    """A file with the names of the modules that a whole build imports."""
    out = work / "modules"
    empty(course)
    subprocess.run([PYTHON, "-c", RECORD.format(out=str(out)), str(course)], check=True, stdout=subprocess.DEVNULL)
    return out


def empty(course: Path) -> None:
    """Remove what was generated."""
    for folder in ("book", "quizzes", ".sourcebook"):
        shutil.rmtree(course / folder, ignore_errors=True)


def touch(seed: Path) -> None:
    """Change a seed by a comment, so that everything is made anew."""
    seed.write_text(seed.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")


def main() -> None:
    """Measure in a folder that is removed afterwards, and write the page."""
    with tempfile.TemporaryDirectory() as work:
        table = "\n".join(rows(Path(work)))
    head = (
        "# Speed and memory\n\nWritten by `make bench`; the fastest of several runs of whole processes, "
        f"Python {platform.python_version()} on {platform.machine()}.\n"
        "A floor is Python's start, the same imports, the same YAML parsed with libyaml and the same bytes written.\n\n"
    )
    (HERE / "results.md").write_text(head + table + "\n", encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main()
