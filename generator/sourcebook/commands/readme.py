"""`quizzes/README.md`: what the folder holds, and that no hand edits it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from sourcebook.markup import escape
from sourcebook.model.course import Course

_TEXT = """\
# Practice questions of “{title}”

`sourcebook build` writes this folder from `seeds/`. Edit nothing here: the next build refuses to overwrite an edited
file, and names the seeds to edit instead. `MANIFEST.sha256` holds the sum of every file.

One folder a format, one file a chapter. All of it is practice, open to learners, with its answers. A chapter's file
holds its own questions alone: what its page asks again of earlier chapters stands in their files.

{rows}

`sourcebook quiz` makes a quiz of a choice of these questions, in any of these formats, in a folder of your own.

Licence: {licence}
"""


def readme(course: Course, paths: Iterable[str]) -> bytes:
    """The text, with a line for each format's folder."""
    folders: dict[str, list[str]] = {}
    for path in sorted(map(PurePosixPath, paths)):
        folders.setdefault(path.parent.name, []).append(f"[{path.name}]({path.parent.name}/{path.name})")
    rows = "\n".join(f"- `{folder}/`: {', '.join(files)}" for folder, files in folders.items())
    title, licence = escape(course.settings.title), escape(course.settings.licence)
    return _TEXT.format(title=title, rows=rows, licence=licence).encode()
