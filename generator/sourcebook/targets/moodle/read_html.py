"""HTML back to plain text: what a browser would show of Moodle's fields."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "li", "blockquote"})


class _Blocks(HTMLParser):
    """Collects the text of each block, and a line break for each `br`."""

    def __init__(self) -> None:
        """Begin with a block of no tag."""
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = [("", "")]

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin a block, or break a line."""
        del attrs
        if tag in _BLOCKS:
            self.found.append((tag, ""))
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag in _BLOCKS:
            self.found.append(("", ""))

    def handle_data(self, data: str) -> None:
        """Add text to the block."""
        tag, text = self.found[-1]
        self.found[-1] = (tag, text + data)


def blocks(html: str) -> list[tuple[str, str]]:
    """Return tag and text of each block that holds text."""
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    return [(tag, text) for tag, text in parser.found if text]


def plain(html: str) -> str:
    """Return the text of HTML, a block a line."""
    return "\n".join(text for _tag, text in blocks(html))
