"""What is tested is the installed wheel: it is the tree's package, whole, with no course in it, and light to import."""

import re
import subprocess
import sys
import sysconfig
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest
import yaml

import sourcebook

HEAVY = {"IPython", "jinja2", "lxml", "matplotlib", "networkx", "pandas", "pydantic", "rich", "typer", "yaml"}
NAMED = {"organisation", "state", "force", "person", "exercise"}  # the entities whose names are the subject's alone


def in_tree(root: Path) -> dict[str, bytes]:
    """Each file of the package in the tree."""
    package = root / "generator" / "sourcebook"
    files = (path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(package.parent).as_posix(): path.read_bytes() for path in files}


def test_the_package_comes_from_the_environment() -> None:
    assert Path(sourcebook.__file__).is_relative_to(sysconfig.get_path("purelib"))


def test_the_wheel_is_the_tree(root: Path) -> None:
    """Every module and all package data, of today, and nothing more. (It differs? Run: make test)."""
    files = distribution("sourcebook").files or []
    installed = {
        file.as_posix(): file.read_binary()
        for file in files
        if file.parts[0] == "sourcebook" and "__pycache__" not in file.parts
    }
    assert "sourcebook/py.typed" in installed
    assert installed == in_tree(root)


def test_the_wheel_holds_no_course(root: Path) -> None:
    entities = yaml.safe_load((root / "seeds" / "entities.yml").read_text(encoding="utf-8"))["entities"]
    names = {name for each in entities if each["class"] in NAMED for name in (each["name"], each.get("short")) if name}
    subject = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    told = {path: subject.findall(content.decode(errors="replace")) for path, content in in_tree(root).items()}
    assert not {path: words for path, words in told.items() if words}


@pytest.mark.parametrize("statement", ["import sourcebook", "from sourcebook import course, quiz; course.facts"])
def test_what_notebooks_import_is_light(statement: str, root: Path) -> None:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=root / "book", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not HEAVY & set(done.stdout.split())


def test_the_environment_is_the_locked_one(root: Path) -> None:
    lines = (root / "requirements.lock").read_text(encoding="utf-8").splitlines()
    locked = dict(line.split("==") for line in lines if not line.startswith("#"))
    here = sysconfig.get_path("purelib")  # not sys.path: setuptools, once imported, adds the copies that it carries
    installed = {each.name.lower(): each.version for each in distributions(path=[here])}
    assert not {name: version for name, version in locked.items() if installed.get(name, version) != version}
