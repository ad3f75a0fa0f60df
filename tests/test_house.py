"""The rules of the house that no other tool holds: budgets, docstrings, layers, no trace of one machine."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "generator").rglob("*.py"))
RECEIVED = re.compile(r"seeds/sources/[^/]+/document\.txt")  # byte for byte as received: not our text
FOREIGN = re.compile(
    r"(?<![\w.)-])/(?:work|root|(?:home|Users)/(?!somebody\b)\w+)/"  # a folder of one machine
    r"|\b(?:[p]ypi|[n]pmjs|[p]ythonhosted)\.(?:org|com)\b"  # a package index
)


def lines(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def name(path: Path) -> str:
    """A module as the test report shows it."""
    return path.relative_to(ROOT / "generator").as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_small_and_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [each.name for each in functions if (each.end_lineno or 0) - each.lineno >= 60]
    assert ast.get_docstring(tree)
    assert lines(path) <= 300
    assert not long, f"functions over 60 lines: {long}"


def test_the_median_module_is_under_100_lines() -> None:
    assert statistics.median(lines(path) for path in MODULES) < 100


def test_the_import_contracts_hold() -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_text_names_a_machine_or_a_package_index() -> None:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    found = []
    for file in filter(None, listed):
        path = ROOT / file
        if RECEIVED.fullmatch(file) or not path.is_file():
            continue
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [f"{file}: {match.group()}" for match in FOREIGN.finditer(text)]
    assert not found


@pytest.mark.parametrize("file", [".gitignore", "generator/sourcebook/templates/course/gitignore"])
def test_git_ignores_what_is_built(file: str) -> None:
    assert {"_build/", "/build/"} <= set((ROOT / file).read_text(encoding="utf-8").splitlines())
