"""The manifest of a generated folder: the sums of what `build` wrote, in the format of `sha256sum`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from sourcebook.write.paths import FOLDERS, require_safe

NAME = "MANIFEST.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


class DamagedManifestError(ValueError):
    """A folder's manifest that no build wrote as it stands; `line` is the first that can't be read, from 1."""

    def __init__(self, folder: str, line: int) -> None:
        """Name the folder and the line."""
        super().__init__(f"{path_of(folder)}:{line} can't be read")
        self.folder, self.line = folder, line


def sum_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def path_of(folder: str) -> str:
    """Where the manifest of a folder stands."""
    return f"{folder}/{NAME}"


def is_manifest(path: str) -> bool:
    """Whether a path is that of a folder's manifest."""
    return path in {path_of(folder) for folder in FOLDERS}


def with_manifests(tree: Mapping[str, bytes]) -> dict[str, bytes]:
    """Add the manifest of each folder that has files; `sha256sum --check` reads it inside its folder."""
    whole = dict(tree)
    for folder in FOLDERS:
        inside = sorted(path for path in tree if path.startswith(f"{folder}/"))
        lines = [f"{sum_of(tree[path])}  {path.removeprefix(f'{folder}/')}\n" for path in inside]
        if lines:
            whole[path_of(folder)] = "".join(lines).encode()
    return whole


def read(root: Path, folder: str) -> dict[str, str]:
    """The sums that a folder's manifest knows, by path below the root; empty without one. `DamagedManifestError`."""
    try:
        data = (root / path_of(folder)).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    known: dict[str, str] = {}
    for number, line in enumerate(data.decode(errors="replace").splitlines(), 1):
        match = _LINE.fullmatch(line)
        path = f"{folder}/{match[2]}" if match else ""
        try:
            require_safe(path)
        except ValueError as error:
            raise DamagedManifestError(folder, number) from error
        if match:
            known[path] = match[1]
    return known
