"""A page of questions as a built book has it: static blocks, the course object and the classic script beside it."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from example_course import known

from sourcebook.kinds import make_items
from sourcebook.model.item import Item
from sourcebook.widget import block
from sourcebook.widget.component import classic, module
from sourcebook.widget.digest import digest

STYLE = Path(__file__).parents[1] / "generator/sourcebook/static/_static/sourcebook.css"
ABOUT = {
    "packet-1": {"cite": "A. Author, “Title”, 2012", "author": "A. Author", "title": "Title", "date": "2012"},
    "packet-2": {"cite": "B. Author, “Other”, 2013", "author": "B. Author", "title": "Other", "date": "2013"},
}


@cache
def lake_items() -> tuple[Item, ...]:
    """The items of the example course."""
    return tuple(make_items(known()))


def one_of_each(items: Sequence[Item]) -> list[Item]:
    """The first item of each shape."""
    return [*{item.shape: item for item in reversed(items)}.values()][::-1]


def course_of(items: Sequence[Item], **fields: Any) -> dict[str, Any]:
    """The course object of a page that holds these items and no more."""
    listed = [{"id": item.id, "digest": digest(item), "page": "index.html"} for item in items]
    chapters = [{"id": "first", "title": "The first chapter", "page": "index.html", "items": listed}]
    course = {"id": "example", "title": "An example", "version": "1", "language": "en", "sources": ABOUT}
    return {**course, "chapters": chapters, "pages": {}, **fields}


def cites() -> dict[str, str]:
    """The citation of each source."""
    return {name: about["cite"] for name, about in ABOUT.items()}


def write(folder: Path, items: Sequence[Item], course: Mapping[str, Any] | None = None, *, body: str = "") -> Path:
    """Write a page with some items, and what it loads; return its path."""
    static = folder / "_static"
    static.mkdir(parents=True, exist_ok=True)
    about = json.dumps(course or course_of(items), ensure_ascii=False)
    (static / "course.js").write_text(f"window.sourcebookCourse = {about};\n", encoding="utf-8")
    (static / "quiz.js").write_text(classic(), encoding="utf-8")
    (static / "quiz.mjs").write_text(module(), encoding="utf-8")
    (static / "sourcebook.css").write_bytes(STYLE.read_bytes())
    (static / "page.css").write_text(PAGE_STYLE, encoding="utf-8")
    blocks = "\n".join(block(item, cites()) for item in items)
    quiz = f'<div class="sb-quiz">\n{blocks}\n</div>' if items else ""
    page = folder / "index.html"
    page.write_text(PAGE.replace("POLICY", POLICY).replace("QUIZ", quiz + body), encoding="utf-8")
    return page


POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:"
"""What our parts must run under."""
PAGE_STYLE = "body { margin: 0.5rem } [data-theme=dark] body { background: #121212; color: #eee }\n"
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Questions</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="POLICY">
<link rel="stylesheet" href="_static/sourcebook.css"><link rel="stylesheet" href="_static/page.css">
<script defer src="_static/course.js"></script><script defer src="_static/quiz.js"></script>
</head>
<body><main><h1>A page</h1>
QUIZ
</main></body>
</html>
"""
