"""Which questions a finished page asks."""

from __future__ import annotations

import json
import re

from sourcebook.pages.page import Page

_ITEM = re.compile(r"^ {4}(\".*\"),$", re.MULTILINE)


def asked(page: Page) -> list[str]:
    """The ids of the questions of a notebook, in their order; a page of Markdown asks none."""
    if not page.file.endswith(".ipynb"):
        return []
    sources = ("".join(cell["source"]) for cell in json.loads(page.data)["cells"] if cell["cell_type"] == "code")
    return [json.loads(found) for source in sources if source.startswith("quiz(") for found in _ITEM.findall(source)]
