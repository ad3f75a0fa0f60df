"""The repository that `course.yml` names is one that the book's launch buttons can open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sourcebook.model.course import Course
from sourcebook.problems import Code, Problem

_URL = re.compile(r"https://(?:github|gitlab)\.com/[\w.-]+/[\w.-]*[\w-]", re.ASCII)
_BRANCH = re.compile(r"\w[\w./-]*", re.ASCII)
_HUB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w.~-]+)*", re.ASCII)
_PACKAGE = re.compile(r"[\w.\[\],=<>~!@:/ +-]+", re.ASCII)
_FIELDS = {
    "url": (_URL, "Write `https://github.com/<owner>/<name>`, or the same on gitlab.com, without `.git` or a slash."),
    "branch": (_BRANCH, "Write the branch's name alone, such as `main`."),
    "hub": (_HUB, "Write the JupyterHub's address, such as `https://hub.example.org`, without a slash at its end."),
    "package": (_PACKAGE, "Write one line of a requirements file, such as `sourcebook[notebooks]`."),
}


def check(course: Course) -> Iterator[Problem]:
    """Report each field from which no address could be made."""
    repository = course.settings.repository
    if repository is None:
        return
    for name, (form, mend) in _FIELDS.items():
        value = getattr(repository, name)
        if value is not None and (not form.fullmatch(value) or (name == "url" and value.endswith(".git"))):
            message = f"`{name}` of the repository is `{value}`, from which no launch button can be made"
            yield Problem(repository.place, Code.REPOSITORY, message, mend)
