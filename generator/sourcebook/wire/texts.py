"""The texts in a piece of JSON, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator


def texts(value: object) -> Iterator[str]:
    """Yield every text in plain JSON; keys are no text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
