"""The quiz component: its parts fit together, and what they are put together to is a module and a script of its own."""

import json
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from sourcebook.widget import component
from sourcebook.widget.component import classic, module, ordered, source

PARTS = ordered()
MOST = 60_000  # bytes of the component, its style and its words
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) ([\w$]+)", re.MULTILINE)
FORBIDDEN = {
    "eval": r"\beval\(|\bFunction\(|set(?:Timeout|Interval)\(\s*[\"'`]",
    "text as markup": r"\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment",
    "an inline style or handler": r"setAttribute\(\s*[\"'](?:style|on\w+)|cssText",
    "another host": r"https?://(?!www\.w3\.org/2000/svg|wicg\.github\.io/)|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket",
}


def node(*arguments: str) -> str:
    """Run Node; what it printed."""
    if shutil.which("node") is None:
        pytest.skip("node is missing: see tests/system-packages.sh")
    return subprocess.run(["node", *arguments], check=True, capture_output=True, text=True).stdout


def test_each_part_stands_once_behind_what_it_imports() -> None:
    files = {path.name for path in Path(component.__file__).with_name("component").glob("*.js")}
    assert set(PARTS) == files | {component.WORDS}
    assert PARTS[-1] == component.ROOT
    for place, part in enumerate(PARTS):
        assert set(re.findall(r'from "\./(.+?)"', source(part))) <= set(PARTS[:place])


@pytest.mark.parametrize("part", PARTS)
def test_a_part_imports_what_another_exports(part: str) -> None:
    for names, file in re.findall(r'^import \{ (.+?) \} from "\./(.+?)";$', source(part), re.MULTILINE):
        exported = re.findall(r"^export (?:async )?(?:function|const) ([\w$]+)", source(file), re.MULTILINE)
        assert set(names.split(", ")) <= set(exported), file
    assert "import" not in re.sub(r"^import \{ .+? \} from .+$", "", source(part), flags=re.MULTILINE).split()


def test_no_name_is_given_twice() -> None:
    names = Counter(name for part in PARTS for name in DECLARED.findall(source(part)))
    assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_part_never_uses(part: str, what: str) -> None:
    found = re.search(FORBIDDEN[what], source(part)) if part != component.WORDS else None
    assert not found, found


def test_the_module_exports_render_and_the_classic_twin_is_a_script(tmp_path: Path) -> None:
    (tmp_path / "quiz.mjs").write_text(module(), encoding="utf-8")
    (tmp_path / "quiz.js").write_text(classic(), encoding="utf-8")
    program = f"import({json.dumps((tmp_path / 'quiz.mjs').as_uri())}).then(m => console.log(Object.keys(m.default)))"
    assert node("--eval", program).split() == ["[", "'render'", "]"]
    node("--check", str(tmp_path / "quiz.js"))
    assert "</script" not in classic()


@pytest.mark.parametrize("made", [module, classic])
def test_it_is_small(made: object) -> None:
    assert len(made().encode()) < MOST


def test_a_language_is_one_more_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    words = json.loads(
        (Path(component.__file__).with_name("component") / "strings/en.json").read_text(encoding="utf-8")
    )
    folder = tmp_path / "component"
    shutil.copytree(Path(component.__file__).with_name("component"), folder)
    (folder / "strings/la.json").write_text(json.dumps(dict.fromkeys(words, "verbum")), encoding="utf-8")
    monkeypatch.setattr(component, "_folder", lambda: folder)
    assert '"la":' not in source(component.WORDS)
    assert json.loads(re.search(r"= (.*);", source(component.WORDS, "la"))[1]).keys() == {"en", "la"}
    assert json.loads(re.search(r"= (.*);", source(component.WORDS, "xx"))[1]).keys() == {"en"}


def test_a_circle_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "main.js").write_text('import { a } from "./a.js";\n', encoding="utf-8")
    (tmp_path / "a.js").write_text('import { main } from "./main.js";\n', encoding="utf-8")
    monkeypatch.setattr(component, "_folder", lambda: tmp_path)
    with pytest.raises(ValueError, match=r"main\.js > a\.js > main\.js"):
        ordered()
