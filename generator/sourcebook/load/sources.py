"""Sources: each document beside its `source.yml`, checked against its sum and normalised."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from sourcebook.load.contents import bytes_of
from sourcebook.load.files import Files, SeedFile
from sourcebook.load.normalise import Reading, normalise
from sourcebook.load.records import Records
from sourcebook.model.source import Source
from sourcebook.problems import Code, Place, Problem
from sourcebook.reading import decode


def read_sources(files: Files, records: Records, problems: list[Problem]) -> dict[str, Reading]:
    """Return every source's text by the source's id; what is wrong is added to `problems`."""
    documents = {file.folder: file for file in files["document"]}
    readings: dict[str, Reading] = {}
    for source in records.of(Source):
        folder = PurePosixPath(source.place.file).parent.name
        if source.id != folder:
            message = f"the source in the folder `{folder}` has the id `{source.id}`"
            problems.append(Problem(source.place, Code.FIELD_VALUE, message, f"Write `id: {folder}`."))
        if folder not in documents:
            place = Place(f"seeds/sources/{folder}/document.txt")
            message = f"the source `{source.id}` has no document"
            problems.append(Problem(place, Code.FILE_MISSING, message, "Put the document there as it was received."))
            continue
        raw = _document(documents.pop(folder), source, problems)
        if raw is not None:
            readings[source.id], found = normalise(source, raw)
            problems += found
    _report_alone(documents, files, problems)
    return readings


def _document(file: SeedFile, source: Source, problems: list[Problem]) -> str | None:
    """The text of a document, if it has any."""
    data = bytes_of(file)
    if isinstance(data, Problem):
        problems.append(data)
        return None
    digest = hashlib.sha256(data).hexdigest()
    if digest != source.sha256:
        message = f"the document's SHA-256 is {digest}, not the one in `source.yml`"
        mend = "Put the document back as it was received; if it is meant to differ, write the new sum."
        problems.append(Problem(source.place, Code.SOURCE_SUM, message, mend))
    text = decode(data, file.name)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    if not text.strip():
        problems.append(Problem(file.place, Code.FILE_EMPTY, "the document is empty", "Put its text there."))
        return None
    return text


def _report_alone(documents: Mapping[str, SeedFile], files: Files, problems: list[Problem]) -> None:
    """Say which documents have no `source.yml` at all."""
    described = {file.folder for file in files["source"]}
    for folder in documents:
        if folder not in described:
            place = Place(f"seeds/sources/{folder}/source.yml")
            mend = "Write it, with its bibliography and zones."
            problems.append(Problem(place, Code.FILE_MISSING, f"the document in `{folder}` has no source.yml", mend))
