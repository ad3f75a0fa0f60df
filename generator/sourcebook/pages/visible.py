"""The words that a page shows, out of its HTML, Markdown or notebook."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

_TAG = re.compile(r"<[^>]*>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def of_html(html: str) -> str:
    """What HTML shows, and what it carries as JSON; tags are gone."""
    return unescape(_TAG.sub(" ", html))


def of_markdown(markdown: str) -> str:
    """What Markdown shows, near enough to count words: escapes are gone."""
    return _ESCAPE.sub(r"\1", markdown)


def of_page(path: str, data: bytes) -> str | None:
    """What a generated page shows, None for a file that is no page."""
    if path.endswith(".md"):
        return of_markdown(data.decode())
    return of_notebook(data) if path.endswith(".ipynb") else None


def of_notebook(data: bytes) -> str:
    """What the cells of a notebook and their outputs show."""
    return "\n".join(_of_notebook(json.loads(data)))


def _of_notebook(notebook: dict[str, Any]) -> Iterator[str]:
    for cell in notebook["cells"]:
        yield of_markdown("".join(cell["source"]))
        for output in cell.get("outputs", ()):
            yield "".join(output.get("text", ""))
            for mime, value in output.get("data", {}).items():
                text = "".join(value)
                yield of_html(text) if mime == "text/html" else text
