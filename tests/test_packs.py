"""Packs give back what was put into them, whole or not at all."""

from dataclasses import dataclass

import pytest

from dossier import packs
from dossier.cache import Cache
from dossier.packs import PACKS, Packs
from dossier.records import Records


@dataclass(frozen=True, slots=True)
class Word:
    text: str


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache"


def opened(folder) -> Packs[Word]:
    return Packs(Cache(folder), Records(Word), "words")


def kept(folder, words: dict[str, str]) -> Packs[Word]:
    """Packs in which words stand under the names' own keys."""
    made = opened(folder)
    for name, text in words.items():
        made.get(name, name)
        made.put(name, name, Word(text))
    made.save()
    return made


def entries(folder) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("[0-9a-f]*"))]


def test_many_values_are_few_entries(folder):
    words = {f"{number}.txt": str(number) for number in range(1000)}
    kept(folder, words)
    again = opened(folder)
    assert {name: again.get(name, name).text for name in words} == words
    assert len(entries(folder)) == PACKS


def test_a_value_is_known_by_its_key_and_program(folder, monkeypatch):
    kept(folder, {"a": "A"})
    assert opened(folder).get("a", "b") is None
    monkeypatch.setattr(packs, "program", lambda: b"another")
    assert opened(folder).get("a", "a") is None


def test_what_is_there_already_is_not_written_again(folder):
    kept(folder, {"a": "A"})
    for entry in folder.glob("[0-9a-f]*"):
        entry.chmod(0o400)
    before = [path.stat().st_mtime_ns for path in folder.iterdir()]
    kept(folder, {"a": "A"})
    assert [path.stat().st_mtime_ns for path in folder.iterdir()] == before


def test_what_most_builds_do_not_ask_for_goes(folder, monkeypatch):
    monkeypatch.setattr(packs, "PACKS", 1)
    kept(folder, {str(number): "" for number in range(5)})
    kept(folder, {"0": "", "1": "", "2": ""})
    assert opened(folder).get("4", "4") == Word("")  # no more is left over than was asked for
    kept(folder, {"0": ""})
    assert opened(folder).get("4", "4") is None


@pytest.mark.parametrize("data", [b"", b"\n", b'["a"]\n{}', b"[1\n", b"[" * 10_000, b'["a"]\n[]'])
def test_a_damaged_pack_is_as_good_as_missing(folder, data):
    kept(folder, {"a": "A"})
    (entry,) = folder.glob("[0-9a-f]*")
    Cache(folder).put(entry.name, data)
    assert opened(folder).get("a", "a") is None


def test_more_keys_than_values_are_no_pack(folder):
    kept(folder, {"a": "A"})
    (entry,) = folder.glob("[0-9a-f]*")
    cache = Cache(folder)
    cache.put(entry.name, cache.get(entry.name).replace(b'["a"]', b'["a", "b"]'))
    assert opened(folder).get("a", "a") is None
