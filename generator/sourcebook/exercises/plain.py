"""What a learner hands in, whatever it is, as lists, pairs and single things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from sourcebook.exercises.atoms import UnreadableError

MOST = 10_000
"""Things in an answer: more are no answer, and an endless generator has no end."""
STOP = "A cell that never ends is stopped by Kernel > Interrupt, or by pressing I twice outside of it."


def things(value: object) -> list[object]:
    """Return the single things of a list, set, series, column or table; one thing by itself is one."""
    if value is None:
        return []
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        return [_scalar(value)]
    if _is(value, "DataFrame"):
        frame: Any = value
        if len(frame.columns) != 1:
            says = f"This frame has {len(frame.columns)} columns, and one column of answers is expected."
            raise UnreadableError("type", says)
        return _all(frame.iloc[:, 0])
    return _all(value)


def pairs(value: object) -> list[tuple[object, object]]:
    """Return key and value of each entry of a mapping, series, frame of two columns, bar chart or list of pairs."""
    if value is None:
        return []
    if isinstance(value, Mapping):
        return [(_scalar(key), _scalar(each)) for key, each in islice(value.items(), MOST + 1)]
    if _is(value, "Series"):
        series: Any = value
        return [(_scalar(key), _scalar(each)) for key, each in islice(series.items(), MOST + 1)]
    if _is(value, "DataFrame"):
        return _rows(value)
    if hasattr(value, "get_xticklabels"):
        return _bars(value)
    found = [list(each) if isinstance(each, tuple | list) else [] for each in _listed(value)]
    if any(len(each) != 2 for each in found):  # noqa: PLR2004  (a pair has two)
        says = "A value is expected for each key: write a dictionary, `{key: value, …}`."
        raise UnreadableError("type", says)
    return [(_scalar(key), _scalar(each)) for key, each in found]


def links(value: object) -> list[tuple[object, object, object]]:
    """Return from, kind and to of each edge of a graph, of a frame of three columns, or of a list of such triples."""
    if hasattr(value, "edges") and callable(value.edges):
        graph: Any = value
        return [(a, data.get("kind"), b) for a, b, data in islice(graph.edges(data=True), MOST + 1)]
    if _is(value, "DataFrame"):
        value = _tuples(value)
    found = [list(each) if isinstance(each, tuple | list) else [] for each in _listed(value)]
    if any(len(each) != 3 for each in found):  # noqa: PLR2004  (an edge has three)
        says = "An edge has three parts: write a list of `(from, kind, to)`, such as `('p1', 'supports', 'c')`."
        raise UnreadableError("type", says)
    return [(_scalar(a), _scalar(kind), _scalar(b)) for a, kind, b in found]


def _tuples(frame: Any) -> list[object]:
    """The rows of a frame of edges, whose columns are from, kind and to, in that order."""
    return [tuple(row) for row in islice(frame.itertuples(index=False, name=None), MOST + 1)]


def _rows(frame: Any) -> list[tuple[object, object]]:
    """Two columns, or the index and one column."""
    width = len(frame.columns)
    if width not in {1, 2}:
        raise UnreadableError("type", f"This frame has {width} columns; one of keys and one of values are expected.")
    keys = frame.index if width == 1 else frame.iloc[:, 0]
    return [(_scalar(key), _scalar(each)) for key, each in islice(zip(keys, frame.iloc[:, -1], strict=True), MOST + 1)]


def _bars(axes: Any) -> list[tuple[object, object]]:
    """The label and the length of each bar of a chart, upright or lying."""
    lying = len({round(bar.get_height(), 6) for bar in axes.patches}) == 1 and len(axes.patches) > 1
    ticks = axes.get_yticklabels() if lying else axes.get_xticklabels()
    sizes = [bar.get_width() if lying else bar.get_height() for bar in axes.patches]
    labels = [tick.get_text() for tick in ticks]
    if not sizes or len(labels) != len(sizes):
        raise UnreadableError("type", "This chart is no bar chart with a label for each bar.")
    return [(label, _scalar(size)) for label, size in zip(labels, sizes, strict=True)]


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise UnreadableError("type", f"A list is expected, and this is one {type(value).__name__}.")
    return list(_bounded(value))


def _all(value: Iterable[object]) -> list[object]:
    return [_scalar(each) for each in _bounded(value)]


def _bounded(value: Iterable[object]) -> Iterable[object]:
    found = list(islice(value, MOST + 1))
    if len(found) > MOST:
        raise UnreadableError("type", f"There are more than {MOST:,} things in this answer, or no end of them. {STOP}")
    return found


def _scalar(value: object) -> object:
    """A number of numpy's as Python's own, a time stamp of pandas' as a date, a tuple of one as what is in it."""
    if type(value).__module__.partition(".")[0] in {"numpy", "pandas"} and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _is(value: object, name: str) -> bool:
    """Whether a value is pandas' class of that name; pandas is not imported for it."""
    return any(each.__name__ == name and each.__module__.startswith("pandas") for each in type(value).__mro__)
