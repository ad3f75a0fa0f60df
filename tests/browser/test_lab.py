"""A chapter in a real JupyterLab, opened by `sourcebook lab`: run, answered, interrupted, its cells moved about."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from launching import tree
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LAKES = Path(__file__).parents[1] / "lakes"
CONFIG = """\
c.ServerApp.port = {port}
c.ServerApp.port_retries = 0
c.ServerApp.open_browser = False
c.ServerApp.allow_root = True
c.IdentityProvider.token = ""
c.LabApp.expose_app_in_browser = True
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.news_url = None
"""
READY = """() => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  return panel?.sessionContext?.session?.kernel?.status === 'idle' && panel.content.widgets.length > 5;
}"""
RUN_ALL = """async () => { await window.jupyterapp.commands.execute('notebook:run-all-cells'); return true; }"""
# Gives some code to the cell at an index (none: leaves it as it is), runs it, and gives what it shows.
RUN = """async ([at, source]) => {
  const app = window.jupyterapp, notebook = app.shell.currentWidget.content;
  const cell = notebook.widgets[at];
  if (source !== null) cell.model.sharedModel.setSource(source);
  notebook.activeCellIndex = at;
  notebook.deselectAll();
  await app.commands.execute('notebook:run-cell');
  return cell.outputArea.node.innerText;
}"""
CELLS = """() => window.jupyterapp.shell.currentWidget.content.widgets.map(cell => [
  cell.model.type, cell.model.sharedModel.getSource(), cell.outputArea?.node.innerText ?? '',
])"""
DO = """async ([at, ...commands]) => {
  const app = window.jupyterapp, notebook = app.shell.currentWidget.content;
  notebook.activeCellIndex = at;
  notebook.deselectAll();
  for (const command of commands) await app.commands.execute(command);
}"""


@dataclass
class Lab:
    """A chapter that is open in JupyterLab."""

    page: Page

    def cells(self) -> list[tuple[str, str, str]]:
        """Type, source and shown output of each cell."""
        return [(type_, source, shown) for type_, source, shown in self.page.evaluate(CELLS)]

    def at(self, source: str) -> int:
        """Where the first cell stands that holds some code."""
        return next(at for at, (_, own, _) in enumerate(self.cells()) if source in own)

    def run(self, at: int, source: str | None = None) -> str:
        """Run a cell, with other code if some is given; what it shows."""
        return str(self.page.evaluate(RUN, [at, source]))

    def do(self, at: int, *commands: str) -> None:
        """Call commands of JupyterLab on a cell."""
        self.page.evaluate(DO, [at, *commands])


def free() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The address of what `sourcebook lab` serves, from a home of its own."""
    course = tmp_path / "course"
    shutil.copytree(LAKES, course)
    for path, data in tree(None).items():
        (course / path).parent.mkdir(parents=True, exist_ok=True)
        (course / path).write_bytes(data)
    port = free()
    home = {name: str(tmp_path / name.lower()) for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
    home |= {"JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"), "IPYTHONDIR": str(tmp_path / "ipython")}
    for folder in home.values():
        Path(folder).mkdir(exist_ok=True)
    (tmp_path / "jupyter_config_dir" / "jupyter_lab_config.py").write_text(CONFIG.format(port=port), encoding="utf-8")
    settings = tmp_path / "jupyter_config_dir/lab/user-settings/@jupyterlab/notebook-extension"
    settings.mkdir(parents=True)
    (settings / "tracker.jupyterlab-settings").write_text('{"windowingMode": "none"}', encoding="utf-8")
    command = [sys.executable, "-c", "from sourcebook.cli import main; main()", "lab"]
    log = (tmp_path / "log").open("w")
    process = subprocess.Popen(
        command, cwd=course, env=os.environ | home, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/api/status", timeout=2).close()  # noqa: S310  (our own server)
            break
        except (urllib.error.URLError, OSError):
            assert process.poll() is None, (tmp_path / "log").read_text(encoding="utf-8")
            time.sleep(0.1)
    yield address
    os.killpg(process.pid, 15)
    process.wait(timeout=20)
    log.close()


@pytest.fixture
def lab(server: str, page: Page) -> Lab:
    page.goto(f"{server}/lab/workspaces/auto-1/tree/the-towns.ipynb?reset")
    page.wait_for_function(READY, timeout=60_000)
    return Lab(page)


@pytest.mark.timeout(150)
def test_a_learner_works_through_a_chapter(lab: Lab) -> None:
    lab.page.evaluate(RUN_ALL)
    shown = [shown for type_, _, shown in lab.cells() if type_ == "code"]
    assert not [text for text in shown if "Traceback" in text or "Error" in text]
    at = lab.at('check("towns-that-stayed", answer)')
    starter = lab.cells()[at][1]
    assert "There is no answer yet: put yours in place of None" in lab.cells()[at][2].replace("`", "")
    answered_wrong_then_right(lab, at, starter)
    interrupted(lab, at)
    copied_moved_and_deleted(lab, at, starter)


def answered_wrong_then_right(lab: Lab, at: int, starter: str) -> None:
    wrong = lab.run(at, starter.replace("answer = None", 'answer = ["Arn", "Fenn"]'))
    assert "Something in it doesn't belong." in wrong
    assert "Right already: Arn." in wrong
    assert "Hint 1 of 2" in wrong
    right = lab.run(at, starter.replace("answer = None", 'answer = ["Dovre", "Arn", "Belmere", "Corin"]'))
    assert right.strip().endswith("\nRight.")


def interrupted(lab: Lab, at: int) -> None:
    """What the exercises say of a cell that never ends works."""
    lab.page.evaluate("([run, at, source]) => { eval(run)([at, source]); }", [RUN, at, "while True:\n    pass"])
    lab.page.wait_for_function(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy'"
    )
    lab.do(at, "notebook:interrupt-kernel")
    lab.page.wait_for_function(READY, timeout=20_000)
    assert "KeyboardInterrupt" in lab.cells()[at][2]


def copied_moved_and_deleted(lab: Lab, at: int, starter: str) -> None:
    assert lab.run(at, starter.replace("None", '["Dovre", "Arn", "Belmere", "Corin"]')).strip().endswith("\nRight.")
    lab.do(at, "notebook:copy-cell", "notebook:paste-cell-below")
    assert "This cell is a copy: the exercise's own cell stands in its chapter." in lab.run(at + 1)
    other = lab.at('check("known-and-unknown", answer)')
    own = lab.cells()[other][1]
    assert "was checked in it: is the id right?" in lab.run(other, starter)
    lab.run(other, own)

    lab.do(at, *["notebook:move-cell-down"] * (other - at), "docmanager:save")
    progress = lab.run(lab.at("course.exercises.progress("))
    assert "stand in another order than in the chapter: no harm is done" in progress
    assert "Deleted" not in progress
    lab.do(other, "notebook:delete-cell", "docmanager:save")
    progress = lab.run(lab.at("course.exercises.progress("))
    assert "Deleted from this notebook, as it was last saved: " in progress
