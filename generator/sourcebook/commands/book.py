"""`book`: the HTML of what `build` wrote, by Jupyter Book 1, with every warning an error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sourcebook.commands.usage import UsageError

HTML = Path("book", "_build", "html")
_EPOCH = "315532800"
"""1 January 1980: the date that Sphinx writes wherever it would write today's (reproducible-builds.org)."""

_PROGRAM = "from jupyter_book.cli.main import main; main()"


def build_html(root: Path) -> int:
    """Build the HTML and print its address: 0, or 1 after printing what Jupyter Book says is wrong.

    All pages are made anew (`--all`): where no page changed, Sphinx would leave an old style sheet in place.
    """
    book = root / "book"
    if not (book / "_toc.yml").is_file():
        raise UsageError("there is no book yet; run: sourcebook build")
    _remove_orphans(book)
    command = [sys.executable, "-c", _PROGRAM, "build", str(book), "--all", "-W", "--keep-going", "-n", "-q"]
    settings = os.environ | {"SOURCE_DATE_EPOCH": _EPOCH, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        command, check=False, env=settings, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        print(done.stdout)
        print(
            "Jupyter Book found the faults above in book/. If the seeds are right, this is our bug: please report it."
        )
        return 1
    print((root / HTML / "index.html").resolve().as_uri())
    return 0


def _remove_orphans(book: Path) -> None:
    """Remove the HTML of pages that the book no longer has: Sphinx leaves it where it is, for a link to find."""
    html = book / "_build" / "html"
    for page in sorted((html / "_sources").rglob("*.*")) if (html / "_sources").is_dir() else ():
        name = page.relative_to(html / "_sources")
        if not (book / name).is_file():
            page.unlink()
            (html / name).with_suffix(".html").unlink(missing_ok=True)
