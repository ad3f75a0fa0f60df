"""Bytes to text: UTF-8, with or without a byte order mark, of a size that a person writes."""

from __future__ import annotations

from sourcebook.problems import Code, Place, Problem

MOST_BYTES = 10_000_000
"""Size above which a file is refused."""


def decode(data: bytes, file: str) -> str | Problem:
    """Return the file's text, or what is wrong with its bytes."""
    if len(data) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES:,} bytes"
        return Problem(Place(file), Code.FILE_TOO_LARGE, message, "Split it, or remove what isn't a seed.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        message = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
        return Problem(Place(file, line, column), Code.NOT_UTF8, message, "Save the file as UTF-8.")
