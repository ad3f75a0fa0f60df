"""The block in which a question stands on a page: readable without a script, and carrying what a script needs."""

from sourcebook.widget.block import block

__all__ = ["block"]
