"""Files that a stranger may have put there are read if they are files, and never waited for."""

import os
import socket
from pathlib import Path

import pytest

from dossier import build, files
from dossier.articles import seeds
from dossier.articles.address import shown_name
from dossier.errors import DossierError, SetAside
from dossier.files import MIB, read_bytes
from tests.factories import seeds as written


def mistake(path: Path) -> str:
    with pytest.raises(DossierError) as caught:
        read_bytes(path, "seeds/a.txt")
    (notice,) = caught.value.notices
    assert notice.location.file == "seeds/a.txt"
    return notice.problem


def test_a_file_is_read(tmp_path):
    (tmp_path / "a").write_bytes(b"a\r\n\0")
    assert read_bytes(tmp_path / "a", "a") == b"a\r\n\0"
    (tmp_path / "a").write_bytes(bytes(range(256)) * 999)
    assert read_bytes(str(tmp_path / "a"), "a") == bytes(range(256)) * 999


def test_the_names_in_a_folder_are_told_in_order_or_why_not(tmp_path):
    written(tmp_path / "seeds", {"b.txt": "", "a.txt": ""})
    assert files.names_in(tmp_path / "seeds", "seeds") == ("a.txt", "b.txt")
    assert files.names_in(tmp_path / "none", "seeds") == ()
    with pytest.raises(DossierError, match=r"^seeds: the folder cannot be read: Not a directory"):
        files.names_in(tmp_path / "seeds" / "a.txt", "seeds")


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "a", "nowhere", "."])
def test_no_link_is_followed(tmp_path, target):
    (tmp_path / "a").symlink_to(target)
    assert mistake(tmp_path / "a") == "this is a link, and links are not followed"


def test_a_link_put_there_at_the_last_moment_is_not_followed(tmp_path, monkeypatch):
    (tmp_path / "a").symlink_to("/etc/passwd")
    monkeypatch.setattr(os.path, "islink", lambda path: False)
    assert mistake(tmp_path / "a").startswith("the file cannot be read: ")


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a")
    assert mistake(tmp_path / "a") == "this is no regular file"


def test_a_folder_is_no_file(tmp_path):
    assert mistake(tmp_path) == "this is no regular file"


def test_a_device_is_no_file():
    assert mistake(Path("/dev/zero")) == "this is no regular file"


def test_a_socket_is_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("a")
        assert mistake(Path("a")).startswith("the file cannot be read: ")


def test_what_is_not_there_is_told(tmp_path):
    assert mistake(tmp_path / "a") == "there is no such file"


