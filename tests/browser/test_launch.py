"""Launch buttons in a real page: links to where the chapter runs; nothing is asked until one is clicked."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from launching import REPOSITORY, tree
from playwright.sync_api import Page

from sourcebook.commands.book import HTML, build_html

pytestmark = pytest.mark.browser

WANTED = {
    "Binder": "https://mybinder.org/v2/gh/orm/ferries/spring?urlpath=lab/tree/book/the-towns.ipynb",
    "JupyterHub": "https://hub.orm.example/hub/user-redirect/git-pull?repo=https://github.com/orm/ferries"
    "&urlpath=lab/tree/ferries/book/the-towns.ipynb&branch=spring",
    "Colab": "https://colab.research.google.com/github/orm/ferries/blob/spring/book/the-towns.ipynb",
}


def test_the_buttons_lead_to_the_chapter_and_ask_nothing_before(page: Page, tmp_path: Path) -> None:
    for path, data in tree(REPOSITORY).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    assert build_html(tmp_path / "book") == 0
    page.goto((tmp_path / "book" / HTML / "the-towns.html").as_uri())
    page.get_by_role("button", name="Launch interactive content").click()
    links = page.locator(".dropdown-launch-buttons a")
    found = {link.inner_text().strip(): link.get_attribute("href") for link in links.all()}
    assert {name: unquote(link or "") for name, link in found.items()} == WANTED
