"""Reads the questions out of such a page as MyST does: from the body of the directive."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from sourcebook.model.item import Body
from sourcebook.wire import item_from_json

_BODY = re.compile(r"^```\{anywidget\} \S+\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def read(data: bytes) -> Iterator[tuple[str, Body]]:
    """Yield id and body of each question; `ValueError` where the directive holds something else."""
    found = _BODY.search(data.decode())
    model = json.loads(found[1]) if found else None
    if not isinstance(model, dict) or not isinstance(model.get("items"), list):
        raise ValueError("this page has no {anywidget} directive with items")
    for row in model["items"]:
        item = item_from_json(row)
        yield item.id, item.body
