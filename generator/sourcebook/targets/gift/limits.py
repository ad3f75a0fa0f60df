"""What GIFT can't take, seen from an item."""

from __future__ import annotations

import re

from sourcebook.model.item import Item, Text
from sourcebook.wire import item_to_json, texts

_ID_LENGTH = 100
"""Moodle's `idnumber` is a column of 100 characters."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_READ_OTHERWISE = re.compile(r"->|&&0(?:10|35|58|61|92)|&&12[356];|^\s*\[(?:html|plain|markdown|moodle)\]")
"""What means something in plain text: the arrow of matching, stand-ins for escaped signs, names of formats."""


def refuses(item: Item) -> str | None:
    """Say why GIFT can't express the item; None if it can."""
    if len(item.id) > _ID_LENGTH:
        return f"its id has more than the {_ID_LENGTH} characters that Moodle keeps"
    if any(_CONTROL.search(text) for text in texts(item_to_json(item))):
        return "it holds a control character"
    if any(_READ_OTHERWISE.search(text) for text in _plain_texts(item)):
        return "an answer holds signs that Moodle's importer uses as its own marks"
    return None


def _plain_texts(item: Item) -> tuple[str, ...]:
    """Texts that GIFT takes as they are; all others are HTML, in which every sign can be written as a reference."""
    return item.body.accepted if isinstance(item.body, Text) else ()
