"""The command line: fast help with examples, exit codes that say whose fault it is, and text that stays text."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import CliRunner

from sourcebook.cli import app
from sourcebook.commands import check as check_module
from sourcebook.commands.new import new

VERBS = [
    "check", "build", "book", "quiz", "lint", "balance", "coverage", "review", "explain", "dump", "new",
    "lab", "assignment", "prove",
]  # fmt: skip
MAIN = [sys.executable, "-c", "from sourcebook.cli import main; main()"]
HEAVY = ["rich", "pydantic", "yaml", "matplotlib", "nbformat", "jinja2", "lxml", "networkx", "IPython", "markdown_it"]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course as `new` makes it."""
    folder = tmp_path_factory.mktemp("cli") / "course"
    new(folder, Console(file=StringIO()))
    return folder


def run(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run the command line as a process of its own."""
    return subprocess.run([*MAIN, *arguments], capture_output=True, text=True, check=False, **more)


def test_help_lists_every_verb() -> None:
    listed = run("--help")
    assert listed.returncode == 0
    listing = listed.stdout.split("Commands:\n")[1].split("\n\n")[0]
    assert [line.split()[0] for line in listing.splitlines()] == VERBS
    assert "..." not in listing, "no verb's sentence is cut off"


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_each_verb_has_an_example(verb: str) -> None:
    shown = CliRunner().invoke(app, [verb, "--help"])
    assert shown.exit_code == 0
    assert "Example: sourcebook" in shown.output
    assert f"sourcebook {verb}" in shown.output.split("Example: ")[1]


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from typer.testing import CliRunner\n"
        "before = set(sys.modules)\n"
        "from sourcebook.cli import app\n"
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0\n"
        f"print([name for name in {HEAVY} if name in set(sys.modules) - before])\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


# whose fault it is


def test_0_where_all_is_fine(course: Path) -> None:
    assert run("check", "--strict", "--root", str(course)).returncode == 0


def test_1_where_the_seeds_are_wrong(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    done = run("check", cwd=tmp_path, env={**os.environ, "PWD": str(tmp_path)})
    assert done.returncode == 2
    done = run("check", "--root", str(tmp_path))
    assert done.returncode == 1
    assert "[file-missing]" in done.stdout
    assert done.stderr == ""


USAGE: dict[str, tuple[list[str], str]] = {
    "no such verb": (["chek"], "Did you mean 'check'?"),
    "no such option": (["check", "--strickt"], "--strickt"),
    "no course here": (["check"], "seeds/course.yml"),
    "no course there": (["check", "--root", "/"], "is not a course"),
    "no such id": (["explain", "--root", "{course}", "first-crosing"], "did you mean first-crossing"),
    "no such target": (["quiz", "--root", "{course}", "--target", "moodel"], "did you mean moodle"),
    "no number": (["quiz", "--root", "{course}", "--number", "none"], "--number"),
    "nobody to ask": (["review", "--root", "{course}", "first-crossing"], "--reviewer"),
    "not empty": (["new", "{course}"], "not empty"),
}


@pytest.mark.parametrize("case", USAGE)
def test_2_where_the_call_is_wrong(course: Path, tmp_path: Path, case: str) -> None:
    arguments, message = USAGE[case]
    done = run(*(each.format(course=course) for each in arguments), cwd=tmp_path, stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def broken(error: BaseException) -> Callable[..., int]:
    def verb(*_: object, **__: object) -> int:
        raise error

    return verb


def test_3_where_it_is_our_fault(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private = "/home/somebody/private/thesis.md"
    monkeypatch.setattr(check_module, "check", broken(RuntimeError(f"no {private} but {course}/seeds/course.yml")))
    monkeypatch.setattr(sys, "argv", ["sourcebook", "check", "--root", str(course)])
    done = CliRunner().invoke(app, ["check", "--root", str(course)])
    assert done.exit_code == 3
    assert "This is a bug in Sourcebook" in done.stderr
    assert "\nsourcebook 0." in done.stderr
    assert "\ncommand: sourcebook check --root " in done.stderr
    assert "RuntimeError: no <…>/thesis.md but <course>/seeds/course.yml" in done.stderr
    assert 'File "<sourcebook>/cli/run.py", line' in done.stderr
    assert "/home/" not in done.stderr
    assert str(Path.cwd()) not in done.stderr
    assert str(course.parent) not in done.stderr


@pytest.mark.parametrize("error", [KeyboardInterrupt(), EOFError()], ids=["Ctrl-C", "Ctrl-D"])
def test_130_where_it_is_interrupted(course: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    monkeypatch.setattr(check_module, "check", broken(error))
    done = CliRunner().invoke(app, ["check", "--root", str(course)])
    assert done.exit_code == 130
    assert "Traceback" not in done.output


@pytest.mark.parametrize("verb", [["dump", "--texts"], ["explain", "moss-1924"]], ids=lambda verb: verb[0])
def test_a_reader_that_stops_reading_is_nobodys_fault(course: Path, verb: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*MAIN, *verb, "--root", str(course)], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.returncode == 0
    assert done.stderr == b""


# where the course is


def test_the_nearest_folder_upwards_with_a_course(course: Path) -> None:
    assert "in 1 source" in run("check", cwd=course / "seeds/facts").stdout


def test_the_folder_that_is_named(course: Path, tmp_path: Path) -> None:
    assert "in 1 source" in run("check", "--root", os.path.relpath(course, tmp_path), cwd=tmp_path).stdout


# how it speaks


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A course with a file whose name would move a terminal's cursor, and mean markup to rich."""
    folder = tmp_path / "course"
    new(folder, Console(file=StringIO()))
    (folder / "seeds/[bold]{}\x1b[31m🌉 and quite a long name.yml").touch()
    return folder


def shown(folder: Path, **environment: str) -> bytes:
    """What a terminal gets."""
    leader, follower = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "CI", "FORCE_COLOR"}}
    process = subprocess.Popen(
        [*MAIN, "check", "--root", str(folder)],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=env | {"TERM": "xterm-256color", "COLUMNS": "40"} | environment,
    )
    os.close(follower)
    output = b""
    try:
        while chunk := os.read(leader, 4096):
            output += chunk
    except OSError:  # the end of a terminal
        pass
    process.wait()
    os.close(leader)
    return output


def test_a_terminal_gets_colour_and_can_refuse_it(faulty: Path) -> None:
    assert b"\x1b[" in shown(faulty)
    plain = shown(faulty, NO_COLOR="1").replace(b"\x1b[1m", b"").replace(b"\x1b[0m", b"")
    assert b"\x1b" not in plain
    assert plain.decode().replace("\r\n", "\n") == run("check", "--root", str(faulty)).stdout


def test_lines_stay_whole_and_text_stays_text(faulty: Path) -> None:
    done = run("check", "--root", str(faulty), env={**os.environ, "COLUMNS": "40"})
    name = "seeds/[bold]{}\\x1b[31m🌉 and quite a long name.yml"
    line = done.stdout.splitlines()[0]
    assert line.startswith(f"{name}:1:1: error: ")
    assert line.endswith(" [file-unknown]")
    assert "\x1b" not in done.stdout


def test_what_a_terminal_cannot_show_is_escaped(faulty: Path) -> None:
    done = run("check", "--root", str(faulty), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_2_where_the_file_system_refuses_and_no_bug_is_claimed(course: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="utf-8")
    said = run("quiz", "--number", "1", "--output", str(taken), "--root", str(course))
    assert said.returncode == 2
    assert said.stderr == "sourcebook: taken: File exists\n"
    assert taken.read_text(encoding="utf-8") == "a file"
