"""Spell-checks what people wrote: the seeds' own words, the documents for people, and what the program makes of them.

By Debian's hunspell (en_GB). Of items every wording, option and feedback is read: rule A39 of the linter is here.

The glossary is its second dictionary: every name, alias and term of the course; `words.txt` holds words of our trade.
Quoted words are not ours, and are left alone. Each misspelling is printed as `file:line: word`; any makes it exit 1.
"""

import re
import subprocess
import sys
from collections.abc import Container, Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from sourcebook.kinds import make_items
from sourcebook.knowledge import Knowledge
from sourcebook.lint.asked import Asked, Context, choices_of
from sourcebook.lint.places import place_of
from sourcebook.load import load
from sourcebook.model.base import Quote, Record
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.source import Source
from sourcebook.problems import Place

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "seeds/README.md", "benchmarks/README.md")
OWN = frozenset(
    {
        *("says", "label", "clause", "treatment", "means", "usage", "not_same_as", "quantity", "value", "area", "does"),
        *("outcome", "permits", "forbids", "text", "neutral", "description", "opening", "limits", "summary", "why"),
        *("stem", "feedback", "model_answer", "title", "note"),
    }
)
"""Fields that hold words of our own."""
WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
NOT_OURS = re.compile(
    r"“[^”]*”|‘[^’]*’|\"[^\"]*\"|```.*?```|`[^`]*`|\]\([^)]*\)|<[^>]*>|https?://\S+|\{[\w-]+\}|\b(?:topic|number|id|sort|select)=\S+|\b[\w.-]+/[\w./-]+",
    re.DOTALL,
)
"""Quoted words, code, addresses, paths and names of directives."""


def main() -> int:
    """Print every misspelt word with its place; 1 if there is any."""
    course, problems = load(ROOT)
    assert course is not None, problems
    texts = [*of_course(course), *of_documents(), *of_items(course)]
    known = names(course) | set((ROOT / "tests/words.txt").read_text(encoding="utf-8").split())
    found = [(place, word) for place, text in texts for word in words(text)]
    unknown = misspelt({word for _, word in found}, known)
    bad = sorted({(place, word) for place, word in found if word in unknown})
    for place, word in bad:
        print(f"{place.file}:{place.line}: {word}")
    print(f"{len(found)} words of {len(texts)} texts, {len(bad)} misspelt.")
    return 1 if bad or not found else 0


def of_course(course: Course) -> Iterator[tuple[Place, str]]:
    """The seeds' own words, record by record; chapters line by line."""
    for source in course.sources.values():
        yield source.place, source.note or ""
    for each in (course.facts, course.arguments, course.questions):
        for record in each.values():
            yield from own(record, record.place)
    for listed in (course.positions, course.known_problems, course.paraphrases, course.overreach, (course.settings,)):
        for record in listed:
            yield from own(record, record.place)
    for chapter in course.chapters.values():
        yield from own(chapter.head, chapter.head.place)
        yield from by_paragraph(chapter.place.file, chapter.prose, chapter.first_line)


def own(value: object, place: Place, name: str = "") -> Iterator[tuple[Place, str]]:
    """The words of our own in a record and in what it holds."""
    if isinstance(value, str):
        if name in OWN:
            yield place, value
    elif isinstance(value, tuple):
        for each in value:
            yield from own(each, place, name)
    elif is_dataclass(value) and not isinstance(value, Quote | When | Source | type):
        here = value.place if isinstance(value, Record) else place
        for field in fields(value):
            yield from own(getattr(value, field.name), here, field.name)


def of_documents() -> Iterator[tuple[Place, str]]:
    """What is written for people beside the seeds."""
    for name in DOCUMENTS:
        if (ROOT / name).is_file():
            yield from by_paragraph(name, (ROOT / name).read_text(encoding="utf-8"), 1)


def of_items(course: Course) -> Iterator[tuple[Place, str]]:
    """What items show: each wording, option and feedback once, at the place of its record (A39)."""
    knowledge = Knowledge(course)
    context, seen = Context(knowledge), set[str]()
    for asked in (Asked(item, context) for item in make_items(knowledge)):
        told = [option.why for body in choices_of(asked.item) for option in body.options]
        for text in (*asked.item.phrasings, *asked.beside, asked.item.feedback, *told):
            if text not in seen:
                seen.add(text)
                yield place_of(course, asked.item), text


def by_paragraph(file: str, text: str, first: int) -> Iterator[tuple[Place, str]]:
    """A text in its paragraphs, code blocks blanked, each with the line on which it begins."""
    blanked = re.sub(
        r"^```(?!\{).*?^```", lambda found: re.sub(r"[^\n]", "", found[0]), text, flags=re.DOTALL | re.MULTILINE
    )
    for found in re.finditer(r"(?:.+\n?)+", blanked):
        yield Place(file, first + blanked.count("\n", 0, found.start())), found[0]


def words(text: str) -> Iterator[str]:
    """The words of a text that are ours, without possessive endings."""
    for found in WORD.finditer(NOT_OURS.sub(" ", text)):
        yield re.sub(r"['’]s?$", "", found[0])


def names(course: Course) -> set[str]:
    """Every word of every name and term of the course (the glossary), and its ids."""
    terms = [*course.settings.abbreviations, *(term.term for term in course.settings.terms)]
    terms += [name for entity in course.entities.values() for name in (*entity.names, *entity.metonyms)]
    terms += [source.title for source in course.sources.values()]
    terms += [source.publisher for source in course.sources.values()]
    terms += [*course.facts, *course.arguments, *course.entities, *(known.id for known in course.known_problems)]
    terms += [fact.term for fact in course.facts.values() if hasattr(fact, "term")]
    return {word for term in terms for word in (term, *WORD.findall(term), *re.findall(r"[^\W\d_]+", term))}


def misspelt(asked: Iterable[str], known: Container[str]) -> set[str]:
    """The words that neither dictionary knows; a hyphen parts a word, and a capital may be that of a sentence."""
    parts = {word: word.split("-") for word in asked if word not in known and word[:1].lower() + word[1:] not in known}
    given = "\n".join(sorted({part for each in parts.values() for part in each}))
    command = ["hunspell", "-d", "en_GB", "-i", "UTF-8", "-l"]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    unknown = {part for part in done.stdout.split() if part not in known}
    return {word for word, each in parts.items() if unknown.intersection(each)}


if __name__ == "__main__":
    sys.exit(main())
