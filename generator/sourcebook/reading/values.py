"""What YAML holds: text, and tables and rows that know where everything in them stands."""

from __future__ import annotations

from sourcebook.problems import Place

Spot = tuple[int, int]
"""Line and column in the file, both from 1."""


class Table(dict[str, "Value"]):
    """A mapping: fields by their Python names, and the mapping's own place under `place`."""

    __slots__ = ("spots",)

    spots: dict[str, tuple[Spot, Spot]]
    """Where each key and its value stand; a key that was left without a value is here alone."""

    def __init__(self, place: Place) -> None:
        super().__init__(place=place)
        self.spots = {}


class Row(list["Value"]):
    """A sequence."""

    __slots__ = ("spots",)

    spots: list[Spot]
    """Where each value stands."""

    def __init__(self) -> None:
        super().__init__()
        self.spots = []


Value = str | Table | Row | Place | None
"""A value; None is one that was left empty. A `Place` stands only under `place`."""
