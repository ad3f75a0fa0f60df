"""The quotes of one block: each is listed once and numbered, and feedback names the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Evidence


class References:
    """Numbers quotes in the order in which feedback first rests on them."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """Take the citation of each source, by its id."""
        self._sources = sources
        self._numbers: dict[tuple[str, str], int] = {}

    def to(self, evidence: Iterable[Evidence]) -> str:
        """The numbers of some quotes, as ` [1, 2]`; nothing where there is no quote."""
        seen = dict.fromkeys((quote.source, quote.text) for quote in evidence)
        numbers = sorted(self._numbers.setdefault(key, len(self._numbers) + 1) for key in seen)
        return f" [{', '.join(map(str, numbers))}]" if numbers else ""

    def listed(self) -> Html:
        """The list of all quotes that were named, each with its citation."""
        if not self._numbers:
            return Html()
        entries = [self._entry(source, text) for source, text in self._numbers]
        heading = element("p", "Evidence", class_="sb-part")
        return join([heading, element("ol", Html(f"\n{join(entries)}\n"), class_="sb-evidence")])

    def _entry(self, source: str, text: str) -> Html:
        quote = element("q", f"“{text}”")
        return element("li", quote, " ", element("cite", self._sources.get(source, source)))
