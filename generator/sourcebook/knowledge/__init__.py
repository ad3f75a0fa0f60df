"""What the course knows, and how it can be asked; the standard library alone."""

from sourcebook.knowledge.index import Dated, Knowledge, approved_in
from sourcebook.knowledge.lookups import of_texts
from sourcebook.knowledge.queries import QUERIES, ask
from sourcebook.knowledge.standing import Standing, standing

__all__ = ["QUERIES", "Dated", "Knowledge", "Standing", "approved_in", "ask", "of_texts", "standing"]
