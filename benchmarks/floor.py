"""The least that any build can do: start Python, import the same modules, parse the same YAML, write the same bytes.

`python floor.py MODULES COURSE FOLDER`: MODULES is a file with one module a line, COURSE a course that has been built.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main(modules: Path, course: Path, out: Path) -> None:
    """Do it."""
    for name in modules.read_text().split():
        importlib.import_module(name)
    import yaml

    for path in sorted((course / "seeds").rglob("*.yml")):
        with path.open("rb") as file:
            yaml.load(file, Loader=yaml.CSafeLoader)
    for folder in ("book", "quizzes"):
        for path in sorted((course / folder).rglob("*")):
            if path.is_file() and "_build" not in path.parts:
                target = out / path.relative_to(course)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
