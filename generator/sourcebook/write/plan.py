"""What stands on disk, beside what should: the changes that a build makes, and what forbids them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sourcebook.problems import Problem
from sourcebook.write import faults, manifest
from sourcebook.write.journal import Change
from sourcebook.write.paths import FOLDERS, STORE, folders_of, kind_of, link_in, require_distinct, require_safe


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All changes, removals first and manifests last, and the problems that forbid them."""

    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def make_plan(root: Path, tree: Mapping[str, bytes]) -> Plan:
    """Compare a tree with the disk.

    `ValueError` for a tree whose paths may not be written, `OSError` for files that can't be read.
    """
    for path in tree:
        require_safe(path)
        if manifest.is_manifest(path):
            raise ValueError(f"{path!r} is written by `write` alone")
    whole = manifest.with_manifests(tree)
    require_distinct(whole)
    links = {link_in(root, path) for path in (STORE, *map(manifest.path_of, FOLDERS))} - {None}
    if links:
        return Plan(problems=tuple(faults.link(link) for link in links if link))
    try:
        known = {path: total for folder in FOLDERS for path, total in manifest.read(root, folder).items()}
    except manifest.DamagedManifestError as error:
        return Plan(problems=(faults.damaged(error),))
    found = [*_removals(root, whole, known), *_writes(root, whole, known)]
    changes = tuple(each for each in found if isinstance(each, Change))
    return Plan(changes=changes, problems=tuple(each for each in found if isinstance(each, Problem)))


def _removals(root: Path, whole: Mapping[str, bytes], known: Mapping[str, str]) -> Iterator[Change | Problem]:
    """What an earlier build wrote and this one doesn't, manifests last."""
    for path in (*sorted(known), *map(manifest.path_of, FOLDERS)):
        if path in whole or not kind_of(root / path):
            continue
        link = link_in(root, path)
        old = (root / path).read_bytes() if not link and kind_of(root / path) == "file" else None
        if link:
            yield faults.link(link)
        elif old is None or known.get(path, manifest.sum_of(old)) != manifest.sum_of(old):
            yield faults.edited_orphan(path)
        else:
            yield Change(path=path, new=None, old=old)


def _writes(root: Path, whole: Mapping[str, bytes], known: Mapping[str, str]) -> Iterator[Change | Problem]:
    """What this build writes, manifests last."""
    leaving = known.keys() - whole.keys()
    for path in sorted(whole, key=lambda each: (manifest.is_manifest(each), each)):
        obstacle = _obstacle(root, path, leaving)
        if obstacle:
            yield obstacle
            continue
        old = (root / path).read_bytes() if kind_of(root / path) == "file" else None
        if old is None or manifest.is_manifest(path) or known.get(path) == manifest.sum_of(old):
            if old != whole[path]:
                yield Change(path=path, new=whole[path], old=old)
        elif old != whole[path]:
            yield faults.edited(root, path) if path in known else faults.not_ours(path)


def _obstacle(root: Path, path: str, leaving: frozenset[str] | set[str]) -> Problem | None:
    """What is in a file's way: a link, a file where its folder must be, a folder or device where it must be."""
    link = link_in(root, path)
    if link:
        return faults.link(link)
    for folder in folders_of(path):
        if kind_of(root / folder) in {"file", "other"} and folder not in leaving:
            return faults.not_ours(folder)
    if kind_of(root / path) == "folder":
        inside = (file for file in (root / path).rglob("*") if kind_of(file) != "folder")
        below = [file.relative_to(root).as_posix() for file in inside]
        foreign = min(set(below) - leaving, default=None) or (None if below else path)
        return faults.not_ours(foreign) if foreign else None
    return faults.not_ours(path) if kind_of(root / path) == "other" else None
