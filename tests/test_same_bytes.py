"""The same seeds give the same bytes: twice, in another folder, with another order of hashes (DESIGN.md, 1)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

GENERATED = ("book", "quizzes")
PROGRAM = Path(sys.executable).with_name("sourcebook")


def built(root: Path, folder: Path, seed: str) -> dict[str, bytes]:
    """What a build of this repository's seeds writes into another folder."""
    shutil.copytree(root / "seeds", folder / "seeds")
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}", "LC_ALL": "C"}
    subprocess.run([PROGRAM, "build", "--root", folder], check=True, env=environment, capture_output=True)
    return files(folder)


def files(root: Path) -> dict[str, bytes]:
    paths = (path for name in GENERATED for path in (root / name).rglob("*"))
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in paths
        if path.is_file() and not {"_build", ".ipynb_checkpoints"} & set(path.parts)
    }


def test_a_build_elsewhere_gives_what_is_committed(root: Path, tmp_path: Path) -> None:
    first, second = built(root, tmp_path / "here", "1"), built(root, tmp_path / "a longer path", "2")
    assert first == second
    assert first == files(root)
