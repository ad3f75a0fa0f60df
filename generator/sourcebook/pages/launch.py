"""Where a published course can be run: Binder, Colab, a JupyterHub; nowhere without a repository in `course.yml`."""

from __future__ import annotations

from typing import Any

from sourcebook.model.course import Repository, Settings
from sourcebook.pages.template import render

BINDER = "https://mybinder.org"
COLAB = "https://colab.research.google.com"
_PYTHON = "python-3.11"
"""What repo2docker is to take: the oldest Python that the package runs on."""
_FETCH = """\
import os
import sys

if "google.colab" in sys.modules and not os.path.isdir("/content/course"):
    # Colab opens this notebook alone: fetch the rest of the course, and install what it needs.
    !git clone -q --depth 1 -b {branch} {url} /content/course
    %cd -q /content/course
    %pip install -q -r binder/requirements.txt
    %cd -q book"""


def of_book_1(repository: Repository | None) -> dict[str, Any]:
    """Options of the theme of Jupyter Book 1: its launch buttons are links, and ask no host until clicked."""
    if repository is None:
        return {}
    buttons = {"notebook_interface": "jupyterlab", "binderhub_url": BINDER}
    buttons |= {"colab_url": COLAB} if repository.on_github else {}
    buttons |= {"jupyterhub_url": repository.hub} if repository.hub else {}
    return {
        "repository_url": repository.url,
        "repository_branch": repository.branch,
        "path_to_docs": "book",
        "launch_buttons": buttons,
    }


def of_book_2(repository: Repository | None) -> dict[str, Any]:
    """Fields of a MyST project: its theme links to the repository and to Binder."""
    if repository is None:
        return {}
    owner, name = repository.url.split("/")[-2:]
    host = f"gh/{owner}/{name}" if repository.on_github else f"gl/{owner}%2F{name}"
    binder = f"{BINDER}/v2/{host}/{repository.branch}?urlpath=lab/tree/book"
    return {"github": repository.url, "binder": binder} if repository.on_github else {"binder": binder}


def on_colab(repository: Repository | None) -> str:
    """The source of a cell that fetches the course on Colab and does nothing elsewhere; empty where it isn't needed."""
    if repository is None or not repository.on_github:
        return ""
    return _FETCH.format(url=repository.url, branch=repository.branch)


def environment(settings: Settings) -> dict[str, bytes]:
    """`binder/`: what Binder, Colab and repo2docker install, from the repository's root."""
    if settings.repository is None:
        return {}
    head = "# Written by `sourcebook build`: edit `repository` in seeds/course.yml.\n"
    return {
        "binder/README.md": render("binder.md.jinja", title=settings.title).encode(),
        "binder/requirements.txt": f"{head}{settings.repository.package}\n".encode(),
        "binder/runtime.txt": f"{_PYTHON}\n".encode(),
    }
