"""What every test may ask for: the repository, the built book, and a browser that can't leave this machine."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

ROOT = Path(__file__).parents[1]
HOME = ("file:", "data:", "blob:", "about:", "http://127.0.0.1", "http://localhost")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def html() -> Path:
    """The built book."""
    folder = ROOT / "book" / "_build" / "html"
    if not (folder / "index.html").exists():
        pytest.fail("The book is not built. Run: make book")
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, with every host but this machine out of reach."""
    program = shutil.which("chromium")
    if program is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("chromium is missing: see tests/system-packages.sh")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page; the test fails if the page asks another host for anything or throws an error."""
    faults: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(HOME):
            faults.append(f"asked {request.url}")

    context = browser.new_context(viewport={"width": 1280, "height": 800})
    fresh = context.new_page()
    fresh.on("request", asked)
    fresh.on("pageerror", lambda error: faults.append(f"threw {error}"))
    yield fresh
    context.close()
    assert not faults, "\n".join(faults)
