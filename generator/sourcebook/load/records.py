"""The records of every YAML file, read one by one, so that a bad one hides no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast

from sourcebook.load.contents import text_of
from sourcebook.load.facts import fact_type
from sourcebook.load.files import Files, SeedFile
from sourcebook.model.argument import Argument, Position
from sourcebook.model.base import Record
from sourcebook.model.course import AuthoredQuestion, Settings
from sourcebook.model.entity import Entity, Relation
from sourcebook.model.exercise import Exercise
from sourcebook.model.fact import FactBase
from sourcebook.model.people import Coding, KnownProblem, NotEntailed, Overreach, Paraphrase, Passage, Review, Waiver
from sourcebook.model.source import Source
from sourcebook.problems import Code, Place, Problem
from sourcebook.reading import Row, Table, Value, read_record, read_tree

SINGLE: Mapping[str, type[Record]] = {"course": Settings, "source": Source}
"""Files that are one record each."""

PLURALS: Mapping[str, Mapping[str, type[Record]]] = {
    "entities": {"entities": Entity},
    "relations": {"relations": Relation},
    "facts": {"facts": FactBase},
    "arguments": {"arguments": Argument},
    "positions": {"positions": Position},
    "passages": {"passages": Passage},
    "judgements": {"paraphrases": Paraphrase, "not_entailed": NotEntailed, "overreach": Overreach},
    "codings": {"codings": Coding},
    "reviews": {"reviews": Review},
    "known-problems": {"problems": KnownProblem},
    "questions": {"questions": AuthoredQuestion},
    "exercises": {"exercises": Exercise},
    "waivers": {"waivers": Waiver},
}
"""Files that hold lists: what stands under which key. A fact's own type says which of the eleven it is."""

FILLED: Mapping[type[Record], str] = {Coding: "coder", AuthoredQuestion: "chapter", Exercise: "chapter"}
"""Fields that hold the name of the record's file."""

R = TypeVar("R", bound=Record)


class Records:
    """Every record that could be read, by type, in the order of the files."""

    def __init__(self) -> None:
        self._all: dict[type[Record], list[Record]] = {}

    def add(self, kind: type[Record], record: Record) -> None:
        """Add one."""
        self._all.setdefault(kind, []).append(record)

    def of(self, kind: type[R]) -> list[R]:
        """All of a type."""
        return cast("list[R]", self._all.get(kind, []))


def read_records(files: Files, problems: list[Problem]) -> Records:
    """Read all YAML files; what is wrong is added to `problems`."""
    records = Records()
    for kind, single in SINGLE.items():
        for file in files[kind]:
            _read(file, single, _tree(file, problems), file.place, records, problems)
    for kind, plurals in PLURALS.items():
        for file in files[kind]:
            tree = _tree(file, problems)
            if tree is not None:
                _read_lists(file, plurals, tree, records, problems)
    return records


def _tree(file: SeedFile, problems: list[Problem]) -> Value:
    """What a file holds; None, with a problem, where it can't be read."""
    text = text_of(file)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    tree, found = read_tree(text, file.name)
    problems += found
    if tree is None and not found:
        problems.append(Problem(file.place, Code.FILE_EMPTY, "the file holds nothing", "Write it, or remove it."))
    return tree


def _read_lists(
    file: SeedFile, plurals: Mapping[str, type[Record]], tree: Value, records: Records, problems: list[Problem]
) -> None:
    """Read a file that is a mapping of plurals."""
    keys = " and ".join(f"`{key}`" for key in plurals)
    if not isinstance(tree, Table):
        problems.append(Problem(file.place, Code.FIELD_VALUE, f"the file is not a mapping with {keys}", _LISTS))
        return
    for key, (spot, _) in tree.spots.items():
        if key not in plurals:
            message = f"`{key}` is not what this file holds: {keys}"
            problems.append(Problem(Place(file.name, *spot), Code.KEY_UNKNOWN, message, f"Write {keys}."))
            continue
        rows = tree.get(key, Row())
        if not isinstance(rows, Row):
            message = f"`{key}` is not a list"
            problems.append(Problem(Place(file.name, *spot), Code.FIELD_VALUE, message, _LISTS))
            continue
        for value, at in zip(rows, rows.spots, strict=True):
            _read(file, plurals[key], value, Place(file.name, *at), records, problems)
    if len(plurals) == 1 and not tree.spots:
        problems.append(Problem(file.place, Code.FILE_EMPTY, "the file holds nothing", f"Write {keys}."))


_LISTS = "Begin with the plural and a colon, then one record after another, each with `- ` before its first field."


def _read(
    file: SeedFile, kind: type[Record], value: Value, place: Place, records: Records, problems: list[Problem]
) -> None:
    """Read one record, if there is anything to read."""
    if value is None:
        if kind not in SINGLE.values():
            problems.append(Problem(place, Code.FIELD_VALUE, "nothing stands here", "Write the record, or remove it."))
        return
    exact: type[Record] | Problem = fact_type(value, place) if kind is FactBase else kind
    if isinstance(exact, Problem):
        problems.append(exact)
        return
    filled = (FILLED[kind], file.stem) if kind in FILLED else None
    record = read_record(exact, value, place, filled)
    if isinstance(record, list):
        problems += record
    else:
        records.add(kind, record)
