"""Runs nbval on the notebooks of the books for students and instructors that aren't those of `book/`.

`sourcebook book --for …` has written both below `build/`; what stands in `book/` byte for byte is validated there.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
AUDIENCES = ("students", "instructors")


def differing(audience: str) -> list[Path]:
    """The notebooks of a book that `book/` hasn't got, or has otherwise."""
    folder, own = ROOT / "build" / audience / "book", ROOT / "book"
    found = [path for path in sorted(folder.rglob("*.ipynb")) if "_build" not in path.parts]
    others = [(path, own / path.relative_to(folder)) for path in found]
    return [path for path, other in others if not other.is_file() or path.read_bytes() != other.read_bytes()]


if __name__ == "__main__":
    chosen = {audience: differing(audience) for audience in AUDIENCES}
    if missing := [audience for audience in AUDIENCES if not chosen[audience]]:
        sys.exit(f"No book of their own for {', '.join(missing)}. Run: sourcebook book --for {missing[0]}")
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-n", "2", "--dist", "loadscope", "-q"]
    sys.exit(subprocess.run([*command, *(path for each in chosen.values() for path in each)], check=False).returncode)
