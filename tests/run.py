"""Runs everything that must hold, against the installed wheel, and says how long each part took: `make test` is this.

The last line is pytest's own closing line, whatever happened before; the exit code is 1 if any part failed.
"""

import os
import shlex
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
IN_CI = os.environ.get("CI") == "true"
# What is tested is the wheel in the environment, not the tree.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One thing that must hold: a program of the environment that exits 0."""

    name: str
    command: str
    needs: str = ""  # a program without which the part is skipped, and in CI fails


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """How a part went."""

    name: str
    verdict: str
    minutes: float
    output: str

    def __str__(self) -> str:
        return f"{self.verdict:<8}{self.minutes:5.1f} min  {self.name}"


TWO_AT_A_TIME = [
    Part(name="ruff check", command="ruff check --output-format concise ."),
    Part(name="ruff format", command="ruff format --check ."),
    Part(name="mypy strict", command="mypy"),
    Part(name="import contracts", command="lint-imports"),
    Part(name="spelling", command="python tests/spelling.py", needs="hunspell"),
    Part(name="sourcebook check --strict", command="sourcebook check --strict"),
    Part(name="sourcebook lint", command="sourcebook lint"),
    Part(name="sourcebook balance", command="sourcebook balance"),
    Part(name="exercises proven", command="sourcebook prove"),
    Part(name="sourcebook build --check", command="sourcebook build --check"),
    Part(name="Jupyter Book", command="sourcebook book"),
    Part(name="book for students", command="sourcebook book --for students"),
    Part(name="book for instructors", command="sourcebook book --for instructors"),
    Part(name="MyST engine", command="python tests/engines/myst.py", needs="node"),
]
ONE_AT_A_TIME = [
    Part(name="notebooks", command="pytest book --nbval --nbval-current-env -n 2 --dist loadscope -q"),
    Part(name="notebooks for others", command="python tests/audiences.py"),
    Part(name="browser", command="pytest -m browser -q", needs="chromium"),
    Part(name="pytest", command="pytest -m 'not browser' -n 2 -q"),
]


def run(part: Part) -> Result:
    """Run one part; what it prints is kept."""
    start = time.monotonic()
    if part.needs and not shutil.which(part.needs):
        verdict, output = "FAILED" if IN_CI else "SKIPPED", f"{part.needs} is missing: see tests/system-packages.sh\n"
    else:
        program, *arguments = shlex.split(part.command)
        done = subprocess.run(
            [BIN / program, *arguments],
            cwd=ROOT, env=ENVIRONMENT, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        verdict, output = "FAILED" if done.returncode else "ok", done.stdout
    return Result(name=part.name, verdict=verdict, minutes=(time.monotonic() - start) / 60, output=output)


def show(result: Result) -> Result:
    """Print how a part went, what it skipped, and all that it printed unless all is well."""
    if result.verdict != "ok":
        print(f"\n==== {result.name}\n{result.output}")
    for line in result.output.splitlines():
        if line.startswith("SKIPPED ["):
            print(line)
    print(result, flush=True)
    return result


def main() -> int:
    """Run all parts; 1 if any failed."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = [show(result) for result in pool.map(run, TWO_AT_A_TIME)]
    results += [show(run(part)) for part in ONE_AT_A_TIME]
    print("", *results, sep="\n")
    print(results[-1].output.rstrip().rpartition("\n")[2])
    return int(any(result.verdict == "FAILED" for result in results))


if __name__ == "__main__":
    sys.exit(main())
