"""Whatever stands in a seed file, loading ends with problems, never with an exception."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sourcebook.load import load

SMALL = Path(__file__).parent / "small" / "seeds"
NAMES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*") if path.is_file())
SPLICES = st.sampled_from(
    [
        b"\x00",
        b"\xff",
        b"\n",
        b"- ",
        b": ",
        b"{",
        b"[",
        b"]",
        b'"',
        b"*a",
        b"&a ",
        b"? ",
        b"!!x ",
        b"\t",
        b"0",
        b"---\n",
    ]
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), st.integers(0, 700), st.integers(0, 40), st.one_of(SPLICES, st.binary(max_size=8)))
def test_any_splice_in_any_file(name: str, start: int, length: int, splice: bytes) -> None:
    with TemporaryDirectory() as folder:
        for each in NAMES:
            data = (SMALL / each).read_bytes()
            path = Path(folder, "seeds", each)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data[:start] + splice + data[start + length :] if each == name else data)
        _, problems = load(Path(folder))
    assert all(str(problem).startswith("seeds/") for problem in problems)
