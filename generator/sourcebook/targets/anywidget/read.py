"""Reads the questions out of such a page as MyST does: from the body of the directive."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from sourcebook.model.item import Body
from sourcebook.wire import item_from_json

_BODY = re.compile(r"^```\{anywidget\} \S+\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def read(data: bytes) -> Iterator[tuple[str, Body]]:
    """Yield id and body of each question, none for a page without the directive; `ValueError` for anything else."""
    found = _BODY.search(data.decode())
    try:
        rows = json.loads(found[1])["items"] if found else ()
        for row in rows:
            item = item_from_json(row)
            yield item.id, item.body
    except (KeyError, TypeError) as error:
        raise ValueError(f"this directive holds no questions: {error!r}") from error
