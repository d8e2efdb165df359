"""An outcome is made once of the same folder, question and program, and never of another."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier import outcome
from dossier.cache import Cache
from dossier.outcome import Outcome
from tests.factories import seeds as written


@dataclass(frozen=True, slots=True)
class Count:
    files: int
    share: float


class Counter:
    """Counts a folder's files, and how often it was asked to."""

    def __init__(self, folder: Path, cache: Cache) -> None:
        self.folder = folder
        self.cache = cache
        self.made = 0
        self.kept = Outcome(Count)

    def __call__(self, *asked: str) -> Count:
        return self.kept.of(self.folder, asked, self.cache, self.count)

    def count(self) -> Count:
        self.made += 1
        return Count(len(list(self.folder.iterdir())), 0.5)


@pytest.fixture
def counter(tmp_path) -> Counter:
    return Counter(written(tmp_path / "seeds", {"a.txt": "A"}), Cache(tmp_path / "cache"))


def test_what_is_asked_again_is_recalled(counter):
    assert counter("files") == counter("files") == Count(1, 0.5)
    assert counter.made == 1


def test_another_question_folder_or_program_is_another_outcome(counter, monkeypatch):
    counter("files")
    counter("files", "")
    written(counter.folder, {"b.txt": "B"})
    assert counter("files") == Count(2, 0.5)
    monkeypatch.setattr(outcome, "program", lambda: b"another")
    counter("files")
    assert counter.made == 4


def test_of_a_question_the_last_outcome_is_kept(counter, tmp_path):
    for text in ("1", "2", "3"):
        written(counter.folder, {"a.txt": text})
        counter("files")
    assert len(list((tmp_path / "cache").glob("[0-9a-f]*"))) == 1


def test_a_folder_that_changes_meanwhile_has_no_outcome(counter):
    def meddled() -> Count:
        written(counter.folder, {"b.txt": "B"})
        return Count(9, 0.5)

    counter.kept.of(counter.folder, ["files"], counter.cache, meddled)
    (counter.folder / "b.txt").unlink()
    assert counter("files") == Count(1, 0.5)


def test_a_folder_without_a_digest_has_no_outcome(counter):
    (counter.folder / "link").symlink_to("/")
    counter("files")
    counter("files")
    assert counter.made == 2


@pytest.mark.parametrize("change", [lambda data: data[:64], lambda data: data[:64] + b"[]"])
def test_a_damaged_outcome_is_made_again(counter, change):
    counter("files")
    (entry,) = (each.name for each in counter.cache._folder.glob("[0-9a-f]*"))
    counter.cache.put(entry, change(counter.cache.get(entry)))
    assert counter("files") == Count(1, 0.5)
    assert counter.made == 2
