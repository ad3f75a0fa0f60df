"""The evidence of a chapter: each fact and argument with the words that carry it, on as many pages as caps ask for."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown, map_of
from sourcebook.model.argument import Argument, Edge
from sourcebook.model.base import Quote
from sourcebook.model.course import Chapter
from sourcebook.model.fact import Fact
from sourcebook.pages.budget import paged
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.names import heading_for, words_for
from sourcebook.pages.page import Page, numbered
from sourcebook.pages.template import render


def pages(knowledge: Knowledge, chapter: Chapter, gauge: Gauge) -> list[Page]:
    """Write the evidence of a chapter: the approved records whose first topic with a chapter is one of its topics."""
    records = list(_records(knowledge, chapter))
    written = {record.id: _write(knowledge, record) for record in records}
    laid = paged(((record, gauge.of_markdown(written[record.id])) for record in records), gauge)
    return [
        _page(knowledge, chapter, number, [(record, written[record.id]) for record in group])
        for number, group in enumerate(laid, 1)
    ]


def _records(knowledge: Knowledge, chapter: Chapter) -> Iterator[Fact | Argument]:
    """The records in the chapter's order of topics."""
    everything: list[Fact | Argument] = [*knowledge.facts.values(), *knowledge.arguments.values()]
    mine = [record for record in everything if knowledge.chapter_of(record.topics) == chapter.id]
    for topic in chapter.head.topics:
        yield from (record for record in mine if _topic(record, chapter) == topic)


def _topic(record: Fact | Argument, chapter: Chapter) -> str:
    return next(topic for topic in record.topics if topic in chapter.head.topics)


def _page(knowledge: Knowledge, chapter: Chapter, number: int, records: list[tuple[Fact | Argument, Markdown]]) -> Page:
    file, title = numbered(f"evidence/{chapter.id}", f"Evidence: {chapter.head.title}", number)
    groups = [
        (heading_for(knowledge, topic), [text for record, text in records if _topic(record, chapter) == topic])
        for topic in dict.fromkeys(_topic(record, chapter) for record, _ in records)
    ]
    text = render("evidence.md.jinja", title=title, chapter=chapter.head.title, id=chapter.id, topics=groups)
    return Page(file=f"{file}.md", title=title, data=text.encode())


def _write(knowledge: Knowledge, record: Fact | Argument) -> Markdown:
    if isinstance(record, Argument):
        nodes = [_node(knowledge, record, number) for number in range(len(record.nodes))]
        told = about(knowledge, record)
        return render(
            "argument.md.jinja", id=record.id, says=record.says, about=told, nodes=nodes, map=map_of(record.id)
        )
    quotes = [quoted(knowledge, quote) for quote in record.quotes]
    return render("fact.md.jinja", id=record.id, says=record.says, about=about(knowledge, record), quotes=quotes)


def about(knowledge: Knowledge, record: Fact | Argument) -> str:
    """What sort of statement it is, whose, and of when."""
    if isinstance(record, Argument):
        return f"Argument of {knowledge.name(record.by)}, {words_for(knowledge, record.scheme)}"
    by = f" by {knowledge.name(record.by)}" if record.by and record.mode != "fact" else ""
    mode = record.mode.capitalize() + by
    return f"{mode}, {record.time.human()}" if record.time else mode


def quoted(knowledge: Knowledge, quote: Quote) -> dict[str, str]:
    """What a template shows of a quote."""
    return {"text": quote.text, "source": quote.source, "cite": knowledge.cite(quote.source)}


def _node(knowledge: Knowledge, argument: Argument, index: int) -> dict[str, object]:
    node = argument.nodes[index]
    does = "; ".join(_does(argument, edge) for edge in argument.edges if edge.from_ == node.id)
    return {
        "number": str(index + 1),
        "role": f"{node.role}, unstated" if node.implicit else node.role,
        "text": node.text,
        "does": f" ({does})" if does else "",
        "quote": quoted(knowledge, node.quote) if node.quote else None,
        "fact": node.fact if node.fact in knowledge.facts else None,
    }


def _does(argument: Argument, edge: Edge) -> str:
    numbers = {node.id: number for number, node in enumerate(argument.nodes, 1)}
    if edge.to in numbers:
        return f"{edge.kind} {numbers[edge.to]}"
    inner = next((each for each in argument.edges if each.id == edge.to), None)
    if inner and inner.from_ in numbers and inner.to in numbers:
        return f"{edge.kind} the step from {numbers[inner.from_]} to {numbers[inner.to]}"
    return f"{edge.kind} another argument"
