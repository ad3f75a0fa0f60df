"""JupyterLite with one kernel, which finds all that it needs beside it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

from sourcebook.commands.lite import fetch, lock, wheel

CONTENTS = "contents"
"""The folder of what a reader finds there, in the working folder."""
_KERNEL = "@jupyterlite/pyodide-kernel-extension"


def build(work: Path, pyodide: Path) -> Path | None:
    """Build the site in a working folder that holds the contents; None after printing what JupyterLite says is wrong.

    JupyterLite remembers in the folder where it runs what it has done: the folder is to be a new one.
    """
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL

    extension = _extension()
    beside = work / "static" / "pyodide"
    beside.mkdir(parents=True)
    for path in (*pyodide.iterdir(), *(extension / "static" / "pypi").glob("*.whl")):
        shutil.copyfile(path, beside / path.name)
    wheel.make(beside)
    listed = json.loads((pyodide / fetch.LOCK).read_text(encoding="utf-8"))
    _write(beside / fetch.LOCK, lock.local(listed, beside.glob("*.whl"), PYODIDE_CDN_URL))
    _write(work / "jupyter-lite.json", _settings())
    _write(work / "jupyter_lite_config.json", {"LiteBuildConfig": _how(work, extension)})
    done = subprocess.run(
        [sys.executable, "-m", "jupyterlite_core", "build"],
        cwd=work, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        print(done.stdout)
        print("JupyterLite could not be built: it says why above.")
        return None
    return work / "site"


def _settings() -> object:
    """What the browser reads: where Python is, what it loads at once, and that it asks no package index."""
    kernel = {
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": list(lock.KERNEL)},
        "pyodideUrl": "./static/pyodide/pyodide.mjs",
    }
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {"litePluginSettings": {f"{_KERNEL}:kernel": kernel}},
    }


def _how(work: Path, extension: Path) -> object:
    """How JupyterLite is built: one application, one kernel, nothing else that is installed here."""
    return {
        "apps": ["lab"],
        "contents": [str(work / CONTENTS)],
        "federated_extensions": [str(extension)],
        "ignore_sys_prefix": ["federated_extensions"],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        "output_dir": str(work / "site"),
    }


def _extension() -> Path:
    """The folder of the kernel's extension, where pip put it."""
    installed = files("jupyterlite-pyodide-kernel") or []
    (manifest,) = (file for file in installed if file.as_posix().endswith(f"{_KERNEL}/package.json"))
    return Path(str(manifest.locate())).resolve().parent


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, indent=1, sort_keys=True), encoding="utf-8")
