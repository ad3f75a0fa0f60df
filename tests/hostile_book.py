"""The book of the hostile course, built by both engines, once for all tests that look at it."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import hostile_course
import pytest
import yaml

from sourcebook.commands.book import HTML, build_html

STUB = Path(__file__).parent / "engines" / "stub"


def write(root: Path) -> Path:
    """Write the book's source below a folder."""
    for path, data in hostile_course.book().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


@cache
def html() -> Path:
    """The folder of the HTML that Jupyter Book 1 makes, with every warning an error."""
    root = write(_folder("hostile-html-"))
    assert build_html(root / "book") == 0
    return root / "book" / HTML


@cache
def mdast() -> dict[str, object]:
    """What the MyST engine makes of each page, by its location; strictly built."""
    if shutil.which("node") is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("node is missing: see tests/system-packages.sh")
    book = write(_folder("hostile-myst-")) / "book"
    for name in ("_toc.yml", "_config.yml"):
        (book / name).unlink()
    shutil.copytree(STUB, book / "_stub")
    config = yaml.safe_load((book / "myst.yml").read_text(encoding="utf-8"))
    config["site"]["template"] = "./_stub"
    (book / "myst.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    command = [Path(sys.executable).with_name("myst"), "build", "--site", "--strict"]
    done = subprocess.run(command, cwd=book, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout
    assert "⚠" not in done.stdout, done.stdout
    made = [json.loads(path.read_text(encoding="utf-8")) for path in (book / "_build/site/content").glob("*.json")]
    return {page["location"].removeprefix("/"): page["mdast"] for page in made}


def _folder(prefix: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
