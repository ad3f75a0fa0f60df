"""A problem is a value: a place, a code, a sentence and the mend. All codes of the program stand here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum


class Severity(StrEnum):
    """How much a problem weighs: `build` stops on errors, CI on warnings too."""

    ERROR = "error"
    WARNING = "warning"


_E, _W = Severity.ERROR, Severity.WARNING


class Code(Enum):
    """Every code that the program can print, with its severity and what `sourcebook explain` says of it."""

    # reading
    FILE_MISSING = ("file-missing", _E, "A file that every course has is not there.")
    FILE_EMPTY = (
        "file-empty",
        _E,
        "A seed file holds nothing, where one mapping with its record's plural is expected.",
    )
    FILE_UNKNOWN = (
        "file-unknown",
        _E,
        "A file stands in `seeds/` that is no seed file; nothing there is ignored silently.",
    )
    FILE_OUTSIDE = (
        "file-outside",
        _E,
        "A link or a path leads out of the course folder; nothing outside it is read or written.",
    )
    FILE_TOO_LARGE = ("file-too-large", _E, "A seed file is larger than 10 MB, which no hand-written file is.")
    NOT_UTF8 = ("not-utf8", _E, "The bytes of a file are not UTF-8.")
    YAML_SYNTAX = ("yaml-syntax", _E, "The file is not YAML.")
    YAML_ALIAS = (
        "yaml-alias",
        _E,
        "Anchors, aliases and tags are not allowed: they can explode, and no reader sees through them.",
    )
    YAML_DEPTH = ("yaml-depth", _E, "The file nests deeper than any seed does.")
    KEY_DUPLICATE = ("key-duplicate", _E, "A key stands twice in one mapping; YAML would silently keep the last.")
    KEY_UNKNOWN = ("key-unknown", _E, "A record has a field that its type doesn't have.")
    FIELD_MISSING = ("field-missing", _E, "A record lacks a field that its type must have.")
    FIELD_VALUE = ("field-value", _E, "A field's value is not of the kind that the field takes.")
    TYPE_UNKNOWN = ("type-unknown", _E, "A fact names a type that doesn't exist.")
    REPOSITORY = (
        "repository",
        _E,
        "The repository that `course.yml` names is none that Binder, Colab or a JupyterHub could open.",
    )
    # sources
    SOURCE_SUM = ("source-sum", _E, "The bytes of a document are not those whose SHA-256 stands in its `source.yml`.")
    MARK_NOT_FOUND = (
        "mark-not-found",
        _E,
        "A footnote mark that `source.yml` declares does not stand where it says, or more than once.",
    )
    ZONE_NOT_FOUND = (
        "zone-not-found",
        _E,
        "The first or last words of a zone do not stand in the document, or more than once.",
    )
    ZONE_OVERLAP = (
        "zone-overlap",
        _E,
        "Two zones of a source cover the same words, and neither lies wholly inside the other.",
    )
    QUOTE_NOT_FOUND = ("quote-not-found", _E, "The quoted words do not stand in the author's own text of the source.")
    QUOTE_OUTSIDE = (
        "quote-outside",
        _E,
        "The quoted words stand in the file, but outside the author's own text (site chrome, captions, spam).",
    )
    QUOTE_AMBIGUOUS = (
        "quote-ambiguous",
        _E,
        "The quoted words stand in the source more than once, and `nth` doesn't say which is meant.",
    )
    QUOTE_NTH = ("quote-nth", _E, "`nth` names an occurrence that isn't there.")
    QUOTE_LONG = (
        "quote-long",
        _E,
        "A quote has 30 words or more; it is to be the shortest span that carries what it is cited for.",
    )
    CARRIES_UNKNOWN = ("carries-unknown", _E, "`carries` names a slot that this type of fact doesn't have.")
    SHARE_CAP = ("share-cap", _E, "Quotes and passages together show more of a work than `course.yml` allows.")
    PAGE_CAP = ("page-cap", _E, "A built page shows more of a work, at a stretch or in all, than `course.yml` allows.")
    SKIP_CAP = ("skip-cap", _E, "More of a work's sentences are skipped than the 8 % that may be.")
    SKIP_NOT_FOUND = ("skip-not-found", _E, "A skipped sentence does not stand in the source.")
    PASSAGE_NOT_FOUND = (
        "passage-not-found",
        _E,
        "The first or last words of a passage do not stand in its source, in that order.",
    )
    # references
    ID_DUPLICATE = ("id-duplicate", _E, "Two records have the same id; ids are unique across all record types.")
    ID_FORM = ("id-form", _E, "An id is not lower-case words joined by hyphens.")
    REFERENCE = ("reference", _E, "A record names another that doesn't exist.")
    REFERENCE_CLASS = ("reference-class", _E, "A record names an entity of another class than its relation takes.")
    CYCLE = ("cycle", _E, "A chain of `part_of` or of supporting edges comes back to where it began.")
    ALIAS_SHARED = (
        "alias-shared",
        _E,
        "Two entities of one class share a name or alias, so that an answer could mean either.",
    )
    TOPIC = ("topic", _E, "A record's topic belongs to no chapter, or a topic belongs to two.")
    # facts
    DATE_ORDER = ("date-order", _E, "An interval ends before it begins.")
    VOICE_MISSING = ("voice-missing", _E, "What is not a plain fact must say whose it is (`by`).")
    LIST_COUNT = ("list-count", _E, "A list's `count` is not the number of its items.")
    SLOT_UNPROVEN = ("slot-unproven", _E, "A slot that questions ask is carried by none of the record's quotes.")
    VALUE_CONFLICT = (
        "value-conflict",
        _W,
        "Two facts give one thing two values at one time, though its relation is functional.",
    )
    # people
    UNREVIEWED = ("unreviewed", _W, "A record has no review of what it says now; no item is made from it.")
    REVIEW_STALE = (
        "review-stale",
        _W,
        "A review names a digest that its record no longer has: the record was edited after it.",
    )
    REVIEW_REJECTED = ("review-rejected", _W, "The last review of a record rejects it; no item is made from it.")
    CODING_VALUE = ("coding-value", _E, "A coding gives an answer that its field doesn't take.")
    # chapters and questions
    CHAPTER_MARK = (
        "chapter-mark",
        _E,
        "A mark in a chapter's prose (`{questions}`, `{figure-of}`, `fact:`) can't be read or resolved.",
    )
    CHAPTER_PART = (
        "chapter-part",
        _W,
        "A chapter lacks a part: a date (L9), three opening questions (L1), limits, summary, further reading or terms.",
    )
    CHAPTER_ASKS = (
        "chapter-asks",
        _W,
        "A chapter asks too seldom (L2), or no question on its page tests one of its objectives.",
    )
    CHAPTER_HTML = ("chapter-html", _E, "A chapter's prose holds raw HTML, which a browser would take as its own.")
    CHAPTER_HEAD = ("chapter-head", _E, "A chapter's front matter is missing or can't be read.")
    QUESTION_BODY = (
        "question-body",
        _E,
        "A question that a person wrote can't be asked: no right answer, or none that is wrong.",
    )
    EXERCISE_BODY = (
        "exercise-body",
        _E,
        "An exercise can't be set or judged: it lacks a part, or its right answer can't be read.",
    )
    EXERCISE_FORMS = (
        "exercise-forms",
        _W,
        "An exercise is not proven enough: fewer than two other right forms, four wrong ones or two misconceptions.",
    )
    EXERCISE_STEP = (
        "exercise-step",
        _W,
        "A skill is asked for before it was shown: first worked, then half-worked, then alone (ITEMS.md L3).",
    )
    CERTIFICATE = ("certificate", _E, "The certificate of a wrong option doesn't verify: the option may be true.")
    # writing
    HAND_EDITED = ("hand-edited", _E, "A generated file was changed by hand; `build` will not overwrite it.")
    STALE = ("stale", _E, "A generated file is not what the seeds now give.")
    NOT_OURS = ("not-ours", _E, "A file that `build` did not write stands where it must write.")
    NOT_WRITTEN = ("not-written", _E, "The file system refused a write; what stood before the build stands again.")

    def __init__(self, label: str, severity: Severity, explanation: str) -> None:
        """Give the member its printed label, its severity and its explanation."""
        self.label = label
        self.severity = severity
        self.explanation = explanation


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something was written: a path below the course's root, a line and a column, both from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Print it as editors read it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where, and how to mend it."""

    place: Place
    code: Code
    message: str
    mend: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return self.code.severity

    def __str__(self) -> str:
        """`file:line:column: severity: message [code]`, the mend on lines of its own."""
        head = f"{self.place}: {self.severity}: {self.message} [{self.code.label}]"
        return head + "".join(f"\n    {line}" for line in self.mend.splitlines())


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those problems that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by place, then code, then sentence, each problem once."""
    return sorted(set(problems), key=lambda p: (p.place, p.code.label, p.message))
