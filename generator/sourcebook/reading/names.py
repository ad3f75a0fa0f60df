"""Field names as Python and as seeds write them: `from_` is "from"."""

from __future__ import annotations

from keyword import iskeyword


def authored(name: str) -> str:
    """The name as a seed file writes it: without the underscore that keeps a field from being a Python keyword."""
    return name[:-1] if name.endswith("_") and iskeyword(name[:-1]) else name
