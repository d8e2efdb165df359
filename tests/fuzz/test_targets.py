"""Each fuzz target holds over its corpus, whose files are inputs that once went wrong or nearly."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.run import CORPUS, by_hypothesis
from tests.fuzz.targets import TARGETS

FILES = sorted(CORPUS.glob("*/*"))
PIECES = st.sampled_from(sorted({path.read_bytes() for path in FILES})) | st.binary(max_size=30)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_target_holds_over_its_corpus(path: Path):
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=4).map(b"".join))
def test_a_target_holds_over_any_bytes(name: str, data: bytes):
    TARGETS[name](data)


def test_every_target_has_a_corpus():
    assert {path.parent.name for path in FILES} == set(TARGETS)


def test_a_finding_is_not_kept_back():
    def breaks(data: bytes) -> None:
        assert b"n't" not in data

    with pytest.raises(AssertionError):
        by_hypothesis(breaks, CORPUS / "reader", 5)
