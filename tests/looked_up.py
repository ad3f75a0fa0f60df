"""The pages of a course on which things are looked up, by their files, as Markdown."""

import json

from example_course import known

from sourcebook import pages
from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.pages.gauge import Gauge


def book(course: Course | None = None, knowledge: Knowledge | None = None) -> dict[str, str]:
    """Every page of a course, everything in it approved unless its knowledge is given."""
    knowledge = knowledge or known(course)
    made = pages.book(knowledge, make_banks(knowledge), Gauge(knowledge.course))
    return {path.removeprefix("book/"): markdown(path, data) for path, data in made.items() if is_page(path)}


def is_page(path: str) -> bool:
    """Whether a file is a page of its own beside the index."""
    return path.endswith((".md", ".ipynb")) and path.count("/") == 1


def markdown(path: str, data: bytes) -> str:
    """The Markdown of a page."""
    if path.endswith(".md"):
        return data.decode()
    cells = json.loads(data)["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def section(text: str, target: str) -> str:
    """What stands under the heading with that target."""
    return text.split(f"({target})=\n", 1)[1].split("\n(", 1)[0]
