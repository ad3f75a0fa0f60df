"""HTML built from elements: text is escaped because it is text, and only what an element gave is taken as it stands."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

Attribute = str | int | bool | None
_CHARACTERS_OF_LAYOUT = {"\r": "&#13;"}
"""A parser would fold a carriage return into a line feed."""


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: Attribute) -> Html:
    """Build an element: plain strings are escaped, `Html` is taken as it is.

    `class_` means `class` and `data_item_id` means `data-item-id`; True writes the bare name, None and False nothing.
    """
    shown = "".join(
        _attribute(key, value) for key, value in attributes.items() if value is not None and value is not False
    )
    return Html(f"<{name}{shown}>{''.join(map(_child, children))}</{name}>")


def join(children: Iterable[str]) -> Html:
    """Put children on lines of their own, so that stored output diffs well; empty ones vanish."""
    return Html("\n".join(_child(child) for child in children if child))


def _child(child: str) -> str:
    if isinstance(child, Html):
        return child
    escaped = escape(child, quote=False)
    for character, reference in _CHARACTERS_OF_LAYOUT.items():
        escaped = escaped.replace(character, reference)
    return escaped


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
