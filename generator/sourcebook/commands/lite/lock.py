"""Pyodide's list of packages: which of them a kernel needs, which stand beside it, which stay with Pyodide's host."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

KERNEL = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython", "sourcebook")
"""What is loaded before the first cell runs: all that the kernel would ask for, and this program."""
_ALONE = "networkx"
"""A pure package of which notebooks use what needs no other: its listed needs are for drawing."""
_UNLISTED = "comm"
"""Needed by the kernel, and not listed by Pyodide."""

Lock = Mapping[str, Any]


def needed(lock: Lock) -> list[str]:
    """What to fetch, as pip wants it: the kernel's packages with all that they depend on, at the listed versions."""
    listed = _listed(lock)
    found: dict[str, str] = {}
    waiting = [name for name in KERNEL if name in listed]
    while waiting:
        package = lock["packages"][listed[_canonical(waiting.pop())]]
        if package["name"] not in found:
            found[package["name"]] = package["version"]
            waiting += package["depends"]
    found[_ALONE] = lock["packages"][_ALONE]["version"]
    return [_UNLISTED, *(f"{name}=={version}" for name, version in sorted(found.items()))]


def local(lock: Lock, wheels: Iterable[Path], host: str) -> dict[str, Any]:
    """The list in which these wheels stand beside it, and every other one at an address below the host."""
    packages = {
        key: {**package, "file_name": f"{host}/{package['file_name']}"} for key, package in lock["packages"].items()
    }
    listed = _listed(lock)
    for wheel in sorted(wheels):
        name, version = wheel.name.split("-")[:2]
        key = listed.get(_canonical(name), _canonical(name))
        before = packages.get(key, _NEW | {"name": key})
        depends = [] if key == _ALONE else before["depends"]
        sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
        packages[key] = {**before, "version": version, "file_name": wheel.name, "sha256": sha256, "depends": depends}
    return {**lock, "packages": packages}


_NEW: dict[str, Any] = {
    "depends": [],
    "imports": [],
    "install_dir": "site",
    "package_type": "package",
    "unvendored_tests": False,
}


def _listed(lock: Lock) -> dict[str, str]:
    return {_canonical(key): key for key in lock["packages"]}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
