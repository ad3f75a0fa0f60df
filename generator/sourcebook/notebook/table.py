"""Records with the columns in which they are shown: as text, as HTML, and as a data frame when one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from inspect import cleandoc, getdoc
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from sourcebook.markup import Html, element, join
from sourcebook.notebook.near import offer

if TYPE_CHECKING:
    import pandas as pd

Row = TypeVar("Row")
Asked = TypeVar("Asked", bound=Callable[..., object])
_ROWS = 20
"""How many rows are shown before the rest is counted."""
_WIDTH = 60
"""How many characters of a cell the printed table shows."""


def with_columns_of(table: type[Table[Any]]) -> Callable[[Asked], Asked]:
    """Add to the documentation of what gives a table the columns that the table's own tells."""

    def told(function: Asked) -> Asked:
        columns = (getdoc(table) or "").partition("\n\n")[2]
        function.__doc__ = f"{cleandoc(function.__doc__ or '')}\n\n{columns}"
        return function

    return told


class Table(Generic[Row]):
    """A sequence of records; `get(id)` finds one, `frame()` gives all as a data frame."""

    def __init__(
        self,
        name: str,
        columns: Mapping[str, Callable[[Row], str]],
        records: Iterable[Row],
        more: Mapping[str, Callable[[Row], object]] | None = None,
    ) -> None:
        """Name what the records are, and say how each column is read from one; `more` stand in the frame alone."""
        self.name = name
        self._columns = columns
        self._more = more or {}
        self._records = tuple(records)

    def __iter__(self) -> Iterator[Row]:
        """Go through the records."""
        return iter(self._records)

    def __len__(self) -> int:
        """Count the records."""
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: str) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...

    def __getitem__(self, index: int | str | slice) -> Row | tuple[Row, ...]:
        """Return the record at an index or with an id, or those of a slice; `KeyError` for an id that isn't there."""
        if not isinstance(index, str):
            return self._records[index]
        found = self.get(index)
        if found is None:
            raise KeyError(f"There is no {index!r} among the {self.name}.{offer(index, self._by_id)}")
        return found

    def get(self, id_: str) -> Row | None:
        """Return the record with that id, or None."""
        return self._by_id.get(id_)

    @cached_property
    def _by_id(self) -> Mapping[str, Row]:
        return {record.id: record for record in self._records if hasattr(record, "id")}

    def frame(self) -> pd.DataFrame:
        """Return the whole table as a pandas data frame: what is shown, and columns to sort and count by.

        The table's own documentation tells the columns: `course.facts?`, `course.members?`. `ImportError` without
        pandas.
        """
        try:
            import pandas as pd
        except ModuleNotFoundError as error:
            raise ImportError('A data frame needs pandas: pip install "sourcebook[notebooks]"') from error
        rows = [[*self._cells(each), *(read(each) for read in self._more.values())] for each in self._records]
        return pd.DataFrame(rows, columns=[*self._columns, *self._more])

    def __repr__(self) -> str:
        """Count the records and print the first of them."""
        rows = [list(self._columns), *(list(map(_short, self._cells(record))) for record in self._records[:_ROWS])]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
        return "\n".join([self._counted(), *lines, *filter(None, [self._rest()])])

    def _repr_html_(self) -> str:
        """Show the first records as a table that scrolls on its own where the page is narrow."""
        head = element("tr", Html("".join(element("th", name, scope="col") for name in self._columns)))
        body = [
            element("tr", Html("".join(element("td", cell) for cell in self._cells(record))))
            for record in self._records[:_ROWS]
        ]
        caption = element("caption", self._counted())
        parts = [caption, element("thead", head), element("tbody", Html(f"\n{join(body)}\n"))]
        table = element("table", Html(f"\n{join(parts)}\n"), class_="sb-table")
        rest = element("p", self._rest(), class_="sb-hint") if self._rest() else ""
        scroll = element("div", table, class_="sb-scroll", tabindex=0, role="group", aria_label=self.name)
        return join([scroll, rest])

    def _cells(self, record: Row) -> list[str]:
        return [read(record) for read in self._columns.values()]

    def _counted(self) -> str:
        return f"{len(self)} {self.name if len(self) != 1 else self.name.removesuffix('s')}"

    def _rest(self) -> str:
        more = len(self) - _ROWS
        return f"… and {more} more; .frame() gives all." if more > 0 else ""


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _WIDTH else folded[: _WIDTH - 1] + "…"
