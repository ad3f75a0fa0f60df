"""A figure that `build` drew from the course's facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from sourcebook.markup import Html, element, join

_ITEM = re.compile(r"( *)- (.*)")
"""A line of an outline: two spaces for each level, and a hyphen."""
_SVG = "{http://www.w3.org/2000/svg}"


class Figure:
    """An SVG with its caption (`title`) and its description in words (`desc`)."""

    def __init__(self, id_: str, svg: str) -> None:
        """Take the SVG as `build` wrote it."""
        drawing = ET.fromstring(svg)  # noqa: S314  (our own file, which holds no entity)
        self.id = id_
        self.svg = svg
        self.caption = drawing.findtext(f"{_SVG}title", "")
        self.description = drawing.findtext(f"{_SVG}desc", "")

    def show(self) -> None:
        """Show the figure below the cell."""
        from IPython.display import display

        display(self)  # type: ignore[no-untyped-call]

    def _repr_html_(self) -> str:
        label = f"Figure: {self.caption}"
        drawing = Html(f"\n{self.svg.strip()}\n")
        scroll = element("div", drawing, class_="sb-scroll", tabindex=0, role="group", aria_label=label)
        words = element("details", element("summary", "The figure in words"), *_described(self.description))
        parts = [scroll, element("figcaption", self.caption), words]
        return element("figure", Html(f"\n{join(parts)}\n"), class_="sb-figure")

    def __repr__(self) -> str:
        """Print caption and description."""
        return f"Figure {self.id}: {self.caption}\n{self.description}"


def _described(description: str) -> Iterator[Html]:
    """A description as a paragraph; where its later lines are an outline, those as nested lists."""
    first, *lines = description.split("\n")
    found = [_ITEM.fullmatch(line) for line in lines]
    items = [(len(item[1]) // 2, item[2]) for item in found if item]
    if not items or len(items) < len(lines):
        yield element("p", description)
        return
    yield element("p", first)
    yield _nested(items, 0)


def _nested(items: Sequence[tuple[int, str]], depth: int) -> Html:
    """A list of those that stand at a depth or deeper, those deeper in the one before them."""
    shown: list[Html] = []
    starts = [n for n, (level, _) in enumerate(items) if level <= depth or n == 0]
    for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
        below = items[start + 1 : end]
        inner = [Html(f"\n{_nested(below, depth + 1)}\n")] if below else []
        shown.append(element("li", items[start][1], *inner))
    return element("ul", Html(f"\n{join(shown)}\n"))
