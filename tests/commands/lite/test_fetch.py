"""Pyodide is fetched once, by the clients of this machine's registries; nothing half done is kept."""

import base64
import hashlib
import io
import json
import stat
import sys
import tarfile
from pathlib import Path

import pytest

from sourcebook.commands.lite import fetch
from sourcebook.commands.usage import UsageError

pytest.importorskip("jupyterlite_pyodide_kernel")

PYTHON = sys.executable
LISTED = {
    name: {"name": name, "version": "1", "depends": depends}
    for name, depends in {"micropip": [], "jedi": ["parso"], "parso": [], "ipython": [], "networkx": ["numpy"]}.items()
}
PIP = """
import sys
from pathlib import Path

if sys.argv[1:4] == ["-m", "pip", "download"]:
    folder = Path(sys.argv[sys.argv.index("--dest") + 1])
    for each in sys.argv[sys.argv.index("--dest") + 2:]:
        name, _, version = each.partition("==")
        (folder / f"{name}-{version or 2}-py3-none-any.whl").write_bytes(b"wheel")
"""


def program(path: Path, text: str) -> Path:
    """A program of Python that stands where another would."""
    path.write_text(f"#!{PYTHON}\n{text}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def archive(*names: str) -> bytes:
    """What npm would fetch: the named files of the core."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as packed:
        for name in names:
            data = json.dumps({"packages": LISTED}).encode() if name == fetch.LOCK else name.encode()
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(data)
            packed.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


class Npm:
    """An npm that answers what a test wants."""

    def __init__(self, folder: Path) -> None:
        """Stand alone on the PATH."""
        self.folder = folder

    def gives(self, packed: bytes, integrity: str = "") -> None:
        """Answer with an archive, and with its checksum or another."""
        (self.folder / "packed").write_bytes(packed)
        right = f"sha512-{base64.b64encode(hashlib.sha512(packed).digest()).decode()}"
        code = f"""
import shutil, sys
if sys.argv[1] == "view":
    print({integrity or right!r})
else:
    shutil.copy({str(self.folder / "packed")!r}, sys.argv[-1] + "/pyodide.tgz")
"""
        program(self.folder / "npm", code)

    def fails(self, words: str) -> None:
        """Fail, and say why."""
        program(self.folder / "npm", f"import sys\nsys.exit({words!r})")


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Npm:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(fetch.sys, "executable", str(program(folder / "python", PIP)))
    return Npm(folder)


def refusal(cache: Path) -> str:
    """What is said where nothing can be fetched; nothing is left of it."""
    with pytest.raises(UsageError) as refused:
        fetch.pyodide(cache, lambda _: None)
    assert not list(cache.iterdir())
    return str(refused.value)


def test_the_core_and_the_kernels_wheels_are_fetched_once(npm: Npm, tmp_path: Path) -> None:
    npm.gives(archive(*fetch.CORE, "README.md"))
    told: list[str] = []
    folder = fetch.pyodide(tmp_path / "cache", told.append)
    wheels = {"comm-2", "ipython-1", "jedi-1", "micropip-1", "networkx-1", "parso-1"}
    assert {path.name for path in folder.iterdir()} == {*fetch.CORE, *(f"{each}-py3-none-any.whl" for each in wheels)}
    npm.fails("npm error asked again")
    assert fetch.pyodide(tmp_path / "cache", told.append) == folder
    assert len(told) == 1


@pytest.mark.usefixtures("npm")
def test_without_npm_it_says_what_to_install(tmp_path: Path) -> None:
    assert "this needs npm (it comes with Node.js)" in refusal(tmp_path / "cache")


def test_without_a_network_it_says_so(npm: Npm, tmp_path: Path) -> None:
    npm.fails("npm error code ENOTFOUND\nnpm error no such host")
    said = refusal(tmp_path / "cache")
    assert "could not fetch pyodide@" in said
    assert "npm error code ENOTFOUND" in said
    assert "with a network, run this again" in said


def test_a_registry_that_does_not_answer_is_not_waited_for(
    npm: Npm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "_PATIENCE", 1)
    program(npm.folder / "npm", "import time\ntime.sleep(60)")
    assert "no answer in 1 seconds" in refusal(tmp_path / "cache")


def test_a_wrong_checksum_is_refused(npm: Npm, tmp_path: Path) -> None:
    npm.gives(archive(*fetch.CORE), "sha512-another")
    assert "lacks the checksum that its registry names" in refusal(tmp_path / "cache")


def test_another_layout_is_refused(npm: Npm, tmp_path: Path) -> None:
    npm.gives(archive(fetch.LOCK))
    assert "has no pyodide.mjs: JupyterLite's kernel and Pyodide don't fit together" in refusal(tmp_path / "cache")


def test_where_pip_fails_nothing_is_kept(npm: Npm, tmp_path: Path) -> None:
    npm.gives(archive(*fetch.CORE))
    program(npm.folder / "python", "import sys\nsys.exit('ERROR: No matching distribution found for comm')")
    said = refusal(tmp_path / "cache")
    assert said.startswith("could not fetch the kernel's wheels: ERROR: No matching distribution found for comm.")
