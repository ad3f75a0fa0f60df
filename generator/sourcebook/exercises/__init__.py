"""Exercises of a notebook: sealed when a book is made, judged where the reader works. The standard library alone."""

from sourcebook.exercises.atoms import UnreadableError
from sourcebook.exercises.check import check
from sourcebook.exercises.seal import ready, seal
from sourcebook.exercises.verdict import Verdict

__all__ = ["UnreadableError", "Verdict", "check", "ready", "seal"]
