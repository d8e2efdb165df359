"""Packs give back what was put into them, whole or not at all."""

import json
from dataclasses import dataclass

import pytest

from dossier import packs
from dossier.cache import Cache
from dossier.packs import MOST, Packs
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
    """Packs in which words stand under these keys."""
    made = opened(folder)
    for key, text in words.items():
        made.get(key)
        made.put(key, Word(text))
    made.save()
    return made


def entries(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("[0-9a-f]*"))}


def packed(folder) -> list[int]:
    """How many values each pack holds."""
    (listing,) = (each for each in entries(folder) if each == opened(folder)._list)
    names = json.loads(Cache(folder).get(listing))
    return sorted(len(json.loads(Cache(folder).get(name).partition(b"\n")[0])) for name in names)


def test_many_values_are_few_entries(folder):
    words = {str(number): f"word {number}" for number in range(1000)}
    kept(folder, words)
    again = opened(folder)
    assert {key: again.get(key).text for key in words} == words
    assert packed(folder) == [1000 - 3 * MOST, MOST, MOST, MOST]


def test_a_value_is_known_by_its_key_and_program(folder, monkeypatch):
    kept(folder, {"a": "A"})
    assert opened(folder).get("b") is None
    monkeypatch.setattr(packs, "program", lambda: b"another")
    assert opened(folder).get("a") is None


def test_what_is_there_already_is_not_written_again(folder):
    kept(folder, {"a": "A"})
    for entry in folder.glob("[0-9a-f]*"):
        entry.chmod(0o400)
    before = [path.stat().st_mtime_ns for path in folder.iterdir()]
    kept(folder, {"a": "A"})
    assert [path.stat().st_mtime_ns for path in folder.iterdir()] == before


def test_a_value_more_leaves_larger_packs_as_they_are(folder):
    words = {str(number): "" for number in range(9)}
    kept(folder, words)
    before = entries(folder)
    sizes = []
    for more in "abcde":
        words |= {more: more}
        kept(folder, words)
        sizes.append(packed(folder))
    assert sizes == [[1, 9], [2, 9], [1, 2, 9], [4, 9], [1, 4, 9]]
    listing = opened(folder)._list
    assert all(entries(folder)[name] == before[name] for name in before if name != listing)
    again = opened(folder)
    assert {key: again.get(key).text for key in words} == words


def test_one_process_may_save_again_and_again(folder):
    made = opened(folder)
    for text in ("A", "B", "B"):
        made.put("a", made.get("a") or Word(text))
        made.put(text, Word(text))
        made.save()
    assert opened(folder).get("a") == Word("A")
    assert opened(folder).get("B") == Word("B")


def test_a_build_that_asks_for_nothing_loses_nothing(folder):
    kept(folder, {"a": "A"})
    kept(folder, {})
    assert opened(folder).get("a") == Word("A")


def test_what_most_builds_do_not_ask_for_goes(folder):
    kept(folder, {str(number): "" for number in range(5)})
    kept(folder, {"0": "", "1": "", "2": ""})
    assert opened(folder).get("4") == Word("")  # no more is left over than was asked for
    kept(folder, {"0": ""})
    assert opened(folder).get("4") is None
    assert opened(folder).get("0") == Word("")


DAMAGED = [
    b"",
    b"\n",
    b'["a"]\n{}',
    b"[1\n",
    b"[" * 10_000,
    b'["a"]\n[]',
    b"1",
    b'{"a": 1}',
    b"[[]]",
]


@pytest.mark.parametrize("which", ["pack", "list"])
@pytest.mark.parametrize("data", DAMAGED, ids=lambda data: repr(data[:20]))
def test_what_is_damaged_is_as_good_as_missing_and_mended(folder, data, which):
    kept(folder, {"a": "A"})
    listing = opened(folder)._list
    (entry,) = (name for name in entries(folder) if (name == listing) == (which == "list"))
    Cache(folder).put(entry, data)
    assert opened(folder).get("a") is None
    kept(folder, {"a": "A", "b": "B"})
    assert opened(folder).get("a") == Word("A")


@pytest.mark.parametrize(("old", "new"), [(b'["a"]', b'["a", "b"]'), (b'["a"]', b"[1]")])
def test_other_keys_than_there_are_values_are_no_pack(folder, old, new):
    kept(folder, {"a": "A"})
    cache = Cache(folder)
    (entry,) = (name for name in entries(folder) if name != opened(folder)._list)
    cache.put(entry, cache.get(entry).replace(old, new))
    assert opened(folder).get("a") is None
    assert opened(folder).get(1) is None


def test_a_list_names_packs_and_no_other_file(folder, tmp_path):
    kept(folder, {"a": "A"})
    (name,) = (name for name in entries(folder) if name != opened(folder)._list)
    (folder / name).rename(tmp_path / name)
    Cache(folder).put(opened(folder)._list, json.dumps([f"../{name}", name]).encode())
    assert opened(folder).get("a") is None
