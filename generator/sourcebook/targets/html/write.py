"""Writes the page: static blocks, one style, one script, and a policy under which nothing else runs or loads."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from importlib import resources
from typing import BinaryIO

from sourcebook.markup import Html, element, join
from sourcebook.model.dates import When
from sourcebook.model.item import Bank
from sourcebook.widget import block
from sourcebook.widget.block import in_script
from sourcebook.widget.component import classic
from sourcebook.widget.host import course_of_bank

_STYLE = "static/_static/sourcebook.css"


def export(bank: Bank, _profile: str, stream: BinaryIO) -> None:
    """Write a bank as a page."""
    course = in_script(json.dumps(course_of_bank(bank), ensure_ascii=False, separators=(",", ":")))
    program = Html(f"window.sourcebookCourse = {course};\n{classic(bank.language)}")
    style = Html((resources.files("sourcebook") / _STYLE).read_text(encoding="utf-8"))
    title = ": ".join(filter(None, (bank.course, bank.title)))
    head = [
        Html('<meta charset="utf-8">'),
        _meta(http_equiv="Content-Security-Policy", content=_policy(program, style)),
        _meta(name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", style),
    ]
    page = element(
        "html",
        element("head", join(head)),
        element("body", join([_main(bank, title), element("script", program)]), class_="sb-page"),
        lang=bank.language,
    )
    stream.write(f"<!doctype html>\n{page}\n".encode())


def _main(bank: Bank, title: str) -> Html:
    blocks = join(block(item, bank.sources) for item in bank.items)
    told = ". ".join(filter(None, (f"As of {When(bank.as_of).human()}" if bank.as_of else "", bank.licence)))
    quiz = element("div", Html(f"\n{blocks}\n"), class_="sb-quiz")
    return element("main", join([element("h1", title), element("p", told, class_="sb-hint"), quiz]))


def _policy(program: str, style: str) -> str:
    """A policy (CSP 3) that knows script and style by their sums, and lets nothing else in."""
    return (
        f"default-src 'none'; script-src '{_sum(program)}'; style-src '{_sum(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _sum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _meta(**attributes: str) -> Html:
    return Html(element("meta", **attributes).removesuffix("</meta>"))
