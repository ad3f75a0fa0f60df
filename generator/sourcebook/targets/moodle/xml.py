"""Small builders of Moodle's XML."""

from __future__ import annotations

from lxml import etree

from sourcebook.markup import Html

Element = etree._Element  # noqa: SLF001  (lxml names the type of its elements so)


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element with plain text."""
    child = etree.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def add_text(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """Append an element whose `text` holds plain text."""
    child = add(parent, tag, **attributes)
    add(child, "text", text)
    return child


def add_html(parent: Element, tag: str, html: Html, **attributes: str) -> Element:
    """Append an element whose `text` holds HTML, readable as such in the file."""
    child = add(parent, tag, format="html", **attributes)
    add(child, "text").text = etree.CDATA(html) if html else None
    return child
