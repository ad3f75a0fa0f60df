"""Pyodide, which is Python in the browser: its core by npm and the kernel's wheels by pip, once, into a cache.

Both ask the registries that this machine is set up for, and hold what comes against the registry's checksum.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from sourcebook.commands.lite import lock
from sourcebook.commands.usage import UsageError

LOCK = "pyodide-lock.json"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", LOCK)
"""What a browser loads, and the list of packages that go with it."""
_PATIENCE = 200
"""Seconds for one command of npm or pip."""
_IMPATIENT = "--fetch-retries=1"
"""Without a network, npm would try three times, and wait half a minute between."""
_ONCE = "It is fetched once; with a network, run this again."


def pyodide(cache: Path, tell: Callable[[str], None]) -> Path:
    """Return the folder of the core and its wheels; `UsageError` where they are not there and can't be fetched."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_PYTHON_VERSION, PYODIDE_VERSION

    folder = cache / f"pyodide-{PYODIDE_VERSION}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    tell(f"Fetching Pyodide {PYODIDE_VERSION}; this is done once.")
    with tempfile.TemporaryDirectory(dir=cache, prefix=".pyodide-") as partial:
        made = Path(partial) / "made"
        made.mkdir()
        _core(PYODIDE_VERSION, Path(partial), made)
        _wheels(PYODIDE_PYTHON_VERSION, made)
        made.rename(folder)
    return folder


def _core(version: str, partial: Path, made: Path) -> None:
    """Fetch the core, and unpack what a browser needs of it."""
    npm = shutil.which("npm")
    if npm is None:
        raise UsageError(f"this needs npm (it comes with Node.js) to fetch Pyodide {version}. {_ONCE}")
    package = f"pyodide@{version}"
    integrity = _run([npm, "view", _IMPATIENT, package, "dist.integrity"], package).strip()
    _run([npm, "pack", _IMPATIENT, package, "--silent", "--pack-destination", str(partial)], package)
    (archive,) = partial.glob("*.tgz")
    if integrity != f"sha512-{base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()}":
        raise UsageError(f"what npm fetched as {package} lacks the checksum that its registry names; nothing was kept")
    with tarfile.open(archive) as packed:
        files = {member.name.removeprefix("package/"): member for member in packed.getmembers() if member.isfile()}
        for name in CORE:
            member = packed.extractfile(files[name]) if name in files else None
            if member is None:
                raise UsageError(f"{package} has no {name}: JupyterLite's kernel and Pyodide don't fit together")
            (made / name).write_bytes(member.read())


def _wheels(python: str, made: Path) -> None:
    """Fetch the wheels that the kernel needs, in the versions that go with the core; pip verifies each."""
    needed = lock.needed(json.loads((made / LOCK).read_text(encoding="utf-8")))
    pure = ["--only-binary", ":all:", "--python-version", python, "--implementation", "py", "--abi", "none"]
    download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", *pure, "--platform", "any"]
    _run([*download, "--dest", str(made), *needed], "the kernel's wheels")


def _run(command: Sequence[str], what: str) -> str:
    """Run a client of a registry; `UsageError` with its reason where it fails or doesn't answer."""
    try:
        done = subprocess.run(command, check=False, text=True, capture_output=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired as late:
        raise UsageError(f"could not fetch {what}: no answer in {_PATIENCE} seconds. {_ONCE}") from late
    if done.returncode:
        said = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        why = next((line for line in said if "error" in line.lower()), said[-1] if said else "it gave no reason")
        raise UsageError(f"could not fetch {what}: {why}. {_ONCE}")
    return done.stdout
