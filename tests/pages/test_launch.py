"""Launch buttons stand in the book of a course that names its repository, and nothing of them in another."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from engines import myst
from launching import REPOSITORY, tree

from sourcebook.model.course import Repository

GITLAB = replace(REPOSITORY, url="https://gitlab.com/orm/ferries", hub=None)


def options(repository: Repository | None) -> dict[str, Any]:
    config = yaml.safe_load(tree(repository)["book/_config.yml"])
    found: dict[str, Any] = config["sphinx"]["config"]["html_theme_options"]
    return found


def fetching(repository: Repository | None) -> dict[str, str]:
    """The cell of each notebook that fetches the course, by the notebook's path."""
    notebooks = {path: json.loads(data) for path, data in tree(repository).items() if path.endswith(".ipynb")}
    cells = {path: ["".join(cell["source"]) for cell in each["cells"]] for path, each in notebooks.items()}
    return {path: next((cell for cell in each if "google.colab" in cell), "") for path, each in cells.items()}


def test_without_a_repository_nothing_speaks_of_other_hosts() -> None:
    assert options(None) == {"navbar_persistent": []}
    assert set(yaml.safe_load(tree(None)["book/myst.yml"])["project"]) == {"title", "settings", "toc", "plugins"}
    assert not [path for path in tree(None) if path.startswith("binder/")]
    assert not any(fetching(None).values())


def test_both_engines_are_told_where_it_runs() -> None:
    assert options(REPOSITORY)["launch_buttons"] == {
        "notebook_interface": "jupyterlab",
        "binderhub_url": "https://mybinder.org",
        "colab_url": "https://colab.research.google.com",
        "jupyterhub_url": "https://hub.orm.example",
    }
    project = yaml.safe_load(tree(REPOSITORY)["book/myst.yml"])["project"]
    assert project["github"] == "https://github.com/orm/ferries"
    assert project["binder"] == "https://mybinder.org/v2/gh/orm/ferries/spring?urlpath=lab/tree/book"


@pytest.mark.skipif(shutil.which("node") is None, reason="node is missing: see tests/system-packages.sh")
def test_the_myst_engine_takes_it_without_a_warning(tmp_path: Path) -> None:
    for path, data in tree(REPOSITORY).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    code, output = myst.build(tmp_path / "book")
    assert code == 0, output


def test_what_colab_can_not_open_has_no_button_for_it() -> None:
    assert set(options(GITLAB)["launch_buttons"]) == {"notebook_interface", "binderhub_url"}
    assert not any(fetching(GITLAB).values())
    assert "github" not in yaml.safe_load(tree(GITLAB)["book/myst.yml"])["project"]


def test_binder_installs_what_the_notebooks_need() -> None:
    assert tree(REPOSITORY)["binder/requirements.txt"].decode().splitlines()[1:] == ["sourcebook[notebooks]"]
    assert tree(REPOSITORY)["binder/runtime.txt"] == b"python-3.11\n"


def test_every_notebook_that_imports_fetches_the_course_on_colab_and_does_nothing_here(tmp_path: Path) -> None:
    found = fetching(REPOSITORY)
    assert len(found) > 4
    assert all(found.values()), [path for path, cell in found.items() if not cell]
    (cell,) = set(found.values())
    assert "git clone -q --depth 1 -b spring https://github.com/orm/ferries " in cell
    program = f"from IPython.core.interactiveshell import InteractiveShell as S\nr = S().run_cell({cell!r})\n"
    command = [sys.executable, "-c", f"{program}assert r.success"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("path", ["book/course.json", "book/index.md"])
def test_the_rest_of_the_book_is_the_same(path: str) -> None:
    assert tree(None)[path].replace(b'"repository":null', b"") == (
        tree(REPOSITORY)[path].replace(b'"repository":' + _recorded(), b"")
    )


def _recorded() -> bytes:
    course = json.loads(tree(REPOSITORY)["book/course.json"])["course"]["repository"]
    return json.dumps(course, separators=(",", ":")).encode()
