"""A matplotlib figure as SVG that can stand inside a page: the same bytes every time, with a title and its words."""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING, Any

from sourcebook.pages.figures.lettering import FONT

if TYPE_CHECKING:
    from lxml.etree import _Element
    from matplotlib.figure import Figure

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_TARGET = re.compile(r"(^|url\()#(?=[A-Za-z_])")
_NO_METADATA = dict.fromkeys(("Date", "Creator", "Format", "Type"))


def to_svg(figure: Figure, id_: str, title: str, words: str) -> bytes:
    """Write the figure; its `title` is the caption and its `desc` the words, which a screen reader speaks."""
    from lxml import etree

    root = etree.fromstring(_saved(figure, id_))
    for name in ("metadata", "defs/style"):
        for element in root.findall("/".join(f"{{{_SVG}}}{part}" for part in name.split("/"))):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    _keep_ids_apart(root, id_)
    for at, (name, text) in enumerate((("title", title), ("desc", words))):
        element = etree.Element(f"{{{_SVG}}}{name}", id=f"{id_}-{name}")
        element.text = text
        root.insert(at, element)
    root.set("role", "img")
    root.set("aria-labelledby", f"{id_}-title")
    root.set("aria-describedby", f"{id_}-desc")
    root.set("style", "stroke-linejoin: round; stroke-linecap: butt")
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8") + b"\n"


def _saved(figure: Figure, id_: str) -> bytes:
    import matplotlib as mpl

    stream = io.BytesIO()
    settings: Any = {"svg.hashsalt": id_, "svg.fonttype": "none", "font.sans-serif": [FONT, "Verdana"]}
    with mpl.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # text stays text: the reader's own font has it
        figure.savefig(stream, format="svg", metadata=_NO_METADATA)
    return stream.getvalue()


def _keep_ids_apart(root: _Element, prefix: str) -> None:
    """Drop ids that nothing refers to, and begin the others with the figure's, as several figures share a page."""
    values = [str(value) for element in root.iter() for value in element.attrib.values()]
    used = {found for value in values for found in re.findall(r"#([\w-]+)", value)}
    for element in root.iter():
        if element.get("id", "") not in used:
            element.attrib.pop("id", "")
        for name in ("id", _XLINK, "clip-path", "style"):
            value = element.get(name)
            if value is not None:
                element.set(name, f"{prefix}-{value}" if name == "id" else _TARGET.sub(rf"\1#{prefix}-", value))
