"""nbval asserts nothing where nothing is stored: each notebook must fail once a stored output is altered."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[1] / "book"
NOTEBOOKS = sorted(path for path in BOOK.rglob("*.ipynb") if "_build" not in path.parts)
ALTERED = "altered"


def alter(path: Path) -> None:
    """Put another text in the place of the first stored output that is a text."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            holder = output.get("data", output)
            key = next(key for key in ("text/plain", "text/html", "text") if key in holder)
            holder[key] = ALTERED
            path.write_text(json.dumps(notebook), encoding="utf-8")
            return
    pytest.fail(f"{path.name} stores no output: nbval proves nothing of it")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.relative_to(BOOK).as_posix())
def test_nbval_sees_an_altered_output(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "book"
    shutil.copytree(BOOK, copy, ignore=shutil.ignore_patterns("_build"))
    notebook = copy / path.relative_to(BOOK)
    alter(notebook)
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q", "--rootdir", tmp_path, notebook]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout
    assert ALTERED in done.stdout
