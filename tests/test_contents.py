"""What a folder holds is another thing as soon as a name or a byte in it is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.contents import digest
from tests.factories import seeds as written

FILES = {"a.txt": "Boats", "a.yml": "slug: a\n", "decisions/people.yml": "", "b/c.txt": "A dog"}


@pytest.fixture
def folder(tmp_path) -> Path:
    return written(tmp_path / "seeds", FILES)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.txt").write_text("Boat"),
        lambda folder: (folder / "a.yml").unlink(),
        lambda folder: (folder / "d.txt").touch(),
        lambda folder: (folder / "a.txt").rename(folder / "d.txt"),
        lambda folder: (folder / "b" / "c.txt").rename(folder / "c.txt"),
        lambda folder: (folder / "decisions" / "people.yml").write_text("#"),
        lambda folder: (folder / "decisions" / "old").mkdir(),
        lambda folder: (folder / ".d.txt").touch(),
        lambda folder: (folder / ".git").mkdir(),
    ],
)
def test_every_change_is_seen(folder, change: Callable[[Path], object]):
    before = digest(folder)
    change(folder)
    assert digest(folder) not in (before, None)


def test_another_time_or_place_is_no_change(folder, tmp_path):
    before = digest(folder)
    os.utime(folder / "a.txt", (1, 1))
    assert digest(folder) == before
    assert digest(folder.rename(tmp_path / "other")) == before


def test_what_is_hidden_counts_by_its_name(folder):
    written(folder, {".git/pack": "1", ".note": "1"})
    before = digest(folder)
    written(folder, {".git/pack": "2", ".note": "2"})
    assert digest(folder) == before
    written(folder, {".git/b": "2"})
    assert digest(folder) != before


@pytest.mark.parametrize(
    "put",
    [
        lambda folder: (folder / "l.txt").symlink_to(folder / "a.txt"),
        lambda folder: (folder / "l").symlink_to(folder / "b"),
        lambda folder: os.mkfifo(folder / "p.txt"),
        lambda folder: (folder / "a.txt").write_text("x" * 100),
    ],
)
def test_what_cannot_be_known_by_its_bytes_has_no_digest(folder, put: Callable[[Path], object]):
    put(folder)
    assert digest(folder, 99) is None


def test_a_folder_that_is_missing_or_a_link_has_no_digest(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    assert digest(tmp_path / "none") is digest(tmp_path / "link") is None
