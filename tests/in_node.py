"""Parts of the component under Node: they are plain modules, and what knows no page runs as it stands."""

import json
import shutil
import subprocess
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

PARTS = Path(str(resources.files("sourcebook.widget") / "component"))


def node(program: str, given: object) -> Any:
    """What a program prints as JSON; it knows `given`, and `parts`, the address of the parts' folder."""
    if shutil.which("node") is None:
        pytest.skip("node is missing: see tests/system-packages.sh")
    whole = f"""
        import {{ readFileSync }} from "node:fs";
        const parts = {json.dumps(PARTS.as_uri())};
        const given = JSON.parse(readFileSync(0, "utf8"));
        {program}
    """
    command = ["node", "--input-type=module", "--eval", whole]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
