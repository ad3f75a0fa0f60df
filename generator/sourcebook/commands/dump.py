"""`dump`: the whole course as one JSON document, for other tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import BinaryIO

from sourcebook.commands.console import make_console
from sourcebook.commands.progress import Steps
from sourcebook.commands.read import make_banks, read, show


def dump(root: Path, stream: BinaryIO, *, texts: bool = False) -> int:
    """Write the course to a stream as UTF-8 JSON, keys sorted; what is wrong with the seeds is said on stderr."""
    from sourcebook.wire import course_to_json

    with Steps(3) as step:
        seeds = read(root, step)
        if seeds.course and seeds.sound:
            step("Making questions")
            document = course_to_json(seeds.course, make_banks(seeds.course), texts=texts)
        else:
            document = None
    if document is None:
        show(make_console(stderr=True), seeds)
        return 1
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    stream.write(text.encode() + b"\n")
    return 0
