"""YAML with places: libyaml parses, every scalar stays text with line and column, pydantic gives it its type."""

from __future__ import annotations

from sourcebook.reading.decode import decode
from sourcebook.reading.record import read_record
from sourcebook.reading.tree import read_tree
from sourcebook.reading.values import Row, Table, Value

__all__ = ["Row", "Table", "Value", "decode", "read_record", "read_tree"]
