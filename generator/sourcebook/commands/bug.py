"""A report to paste, for what is our fault: what was run and what went wrong, with no private path."""

from __future__ import annotations

import platform
import re
import shlex
import sys
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import sourcebook

_PATH = re.compile(r"(?<![\w>~.])(?:/|[A-Za-z]:\\)(?:[^\s'\"<>:,;()]+[/\\])+")


def report(error: BaseException, arguments: Sequence[str], course: Path | None) -> str:
    """Version, command and traceback; paths are told from the course, the package or the Python that runs it."""
    try:
        number = version("sourcebook")
    except PackageNotFoundError:
        number = "not installed"
    lines = [
        "This is a bug in Sourcebook, not in your course. Please report it with all that follows:",
        "",
        f"sourcebook {number}, Python {platform.python_version()}, {platform.system()}",
        f"command: {shlex.join(['sourcebook', *arguments])}",
        *"".join(traceback.format_exception(error)).splitlines(),
    ]
    return "\n".join(_private(line, course) for line in lines)


def _private(line: str, course: Path | None) -> str:
    """A line without the folders of this machine: known ones get a name, of others only the last part stays."""
    package = Path(sourcebook.__file__).parent
    known = [(package, "<sourcebook>"), *((Path(place), "<python>") for place in sys.path if place)]
    known += [(course.resolve(), "<course>")] if course else []
    for folder, name in sorted(known, key=lambda pair: len(str(pair[0])), reverse=True):
        if len(folder.parts) > 1:
            line = line.replace(str(folder), name)
    return _PATH.sub("<…>/", line)
