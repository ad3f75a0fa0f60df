"""`seeds/` to a Course: read every file, find every quote, and say all that is wrong, each with its place."""

from __future__ import annotations

from pathlib import Path

from sourcebook.load.chapters import read_chapters
from sourcebook.load.course import assemble, settings_of
from sourcebook.load.files import find_files
from sourcebook.load.records import read_records
from sourcebook.load.sources import read_sources
from sourcebook.model.course import Course
from sourcebook.problems import Problem, in_order


def load(root: Path) -> tuple[Course | None, list[Problem]]:
    """Read `<root>/seeds`; bad seeds never raise. There is no course where `course.yml` can't be read."""
    files, problems = find_files(root)
    records = read_records(files, problems)
    settings = settings_of(records)
    if settings is None:
        return None, in_order(problems)
    readings = read_sources(files, records, problems)
    chapters = read_chapters(files, settings, problems)
    course = assemble(settings, records, readings, chapters, problems)
    return course, in_order(problems)
