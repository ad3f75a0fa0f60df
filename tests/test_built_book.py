"""The built book in a browser, opened from disk: every page shows, asks no other host and throws no error."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

APART = {"genindex.html", "search.html", "_static", "lite"}  # Sphinx's own, and JupyterLite


@pytest.mark.browser
def test_every_page_opens_from_disk(page: Page, html: Path) -> None:
    pages = [path for path in sorted(html.rglob("*.html")) if not APART & set(path.relative_to(html).parts)]
    for path in pages:
        page.goto(path.as_uri())
        assert page.locator("article h1").first.is_visible(), path
