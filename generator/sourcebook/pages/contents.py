"""Contents and configuration of both engines, from one list of pages (ENGINES.md has the settings and why)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from sourcebook.model.course import Settings
from sourcebook.pages import launch
from sourcebook.pages.alive import EXTRA, PLUGIN
from sourcebook.pages.page import Page

Parts = Sequence[tuple[str, Sequence[Page]]]
"""The book's parts below its index, each with its caption."""

_EXTENSIONS = [
    "sphinx_comments",
    "sphinx_togglebutton",
    "sphinx_copybutton",
    "myst_nb",
    "jupyter_book",
    "sphinx_external_toc",
    "sphinx_design",
    "sphinx_book_theme",
]
"""Jupyter Book 1's own list less thebe and intersphinx, which ask other hosts; without sphinx_comments it warns."""


def toc_of_book_1(parts: Parts) -> bytes:
    """`_toc.yml`."""
    listed = [
        {"caption": caption, "chapters": [{"file": str(PurePosixPath(page.file).with_suffix(""))} for page in pages]}
        for caption, pages in parts
    ]
    return _yaml({"format": "jb-book", "root": "index", "parts": listed})


def config_of_book_1(settings: Settings) -> bytes:
    """`_config.yml`: no MathJax, no thebe, nothing from another host, no notebook run; `$` is text."""
    return _yaml(
        {
            "title": settings.title,
            "author": "",
            "copyright": "",
            "only_build_toc_files": True,
            "execute": {"execute_notebooks": "off"},
            "parse": {"myst_enable_extensions": ["colon_fence"]},
            "html": {"favicon": "_static/favicon.svg", "use_issues_button": False, "use_repository_button": False},
            "sphinx": {
                "config": {
                    "extensions": _EXTENSIONS,
                    "html_context": {"default_mode": "light"},
                    "html_extra_path": [EXTRA],
                    "html_show_copyright": False,
                    "html_show_sphinx": False,
                    "html_theme_options": {"navbar_persistent": [], **launch.of_book_1(settings.repository)},
                    "language": settings.language,
                    "nb_ipywidgets_js": {},
                    "nb_mime_priority_overrides": [
                        ["html", "text/html", 5],
                        ["html", "application/vnd.jupyter.widget-view+json", None],
                    ],
                    "smartquotes": False,
                    "templates_path": ["_templates"],
                }
            },
        }
    )


def config_of_book_2(settings: Settings, parts: Parts) -> bytes:
    """`myst.yml`: contents and configuration of the MyST engine."""
    listed = [{"title": caption, "children": [{"file": page.file} for page in pages]} for caption, pages in parts]
    return _yaml(
        {
            "version": 1,
            "project": {
                "title": settings.title,
                "plugins": [PLUGIN],
                "settings": {"parser": {"dollarmath": False}},
                "toc": [{"file": "index.md"}, *listed],
                **launch.of_book_2(settings.repository),
            },
            "site": {
                "template": "book-theme",
                "options": {"favicon": "_static/favicon.svg", "folders": True, "style": "_static/sourcebook.css"},
            },
        }
    )


def _yaml(value: dict[str, Any]) -> bytes:
    import yaml

    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)
    return ("# Written by `sourcebook build`: edit the seeds.\n" + text).encode()
