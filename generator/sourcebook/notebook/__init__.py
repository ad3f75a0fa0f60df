"""What a notebook gets: the course of the folder that it stands in, and questions from it.

Outputs that `build` stores are computed by these very functions, so a reader's kernel gives the same. Importing this
needs the standard library alone.
"""

from sourcebook.notebook import browser
from sourcebook.notebook.course import NotebookCourse
from sourcebook.notebook.figure import Figure
from sourcebook.notebook.here import CourseNotFoundError, check, here, quiz
from sourcebook.notebook.items import Items
from sourcebook.notebook.quiz import Quiz
from sourcebook.notebook.table import Table

__all__ = ["CourseNotFoundError", "Figure", "Items", "NotebookCourse", "Quiz", "Table", "check", "here", "quiz"]

browser.install()
