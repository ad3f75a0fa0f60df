"""Reads the questions out of such a page as its script does: from the JSON in each block."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser

from sourcebook.model.item import Body
from sourcebook.wire import item_from_json


def read(data: bytes) -> Iterator[tuple[str, Body]]:
    """Yield id and body of each question; `ValueError` where a block holds none."""
    found = _Blocks()
    found.feed(data.decode())
    found.close()
    for text in found.texts:
        item = item_from_json(json.loads(text))
        yield item.id, item.body


class _Blocks(HTMLParser):
    """Collects what stands in the elements of class `sb-item`."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a text where a block's data begins."""
        self._inside = tag == "script" and ("class", "sb-item") in attrs
        if self._inside:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        """Add to the text."""
        if self._inside:
            self.texts[-1] += data

    def handle_endtag(self, _tag: str) -> None:
        """End it."""
        self._inside = False
