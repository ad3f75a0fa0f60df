"""The notebook in which a kernel runs, as it was last saved."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path


def cells() -> Mapping[str, str] | None:
    """Return the sources of its code cells by their ids, in order; None where it isn't known or can't be read.

    Jupyter's server tells a kernel the file by `JPY_SESSION_NAME`; other hosts tell it nothing.
    """
    name = os.environ.get("JPY_SESSION_NAME", "")
    if not name.endswith(".ipynb"):
        return None
    try:
        document = json.loads(Path(name).read_text(encoding="utf-8"))
        found = [(str(cell["id"]), cell["source"]) for cell in document["cells"] if cell["cell_type"] == "code"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return {id_: source if isinstance(source, str) else "".join(map(str, source)) for id_, source in found}
