"""Chapters: front matter and prose."""

from __future__ import annotations

import re
from collections import Counter

from sourcebook.load.contents import text_of
from sourcebook.load.files import Files, SeedFile
from sourcebook.model.course import Chapter, ChapterHead, Settings
from sourcebook.problems import Code, Place, Problem
from sourcebook.reading import read_record, read_tree

_HEAD = re.compile(r"---[ \t]*\r?\n(.*?)(?:^---[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_MEND = "Begin with a line `---`, then `title`, `topics` and `objectives`, then a line `---`, then the prose."


def read_chapters(files: Files, settings: Settings, problems: list[Problem]) -> dict[str, Chapter]:
    """Return the chapters in the order of `course.yml`; what is wrong is added to `problems`."""
    by_id = {file.stem: file for file in files["chapters"]}
    chapters: dict[str, Chapter] = {}
    for name, times in Counter(settings.chapters).items():
        if times > 1:
            message = f"`chapters` names `{name}` {times} times"
            problems.append(Problem(settings.place, Code.ID_DUPLICATE, message, "Name every chapter once."))
        file = by_id.pop(name, None)
        if file is None:
            problems.append(_no_file(name, settings.place))
            continue
        chapter = read_chapter(file)
        if isinstance(chapter, Chapter):
            chapters[name] = chapter
        else:
            problems += chapter
    for file in by_id.values():
        message = f"`{file.stem}` is not one of the chapters in `seeds/course.yml`"
        problems.append(Problem(file.place, Code.FILE_UNKNOWN, message, "Add it to `chapters` there, or remove it."))
    return chapters


def read_chapter(file: SeedFile) -> Chapter | list[Problem]:
    """Read one chapter, or say all that is wrong with it."""
    text = text_of(file)
    if isinstance(text, Problem):
        return [text]
    head = _HEAD.match(text)
    if not head:
        return [Problem(file.place, Code.CHAPTER_HEAD, "the chapter has no front matter", _MEND)]
    tree, found = read_tree(head[1], file.name, first_line=2)
    if tree is None:
        return found or [Problem(file.place, Code.CHAPTER_HEAD, "the chapter's front matter is empty", _MEND)]
    record = read_record(ChapterHead, tree, Place(file.name, 2))
    if isinstance(record, list) or found:
        return [*found, *(record if isinstance(record, list) else ())]
    first_line = head[0].count("\n") + 1
    return Chapter(place=file.place, id=file.stem, head=record, prose=text[head.end() :], first_line=first_line)


def _no_file(name: str, place: Place) -> Problem:
    path = f"seeds/chapters/{name}.md"
    if "/" in name or "\\" in name:
        return Problem(place, Code.FILE_OUTSIDE, f"`chapters` names `{name}`, which is a path", "Name the file alone.")
    return Problem(place, Code.FILE_MISSING, f"the chapter `{name}` has no file", f"Write `{path}`.")
