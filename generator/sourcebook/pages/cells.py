"""A notebook as nbformat 4.5 has it on disk; its stored outputs come from the very functions that its cells call."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from sourcebook.model.item import Item
from sourcebook.notebook import NotebookCourse
from sourcebook.pages import launch

_LONGEST = 64
"""Characters of a cell id (nbformat 4.5)."""
_HIDDEN = ("remove-input",)
"""Tags of a cell whose output is what the page is for; both engines know them."""
_UNSEEN = ("remove-cell",)
"""Tags of a cell that only a kernel needs."""
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}


class Notebook:
    """Cells in the order in which they are added; ids are given from content, never drawn."""

    def __init__(self, course: NotebookCourse, name: str) -> None:
        """Begin an empty notebook that shows this course; cell ids begin with its name, as MyST wants them apart."""
        self._course = course
        self._name = name
        self._cells: list[dict[str, Any]] = []
        self._count = 0

    def markdown(self, id_: str, text: str) -> None:
        """Add a Markdown cell."""
        source = _lines(text.strip("\n"))
        self._cells.append({"cell_type": "markdown", "id": self._id(id_), "metadata": {}, "source": source})

    def code(self, id_: str, source: str, *, tags: tuple[str, ...] = ()) -> None:
        """Add a code cell that prints nothing."""
        self._add_code(id_, source, tags, [])

    def imports(self, source: str, *, tags: tuple[str, ...] = _UNSEEN) -> None:
        """Add the cell that imports; where the course names a repository, the one that fetches it on Colab before."""
        fetch = launch.on_colab(self._course.knowledge.course.settings.repository)
        if fetch:
            self.code("fetch", fetch, tags=_UNSEEN)
        self.code("import", source, tags=tags)

    def unasked(self, id_: str, source: str) -> None:
        """Add a code cell whose output nobody has computed: it has no count, and nbval compares nothing."""
        self._add_code(id_, source, (), [])
        self._cells[-1]["execution_count"] = None
        self._count -= 1

    def printing(self, id_: str, source: str, printed: str) -> None:
        """Add a code cell that prints something."""
        text = printed.strip("\n")
        stream = {"name": "stdout", "output_type": "stream", "text": _lines(text + "\n")}
        self._add_code(id_, source, (), [stream] if text else [])

    def quiz(self, id_: str, items: list[Item] | tuple[Item, ...]) -> None:
        """Add a cell that asks these questions, if there are any."""
        if items:
            names = [item.id for item in items]
            source = "".join(["quiz(\n", *(f"    {json.dumps(name)},\n" for name in names), ")"])
            self.value(id_, source, self._course.quiz(*names), tags=_HIDDEN)

    def value(self, id_: str, source: str, value: Any, *, tags: tuple[str, ...] = ()) -> None:
        """Add a cell that ends in an expression with that value."""
        output = {"output_type": "execute_result", "metadata": {}, "data": _shown(value)}
        self._add_code(id_, source, tags, [output | {"execution_count": self._count + 1}])

    def figure(self, id_: str) -> None:
        """Add a cell that shows a figure of the course."""
        output = {"output_type": "display_data", "metadata": {}, "data": _shown(self._course.figure(id_))}
        self._add_code(f"figure-{id_}", f"course.figure({json.dumps(id_)}).show()", _HIDDEN, [output])

    def to_bytes(self) -> bytes:
        """Write the notebook as nbformat does: keys sorted, one space of indent, text in lines."""
        document = {"cells": self._cells, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
        return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()

    def _id(self, name: str) -> str:
        return cell_id(self._name, name)

    def _add_code(self, id_: str, source: str, tags: tuple[str, ...], outputs: list[dict[str, Any]]) -> None:
        self._count += 1
        self._cells.append(
            {
                "cell_type": "code",
                "execution_count": self._count,
                "id": self._id(id_),
                "metadata": {"tags": list(tags)} if tags else {},
                "outputs": outputs,
                "source": _lines(source),
            }
        )


def cell_id(notebook: str, name: str) -> str:
    """Return the id of a cell of a notebook: letters, digits, hyphens and underscores, 64 at most.

    A longer id ends in a digest of the whole.
    """
    text = f"{notebook}-{name}"
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", text)
    if len(plain) <= _LONGEST and plain == text:
        return plain
    return f"{plain[: _LONGEST - 9]}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _shown(value: Any) -> dict[str, list[str]]:
    """What a kernel gives for a value, by MIME type."""
    return {"text/html": _lines(value._repr_html_()), "text/plain": _lines(repr(value))}


def _lines(text: str) -> list[str]:
    """A text as nbformat splits it (`splitlines`, ends kept)."""
    return text.splitlines(keepends=True)
