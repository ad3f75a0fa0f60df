"""This program as a wheel, made from what is installed: a browser gets the very checkers that made the book.

It declares no dependency: what notebooks use of it needs the standard library alone.
"""

from __future__ import annotations

import zipfile
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

_DATE = (1980, 1, 1, 0, 0, 0)


def make(folder: Path) -> Path:
    """Write the wheel into a folder; the same program gives the same bytes."""
    package, number = Path(str(files("sourcebook"))), version("sourcebook")
    about = f"sourcebook-{number}.dist-info"
    entries = {
        path.relative_to(package.parent).as_posix(): path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    entries[f"{about}/METADATA"] = f"Metadata-Version: 2.1\nName: sourcebook\nVersion: {number}\n".encode()
    entries[f"{about}/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    entries[f"{about}/RECORD"] = "".join(f"{name},,\n" for name in [*entries, f"{about}/RECORD"]).encode()
    wheel = folder / f"sourcebook-{number}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return wheel
