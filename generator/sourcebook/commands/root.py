"""Where the course is: the folder that holds `seeds/`."""

from __future__ import annotations

from pathlib import Path

from sourcebook.commands.usage import UsageError


def find_root(given: Path | None) -> Path:
    """The folder that was named, or else the nearest one, from here upwards, with `seeds/course.yml`."""
    here = Path.cwd()
    if given is not None:
        if not (given / "seeds").is_dir():
            raise UsageError(f"{given} is not a course: it has no folder `seeds`")
        return given.resolve()
    for folder in (here, *here.parents):
        if (folder / "seeds/course.yml").is_file():
            return folder
    raise UsageError("no course here: neither this folder nor one above has seeds/course.yml; name it with --root")
