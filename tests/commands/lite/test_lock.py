"""Pyodide's list of packages, with some of them at hand."""

import hashlib
from pathlib import Path

from sourcebook.commands.lite.lock import local, needed


def package(name: str, *depends: str) -> dict[str, object]:
    return {"name": name, "version": "1.0", "file_name": f"{name}-1.0.whl", "sha256": "theirs", "depends": [*depends]}


LOCK = {
    "info": {"python": "3.14"},
    "packages": {
        "micropip": package("micropip"),
        "ipython": package("ipython", "prompt_toolkit"),
        "prompt_toolkit": package("prompt_toolkit"),
        "jedi": package("jedi"),
        "networkx": package("networkx", "matplotlib"),
        "matplotlib": package("matplotlib"),
    },
}


def test_the_kernels_packages_are_needed_with_what_they_need() -> None:
    assert needed(LOCK) == [
        "comm", "ipython==1.0", "jedi==1.0", "micropip==1.0", "networkx==1.0", "prompt_toolkit==1.0"
    ]  # fmt: skip


def test_what_is_at_hand_stands_beside_it_and_the_rest_with_the_host(tmp_path: Path) -> None:
    wheels = [tmp_path / f"{name}-1.1-py3-none-any.whl" for name in ("Prompt_Toolkit", "sourcebook", "networkx")]
    for wheel in wheels:
        wheel.write_bytes(b"wheel")
    made = local(LOCK, wheels, "https://pyodide.example/full")
    found = {key: (each["file_name"], each["depends"]) for key, each in made["packages"].items()}
    assert found["prompt_toolkit"] == ("Prompt_Toolkit-1.1-py3-none-any.whl", [])
    assert found["sourcebook"] == ("sourcebook-1.1-py3-none-any.whl", [])
    assert found["networkx"] == ("networkx-1.1-py3-none-any.whl", [])
    assert found["matplotlib"] == ("https://pyodide.example/full/matplotlib-1.0.whl", [])
    assert made["packages"]["prompt_toolkit"]["sha256"] == hashlib.sha256(b"wheel").hexdigest()
    assert made["packages"]["matplotlib"]["sha256"] == "theirs"
    assert made["info"] == LOCK["info"]
