"""A cache makes a build faster and changes nothing else, whatever becomes of its files."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from dossier import build, cache, reading, rendering
from dossier.cache import Cache, Memo, key_of
from dossier.language.pipeline import Parse
from dossier.pages import Site
from dossier.reading import Shelf
from tests.factories import seeds as written

FILES = {
    "a.txt": "Ferry lost\n\nThe ferry sank off Arle on Monday, the captain Ann Lee said.\n",
    "a.yml": "published: 2022-03-08\n",
    "b.txt": "Two boats\n\nUp to 30 boats wait outside Arle, said Ann Lee.\n",
    "c.txt": "By Bo\tRay\n\n\nThe harbour \u0007 is closed.\n",
}
CLAIM = """
- claim: boats
  question: How many boats wait?
  positions:
    - {article: b, quote: Up to 30 boats wait, answer: up to 30, speaker: Ann Lee}
"""
KEY = "0" * 64


@pytest.fixture
def folder(tmp_path) -> Path:
    return written(tmp_path / "seeds", FILES)


@pytest.fixture
def kept(tmp_path) -> Path:
    return tmp_path / ".cache" / "dossier"


@pytest.fixture
def opened(monkeypatch) -> list[str]:
    """The keys of the articles that were really read."""
    keys = []

    def read(article, pipeline=None, real=reading.read):
        keys.append(article.key)
        return real(article, pipeline)

    monkeypatch.setattr(reading, "read", read)
    return keys


def made(folder: Path, kept: Path | None) -> dict[str, str]:
    """Every file of the site, by its path."""
    store = Cache(kept)
    whole = build.dossier(folder, "seeds", "Boats", shelf=Shelf(store))
    pages = rendering.render(whole, "", cache=store)
    store.prune()
    return {page.path: page.text for page in pages} | rendering.data(whole)


def test_a_second_build_reads_no_article_and_gives_the_same(folder, kept, opened):
    cold = made(folder, kept)
    assert opened == ["a", "b", "c"]
    assert made(folder, kept) == cold == made(folder, None)
    assert opened == ["a", "b", "c"] * 2


def test_what_is_doubtful_about_an_article_is_told_from_the_cache_too(folder, kept):
    (folder / "b.yml").write_text(f"sha256: {KEY}\n")
    told = [build.dossier(folder, "seeds", "", shelf=Shelf(Cache(kept))).notices for _ in range(2)]
    assert told[0] == told[1]
    assert "its SHA-256 is another" in str(told[0][0])


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ({"b.txt": "Two boats\n\nUp to 40 boats wait.\n"}, ["b"]),
        ({"a.yml": "published: 2022-03-09\n"}, ["a"]),
        ({"b.yml": "title: Boats\n"}, ["b"]),
        ({"b.yml": ""}, ["b"]),
        ({"d.txt": "A dog barked.\n"}, ["d"]),
        ({"decisions/people.yml": "- {same: [Ann Lee, Lee]}\n"}, []),
        ({"decisions/people.yml": "- {hide: Ann Lee}\n"}, []),
        ({"decisions/people.yml": "- {confirm: Ann Lee, why: I know her}\n"}, []),
        ({"decisions/origins.yml": "- {same: [a, b], why: One report}\n"}, []),
        ({"b.yml": "mode: excerpt\n"}, ["b"]),
        ({"b.yml": "mode: metadata\nslug: other\n"}, ["b"]),
        ({"decisions/claims.yml": CLAIM}, []),
        ({"decisions/claims.yml": CLAIM, "b.yml": "mode: excerpt\n"}, ["b"]),
        ({"d.txt": "Ferry lost\n\nThe ferry sank off Arle on Monday, Ann Lee said.\n"}, ["d"]),
    ],
)
def test_one_changed_article_is_one_article_read_again(folder, kept, opened, changed, again):
    made(folder, kept)
    opened.clear()
    written(folder, changed)
    warm = made(folder, kept)
    assert opened == again
    assert warm == made(folder, None)


def test_an_article_is_read_again_under_another_name_or_program(folder, kept, opened, monkeypatch):
    made(folder, kept)
    opened.clear()
    (folder / "b.txt").rename(folder / "e.txt")
    made(folder, kept)
    assert opened == ["e"]
    monkeypatch.setattr(reading, "program", lambda: b"another")
    made(folder, kept)
    assert opened == ["e", "a", "c", "e"]


@pytest.fixture
def drawn(monkeypatch) -> list[str]:
    """The paths of the pages that were really made."""
    paths = []

    def render(site, template, path, front, real=Site.render, **context):
        paths.append(path)
        return real(site, template, path, front, **context)

    monkeypatch.setattr(Site, "render", render)
    return paths


def pages_of(paths: list[str]) -> list[str]:
    """Those of single articles, persons, claims and comparisons."""
    others = ("index.md", "all.md", "the_rules.md")
    return [path for path in paths if "/" in path and not path.endswith(others)]


def test_one_changed_article_is_few_pages_made_again(folder, kept, drawn):
    made(folder, kept)
    drawn.clear()
    made(folder, kept)
    assert pages_of(drawn) == []
    written(folder, {"d.txt": "A dog barked.\n"})
    made(folder, kept)
    assert pages_of(drawn) == ["articles/d.md"]


def test_other_templates_or_options_make_every_page_again(folder, kept, drawn, tmp_path):
    made(folder, kept)
    store = Cache(kept)
    whole = build.dossier(folder, "seeds", "Boats", shelf=Shelf(store))
    (tmp_path / "own").mkdir()
    template = files("dossier").joinpath("templates", "article.md.j2").read_text()
    (tmp_path / "own" / "article.md.j2").write_text(f"{template}<p>Ours</p>")
    for overrides, address in ((tmp_path / "own", ""), (None, "https://a.example/{key}")):
        drawn.clear()
        warm = rendering.render(whole, "", overrides, address=address, cache=store)
        assert "articles/a.md" in drawn
        assert warm == rendering.render(whole, "", overrides, address=address)


class Reader:
    """A pipeline that finds nothing."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, _: str) -> Parse:
        return Parse()


