"""`book`: the HTML of what `build` wrote, or of a book for students or instructors, by Jupyter Book 1.

Every warning is an error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from sourcebook.commands import lite as jupyterlite
from sourcebook.commands.console import say
from sourcebook.commands.progress import Steps
from sourcebook.commands.usage import UsageError

if TYPE_CHECKING:
    from sourcebook.model.course import Course
    from sourcebook.pages.desk import Audience

HTML = Path("_build", "html")
_EPOCH = "315532800"
"""1 January 1980: the date that Sphinx writes wherever it would write today's (reproducible-builds.org)."""

_PROGRAM = "from jupyter_book.cli.main import main; main()"


def book(root: Path, console: Console, audience: Audience, *, lite: bool = False) -> int:
    """Build the HTML of the book that `build` wrote, or of one for others in `build/<audience>/book/`.

    With `lite`, JupyterLite stands beside the pages, and each page that can run there links to it.
    """
    if audience == "self-study" and not (root / "book" / "_toc.yml").is_file():
        raise UsageError("there is no book yet; run: sourcebook build")
    pyodide = jupyterlite.prepare(root, console) if lite else None
    source = root / "book" if audience == "self-study" else _source(root, console, audience)
    if source is None:
        return 1
    if pyodide is None:
        return build_html(source)
    return build_html(source, jupyterlite.pages(source)) or _add(source, pyodide, console)


def _add(source: Path, pyodide: Path, console: Console) -> int:
    """Add JupyterLite to a built book, and say how to look at it."""
    if not jupyterlite.add(source, source / HTML, pyodide):
        return 1
    folder = (source / HTML).resolve()
    say(console, f"The notebooks run in the browser ({jupyterlite.size(folder)} MB more). Publish the folder {folder},")
    say(console, f"or look at it here: python -m http.server --bind 127.0.0.1 --directory {folder}")
    return 0


def _source(root: Path, console: Console, audience: Audience) -> Path | None:
    """Write the source of a book for others; None where the seeds are wrong."""
    from sourcebook.commands.read import read, show

    with Steps(4) as step:
        seeds = read(root, step)
        tree = _tree(seeds.course, audience, step) if seeds.course and seeds.sound else None
    if tree is None:
        show(console, seeds)
        return None
    folder = root / "build" / audience
    _renew(folder, tree)
    return folder / "book"


def _tree(course: Course, audience: Audience, step: Steps) -> dict[str, bytes]:
    """The source of a book for an audience."""
    from sourcebook import kinds, pages
    from sourcebook.knowledge import Knowledge
    from sourcebook.pages.gauge import Gauge

    step("Making questions")
    knowledge = Knowledge(course)
    banks = kinds.make_banks(knowledge)
    step("Making pages")
    return pages.book(knowledge, banks, Gauge(course), audience)


def _renew(folder: Path, tree: Mapping[str, bytes]) -> None:
    """Write a tree below a folder of our own, and nothing else there."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def build_html(book: Path, runnable: Sequence[str] = ()) -> int:
    """Build the HTML and print its address: 0, or 1 after printing what Jupyter Book says is wrong.

    All pages are made anew (`--all`): where no page changed, Sphinx would leave an old style sheet in place. Pages that
    are named as runnable link to JupyterLite, which is to be added.
    """
    _remove_orphans(book)
    jupyterlite.remove(book / HTML)
    command = [sys.executable, "-c", _PROGRAM, "build", str(book), "--all", "-W", "--keep-going", "-n", "-q"]
    settings = os.environ | {"SOURCE_DATE_EPOCH": _EPOCH, "PYTHONWARNINGS": "ignore"}
    with tempfile.TemporaryDirectory() as folder:
        config = _linking(book, runnable, Path(folder) / "_config.yml") if runnable else book / "_config.yml"
        done = subprocess.run(
            [*command, "--config", str(config)],
            check=False, env=settings, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
    if done.returncode:
        print(done.stdout)
        print("Jupyter Book found the faults above. If the seeds are right, this is our bug: please report it.")
        return 1
    print((book / HTML / "index.html").resolve().as_uri())
    return 0


def _linking(book: Path, runnable: Sequence[str], file: Path) -> Path:
    """Write the book's configuration with what its template needs to link pages to JupyterLite."""
    import yaml

    config = yaml.safe_load((book / "_config.yml").read_text(encoding="utf-8"))
    links = {"runnable": list(runnable), "runs_at": jupyterlite.START}
    config["sphinx"]["config"].setdefault("html_context", {}).update(links)
    file.write_text(yaml.safe_dump(config), encoding="utf-8")
    return file


def _remove_orphans(book: Path) -> None:
    """Remove the HTML of pages that the book no longer has: Sphinx leaves it where it is, for a link to find."""
    html = book / "_build" / "html"
    for page in sorted((html / "_sources").rglob("*.*")) if (html / "_sources").is_dir() else ():
        name = page.relative_to(html / "_sources")
        if not (book / name).is_file():
            page.unlink()
            (html / name).with_suffix(".html").unlink(missing_ok=True)
