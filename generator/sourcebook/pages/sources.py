"""The page of sources: works, their renditions, and what each author could know."""

from __future__ import annotations

from urllib.parse import quote

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown
from sourcebook.model.source import Source
from sourcebook.pages.names import words_for
from sourcebook.pages.template import render

_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"


def page(knowledge: Knowledge) -> Markdown:
    """Write the page."""
    sources = sorted(knowledge.course.sources.values(), key=lambda each: (str(each.date.earliest), each.work, each.id))
    works: dict[str, list[Source]] = {}
    for source in sources:
        works.setdefault(source.work, []).append(source)
    shown = [
        {"title": group[0].title, "sources": [_source(knowledge, source) for source in group]}
        for group in works.values()
    ]
    return render("sources.md.jinja", works=shown, count=len(sources))


def _source(knowledge: Knowledge, source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "cite": knowledge.cite(source.id),
        "series": source.series if source.series not in {source.title, source.publisher} else None,
        "genre": words_for(knowledge, source.genre),
        "date": source.date.human(),
        "access": words_for(knowledge, source.access),
        "address": Markdown(f"<{quote(source.address, safe=_IN_ADDRESS)}>") if source.address else None,
        "sha256": source.sha256,
        "note": source.note,
    }
