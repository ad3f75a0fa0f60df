"""How a course treats what is contested: figures by thesis and side, and the P rules of ITEMS.md 10.3."""

from sourcebook.lint.balance.parity import even, index, parity, unreturned
from sourcebook.lint.balance.rules import NAMES, findings
from sourcebook.lint.balance.sides import SIDES, Row, Side, rows

__all__ = ["NAMES", "SIDES", "Row", "Side", "even", "findings", "index", "parity", "rows", "unreturned"]
