"""`book --lite`: JupyterLite beside the pages, so that a reader runs the notebooks without installing anything."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console

from sourcebook.commands.console import say
from sourcebook.commands.lab import notebooks
from sourcebook.commands.lite import fetch, site
from sourcebook.commands.usage import UsageError

FOLDER = "lite"
"""Where it stands, below the HTML of the book."""
START = f"{FOLDER}/lab/index.html"
"""The page that opens a notebook: `?path=` names it."""
_NEEDS_MORE = "instructors"
"""Notebooks that run commands of this program, which a browser can't."""


def prepare(root: Path, console: Console) -> Path:
    """Return the folder with Pyodide, fetched where it isn't there yet; `UsageError` if something is missing for it."""
    if find_spec("jupyterlite_core") is None or find_spec("jupyterlite_pyodide_kernel") is None:
        raise UsageError('this needs JupyterLite: pip install "sourcebook[lite]"')
    return fetch.pyodide(root / "build", lambda text: say(console, text))


def pages(book: Path) -> list[str]:
    """The pages of a book that a browser can run, as Sphinx names them: paths without an ending."""
    return [Path(name).with_suffix("").as_posix() for name, _ in _files(book) if name.endswith(".ipynb")]


def add(book: Path, html: Path, pyodide: Path) -> bool:
    """Build JupyterLite with a book's notebooks into its HTML; False after printing what JupyterLite says is wrong."""
    with tempfile.TemporaryDirectory(prefix="sourcebook-lite-") as folder:
        work = Path(folder)
        for name, source in _files(book):
            target = work / site.CONTENTS / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_in_whole(source) if source.suffix == ".ipynb" else source.read_bytes())
        made = site.build(work, pyodide)
        if made is None:
            return False
        remove(html)
        shutil.move(made, html / FOLDER)
    return True


def remove(html: Path) -> None:
    """Remove JupyterLite from a book that is built anew without it: its notebooks would be yesterday's."""
    shutil.rmtree(html / FOLDER, ignore_errors=True)


def size(html: Path) -> int:
    """Megabytes of what was added."""
    return round(sum(path.stat().st_size for path in (html / FOLDER).rglob("*") if path.is_file()) / 1e6)


def _in_whole(notebook: Path) -> bytes:
    """A notebook whose texts are no lists of lines: JupyterLite shows those of a stored output with commas between."""
    import nbformat

    text = notebook.read_text(encoding="utf-8")
    document = nbformat.reads(text, as_version=nbformat.NO_CONVERT)  # type: ignore[no-untyped-call]
    return json.dumps(document, ensure_ascii=False).encode()


def _files(book: Path) -> Iterator[tuple[str, Path]]:
    """What a learner's copy of the notebooks holds, less what can't run in a browser."""
    return ((name, path) for name, path in notebooks(book) if not name.startswith(f"{_NEEDS_MORE}/"))
