"""A course of any size, of an invented world, for measuring growth: `python synthetic.py 2000 FOLDER`."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

import yaml

from sourcebook.load import load
from sourcebook.model.digest import digest_of

MONTHS = 12
CHAPTER = 50
"""Facts in a chapter."""
TOWNS = 40
SYLLABLES = tuple(first + second for first in "bdfgklmnprstvz" for second in "aeio")

Record = dict[str, Any]


def named(n: int) -> str:
    """Return a name for each number, without a digit: a name that holds a year would tell its date (A33)."""
    many = len(SYLLABLES)
    return (SYLLABLES[n // many**2 % many] + SYLLABLES[n // many % many] + SYLLABLES[n % many]).capitalize()


def sentence(n: int) -> str:
    """Return the n-th sentence of the document; the n-th fact quotes it up to the comma, nothing quotes the rest.

    As in what people write, hardly any eight words in a row occur twice.
    """
    name, year, month = named(n), 1200 + n // MONTHS % 700, n % MONTHS + 1
    return (
        f"Town {name} joined lake league {n} in month {month} of {year}, says leaf {n} of the book.",
        f"The fleet of town {name} counted {n * 7 + 3} boats in {year}, says leaf {n} of the book.",
        f"Council {name} met at mill {name} in month {month} of {year}, says leaf {n} of the book.",
        f"The scribe of hall {name} holds that trade served hall {name} well, says leaf {n} of the book.",
    )[n % 4]


def fact(n: int, topic: str) -> Record:
    """Return the n-th fact: an event, a number, another event or a claim."""
    name, year, month = named(n), 1200 + n // MONTHS % 700, n % MONTHS + 1
    when, town = f"{year}-{month:02d}", f"town-{n % TOWNS}"
    own, carries = (
        (
            event(when, town, f"the accession of town {name} to the league", f"town {name} joined the league"),
            ["when", "who"],
        ),
        (number(n, year, town), ["value", "subject"]),
        (
            event(when, town, f"the meeting of council {name} at the mill", f"council {name} met at the mill"),
            ["when", "who"],
        ),
        (claim(n), ["clause"]),
    )[n % 4]
    quote = {"source": "chronicle", "text": sentence(n).split(",")[0], "carries": carries}
    says = f"In the chronicle, sentence {n} tells this."
    return {"id": f"fact-{n}", "says": says, "importance": 2, "topics": [topic], **own, "quotes": [quote]}


def event(when: str, town: str, label: str, clause: str) -> Record:
    """Return what an event has of its own."""
    who = [{"entity": town, "as": "subject"}]
    return {"type": "event", "mode": "fact", "when": when, "label": label, "clause": clause, "who": who}


def number(n: int, year: int, town: str) -> Record:
    """Return what a number has of its own."""
    value = {"value": n * 7 + 3, "unit": "boats", "hedge": "exact", "at": str(year)}
    about = {"relation": "boats", "subject": town, "quantity": f"boats of town {named(n)}"}
    return {"type": "number", "mode": "fact", **about, **value}


def claim(n: int) -> Record:
    """Return what a claim has of its own."""
    clause = f"trade serves the towns of hall {named(n)} well"
    return {"type": "claim", "mode": "claim", "by": "scribe", "clause": clause, "about": ["league"], "at": "1950"}


def write(folder: Path, facts: int) -> None:
    """Write `seeds/` of a course with that many facts, every one reviewed by the program that wrote it."""
    seeds = folder / "seeds"
    document = "\n".join(sentence(n) for n in range(facts)) + "\nHere the chronicle of the lakes ends.\n"
    put(seeds / "sources/chronicle/document.txt", document)
    save(seeds / "sources/chronicle/source.yml", source(document))
    chapters = max(1, facts // CHAPTER)
    save(seeds / "course.yml", settings(chapters))
    for chapter in range(chapters):
        first, after = chapter * facts // chapters, (chapter + 1) * facts // chapters
        topic = f"topic-{chapter}"
        save(seeds / f"facts/{topic}.yml", {"facts": [fact(n, topic) for n in range(first, after)]})
        aim = {"id": f"aim-{chapter}", "text": "Date the events."}
        head = yaml.safe_dump({"title": f"Chapter {chapter}", "topics": [topic], "objectives": [aim]})
        prose = f"Read [what the chronicle tells](fact:fact-{first})."
        put(seeds / f"chapters/chapter-{chapter}.md", f"---\n{head}---\n{prose}\n")
    people = [
        {"id": "scribe", "class": "person", "name": "The Scribe"},
        {"id": "league", "class": "organisation", "name": "Lake League"},
    ]
    towns = [{"id": f"town-{n}", "class": "place", "name": f"Town {named(n)}"} for n in range(TOWNS)]
    save(seeds / "entities.yml", {"entities": people + towns})
    save(seeds / "relations.yml", {"relations": relations()})
    course, _ = load(folder)
    approved = {"reviewer": "synthetic", "verdict": "approved"}
    records = course.facts.items() if course else ()
    save(seeds / "reviews.yml", {"reviews": [{"of": id_, "digest": digest_of(f), **approved} for id_, f in records]})


def source(document: str) -> Record:
    """Return the record of the one document."""
    zone = {"id": "body", "first": " ".join(sentence(0).split()[:9]), "last": "chronicle of the lakes ends."}
    work = {"id": "chronicle", "work": "chronicle", "title": "Chronicle of the Lakes", "author": "scribe"}
    made = {"publisher": "Mill Press", "date": "1950", "genre": "chronicle", "access": "analysis"}
    return {**work, **made, "sha256": hashlib.sha256(document.encode()).hexdigest(), "zones": [zone]}


def settings(chapters: int) -> Record:
    """Return `course.yml`."""
    caps = {"work": 1, "page": 1, "run": 1_000_000}
    names = [f"chapter-{chapter}" for chapter in range(chapters)]
    about = {"id": "lakes", "title": "The Lake League", "as_of": "1950", "licence": "CC0-1.0", "language": "en"}
    return {**about, "description": "An invented course.", "chapters": names, "caps": caps}


def relations() -> list[Record]:
    """Return the relations that the facts use."""
    dated = {"type": "event", "subject": "event", "object": "date", "functional": "always", "why": "It has one date."}
    boats = {"type": "number", "subject": "place", "object": "number", "functional": "at_time", "why": "One size."}
    return [{"id": "date-of", **dated}, {"id": "boats", **boats}]


def save(path: Path, record: Record) -> None:
    """Write a record as YAML."""
    put(path, yaml.dump(record, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True))


def put(path: Path, text: str) -> None:
    """Write a text file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
