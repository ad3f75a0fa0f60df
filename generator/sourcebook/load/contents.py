"""The text of a file, or a problem."""

from __future__ import annotations

from sourcebook.load.files import SeedFile
from sourcebook.problems import Code, Problem
from sourcebook.reading import decode
from sourcebook.reading.decode import MOST_BYTES


def bytes_of(file: SeedFile) -> bytes | Problem:
    """Return a file's bytes; of one that is too large only as many as show it."""
    try:
        with file.path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"the file can't be read: {error.strerror}"
        return Problem(file.place, Code.FILE_MISSING, message, "Give it back its permissions, or remove it.")


def text_of(file: SeedFile) -> str | Problem:
    """Return a file's text, which is more than white space."""
    data = bytes_of(file)
    text = data if isinstance(data, Problem) else decode(data, file.name)
    if isinstance(text, str) and not text.strip():
        return Problem(file.place, Code.FILE_EMPTY, "the file is empty", "Write it, or remove it.")
    return text
