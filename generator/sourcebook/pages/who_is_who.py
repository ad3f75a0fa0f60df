"""Who is who: every person by all names, with offices and words, and every body that the documents let speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown
from sourcebook.model.dates import When
from sourcebook.model.entity import Entity
from sourcebook.model.fact import Role
from sourcebook.pages.budget import in_order
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.mentions import Mentions
from sourcebook.pages.moments import office
from sourcebook.pages.names import listed
from sourcebook.pages.page import Page, numbered
from sourcebook.pages.template import render
from sourcebook.pages.voices import source_of, work_name, works_by, works_of

_SHOWN = 5
"""Facts by somebody, and facts about somebody, that an entry links to."""
_A_PAGE = 60
"""Entries on one page at most."""
_HEADINGS = {True: "People", False: "Bodies, groups and publications that speak"}


def pages(knowledge: Knowledge, gauge: Gauge) -> list[Page]:
    """Write the pages; none for a course in which nobody is named and nobody speaks."""
    mentions = Mentions(knowledge)
    entities = sorted(_listed(knowledge, mentions), key=lambda each: (each.class_ != "person", *_order(each)))
    written = {entity.id: _write(knowledge, mentions, entity) for entity in entities}
    measured = ((entity, gauge.of_markdown(written[entity.id]), 1) for entity in entities)
    laid = in_order(measured, gauge, _A_PAGE)
    return [_page(number, group, written) for number, group in enumerate(laid, 1)]


def _listed(knowledge: Knowledge, mentions: Mentions) -> Iterator[Entity]:
    """People, and whatever else has a voice."""
    voices = mentions.voices | {cell.voice for row in knowledge.positions() for cell in row.cells}
    return (each for each in knowledge.course.entities.values() if each.class_ == "person" or each.id in voices)


def _order(entity: Entity) -> tuple[str, str]:
    """People by the name that the course calls them, bodies by their full name."""
    name = entity.short or entity.name if entity.class_ == "person" else entity.name
    return name.casefold(), entity.id


def _page(number: int, entities: Iterable[Entity], written: dict[str, Markdown]) -> Page:
    file, title = numbered("who-is-who", "Who is who", number)
    entities = list(entities)
    groups = [
        (heading, [written[each.id] for each in entities if (each.class_ == "person") is people])
        for people, heading in _HEADINGS.items()
    ]
    text = render("who-is-who.md.jinja", title=title, groups=[each for each in groups if each[1]])
    return Page(file=f"{file}.md", title=title, data=text.encode())


def _write(knowledge: Knowledge, mentions: Mentions, entity: Entity) -> Markdown:
    by, of = mentions.by(entity.id), mentions.of(entity.id)
    told = [record for record in of if not isinstance(record, Role) or record.holder != entity.id]
    wrote = works_by(knowledge, entity.id)
    works = [work for work in works_of(knowledge, [*by, *of]) if work not in wrote]
    return render(
        "who-is-who-entry.md.jinja",
        entity=entity,
        called=f"{entity.name[:1].upper()}{entity.name[1:]}",
        names=[name for name in entity.names if name != entity.name],
        part_of=knowledge.definite(entity.part_of) if entity.part_of else "",
        offices=[_office(knowledge, role) for role in knowledge.roles if role.holder == entity.id],
        wrote=[_work(knowledge, work) for work in wrote],
        works=[_work(knowledge, work) for work in works],
        theses=_theses(knowledge, entity),
        short=knowledge.short(entity.id) if entity.class_ == "person" else knowledge.definite(entity.id),
        by=mentions.few(by, _SHOWN),
        of=mentions.few(told, _SHOWN, entity.id),
        chapters=mentions.chapters([*by, *of]),
    )


def _work(knowledge: Knowledge, work: str) -> dict[str, str | None]:
    return {"name": work_name(knowledge, work), "source": source_of(knowledge, work)}


def _theses(knowledge: Knowledge, entity: Entity) -> list[dict[str, str]]:
    """The theses on which somebody's position is known."""
    rows = [row.thesis for row in knowledge.positions() if any(cell.voice == entity.id for cell in row.cells)]
    return [{"id": thesis.id, "text": thesis.text} for thesis in rows]


def _office(knowledge: Knowledge, role: Role) -> dict[str, str]:
    """An office with its dates, as far as they are known."""
    name = office(knowledge, role)
    held = [_held(role.held)] if role.held else []
    seen = [f"attested in {listed([when.human() for when in role.seen])}"] if role.seen else []
    inferred = " (year inferred from the publication)" if role.year_from == "publication" else ""
    voice = f", according to {knowledge.name(role.by)}" if role.by and role.mode != "fact" else ""
    return {
        "name": name[:1].upper() + name[1:],
        "dates": "; ".join([*held, *seen]) + inferred + voice,
        "fact": role.id,
    }


def _held(held: When) -> str:
    start = f"from {held.start.human()}" if held.start else "no beginning known"
    if not held.is_interval:
        return f"in {held.human()}"
    return f"{start}, " + (f"until {held.end.human()}" if held.end else "no end known")
