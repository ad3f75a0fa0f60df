"""`quiz`: choose practice items, look at them, and export them; for the command line and for notebooks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from sourcebook.commands.choose import Wanted, choose, one_bank
from sourcebook.commands.console import say
from sourcebook.commands.progress import Steps
from sourcebook.commands.read import make_banks, read, show
from sourcebook.commands.usage import UsageError, unknown
from sourcebook.model.item import Bank, Item
from sourcebook.notebook import Items
from sourcebook.write.paths import FOLDERS


@dataclass(frozen=True, slots=True, repr=False)
class MadeQuiz:
    """A quiz: the items that were chosen, and the files that were written."""

    items: Items
    report: tuple[str, ...]
    """For each target: how many items went in and came out, and what was left out and why."""
    files: tuple[Path, ...]
    """Empty where no output folder was named."""

    def __repr__(self) -> str:
        """List every item, the report of each target, and the files."""
        lines = [f"{number:3}. {item.id}\n     {_line(item)}" for number, item in enumerate(self.items, 1)]
        return "\n".join([_counted(self.items), *lines, *self.report, *self._written()])

    def _repr_html_(self) -> str:
        from sourcebook.markup import element, join

        told = [element("li", line) for line in (*self.report, *self._written())]
        return join([self.items._repr_html_(), element("ul", join(told))])

    def _written(self) -> list[str]:
        if self.files:
            return [f"wrote {file.as_posix()}" for file in self.files]
        return ["nothing is written yet: name an output folder"] if len(self.items) else []


def make_quiz(  # noqa: PLR0913  (a notebook's face: every choice has a name and a default)
    course: str | Path = "course.json",
    *,
    chapters: str | Iterable[str] = (),
    topics: str | Iterable[str] = (),
    kinds: str | Iterable[str] = (),
    levels: str | Iterable[str] = (),
    number: int | None = None,
    seed: int = 0,
    targets: str | Iterable[str] = ("moodle",),
    output: str | Path | None = None,
) -> MadeQuiz:
    """Choose practice items from a built course and, where `output` names a folder, export them to each target there.

    `course` is a path, sought from the current folder upwards. An empty choice wants everything.
    """
    from sourcebook.wire import course_from_json

    _, banks = course_from_json(json.loads(_found(Path(course)).read_bytes()))
    wanted = Wanted(
        chapters=_many(chapters),
        topics=_many(topics),
        kinds=_many(kinds),
        levels=_many(levels),
        number=number,
        seed=seed,
    )
    return quiz_from(banks, wanted, _many(targets), None if output is None else Path(output))


def quiz_from(banks: Sequence[Bank], wanted: Wanted, targets: Sequence[str], output: Path | None) -> MadeQuiz:
    """Choose from banks and export; no file is written unless every one can be."""
    from sourcebook.targets import BESIDE, TARGETS, exported

    for target in targets:
        if target not in TARGETS:
            raise unknown("target", target, TARGETS)
    items = choose(banks, wanted)
    report, files = [], {}
    if items:
        bank = one_bank(banks, items)
        for target in dict.fromkeys(targets):
            content, told = exported(target, bank)
            report.append(f"{target}: {told}")
            if output is not None and told.written:
                files[output / f"quiz-{target}{TARGETS[target].SUFFIX}"] = content
                beside = BESIDE[target](bank) if target in BESIDE else {}
                files |= {output / name: each for name, each in beside.items()}
    _write(files)
    if wanted.number is not None and len(items) < wanted.number:
        report.insert(0, f"{wanted.number} were asked for; only {len(items)} fit")
    return MadeQuiz(Items(items), tuple(report), tuple(files))


def quiz(root: Path, console: Console, wanted: Wanted, targets: Sequence[str], output: Path | None) -> int:
    """Make a quiz of what the seeds now give; print its items and what became of them in each target."""
    for folder in ("seeds", *FOLDERS):
        if output is not None and output.resolve().is_relative_to(root / folder):
            raise UsageError(f"{output} is inside {folder}/, which is not for quizzes of your own; name another folder")
    with Steps(3) as step:
        seeds = read(root, step)
        if seeds.course is None or not seeds.sound:
            banks = None
        else:
            step("Making questions")
            banks = make_banks(seeds.course)
    if banks is None:
        show(console, seeds)
        return 1
    say(console, repr(quiz_from(banks, wanted, targets, output)))
    return 0


def _many(given: str | Iterable[str]) -> tuple[str, ...]:
    """One word is a choice of one."""
    return (given,) if isinstance(given, str) else tuple(given)


def _found(course: Path) -> Path:
    """The nearest file of that path, from the current folder upwards."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / course).is_file():
            return folder / course
    raise UsageError(f"{course} is neither here nor in a folder above; `sourcebook build` writes book/course.json")


def _write(files: Mapping[Path, bytes]) -> None:
    for file, content in files.items():
        if file.exists() and (not file.is_file() or file.read_bytes() != content):
            raise UsageError(f"{file} is there already; name another output folder, or delete it")
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _counted(items: Items) -> str:
    return f"{len(items)} {'item' if len(items) == 1 else 'items'}"


def _line(item: Item) -> str:
    return f"{item.chapter} · {item.kind} · {item.level} · {' '.join(item.stem.split())}"
