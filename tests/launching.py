"""The example course as one that names a repository, and its book."""

from dataclasses import replace
from functools import cache

from example_course import known, lakes

from sourcebook import pages
from sourcebook.kinds import make_banks
from sourcebook.model.course import Repository
from sourcebook.pages.gauge import Gauge
from sourcebook.problems import Place

REPOSITORY = Repository(
    place=Place("seeds/course.yml"),
    url="https://github.com/orm/ferries",
    branch="spring",
    hub="https://hub.orm.example",
)


@cache
def tree(repository: Repository | None) -> dict[str, bytes]:
    """Every file of the book, and of `binder/`."""
    course = replace(lakes(), settings=replace(lakes().settings, repository=repository))
    knowledge = known(course)
    return pages.book(knowledge, make_banks(knowledge), Gauge(course))
