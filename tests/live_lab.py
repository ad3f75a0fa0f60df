"""JupyterLab on a folder of notebooks, driven as a reader drives it: `with lab(folder) as address`, then a `Notebook`.

Cells run by command and not by keys, in a workspace of their own, once the kernel is idle: so it holds every time.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Locator, Page

_OPEN = "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
_RUN = """async index => {
  const app = window.jupyterapp;
  const notebook = app.shell.currentWidget.content;
  notebook.activeCellIndex = index;
  await app.commands.execute('notebook:run-cell');
}"""
_SECONDS = 90
_numbers = count(1)


@contextmanager
def lab(folder: Path) -> Iterator[str]:
    """Run JupyterLab on a folder, with nothing of the user's; gives its address."""
    with TemporaryDirectory() as home, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        own = {name: f"{home}/{name}" for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")}
        options = {
            "ip": "127.0.0.1",
            "port": port,
            "IdentityProvider.token": "",
            "ServerApp.root_dir": folder,
            "LabApp.workspaces_dir": f"{home}/workspaces",
            "LabApp.user_settings_dir": f"{home}/settings",
        }
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--expose-app-in-browser"]
        with Path(home, "log").open("wb") as log:
            server = subprocess.Popen(
                [*command, *(f"--{name}={value}" for name, value in options.items())],
                env=os.environ | own | {"HOME": home, "IPYTHONDIR": f"{home}/ipython"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            try:
                _wait(port, server, Path(home, "log"))
                yield f"http://127.0.0.1:{port}"
            finally:
                server.terminate()
                server.wait(timeout=30)


def _wait(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"JupyterLab does not answer:\n{log.read_text(encoding='utf-8', errors='replace')}")


class Notebook:
    """A notebook that is open in JupyterLab, its kernel idle."""

    def __init__(self, page: Page, address: str, path: str) -> None:
        """Open it, in a workspace that nothing was opened in before."""
        self.page = page
        page.goto(f"{address}/lab/workspaces/auto-{next(_numbers)}/tree/{path}?reset")
        page.wait_for_function(_OPEN, timeout=_SECONDS * 1000)

    def run(self, index: int) -> Locator:
        """Run a cell to its end; gives its output."""
        self.page.evaluate(_RUN, index)
        return self.output(index)

    def output(self, index: int) -> Locator:
        """What stands below a cell."""
        return self.page.locator(".jp-Notebook .jp-Cell").nth(index).locator(".jp-OutputArea")
