"""Where questions go: one export format a module, all listed here; each is blind to the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from io import BytesIO

from sourcebook.model.item import Bank, Item
from sourcebook.targets import anywidget, gift, html, json, key, moodle, yaml
from sourcebook.targets.face import Target
from sourcebook.targets.report import Report, differences

__all__ = ["BESIDE", "ON_REQUEST", "TARGETS", "Report", "Target", "Tree", "exported", "quizzes"]

Tree = dict[str, bytes]
"""Path below the course's root -> bytes."""

TARGETS: Mapping[str, Target] = {
    "json": json,
    "yaml": yaml,
    "moodle": moodle,
    "gift": gift,
    "key": key,
    "html": html,
    "anywidget": anywidget,
}
ON_REQUEST = frozenset({"html", "anywidget"})
"""Targets that `build` leaves out: they hold the whole component again, and the book shows the same questions."""
BESIDE: Mapping[str, Callable[[Bank], Mapping[str, bytes]]] = {"anywidget": anywidget.beside}
"""For targets whose files need others beside them: what gives those, by name."""


def exported(name: str, bank: Bank, profile: str | None = None) -> tuple[bytes, Report]:
    """Return a bank as a file of the named target, and what was left out; the usual profile unless one is named.

    `KeyError` for a target, `ValueError` for a profile that doesn't exist.
    """
    target = TARGETS[name]
    profile = profile or target.PROFILES[0]
    if profile not in target.PROFILES:
        raise ValueError(f"{name} has no profile {profile!r}; it has: {', '.join(target.PROFILES)}")
    reasons = {item.id: _why_not(name, target, item) for item in bank.items}
    left = tuple((id_, why) for id_, why in reasons.items() if why)
    stream = BytesIO()
    target.export(replace(bank, items=tuple(item for item in bank.items if not reasons[item.id])), profile, stream)
    return stream.getvalue(), Report(given=len(bank.items), left=left)


def quizzes(banks: Iterable[Bank], pages: Callable[[Bank], Iterable[Bank]]) -> tuple[Tree, list[str]]:
    """Return every bank in every target but those on request, and the report of what is lost.

    A bank stands at `quizzes/<target>/<chapter><suffix>`. What people read (a target with no reader) is cut by `pages`
    into files that may show their quotes: `<chapter>-2`, `-3` … A file with no item in it is not written.
    """
    tree: Tree = {}
    lines: list[str] = []
    banks = tuple(banks)
    for name, target in TARGETS.items():
        if name in ON_REQUEST:
            continue
        lines.append(f"{name}: {differences(target.SCORING, target.LOSES)}")
        for bank in banks:
            for number, part in enumerate([bank] if target.read else pages(bank), 1):
                path = f"quizzes/{name}/{bank.chapter}{f'-{number}' if number > 1 else ''}{target.SUFFIX}"
                content, report = exported(name, part)
                lines.append(f"{path}: {report}")
                if report.written:
                    tree[path] = content
    return tree, lines


def _why_not(name: str, target: Target, item: Item) -> str | None:
    return target.refuses(item) if item.shape in target.CARRIES else f"{name} has no question of the shape {item.shape}"
