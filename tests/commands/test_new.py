"""`new`: a course that checks at once, in an empty folder and in no other."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcebook.checks import check
from sourcebook.commands.lint import lint_course
from sourcebook.commands.new import new
from sourcebook.commands.usage import UsageError
from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.load import load

SCHEMA = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def test_it_has_no_problem_not_even_a_warning(sample: Path) -> None:
    course, problems = load(sample)
    assert course is not None
    assert [*problems, *check(course)] == []


def test_questions_of_several_shapes_come_of_it(sample: Path) -> None:
    course, _ = load(sample)
    assert course is not None
    items = [item for bank in make_banks(Knowledge(course)) for item in bank.items]
    assert {item.shape for item in items} >= {"choice", "number", "order"}


def test_the_linter_has_nothing_to_stop_it_for(sample: Path, told: Callable) -> None:
    said = told(lambda console: lint_course(sample, console))
    assert "too few to say: " in said.text
    assert said.code == 0


def test_every_seed_file_names_its_schema_and_the_schema_is_there(sample: Path) -> None:
    files = list((sample / "seeds").rglob("*.yml"))
    assert len(files) > 5
    for file in files:
        found = SCHEMA.match(file.read_text(encoding="utf-8"))
        assert found, file
        assert "properties" in json.loads((file.parent / found[1]).read_text(encoding="utf-8"))


def test_it_keeps_git_from_what_is_built_and_from_changing_documents(sample: Path) -> None:
    assert {"_build/", ".sourcebook/"} <= set((sample / ".gitignore").read_text().splitlines())
    assert "seeds/sources/**/document.txt -text" in (sample / ".gitattributes").read_text()


def test_an_empty_folder_is_taken(tmp_path: Path, told: Callable) -> None:
    assert told(lambda console: new(tmp_path, console)).code == 0
    assert (tmp_path / "seeds/course.yml").is_file()


@pytest.mark.parametrize("name", ["folder", "file"])
def test_what_is_there_is_left_alone(tmp_path: Path, told: Callable, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/.hidden").touch()
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        told(lambda console: new(tmp_path / name, console))
    assert {path.name for path in tmp_path.rglob("*")} == {"folder", ".hidden", "file"}
