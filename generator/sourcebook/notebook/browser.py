"""A kernel that runs in the browser (Pyodide): what isn't there is fetched when it is imported, or that is said.

Everything here that needs no frame and no figure of the reader's own runs without.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

FETCHED = frozenset({"matplotlib", "networkx", "numpy", "pandas"})
"""What notebooks may ask for beyond the standard library."""


class NotFetchedError(ImportError):
    """A package could not be fetched. A notebook shows this sentence alone, without the calls that led to it."""

    def __init__(self, name: str) -> None:
        """Say what is missing and what to do."""
        super().__init__(
            f"{name} isn't in this browser yet, and it couldn't be fetched. Without a network it can't be had; all "
            f"else works. With one, write `import {name}` at the top of this cell and run it again.",
            name=name,
        )

    def _render_traceback_(self) -> list[str]:
        """What IPython prints in place of a traceback."""
        return [str(self)]


class Fetching(MetaPathFinder):
    """Finds the packages of `FETCHED` that nothing else finds, by fetching them."""

    def __init__(self, fetch: Callable[[str], object]) -> None:
        """Take what fetches a package by its name, or raises."""
        self._fetch = fetch

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Fetch a package and find it; `NotFetchedError` where that fails."""
        if name not in FETCHED:
            return None
        try:
            self._fetch(name)
        except Exception as error:
            raise NotFetchedError(name) from error
        importlib.invalidate_caches()
        found = PathFinder.find_spec(name, path, target)
        if found is None:
            raise NotFetchedError(name)
        return found


def install() -> None:
    """Fetch on import from now on, where this is a browser."""
    if "pyodide_js" in sys.modules and not any(isinstance(finder, Fetching) for finder in sys.meta_path):
        sys.meta_path.append(Fetching(_fetch))


def _fetch(name: str) -> None:
    """Wait for a package of Pyodide; `RuntimeError` in a browser where Python can't wait for what JavaScript does."""
    importlib.import_module("pyodide.ffi").run_sync(sys.modules["pyodide_js"].loadPackage(name))
