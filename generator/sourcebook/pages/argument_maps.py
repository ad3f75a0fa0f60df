"""Argument maps: every argument of a chapter as a map and an outline, with what it has to do with other arguments."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import final_nodes
from sourcebook.markup import FigureMark, Markdown, escape, map_of
from sourcebook.model.argument import Argument, EdgeKind
from sourcebook.model.course import Chapter
from sourcebook.pages.budget import paged
from sourcebook.pages.cells import Notebook
from sourcebook.pages.desk import Desk
from sourcebook.pages.names import heading_for, words_for
from sourcebook.pages.page import Page, numbered
from sourcebook.pages.template import render
from sourcebook.pages.voices import voice_in

_IMPORT = "from sourcebook import course"
_DOES: dict[EdgeKind, tuple[str, str]] = {
    "supports": ("It supports", "It is supported by"),
    "attacks": ("It attacks", "It is attacked by"),
    "undercuts": ("It undercuts a step of", "A step of it is undercut by"),
    "presupposes": ("It presupposes", "It is presupposed by"),
}
"""What an argument does to another, and what the other suffers."""
_STANCES = {"asserts": "asserts", "denies": "denies", "mixed": "is mixed on", "silent": "is silent on"}
"""What a stance does to a thesis."""


def figures(knowledge: Knowledge) -> Iterator[FigureMark]:
    """The maps that the pages show: one for each approved argument that belongs to a chapter."""
    for argument in knowledge.arguments.values():
        if knowledge.chapter_of(argument.topics):
            caption = _caption(knowledge, argument)
            yield FigureMark(id=map_of(argument.id), sort="argument", select=(argument.id,), caption=caption, line=0)


def pages(desk: Desk, chapter: Chapter) -> list[Page]:
    """Write the maps of the arguments whose first topic with a chapter is one of this chapter's, in its order."""
    knowledge = desk.knowledge
    mine = [each for each in knowledge.arguments.values() if knowledge.chapter_of(each.topics) == chapter.id]
    mine.sort(key=lambda each: next(n for n, topic in enumerate(chapter.head.topics) if topic in each.topics))
    shown = ((each, _shown(desk, each)) for each in mine)
    laid = paged(((argument, desk.gauge.of_markdown(*texts)) for argument, texts in shown), desk.gauge)
    return [_page(desk, chapter, number, arguments) for number, arguments in enumerate(laid, 1)]


def _page(desk: Desk, chapter: Chapter, number: int, arguments: list[Argument]) -> Page:
    file, title = numbered(f"argument-maps/{chapter.id}", f"Argument maps: {chapter.head.title}", number)
    notebook = Notebook(desk.course, file.replace("/", "-"))
    notebook.markdown("title", render("argument-maps.md.jinja", title=title, chapter=chapter.head.title, id=chapter.id))
    notebook.imports(_IMPORT)
    for argument in arguments:
        notebook.markdown(f"about-{argument.id}", _about(desk.knowledge, argument))
        if argument.id in desk.hidden:
            notebook.markdown(f"left-{argument.id}", "An exercise asks for this map: draw it yourself.")
        else:
            notebook.figure(map_of(argument.id))
        if others := list(_others(desk.knowledge, argument)):
            notebook.markdown(f"others-{argument.id}", "\n".join(others))
    return Page(file=f"{file}.ipynb", title=title, data=notebook.to_bytes())


def _shown(desk: Desk, argument: Argument) -> tuple[str, ...]:
    """What a page shows of an argument."""
    words = "" if argument.id in desk.hidden else desk.course.figure(map_of(argument.id)).description
    return _about(desk.knowledge, argument), words, *_others(desk.knowledge, argument)


def _caption(knowledge: Knowledge, argument: Argument) -> str:
    voice = voice_in(knowledge, argument.by, argument.work)
    finals = [" ".join(node.text.split()) for node in argument.nodes if node.id in final_nodes(argument)]
    said = " and that ".join(text.rstrip(".") for text in finals)
    return f"The steps by which {voice} concludes that {said}." if said else f"The steps of an argument of {voice}."


def _about(knowledge: Knowledge, argument: Argument) -> Markdown:
    """Heading, whose argument it is, of what scheme, and which side it takes."""
    source = next(each for each in knowledge.course.sources.values() if each.work == argument.work)
    theses = {row.thesis.id: row.thesis.text for row in knowledge.course.positions}
    return render(
        "argument-map.md.jinja",
        map=map_of(argument.id),
        id=argument.id,
        title=heading_for(knowledge, argument.id),
        says=argument.says,
        by=knowledge.name(argument.by),
        scheme=words_for(knowledge, argument.scheme),
        source=source.id,
        cite=knowledge.cite(source.id),
        stance=_STANCES[argument.thesis.stance] if argument.thesis else "",
        thesis=theses.get(argument.thesis.id) if argument.thesis else None,
    )


def _others(knowledge: Knowledge, argument: Argument) -> Iterator[str]:
    """A line for each thing that it does to another or another to it, and one for those that share its thesis."""
    shown = {id_: other for id_, other in knowledge.arguments.items() if knowledge.chapter_of(other.topics)}
    joined = dict.fromkeys(_joined(knowledge, argument))
    yield from (f"- {words} {_link(knowledge, shown[id_])}." for words, id_ in joined if id_ in shown)
    same = [
        f"{_link(knowledge, other)} {_STANCES[other.thesis.stance]} it"
        for other in shown.values()
        if other is not argument and other.thesis and argument.thesis and other.thesis.id == argument.thesis.id
    ]
    if same:
        yield f"- On the same thesis: {'; '.join(same)}."


def _joined(knowledge: Knowledge, argument: Argument) -> Iterator[tuple[str, str]]:
    """What is done between this argument and others, and the ids of those."""
    for holder in knowledge.arguments.values():
        for edge in holder.edges:
            start, end = (end.partition(".")[0] if "." in end else holder.id for end in (edge.from_, edge.to))
            if argument.id == start != end:
                yield _DOES[edge.kind][0], end
            elif argument.id == end != start:
                yield _DOES[edge.kind][1], start


def _link(knowledge: Knowledge, argument: Argument) -> str:
    """The heading of another argument as a link, and whose it is."""
    heading = escape(heading_for(knowledge, argument.id))
    return f"[{heading}](#{map_of(argument.id)}) of {escape(voice_in(knowledge, argument.by, argument.work))}"
