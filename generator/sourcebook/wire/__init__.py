"""An item and a course as plain JSON, and back (DESIGN.md 7); the standard library alone."""

from sourcebook.wire.bank import BANK_SCHEMA, bank_to_json
from sourcebook.wire.course import DUMP_SCHEMA, course_from_json, course_to_json
from sourcebook.wire.exercise import exercise_from_json, exercise_to_json, sealed_from_json, sealed_to_json
from sourcebook.wire.item import item_from_json, item_to_json
from sourcebook.wire.texts import texts

__all__ = [
    "BANK_SCHEMA",
    "DUMP_SCHEMA",
    "bank_to_json",
    "course_from_json",
    "course_to_json",
    "exercise_from_json",
    "exercise_to_json",
    "item_from_json",
    "item_to_json",
    "sealed_from_json",
    "sealed_to_json",
    "texts",
]
