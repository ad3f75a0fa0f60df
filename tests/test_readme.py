"""What the README shows runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path


def test_the_notebook_tour_runs_beside_the_book(root: Path, tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    shutil.copy(root / "book" / "course.json", tmp_path)
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_the_verbs_that_it_names_exist(root: Path) -> None:
    named = set(re.findall(r"sourcebook ([a-z]+)\b", (root / "README.md").read_text(encoding="utf-8")))
    verbs = {"check", "build", "book", "quiz", "lint", "balance", "coverage", "review", "explain", "dump", "new"}
    assert {"quiz", "explain", "new", "check", "build", "book", "coverage", "review"} <= named & verbs
