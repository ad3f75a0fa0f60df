"""What Moodle can't take, seen from an item."""

from __future__ import annotations

import re

from sourcebook.model.item import Cloze, Item, Order, Text
from sourcebook.wire import item_to_json, texts

_ID_LENGTH = 100
"""Moodle's `idnumber` is a column of 100 characters."""
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 file can hold (section 2.2)."""
_UNDONE = re.compile(r"\\[}#]")
"""What Moodle turns into the bare sign in a gap, however it is written."""


def refuses(item: Item) -> str | None:
    """Say why Moodle can't express the item; None if it can."""
    if len(item.id) > _ID_LENGTH:
        return f"its id has more than the {_ID_LENGTH} characters that Moodle keeps"
    if any(_NOT_XML.search(text) for text in texts(item_to_json(item))):
        return "it holds a control character, which XML can't"
    if isinstance(item.body, Order) and len(item.body.accepted) > 1:
        return "it accepts several orders, and Moodle knows one"
    gaps = item.body.gaps if isinstance(item.body, Cloze) else ()
    if any(_UNDONE.search(form) for gap in gaps if isinstance(gap.body, Text) for form in gap.body.accepted):
        return "an answer to a gap holds a backslash that Moodle would drop"
    return None
