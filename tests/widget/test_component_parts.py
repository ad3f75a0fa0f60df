"""Parts of the component that know no page: text fragments, chance, words, storage."""

import json
import re

import pytest
from in_node import PARTS, node

from sourcebook.widget import component


@pytest.mark.parametrize(
    ("address", "quote", "leads"),
    [
        ("https://a.example/b", "two words", "https://a.example/b#:~:text=two%20words"),
        ("https://a.example/b#part", "x", "https://a.example/b#part:~:text=x"),
        (
            "https://a.example/",
            "well-known, this & that",
            "https://a.example/#:~:text=well%2Dknown%2C%20this%20%26%20that",
        ),
        ("https://a.example/", "it's (so)!", "https://a.example/#:~:text=it%27s%20%28so%29%21"),
        (
            "https://a.example/",
            " ".join(f"word{number}" for number in range(30)),
            "https://a.example/#:~:text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29",
        ),
    ],
)
def test_a_link_leads_to_the_very_words(address: str, quote: str, leads: str) -> None:
    program = "const { wordsIn } = await import(`${parts}/fragment.js`); console.log(JSON.stringify(wordsIn(...given)))"
    assert node(program, [address, quote]) == leads


def test_chance_is_fair_and_the_same_each_time() -> None:
    program = """
        const { shuffled } = await import(`${parts}/chance.js`);
        const draw = (seed) => shuffled(["a", "b", "c", "d"], `${seed}`, "item").join("");
        const drawn = Array.from({ length: 2400 }, (_, seed) => draw(seed));
        console.log(JSON.stringify([draw(0) === drawn[0], drawn]));
    """
    again, drawn = node(program, None)
    assert again
    counts = {order: drawn.count(order) for order in set(drawn)}
    assert len(counts) == 24
    assert (
        sum((count - 100) ** 2 / 100 for count in counts.values()) < 50
    )  # chi-square, 23 degrees of freedom: p < 0.001


def test_every_word_is_said_somewhere_and_every_word_said_is_there() -> None:
    words = json.loads((PARTS / "strings" / "en.json").read_text(encoding="utf-8"))
    sources = "".join(component.source(part) for part in component.ordered() if part != component.WORDS)
    said = set(re.findall(r'say\("([^"]+)"', sources))
    assert said <= words.keys()
    made = ("import ", "kind ", "blocked", "full", "corrupt")
    unused = [word for word in words if f'"{word}"' not in sources and not word.startswith(made)]
    assert not unused


def test_plural_forms_and_values() -> None:
    """Under Node there is no `words.js`: a loader stands in for the joiner."""
    script = component.source(component.WORDS) + component._plain("say.js", component.source("say.js"))
    program = f"""
        {script.replace("export ", "")}
        const said = [say("points", {{ n: 1 }}), say("points", {{ n: 2 }}), say("question", {{ n: 1, of: 9 }})];
        console.log(JSON.stringify(said));
    """
    assert node(program, None) == ["1 point", "2 points", "Question 1 of 9"]


BLOCKED = "new Proxy({}, { get() { throw new Error('no') } })"


@pytest.mark.parametrize("storage", ["null", BLOCKED])
def test_a_store_works_without_storage(storage: str) -> None:
    program = f"""
        const {{ openStore }} = await import(`${{parts}}/store.js`);
        const store = openStore({storage});
        store.set("a", {{ b: 1 }});
        const first = store.get("a");
        store.remove("a");
        console.log(JSON.stringify([first, store.get("a") ?? null, Boolean(store.trouble)]));
    """
    assert node(program, None) == [{"b": 1}, None, True]
