"""Flaws of wording: reads the YAML cases of the A rules and plants them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from mutants.hosts import Bank, Mutant, choice, key, with_facts, with_options, wrong
from sourcebook.model.course import Course
from sourcebook.model.item import Item, Option

AUTHORED_HOST = "between"
"""Kind of the clean item whose facts and feedback carry an authored question that names no other."""
_LAST = re.compile(r"(?<=[.!?”] )(?=[A-Z“_][^.!?]*[.?]?$)")
_SLOT = re.compile(r"\{(\w+)\}")
_MONTHS = list(calendar.month_name)


def mutants(bank: Bank) -> Iterator[Mutant]:
    """Every mutant of the YAML files, rule by rule."""
    for file in sorted(Path(__file__).parent.glob("*.yml")):
        cases = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  (BaseLoader makes text alone)
        for sort in ("planted", "authored"):
            for case in cases[sort]:
                yield _mutant(bank, file.stem, case, authored=sort == "authored")


def _mutant(bank: Bank, rule: str, case: Mapping[str, Any], *, authored: bool) -> Mutant:
    kind, _, number = case.get("from", AUTHORED_HOST).partition(" ")
    whole = "{whole}" in str(case)
    host = bank.pick(
        kind, int(number or 0), lambda item: not whole or bool(_words(bank.knowledge.course, item)["whole"])
    )
    words = {**host.slots, **_words(bank.knowledge.course, host)} if host.shape == "choice" else dict(host.slots)
    item = _options(bank.knowledge.course, _stem(host, case, words), case, words) if host.shape == "choice" else host
    item = _stem(host, case, words, item)
    if authored:
        item = replace(item, id="authored.mutant", kind="authored", query=None, slots={}, phrasings=(item.stem,))
    if "objective" in case:
        item = replace(item, objective=case["objective"] or None)
    knowledge = bank.knowledge
    if "importance" in case:
        facts = (replace(knowledge.course.facts[each], importance=int(case["importance"])) for each in host.facts)  # type: ignore[arg-type]
        knowledge = bank.on(with_facts(knowledge.course, *facts))
    return Mutant(rule=rule, says=case["says"], item=item, knowledge=knowledge, authored=authored)


def _stem(host: Item, case: Mapping[str, Any], words: Mapping[str, str], item: Item | None = None) -> Item:
    """Put the stem that a case gives, whole or as its head and its last sentence, in place of the item's."""
    item = item or host
    head = host.stem.removesuffix(host.lead_in).strip()
    words = {**words, "head": head, "bare": host.lead_in.removesuffix("?")}
    if "stem" in case:
        stem = _filled(case["stem"], words)
        *_, lead = _LAST.split(stem)
    elif "head" in case or "lead" in case:
        lead = _filled(case.get("lead", host.lead_in), words)
        stem = f"{_filled(case.get('head', head), words).strip()} {lead}".strip()
    else:
        return item
    return replace(item, stem=stem, lead_in=lead, phrasings=(stem,))


def _options(course: Course, item: Item, case: Mapping[str, Any], words: Mapping[str, str]) -> Item:
    """Change the options as a case says."""
    right, wrongs = key(item), [each for each in choice(item).options if not each.correct]
    texts = {each.id: each.text for each in choice(item).options}
    if "key" in case:
        texts[right.id] = _said(case["key"], right, words)
    given = case.get("wrong", ())
    given = [given] if isinstance(given, str) else given
    texts.update({each.id: _said(text, each, words) for each, text in zip(wrongs, given, strict=False)})
    if "wrongs" in case:
        texts.update({each.id: _said(case["wrongs"], each, words) for each in wrongs})
    options = [_named(course, each, texts[each.id]) for each in choice(item).options]
    if "options" in case:
        options = list(_written(course, item, case["options"]))
    dropped = {each.id for each in wrongs[: int(case.get("drop", 0))]}
    options = [each for each in options if each.id not in dropped]
    for text in case.get("add", ()):
        extra = replace(wrongs[-1], id=f"{wrongs[-1].id}-{len(options)}", text=text)
        options.append(replace(extra, certificate=None) if "uncertified" in case else extra)
    return with_options(item, _apart(_reordered(options, case.get("reorder", ""))))


def _written(course: Course, item: Item, texts: Sequence[str]) -> Iterator[Option]:
    """Options that a person wrote, the key with a star; feedback and certificates are those of the item."""
    for number, text in enumerate(texts):
        like = key(item) if text.startswith("* ") else wrong(item)
        yield _named(course, replace(like, id=f"o{number + 1}", text=""), text.removeprefix("* "))


def _named(course: Course, option: Option, text: str) -> Option:
    """The option with another text, and the id of what that text names, as a kind would have made it."""
    named = {name: entity.id for entity in course.entities.values() for name in entity.names}
    id_ = option.id if text == option.text else named.get(text) or _date(text) or option.id
    certificate = option.certificate and replace(option.certificate, value=id_)
    return replace(option, id=id_, text=text, certificate=certificate)


def _date(text: str) -> str | None:
    """A year, a month or a day as EDTF, or nothing."""
    day, month, year = ["", "", "", *text.split()][-3:] if len(text.split()) <= 3 else ("", "", "")  # noqa: PLR2004
    if not re.fullmatch(r"\d{4}", year) or (month and month not in _MONTHS) or (day and not day.isdecimal()):
        return None
    return "-".join([year, *([f"{_MONTHS.index(month):02}"] if month else []), *([day.zfill(2)] if day else [])])


def _apart(options: Sequence[Option]) -> Iterator[Option]:
    """The options with ids that differ."""
    seen: set[str] = set()
    for option in options:
        id_ = option.id if option.id not in seen else f"{option.id}-again"
        seen.add(id_)
        yield replace(option, id=id_)


def _reordered(options: list[Option], how: str) -> list[Option]:
    match how:
        case "reversed":
            return options[::-1]
        case "last-first":
            return [options[-1], *options[:-1]]
        case "exchanged":
            return [options[1], options[0], *options[2:]]
    return options


def _words(course: Course, item: Item) -> dict[str, str]:
    """What a case may say of an item's options."""
    text = key(item).text
    entity = course.entities.get(key(item).id)
    whole = course.entities.get(entity.part_of or "") if entity else None
    turned = " ".join([*text.split()[2:], *text.split()[:2]])
    return {
        "key": text,
        "KEY": text.upper(),
        "key_lower": text[:1].lower() + text[1:],
        "key_last": text.split()[-1],
        "key_spaced": text.replace(" ", "  ", 1),
        "key_turned": turned,
        "key_turned_lower": turned.lower(),
        "other": wrong(item, -1).text,
        "whole": whole.name if whole else "",
    }


def _said(template: str, option: Option, words: Mapping[str, str]) -> str:
    """The text of an option by a template."""
    text = option.text
    own = {
        "text": text,
        "lower": text[:1].lower() + text[1:],
        "spaced": text.replace(" ", "  ", 1),
        "straight": text.replace("“", '"').replace("”", '"'),
    }
    return _filled(template, {**words, **own})


def _filled(template: str, words: Mapping[str, str]) -> str:
    """A template with its words; KeyError where an item has none of that name."""
    filled = _SLOT.sub(lambda found: words[found[1]], template)
    if template and not filled and template != "{head}":
        raise LookupError(f"{template}: nothing to fill it with")
    return filled
