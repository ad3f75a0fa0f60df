"""Templates of the pages that are prose: what they are given is text, and Markdown is made to show it as text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sourcebook.markup import Markdown, escape

if TYPE_CHECKING:
    from jinja2 import Environment


def render(name: str, **values: object) -> Markdown:
    """Fill in `templates/<name>`; every value but `Markdown` is escaped where the template shows it."""
    return Markdown(_environment().get_template(name).render(**values))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("sourcebook", "templates"),
        autoescape=False,  # noqa: S701  (Markdown, not HTML: `finalize` escapes it)
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: object) -> Markdown:
    return value if isinstance(value, Markdown) else escape(str(value))
