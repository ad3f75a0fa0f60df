"""The documents behind a course, as a notebook sees them: what they are, the words that the course shows of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sourcebook.knowledge import Knowledge
from sourcebook.markup import element, join
from sourcebook.model.source import Source
from sourcebook.notebook.table import Table


class Document:
    """One source: bibliography, what the course quotes from it, and its text where the seeds are there.

    `id`, `work`, `title`, `author`, `publisher`, `citation` are text; `date` has `text` (EDTF) and `human()`; `quotes`
    are the exact words that the course takes from it, in their order; `text` is the whole document.
    """

    def __init__(self, knowledge: Knowledge, source: Source, file: Path | None) -> None:
        """Take the source; `file` is its document, where the course's folder is known."""
        self._knowledge = knowledge
        self._file = file
        self.source = source
        self.id = source.id
        self.work = source.work
        self.title = source.title
        self.author = knowledge.name(source.author) if source.author else ""
        """Full name; empty where the document names nobody."""
        self.publisher = source.publisher
        self.date = source.date
        """When it was published, at the precision that it tells."""
        self.citation = knowledge.cite(source.id)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The exact words that the course takes from it, in their order there, each once."""
        spans = self._knowledge.course.spans
        found = {quote.text: span.start for quote, span in spans.items() if quote.source == self.id}
        return tuple(sorted(found, key=lambda text: (found[text], text)))

    @property
    def text(self) -> str:
        """The document as it was received; `FileNotFoundError` where the course's `seeds/` are not at hand."""
        if self._file is None or not self._file.is_file():
            raise FileNotFoundError(
                f"The full text of {self.id!r} stands in the course's seeds/ alone, and they aren't here. "
                f"What the course quotes from it: course.sources[{self.id!r}].quotes"
            )
        return self._file.read_text(encoding="utf-8-sig")

    def __repr__(self) -> str:
        """Say what it is, and how much of it the course quotes."""
        return f"{self.citation} ({len(self.quotes)} quotations)"

    def _repr_html_(self) -> str:
        quotes = join(element("li", f"“{quote}”") for quote in self.quotes)
        shown = element("details", element("summary", f"{len(self.quotes)} quotations"), element("ul", quotes))
        return element("div", element("p", self.citation), shown, class_="sb-source")


class Documents(Table[Document]):
    """Every document that the course rests on; `sources["<id>"]` is one.

    Columns:

    - `id` (text): the document's permanent id
    - `citation` (text): author, title, publisher and date

    In the frame besides:

    - `work` (text): id of the work that it carries; two documents may carry one
    - `author` (text): full name; empty where the document names nobody
    - `date` (text): when it was published, as EDTF: `2013-09-27`, or `2012-04` where no day is known
    """

    def __init__(self, knowledge: Knowledge, find: Callable[[str], Path | None]) -> None:
        """Take every source; `find` gives the file of a document, where it is known."""
        columns: dict[str, Callable[[Document], str]] = {"id": lambda row: row.id, "citation": lambda row: row.citation}
        more: dict[str, Callable[[Document], object]] = {
            "work": lambda row: row.work,
            "author": lambda row: row.author,
            "date": lambda row: row.date.text,
        }
        rows = (Document(knowledge, source, find(source.id)) for source in knowledge.course.sources.values())
        super().__init__("sources", columns, rows, more)