def test_a_pipeline_has_its_own_entries_by_its_name(folder, kept, opened):
    for name in ("", "one 1.0", "one 1.0", "one 1.1"):
        pipeline = Reader(name) if name else None
        build.dossier(folder, "seeds", "", shelf=Shelf(Cache(kept), pipeline))
    assert len(opened) == 9


def entries(kept: Path) -> list[Path]:
    return sorted(path for path in kept.iterdir() if not path.name.startswith("."))


def each(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """Damages every entry in one way."""

    def damage(kept: Path) -> None:
        for path in entries(kept):
            path.write_bytes(change(path.read_bytes()))

    return damage


def sealed(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """Damages every entry in one way, and puts its checksum right."""

    def damage(kept: Path) -> None:
        for path in entries(kept):
            data = change(path.read_bytes()[32:])
            path.write_bytes(hashlib.sha256(path.name.encode() + data).digest() + data)

    return damage


def exchanged(kept: Path) -> None:
    first, second, *_ = entries(kept)
    data = first.read_bytes()
    first.write_bytes(second.read_bytes()[:-9])
    second.write_bytes(data[:-9])


def rotated(kept: Path) -> None:
    """Every entry stands under the name of another one."""
    paths = entries(kept)
    whole = [path.read_bytes() for path in paths]
    for path, data in zip(paths, whole[1:] + whole[:1], strict=True):
        path.write_bytes(data)


def of_one_size(kept: Path) -> None:
    """Entries of about the same size stand under each other's names."""
    paths = sorted(entries(kept), key=lambda path: path.stat().st_size)
    for first, second in zip(paths[::2], paths[1::2], strict=False):
        data = first.read_bytes()
        first.write_bytes(second.read_bytes())
        second.write_bytes(data)


def replaced(make: Callable[[Path], object]) -> Callable[[Path], None]:
    """Puts something else in the place of every entry."""

    def damage(kept: Path) -> None:
        for path in entries(kept):
            path.unlink()
            make(path)

    return damage


def is_file(kept: Path) -> None:
    shutil.rmtree(kept)
    kept.write_text("no folder")


def link_elsewhere(kept: Path) -> None:
    shutil.rmtree(kept)
    (elsewhere := kept.parents[1] / "elsewhere").mkdir()
    kept.symlink_to(elsewhere)


def link_above(kept: Path) -> None:
    shutil.rmtree(kept.parent)
    (elsewhere := kept.parents[1] / "elsewhere").mkdir()
    kept.parent.symlink_to(elsewhere)


def half_written(kept: Path) -> None:
    for path in entries(kept):
        path.rename(path.with_name(f"{path.name}.99999"))


def renamed(kept: Path) -> None:
    for path in entries(kept):
        path.rename(path.with_name(path.name[::-1]))


def lost(data: bytes) -> bytes:
    """An entry of which each line has lost the last thing in each of its lists."""
    return b"\n".join(map(_lost, data.split(b"\n")))


def _lost(line: bytes) -> bytes:
    try:
        known = json.loads(line)
    except ValueError:
        return line[:-1]
    for each in [known, *(known.values() if isinstance(known, dict) else known)]:
        if isinstance(each, list) and each:
            each.pop()
    return json.dumps(known).encode()


DAMAGES = {
    "deleted": shutil.rmtree,
    "the folder above deleted": lambda kept: shutil.rmtree(kept.parent),
    "one entry deleted": lambda kept: entries(kept)[0].unlink(),
    "emptied": each(lambda data: b""),
    "cut in the checksum": each(lambda data: data[:20]),
    "cut in half": each(lambda data: data[: len(data) // 2]),
    "cut by one byte": each(lambda data: data[:-1]),
    "one byte more": each(lambda data: data + b" "),
    "one bit turned": each(lambda data: data[:99] + bytes([data[99] ^ 1]) + data[100:]),
    "zeros of a lost write": each(lambda data: bytes(len(data))),
    "garbage": each(lambda data: os.urandom(len(data))),
    "garbage with a right checksum": sealed(lambda data: b"\xff\x00"),
    "of an older form": sealed(lambda data: b'{"dossier.Reading":[[1]]}'),
    "a column lost": sealed(lost),
    "a pickle that acts": sealed(lambda data: b"cos\nsystem\n(S'exit 3'\ntR."),
    "nested too deeply": sealed(lambda data: b"[" * 100_000),
    "entries exchanged and cut": exchanged,
    "entries under each other's names": rotated,
    "entries exchanged with those of like size": of_one_size,
    "under another name": renamed,
    "left half written by a kill": half_written,
    "folders for entries": replaced(Path.mkdir),
    "pipes for entries": replaced(os.mkfifo),
    "links for entries": replaced(lambda path: path.symlink_to("/etc/passwd")),
    "a file for the folder": is_file,
    "a link for the folder": link_elsewhere,
    "a link for the folder above": link_above,
    "the line for git lost": lambda kept: (kept / ".gitignore").unlink(),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_every_damage_ends_in_a_right_build(folder, kept, damage):
    right = made(folder, None)
    assert made(folder, kept) == right
    damage(kept)
    assert made(folder, kept) == right
    assert made(folder, kept) == right


def test_an_entry_under_another_key_is_as_good_as_missing(kept):
    store = Cache(kept)
    store.put(KEY, b"one")
    store.put("1" * 64, b"two")
    rotated(kept)
    assert [store.get(path.name) for path in entries(kept)] == [None, None]


def test_nothing_is_written_through_a_link(folder, kept):
    made(folder, kept)
    link_elsewhere(kept)
    made(folder, kept)
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize("method", ["mkdir", "write_bytes", "replace"])
def test_where_nothing_can_be_written_nothing_is_kept(folder, kept, monkeypatch, method):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    right = made(folder, None)
    monkeypatch.setattr(Path, method, refuse)
    assert made(folder, kept) == right
    assert not kept.exists() or entries(kept) == []


def test_a_full_disk_leaves_no_half_entry(kept, monkeypatch):
    def fill(path: Path, data: bytes) -> None:
        with path.open("wb") as opened:
            opened.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill)
    Cache(kept).put(KEY, b"a" * 999)
    assert entries(kept) == []
    assert Cache(kept).get(KEY) is None


def test_a_kill_while_writing_leaves_nothing_that_is_trusted(kept):
    call = (
        "import sys; from pathlib import Path; from dossier.cache import Cache\n"
        "store = Cache(Path(sys.argv[1]))\n"
        "while True: store.put('0' * 64, b'a' * 5_000_000)"
    )
    for wait in (0.3, 0.35, 0.4):
        process = subprocess.Popen([sys.executable, "-c", call, str(kept)])
        time.sleep(wait)
        process.kill()
        process.wait()
        assert Cache(kept).get(KEY) in (None, b"a" * 5_000_000)


def test_a_build_leaves_its_own_entries_and_some_of_others(kept, monkeypatch):
    monkeypatch.setattr(cache, "SPARE", 2)
    for number in range(9):
        Cache(kept).put(key_of(bytes([number])), b"")
        os.utime(kept / key_of(bytes([number])), (number, number))
    (kept / "notes").write_text("mine")
    store = Cache(kept)
    assert store.get(key_of(b"\x00")) == b""
    store.prune()
    left = {path.name for path in entries(kept)}
    assert left == {"notes", *(key_of(bytes([number])) for number in (0, 7, 8))}


def test_what_cannot_be_removed_stays(kept, monkeypatch):
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(cache, "SPARE", 0)
    for number in range(3):
        Cache(kept).put(key_of(bytes([number])), b"")
    store = Cache(kept)
    store.get(key_of(b"\x00"))
    monkeypatch.setattr(Path, "unlink", refuse)
    store.prune()
    assert len(entries(kept)) == 3


def test_an_extra_that_is_not_installed_has_no_version():
    assert cache._version("no-such-package") == b""


def test_a_cache_that_is_not_there_is_not_made_by_asking(kept):
    store = Cache(kept)
    assert store.get(KEY) is None
    store.prune()
    assert not kept.parent.exists()


def test_git_does_not_see_the_folder(kept):
    Cache(kept).put(KEY, b"")
    assert (kept / ".gitignore").read_text() == "*\n"


def test_parts_are_told_apart_by_where_they_end():
    assert key_of(b"a", b"bc") != key_of(b"ab", b"c") != key_of(b"abc")


def test_a_changed_module_or_word_list_is_another_program(tmp_path, monkeypatch):
    package = written(tmp_path, {"a.py": "1", "lists/b.txt": "1", "c.css": "1"})
    monkeypatch.setattr(cache, "_PACKAGE", package)
    digests = []
    for changed in ("c.css", "a.py", "lists/b.txt"):
        (package / changed).write_text("2")
        digests.append(cache.program.__wrapped__())
    assert len(set(digests)) == 3


def test_small_results_of_one_kind_are_one_entry(kept):
    memo = Memo(Cache(kept), "sums")
    memo.put("2+2", [4])
    memo.save()
    assert Memo(Cache(kept), "sums").get("2+2") == [4]
    assert Memo(Cache(kept), "products").get("2+2") is None
    assert len(list(kept.glob("[0-9a-f]*"))) == 1


def test_a_few_new_small_results_leave_the_others_unwritten(kept):
    def summed(numbers: range) -> dict[str, int]:
        """How many bytes each entry has, once these sums are known."""
        memo = Memo(Cache(kept), "sums")
        for number in numbers:
            assert memo.get(str(number)) in (None, number)
            memo.put(str(number), number)
        memo.save()
        return {path.name: path.stat().st_ino for path in kept.glob("[0-9a-f]*")}

    (first,) = summed(range(16)).items()
    assert first in (more := summed(range(17))).items()
    assert len(more) == 2
    assert first in summed(range(18)).items()
    assert first not in summed(range(20)).items()
    last = Memo(Cache(kept), "sums")
    assert [last.get(str(number)) for number in range(20)] == [*range(20)]
    last.save()
    assert summed(range(20)) == summed(range(20))


def test_a_small_result_that_was_none_of_ours_is_put_anew(kept):
    for value in ("damaged", [4]):
        memo = Memo(Cache(kept), "sums")
        for number in range(9):
            memo.put(str(number), number) if memo.get(str(number)) is None else None
        memo.put("2+2", value)
        memo.save()
    assert Memo(Cache(kept), "sums").get("2+2") == [4]


def test_small_results_that_most_builds_do_not_ask_for_go(kept):
    memo = Memo(Cache(kept), "sums")
    for number in range(5):
        memo.put(str(number), number)
    memo.save()
    second = Memo(Cache(kept), "sums")
    assert [second.get(each) for each in ("0", "1", "2")] == [0, 1, 2]
    second.save()
    third = Memo(Cache(kept), "sums")
    assert third.get("4") == 4  # no more is left over than was asked for
    third.save()
    fourth = Memo(Cache(kept), "sums")
    assert fourth.get("4") == 4
    assert fourth.get("0") is None


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"[" * 10_000, b"\xff"])
def test_small_results_that_are_none_are_as_good_as_missing(kept, data):
    memo = Memo(Cache(kept), "sums")
    memo.put("2+2", 4)
    memo.save()
    (entry,) = kept.glob("[0-9a-f]*")
    Cache(kept).put(entry.name, data)
    assert Memo(Cache(kept), "sums").get("2+2") is None
