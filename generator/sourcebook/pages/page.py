"""A finished page of the book."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file that both engines make a page of."""

    file: str
    """Its path below `book/`."""
    title: str
    data: bytes


def numbered(stem: str, title: str, number: int) -> tuple[str, str]:
    """Name the pages among which something is split: the second is `<stem>-2`, titled `<title> (2)`."""
    return (f"{stem}-{number}", f"{title} ({number})") if number > 1 else (stem, title)
