"""The component is squeezed and stays what it was."""

import shutil
import subprocess
from pathlib import Path

import pytest
from in_node import node
from items import EXAMPLES

from sourcebook.widget import component
from sourcebook.widget.squeeze import free, squeeze
from sourcebook.widget.tokens import tokens
from sourcebook.wire import item_to_json

LARGEST = 60_000


@pytest.mark.parametrize("part", component.ordered())
def test_tokens_put_together_are_the_script(part: str) -> None:
    source = component.source(part)
    assert "".join(token.text for token in tokens(source)) == source


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const first = 1; // one\nconst second = first;\n", "const a=1,b=a;"),
        ("function put(one, two) {\n  return { one, two: one.two };\n}", "function b(a,c){return{one:a,two:a.two}}"),
        ("const { kept, left = 1 } = given;", "const{kept:a,left:b=1}=given;"),
        ('const f = (each) => `${each} of ${"each"}`;', 'const b=a=>`${a} of ${"each"}`;'),
        ("const f = async (each) => each / 2;", "const b=async(a)=>a/2;"),
        ("const thing = { read() { return 1; } };", "const a={read(){return 1}};"),
        ('const words = { "a": 1, "b c": 2 };', 'const a={a:1,"b c":2};'),
        ('const test = /[/"]`/.test(";}");', 'const a=/[/"]`/.test(";}");'),
        ("const look = `\n.a > b { color: red; }\n`;", "const a=`.a>b{color:red}`;"),
        ("if (a) { b(); }\nfunction b() {}", "if(b){a()}\nfunction a(){}"),
    ],
)
def test_names_and_spaces_go(script: str, short: str) -> None:
    assert squeeze(script) == short


def test_every_name_is_known() -> None:
    """A name that nobody declares is the browser's: it stands among `GLOBALS`."""
    assert not free(component._joined("en"))


@pytest.mark.parametrize("script", [component.module(), component.classic()], ids=["module", "classic"])
def test_it_is_small(script: str) -> None:
    assert len(script.encode()) < LARGEST


@pytest.mark.parametrize("name", ["quiz.mjs", "quiz.js"])
def test_node_can_read_it(tmp_path: Path, name: str) -> None:
    if shutil.which("node") is None:
        pytest.skip("node is missing: see tests/system-packages.sh")
    path = tmp_path / name
    path.write_text(component.module() if name.endswith(".mjs") else component.classic(), encoding="utf-8")
    subprocess.run(["node", "--check", path], check=True)


def test_squeezed_it_grades_as_before(tmp_path: Path) -> None:
    """The parts below grading alone, squeezed."""
    cases = [(item_to_json(example.item), response) for example in EXAMPLES for _, response, _ in example.responses]
    names = ["folding.js", "decimals.js", "grading.js"]
    whole = "".join(component._plain(name, component.source(name)) for name in names)
    (tmp_path / "small.mjs").write_text(squeeze(f"{whole}export default {{ grade }};"), encoding="utf-8")
    program = """
        const { grade } = await import(`${parts}/grading.js`);
        const small = await import(given.small);
        const both = ([item, response]) => [grade(item, response), small.default.grade(item, response)];
        console.log(JSON.stringify(given.cases.map(both)));
    """
    for before, after in node(program, {"cases": cases, "small": (tmp_path / "small.mjs").as_uri()}):
        assert before == after
