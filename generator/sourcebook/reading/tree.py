"""YAML text to tables, rows and text; nothing is guessed, nothing is shared, all that is wrong is listed."""

from __future__ import annotations

import re
from collections.abc import Callable
from keyword import iskeyword
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from sourcebook.problems import Code, Place, Problem
from sourcebook.reading.names import authored
from sourcebook.reading.values import Row, Spot, Table, Value

MOST_DEPTH = 30
"""Nesting above which a file is refused."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ADVICE = "Put double quotes round text that holds `: ` or ` #` or begins with a special character; indent with spaces."


def read_tree(text: str, file: str, first_line: int = 1) -> tuple[Value, list[Problem]]:
    """Return the one document of a YAML text, and all that is wrong with it.

    `first_line` is the line of the file on which the text begins.
    """
    bad = _UNPRINTABLE.search(text)
    if bad:
        line = first_line + text.count("\n", 0, bad.start())
        place = Place(file, line, bad.start() - text.rfind("\n", 0, bad.start()))
        message = f"the character U+{ord(bad[0]):04X} is not allowed in YAML"
        return None, [Problem(place, Code.YAML_SYNTAX, message, "Remove it.")]
    tree = _Tree(text, file, first_line)
    try:
        return tree.document(), tree.problems
    except _StopReading:
        return None, tree.problems
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        spot = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        reason = getattr(error, "problem", None) or getattr(error, "context", None) or "it can't be read"
        tree.report(spot, Code.YAML_SYNTAX, f"this is not YAML: {reason}", _ADVICE)
        return None, tree.problems


class _StopReading(Exception):  # noqa: N818  (it is no error of ours: the problem is already listed)
    """What follows can't be read."""


class _Tree:
    """A text while it is read, event by event: libyaml's own composer would follow nesting of any depth."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.next: Callable[[], Any] = yaml.CBaseLoader(text).get_event
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []

    def document(self) -> Value:
        """Read the only document of the stream."""
        value: Value = None
        documents = 0
        while (event := self.next()) is not None:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.stop(event, Code.YAML_SYNTAX, "a second document begins here", "Keep one a file.")
                value = self.value(self.next(), 0)
        return value

    def value(self, event: Any, depth: int) -> Value:
        """Read what begins with an event."""
        if isinstance(event, AliasEvent):
            message = f"`*{event.anchor}` is an alias"
            self.stop(event, Code.YAML_ALIAS, message, "Write out what it stands for.")
        if event.anchor is not None:
            self.report(self.spot(event), Code.YAML_ALIAS, f"`&{event.anchor}` is an anchor", "Remove it.")
        if event.tag is not None:
            message = f"`{event.tag}` is a tag"
            self.report(self.spot(event), Code.YAML_ALIAS, message, "Remove it: every field knows its type.")
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        if depth == MOST_DEPTH:
            self.stop(event, Code.YAML_DEPTH, f"this is nested deeper than {MOST_DEPTH} levels", "Flatten it.")
        return self.table(event, depth + 1) if isinstance(event, MappingStartEvent) else self.row(depth + 1)

    def scalar(self, event: Any) -> str | None:
        """Text as it stands; None for nothing at all."""
        text: str = event.value
        if not text and not event.style:
            return None
        bad = _UNPRINTABLE.search(text)
        if bad:
            message = f"the text holds the control character U+{ord(bad[0]):04X}"
            self.report(self.spot(event), Code.YAML_SYNTAX, message, "Remove its escape.")
        return text

    def row(self, depth: int) -> Row:
        """Read a sequence."""
        row = Row()
        while not isinstance(event := self.next(), SequenceEndEvent):
            row.spots.append(self.spot(event))
            row.append(self.value(event, depth))
        return row

    def table(self, start: Any, depth: int) -> Table:
        """Read a mapping: of a key that stands twice the first value, of a key without a value nothing."""
        table = Table(Place(self.file, *self.spot(start)))
        while not isinstance(key_event := self.next(), MappingEndEvent):
            key = self.key(key_event, depth)
            event = self.next()
            spots = self.spot(key_event), self.spot(event)
            value = self.value(event, depth)
            if key is None:
                continue
            name = key + "_" if iskeyword(key) else key
            if name in table.spots:
                message = f"`{key}` stands twice in one mapping, first on line {table.spots[name][0][0]}"
                self.report(spots[0], Code.KEY_DUPLICATE, message, "Keep one of them.")
                continue
            table.spots[name] = spots
            if value is not None:
                table[name] = value
        return table

    def key(self, event: Any, depth: int) -> str | None:
        """The text of a key that a record may have; None where there can be no such key."""
        key = self.value(event, depth)
        if not isinstance(key, str):
            self.report(self.spot(event), Code.YAML_SYNTAX, "a key must be a word", _ADVICE)
            return None
        if key == "place" or authored(key) != key:
            mend = "Remove it: the program fills it in." if key == "place" else f"Did you mean `{authored(key)}`?"
            self.report(self.spot(event), Code.KEY_UNKNOWN, f"`{key}` is not a field", mend)
            return None
        return key

    def spot(self, event: Any) -> Spot:
        """Where an event stands in the file."""
        mark = event.start_mark
        return mark.line + self.first_line, mark.column + 1

    def stop(self, event: Any, code: Code, message: str, mend: str) -> None:
        """Note a problem after which nothing can be read."""
        self.report(self.spot(event), code, message, mend)
        raise _StopReading

    def report(self, spot: Spot, code: Code, message: str, mend: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(Place(self.file, *spot), code, message, mend))
