"""Fuzzes one target for a while: `python -m tests.fuzz.run reader 60`.

With atheris the bytes are led by the coverage of the package; where it is not installed (it has
wheels for Linux alone) Hypothesis makes them, which is said. The corpus is never written to: what
is found beside it goes into a folder of the run, and a finding ends it with the input shown.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"


def main(name: str, seconds: int) -> None:
    """Fuzz a target for some seconds; a finding ends the program with an exit code."""
    try:
        import atheris  # noqa: PLC0415 - an extra
    except ImportError:
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415

        print(f"fuzz: atheris is not installed, Hypothesis makes the input for {name}", flush=True)
        by_hypothesis(TARGETS[name], CORPUS / name, seconds)
        return
    with atheris.instrument_imports(include=["dossier"]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415
    with tempfile.TemporaryDirectory() as found:
        # libFuzzer ends the process by itself: with 0 when the time is up.
        options = [f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=1024"]
        options += ["-max_len=4096", f"-artifact_prefix={tempfile.gettempdir()}/dossier-{name}-"]
        atheris.Setup([sys.argv[0], *options, found, str(CORPUS / name)], TARGETS[name])
        atheris.Fuzz()


def by_hypothesis(target: Callable[[bytes], None], corpus: Path, seconds: int) -> None:
    """Feed a target the corpus, then parts of it among random bytes, until the time is up."""
    from hypothesis import HealthCheck, given, settings  # noqa: PLC0415
    from hypothesis import strategies as st  # noqa: PLC0415

    known = [path.read_bytes() for path in sorted(corpus.iterdir())]
    for data in known:
        target(data)
    pieces = sorted({piece for data in known for piece in (data, *data.split())})
    input_ = st.lists(st.sampled_from(pieces) | st.binary(max_size=8)).map(b"".join)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        settings(
            max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )(given(input_)(target))()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
