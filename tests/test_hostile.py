"""Whatever stands in a field, loading and checking never raise: they take it as it is, or say where it is wrong."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from gallery import GOOD, course_in, make, problems_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sourcebook.checks import check
from sourcebook.load import load
from sourcebook.model.course import Course
from sourcebook.problems import Problem, errors

FILES = {path.relative_to(GOOD).as_posix(): path for path in sorted(GOOD.rglob("*.yml"))}
TREES = {name: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for name, path in FILES.items()}
CHAPTER = "seeds/chapters/lake.md"
DOCUMENT = "seeds/sources/orm-1999/document.txt"

NASTY = (
    "\"'“”‘’",
    "$x$ $$",
    "<script>alert(1)</script>",
    "</script><!--",
    "{}{{7*7}}{% raw %}",
    "{questions} topic=guild number=99999999999999999999",
    '{figure-of} id="x',
    "``` `` `{x}`",
    "[x](fact:guild-founded)",
    "~ %s %(x)s \\ \\n # : - | > & * ! ? @ =",
    "Съезд Советов",
    "شمال",
    "\u202eevil\u202c\u2066",
    "\x00",
    "\x1b[31m\x07",
    "\x85\u2028\u2029\u00a0",
    "e\u0301\u200b\ufeff",
    "🎉👩\u200d🔬",
    "\n---\n",
    "\t",
    " ",
    "../../etc/passwd",
    "9" * 5000,
    "1e999999999",
    "2012/..",
    "x" * 20_000,
    "word " * 2_000,
)
LINES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "\x85\u2028\u2029"}
"""What ends a line in YAML and not in JSON."""
TEXT = st.lists(st.sampled_from(NASTY) | st.text(max_size=20), min_size=1, max_size=4).map("".join)


def leaves(tree: Any, *path: Any) -> Iterator[tuple[Any, ...]]:
    """The way to every text of a tree."""
    if isinstance(tree, str):
        yield path
    else:
        for key in tree if isinstance(tree, dict) else range(len(tree)):
            yield from leaves(tree[key], *path, key)


FIELDS = [(name, path) for name, tree in TREES.items() for path in leaves(tree)]
TOLD = {f"{name.removeprefix('seeds/')}: {'.'.join(map(str, path))}": (name, path) for name, path in FIELDS}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good course, signed; each test puts back what it changes."""
    return course_in(tmp_path_factory.mktemp("good"))


def put(root: Path, name: str, path: tuple[Any, ...], text: str) -> tuple[Course | None, list[Problem]]:
    """Load and check the course with one text changed, and put the file back."""
    tree = json.loads(json.dumps(TREES[name]))
    holder = tree
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = text
    return with_file(root, name, json.dumps(tree, ensure_ascii=False).translate(LINES))


def with_file(root: Path, name: str, text: str) -> tuple[Course | None, list[Problem]]:
    """Load and check the course with another file, and put the file back."""
    file = root / name
    before = file.read_bytes()
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        course, problems = load(root)
        if course is not None and not errors(problems):
            problems = [*problems, *check(course)]
    finally:
        file.write_bytes(before)
    for problem in problems:
        place = problem.place
        assert place.file.startswith("seeds/")
        assert place.line >= 1
        assert place.column >= 1
        assert problem.message
    return course, problems


