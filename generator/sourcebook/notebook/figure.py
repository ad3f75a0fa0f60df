"""A figure that `build` drew from the course's facts."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from sourcebook.markup import Html, element, join

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
        words = element("details", element("summary", "The figure in words"), element("p", self.description))
        parts = [scroll, element("figcaption", self.caption), words]
        return element("figure", Html(f"\n{join(parts)}\n"), class_="sb-figure")

    def __repr__(self) -> str:
        """Print caption and description."""
        return f"Figure {self.id}: {self.caption}\n{self.description}"
