"""The quiz component: its parts in `component/` put together to one ES module, and to its twin, a classic script.

Nothing is compiled: parts are ordered by what they import, the words `import` and `export` go, and what is left is
squeezed (`squeeze.py`).
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from sourcebook.widget.squeeze import squeeze

ROOT = "main.js"
"""The part that everything is reached from; it alone exports a default."""
WORDS = "words.js"
"""A part without a file: `export const WORDS`, what the interface says, by language (`component/strings/`)."""

_IMPORT = re.compile(r'import \{ [\w$, ]+ \} from "\./([\w-]+\.js)";\n')
_EXPORT = re.compile(r"^export (?=(?:async )?function |const )", re.MULTILINE)
_DEFAULT = "export default { render };\n"

_HEAD = "// Put together by `sourcebook build` from generator/sourcebook/widget/component/: edit it there.\n"
_BEGIN = """\
const begin = () => enliven(document, window.sourcebookCourse || {});
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
"""


@cache
def module(language: str = "en") -> str:
    """Return the ES module (`quiz.mjs`): its default export has `render`, as anywidget wants it.

    It speaks English, and `language` where `component/strings/` has it.
    """
    return _HEAD + squeeze(f"{_joined(language)}{_DEFAULT}")


@cache
def classic(language: str = "en") -> str:
    """Return the classic script (`quiz.js`): it enlivens the page that loads it, with `window.sourcebookCourse`."""
    return _HEAD + squeeze(f'(() => {{\n"use strict";\n{_joined(language)}{_BEGIN}}})();\n')


def ordered() -> list[str]:
    """Name the parts that are put together, each after what it imports; `ValueError` where they import in a circle."""
    done: list[str] = []

    def visit(part: str, above: tuple[str, ...]) -> None:
        if part in above:
            raise ValueError(f"parts of the component import in a circle: {' > '.join((*above, part))}")
        if part not in done:
            for name in _IMPORT.findall(source(part)):
                visit(name, (*above, part))
            done.append(part)

    visit(ROOT, ())
    return done


def source(part: str, language: str = "en") -> str:
    """Return the source of a part."""
    if part != WORDS:
        return _folder().joinpath(part).read_text(encoding="utf-8")
    words = {name: _words(name) for name in dict.fromkeys(("en", language)) if _file(name).is_file()}
    return f"export const WORDS = {json.dumps(words, ensure_ascii=False, separators=(',', ':'))};\n"


def _joined(language: str) -> str:
    return "".join(_plain(part, source(part, language)) for part in ordered())


def _plain(part: str, text: str) -> str:
    """A part without its imports and exports."""
    if part == ROOT:
        text = text.replace(_DEFAULT, "")
    return _EXPORT.sub("", _IMPORT.sub("", text))


def _words(language: str) -> object:
    return json.loads(_file(language).read_text(encoding="utf-8"))


def _file(language: str) -> Traversable:
    return _folder() / "strings" / f"{language}.json"


def _folder() -> Traversable:
    return resources.files("sourcebook.widget") / "component"