def texts(value: object) -> Iterator[str]:
    """Every text that a course holds."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts(key)
            yield from texts(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from texts(each)


SHORT = "".join(piece for piece in NASTY if len(piece) < 60 and not set(piece) & set("\x00\x1b\x07\ufeff"))


@pytest.mark.parametrize("told", TOLD)
def test_every_field_takes_or_refuses_hostile_text(told: str, good: Path) -> None:
    course, problems = put(good, *TOLD[told], SHORT)
    assert problems or SHORT in set(texts(course))


@settings(max_examples=500, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(field=st.sampled_from(FIELDS), text=TEXT)
def test_any_text_in_any_field(good: Path, field: tuple[str, tuple[Any, ...]], text: str) -> None:
    course, problems = put(good, *field, text)
    assert problems or text in set(texts(course))


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=TEXT, line=st.integers(0, 15))
def test_any_text_in_prose(good: Path, text: str, line: int) -> None:
    lines = (GOOD / CHAPTER).read_text(encoding="utf-8").split("\n")
    with_file(good, CHAPTER, "\n".join([*lines[:line], text, *lines[line:]]))


def test_a_mark_with_a_very_long_number(good: Path) -> None:
    words = (GOOD / CHAPTER).read_text(encoding="utf-8")
    _, problems = with_file(good, CHAPTER, words.replace("number=1", "number=" + "9" * 5000))
    assert problems


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=TEXT, at=st.integers(0, 1100))
def test_any_text_in_a_document(good: Path, text: str, at: int) -> None:
    words = (GOOD / DOCUMENT).read_text(encoding="utf-8")
    with_file(good, DOCUMENT, words[:at] + text + words[at:])


BOMB = "a: &a [lol, lol, lol]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghij")
)

ATTACKS: dict[str, list[dict[str, Any]]] = {
    "aliases that explode": [{"path": "seeds/facts/bomb.yml", "text": BOMB}],
    "an alias of what holds it": [{"path": "seeds/facts/bomb.yml", "text": "facts: &a [*a]\n"}],
    "a merge key": [{"path": "seeds/facts/bomb.yml", "text": "facts: [{<<: {id: x}}]\n"}],
    "a tag that makes an object": [
        {"path": "seeds/facts/bomb.yml", "text": "facts: !!python/object/apply:os.getcwd []\n"}
    ],
    "deep rows": [{"path": "seeds/facts/deep.yml", "text": "[", "times": 500_000}],
    "deep tables": [{"path": "seeds/facts/deep.yml", "text": "{a: ", "times": 200_000}],
    "deep front matter": [{"path": CHAPTER, "text": "---\n" + "[" * 100_000 + "\n---\n"}],
    "a file that is a link out": [{"path": "seeds/facts/passwords.yml", "link": "/etc/passwd"}],
    "a link up and out": [{"path": "seeds/facts/out.yml", "link": "../../../out.yml"}],
    "a folder that is a link out": [{"path": "seeds/facts/folder", "link": "/etc"}],
    "a link to itself": [{"path": "seeds/facts/loop.yml", "link": "loop.yml"}],
    "a folder that is its own parent": [{"path": "seeds/loop", "link": "."}],
    "a document that is a link out": [{"path": DOCUMENT, "link": "/etc/passwd"}],
    "a chapter out of the course": [{"path": "seeds/course.yml", "old": "[lake]", "new": "[lake, ../../lake]"}],
    "bytes of nothing": [{"path": "seeds/facts/nul.yml", "hex": "00" * 1000}],
    "nothing in a document": [{"path": DOCUMENT, "hex": "00" * 1000}],
    "UTF-16": [{"path": "seeds/facts/wide.yml", "hex": "fffe66006100630074007300"}],
    "half a surrogate": [{"path": "seeds/facts/half.yml", "hex": "66616374733a20eda080"}],
    "a line of 11 MB": [{"path": "seeds/facts/long.yml", "text": "x" * 1000, "times": 11_000}],
    "a document of 11 MB": [{"path": DOCUMENT, "text": "x" * 1000, "times": 11_000}],
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_ends_in_a_few_problems(attack: str, tmp_path: Path) -> None:
    root = tmp_path / "course"
    course_in(root)
    for each in ATTACKS[attack]:
        make(root, **each)
    found = problems_of(root)
    assert errors(found)
    assert len(found) < 100
    assert all(problem.place.file.startswith("seeds") for problem in found)
    assert all(len(str(problem)) < 2_000 for problem in found)


def test_a_line_of_a_megabyte_is_a_line(tmp_path: Path) -> None:
    made = {
        "path": "seeds/facts/guild.yml",
        "old": "label: the founding",
        "new": "label: the founding " + "of " * 400_000,
    }
    assert problems_of(course_in(tmp_path, made=[made])) == []


def test_a_course_that_is_no_course(tmp_path: Path) -> None:
    assert errors(problems_of(tmp_path))
    (tmp_path / "seeds").mkdir()
    assert errors(problems_of(tmp_path))
    shutil.rmtree(tmp_path / "seeds")
    (tmp_path / "seeds").write_text("A file, where a folder is expected.", encoding="utf-8")
    assert errors(problems_of(tmp_path))
