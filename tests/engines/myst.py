"""Builds book/ with the MyST engine, strictly: every page parsed, every reference resolved, no theme and no network.

`myst build --strict` exits 0 on an unknown directive or a reference without target (mystmd 1.11), so every line that it
marks as a warning or an error counts here.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
STUB = Path(__file__).with_name("stub")
MARKS = ("⚠", "⛔")


def build(book: Path) -> tuple[int, str]:
    """Build a copy of `book` with the stub in place of its theme; the exit code and what was printed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "book")
        # The two Jupyter Book 1 files would only earn a warning.
        shutil.copytree(book, copy, ignore=shutil.ignore_patterns("_build", "_toc.yml", "_config.yml"))
        shutil.copytree(STUB, copy / "_stub")
        config = yaml.safe_load((copy / "myst.yml").read_text(encoding="utf-8"))
        config.setdefault("site", {})["template"] = "./_stub"
        (copy / "myst.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
        command = [Path(sys.executable).with_name("myst"), "build", "--site", "--strict"]
        done = subprocess.run(
            command, cwd=copy, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    return done.returncode or any(line.startswith(MARKS) for line in done.stdout.splitlines()), done.stdout


if __name__ == "__main__":
    code, output = build(ROOT / "book")
    print(output)
    sys.exit(code)
