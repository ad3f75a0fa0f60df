"""Question kinds, one a file, all with the face of `face.Kind`."""

from sourcebook.kinds.banks import UnprovenError, certificates, make_banks, make_items
from sourcebook.kinds.table import KINDS

__all__ = ["KINDS", "UnprovenError", "certificates", "make_banks", "make_items"]
