"""What authors are told of the seeds is what the program reads: every file, record, field and mark."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from sourcebook.load.files import SEED_FILES
from sourcebook.load.records import PLURALS, SINGLE
from sourcebook.markup import SORTS
from sourcebook.model.base import Record
from sourcebook.model.course import ChapterHead
from sourcebook.model.fact import FACT_TYPES, FactBase

README = Path(__file__).parents[1] / "seeds" / "README.md"
COMPUTED = {"place", "coder", "chapter"}
"""Fields that the reader fills in."""


def classes(hint: Any) -> Iterator[type[Record]]:
    """The records in a type, and those in their fields."""
    if isinstance(hint, type) and is_dataclass(hint) and issubclass(hint, Record):
        yield hint
        for each in get_type_hints(hint).values():
            yield from classes(each)
    for each in get_args(hint):
        yield from classes(each)


def records() -> list[type[Record]]:
    """Every record that a person writes."""
    roots = [*SINGLE.values(), *FACT_TYPES.values(), ChapterHead]
    roots += [kind for plurals in PLURALS.values() for kind in plurals.values() if kind is not FactBase]
    return list(dict.fromkeys(found for root in roots for found in classes(root)))


@pytest.fixture(scope="module")
def words() -> set[str]:
    """Every word that the document writes as code."""
    code = re.findall(r"`([^`]*)`", README.read_text(encoding="utf-8"))
    return {word for text in code for word in re.findall(r"[\w-]+", text)}


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_every_field_is_told(words: set[str], record: type[Record]) -> None:
    names = {field.name.removesuffix("_") for field in fields(record)} - COMPUTED
    assert not names - words


def test_every_file_is_told(words: set[str]) -> None:
    text = README.read_text(encoding="utf-8")
    folders = {path.partition("/*")[0] for path in SEED_FILES if path != "README.md"}
    assert not [folder for folder in folders if f"`{folder}" not in text]
    assert not {key for plurals in PLURALS.values() for key in plurals} - words


def test_every_type_of_fact_and_sort_of_figure_is_told(words: set[str]) -> None:
    assert not {*FACT_TYPES, *SORTS} - words