def test_a_disk_that_fails_is_told(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"a")

    def broken(descriptor: int, size: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(files.os, "read", broken)
    assert mistake(tmp_path / "a") == "the file cannot be read: Input/output error"


def test_the_limit_is_counted_in_bytes_and_told(tmp_path):
    (tmp_path / "a").write_bytes(b"a" * 11)
    assert len(read_bytes(tmp_path / "a", "a", limit=11)) == 11
    with pytest.raises(DossierError) as caught:
        read_bytes(tmp_path / "a", "a", limit=MIB // 2**17)
    assert str(caught.value) == (
        "a: the file is larger than 7.63e-06 MiB, the limit for one file\n"
        "  divide it; for seeds the plugin's option limit, in MiB, allows more"
    )


def test_a_seed_larger_than_the_limit_is_set_aside(tmp_path):
    folder = written(tmp_path, {"a.txt": "A man left.\n", "b.txt": "A man left.\n" * 9})
    whole = build.dossier(folder, "seeds", "Boats", limit=80)
    assert [article.key for article in whole.articles] == ["a"]
    assert "seeds/b.txt: the file is larger than" in str(whole.notices[0])


NAMES = [
    *("CON", "nul", "aux", "COM1", "index", "404", "name.", "name ", "a b  c", "-rf", "a'b\"c"),
    *("<img src=x onerror=alert(1)>", "a&lt;b", "a#b", "a?b=c", "a%2e%2e%2fb", "a:b", "a\\..\\x"),
    *("a\nb", "a\tb", "a\x1b[31mb", "a\u202etxt.exe", "a\u200bb", "{{7}}", "[x](javascript:x)"),
    *(
        "大陌",
        "a....",
        "!!!",
        "n" * 251,
        "é" * 125,
        "__proto__",
        "same slug",
        "same-slug!",
        "İ",
        "ﬁ",
    ),
    *("Case", "case", "cafe\u0301", "Straße", "STRASSE", "p\u0430ypal", "paypal", "\u212aelvin"),
]


def test_every_name_has_an_address_of_its_own_or_one_located_error(tmp_path):
    alone = {}
    for number, name in enumerate(NAMES):
        folder = written(tmp_path / str(number), {f"{name}.txt": "A man left.\n"})
        ((article,), _) = seeds.discover(folder, "seeds")
        alone[name] = article.slug
        assert article.slug.isascii()
        assert len(article.slug) <= 80
        assert not set(article.slug) - set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    folder = written(tmp_path / "all", {f"{name}.txt": "A man left.\n" for name in NAMES})
    twins = {name for name, slug in alone.items() if list(alone.values()).count(slug) > 1}
    articles, notices = seeds.discover(folder, "seeds")
    aside = [notice for notice in notices if isinstance(notice, SetAside)]
    assert len(aside) == len(twins) - len({alone[name] for name in twins})
    published = {article.file for article in articles}
    told = {f"seeds/{shown_name(name)}.txt" for name in NAMES} - published
    assert all(any(file in str(notice) for notice in aside) for file in told)


def test_what_is_not_read_is_named(tmp_path):
    names = [
        "a.txt",
        ".b.txt",
        "c.txt~",
        ".d.txt.swp",
        "e/f/g.txt",
        ".h/i.md",
        "j/k.pdf",
        "README",
        "README.md",
        "..../p.txt",
        "....txt",
    ]
    folder = written(tmp_path, dict.fromkeys([*names, ".gitkeep", ".l/m", "n~"], "A man left.\n"))
    (folder / "o").symlink_to(folder)
    (articles, notices) = seeds.discover(folder, "seeds")
    assert [article.file for article in articles] == [
        *("seeds/....txt", "seeds/a.txt", "seeds/e/f/g.txt", "seeds/..../p.txt"),
    ]
    assert [f"{notice.location}: {notice.problem}" for notice in notices] == [
        "seeds/.b.txt: a hidden file is not read",
        "seeds/.d.txt.swp: a hidden file is not read",
        "seeds/.h: a hidden folder is not read, with i.md in it",
        "seeds/README: a file of another kind is not read",
        "seeds/c.txt~: an editor's copy is not read",
        "seeds/j/k.pdf: a file of another kind is not read",
        "seeds/o: a file of another kind is not read",
    ]


def test_decisions_behind_a_link_are_not_read(tmp_path):
    elsewhere = written(tmp_path / "elsewhere", {"people.yml": "- confirm: Ann Lee"})
    folder = written(tmp_path / "seeds", {"a.txt": "A man left.\n"})
    (folder / "decisions").symlink_to(elsewhere)
    with pytest.raises(DossierError) as caught:
        build.dossier(folder, "seeds", "Boats")
    assert str(caught.value) == (
        "seeds/decisions: this is a link, and links are not followed\n  put the folder itself here"
    )


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (os.mkfifo, "a file of another kind is not read\n"),
        (lambda path: path.symlink_to("/etc/passwd"), "a sidecar without its seed: "),
    ],
)
def test_what_is_only_named_like_a_sidecar_is_told_and_the_rest_is_read(tmp_path, make, told):
    folder = written(tmp_path / "seeds", {"a.txt": "A man left.\n"})
    make(folder / "b.yml")
    (_, notices) = seeds.discover(folder, "seeds")
    (notice,) = notices
    assert str(notice).startswith(f"seeds/b.yml: {told}")


def test_a_name_in_no_encoding_has_an_address(tmp_path):
    (tmp_path / os.fsdecode(b"inv\xff\xfealid.txt")).write_bytes(b"A man left.\n")
    ((article,), _) = seeds.discover(tmp_path, "seeds")
    assert article.slug == "inv__alid"
    article.key.encode()


@pytest.mark.parametrize(
    ("known", "most", "held"), [(2, 9, b"12345"), (9, 9, b"12345"), (2, 4, b"1234")]
)
def test_a_file_that_grows_or_shrinks_while_it_is_read_is_read_to_its_end(
    tmp_path, known, most, held
):
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    descriptor = os.open(path, os.O_RDONLY)
    try:
        assert files._held(descriptor, known, most) == held
    finally:
        os.close(descriptor)
