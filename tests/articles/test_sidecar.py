"""What the curator writes beside a seed is honoured, and every mistake in it is told."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import seeds, sidecar
from dossier.articles.article import Mode
from dossier.errors import DossierError, Location
from tests.factories import day
from tests.factories import seeds as written

FIELDS = (
    "archive_url, authors, basis, drop, label, language, mode, note, outlet, published, "
    "retrieved, rights, robots, sha256, slug, text_by, title, url"
)
KNOWN = (
    "archive_url, authors, label, language, note, outlet, published, retrieved, rights, robots, "
    "text_by, title, url"
)
NO_DAY = "is no EDTF date such as 2022-02-20, 2022-02~ or 2022"
LIST = "a list (lines that begin with a dash)"
MAPPING = "a mapping (key: value)"
DAY = "write a day as 2022-02-20; 2022-02-20? and 2022-02 say how much is known"
SLUG = (
    "use up to 80 small letters a-z, digits, hyphens and underscores; "
    '"index" and the names of devices are taken'
)
BODY = "The ferry left the harbour of Arle early.\nMenu\nIt sank. It was late. Menu is a dog.\n"


def read(text: str) -> sidecar.Sidecar:
    return sidecar.read(text.encode(), "seeds/a.yml")


def mistake(text: str) -> str:
    with pytest.raises(DossierError) as caught:
        read(text)
    return str(caught.value)


@pytest.mark.parametrize("field", [name for name in sidecar.TEXTS if name != "robots"])
def test_a_field_is_read_as_text(field):
    values = {"url": "https://arle.example/1", "archive_url": "http://arle.example/?a=1#b"}
    values["sha256"] = "0a" * 32
    value = values.get(field, "2022")
    assert read(f"{field}: {value}").text(field) == value


def test_dates_authors_mode_and_basis_are_read():
    found = read(
        "published: '[2022-02-21..2022-02-23]'\nauthors: [Ann Lee, Bo Ek]\nmode: excerpt\n"
        "basis: {published: the report says so}\nrobots: noindex\n"
    )
    assert found.published == day("[2022-02-21..2022-02-23]")
    assert found.authors == ("Ann Lee", "Bo Ek")
    assert found.mode is Mode.EXCERPT
    assert dict(found.basis) == {"published": "the report says so"}


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\ufeff"])
def test_an_empty_sidecar_says_nothing(text):
    assert read(text) == sidecar.absent("seeds/a.yml")


def test_a_field_left_out_says_nothing():
    found = read("outlet:\npublished:\nauthors:\ndrop: []\n")
    assert (found.text("outlet", "x"), found.published, found.authors) == ("x", None, None)


def test_no_authors_are_not_unknown_authors():
    assert read("authors: []").authors == ()


# text, line, what is wrong, what to do
MISTAKES = [
    ("titel: x", 1, 'unknown key "titel"', f'valid choices: {FIELDS}; nearest: "title"'),
    ("\nxyzzy: x", 2, 'unknown key "xyzzy"', f"valid choices: {FIELDS}"),
    ("published: 20 Feb", 1, f'"20 Feb" {NO_DAY}', DAY),
    ("published: 2022-02-30", 1, '"2022-02-30" is no day of the calendar', DAY),
    ("label: x\nretrieved: today", 2, f'"today" {NO_DAY}', DAY),
    (
        *("published: 2022-02-10/2022-02-20", 1),
        '"2022-02-10/2022-02-20" lasts, but an article comes out on one day',
        'for one unknown day of these write published: "[2022-02-21..2022-02-23]"',
    ),
    ("basis: {outlot: x}", 1, 'unknown key "outlot"', f'valid choices: {KNOWN}; nearest: "outlet"'),
    ("basis: {slug: x}", 1, 'unknown key "slug"', f"valid choices: {KNOWN}"),
    (
        *("basis: x", 1, 'a text "x" stands where a mapping (key: value) belongs'),
        "write a mapping (key: value)",
    ),
    (
        *("mode: ful", 1, '"ful" is not known here'),
        'valid choices: excerpt, full, metadata; nearest: "full"',
    ),
    (
        *("robots: no", 1, '"no" is not known here'),
        'valid choices: all, nofollow, noindex, "noindex, nofollow", none; nearest: "none"',
    ),
    ("slug: Arle Now", 1, '"Arle Now" is no slug', SLUG),
    ("slug: ../x", 1, '"../x" is no slug', SLUG),
    ("slug: index", 1, '"index" is no slug', SLUG),
    ("slug: con", 1, '"con" is no slug', SLUG),
    (f"slug: {'a' * 81}", 1, f'"{"a" * 81}" is no slug', SLUG),
    *(
        (f"url: {url!r}", 1, f'"{url}" is no address of the web', "write it in full: https://...")
        for url in (
            "javascript:alert(1)",
            "arle.example",
            'https://a/"x',
            "https:///x",
            "ftp://a.b",
        )
    ),
    *(
        (
            f"sha256: {digest}",
            1,
            f'"{digest}" is no SHA-256',
            "write its 64 digits, 0-9 and a-f, or remove the line",
        )
        for digest in ("x", "0A" * 32, "0a" * 31)
    ),
    (
        *("title: [x]", 1, "a list stands where a text belongs"),
        "write a text; one that begins with a bracket needs quotation marks",
    ),
    *(
        (
            f"published: {word}",
            1,
            f'"{word}" {NO_DAY}',
            f"{DAY}; where it is not known, leave it out and say so in basis",
        )
        for word in ("unknown", "Undated", "n.d.")
    ),
    ("- title: x", 1, f"a list stands where {MAPPING} belongs", f"write {MAPPING}"),
    ("drop: {a: b}", 1, f"a mapping stands where {LIST} belongs", f"write {LIST}"),
]


@pytest.mark.parametrize(("text", "line", "problem", "remedy"), MISTAKES)
def test_a_mistake_is_told_with_its_line_and_the_remedy(text, line, problem, remedy):
    assert mistake(text) == f"seeds/a.yml:{line}: {problem}\n  {remedy}"


def test_all_mistakes_are_told_in_the_order_of_lines():
    with pytest.raises(DossierError) as caught:
        read("mode: x\nurl: x\nslug: X\npublished: x\n")
    assert [notice.location.line for notice in caught.value.notices] == [1, 2, 3, 4]


def test_a_key_that_is_unknown_hides_no_other_mistake():
    with pytest.raises(DossierError) as caught:
        read(
            "auther: x\nmode: fool\nbasis:\n  outlot: x\n  outlet:\n  title: [x]\n"
            "authors:\n  - []\n  - {}\ntitel: x\n"
        )
    assert [notice.location.line for notice in caught.value.notices] == [1, 2, 4, 5, 6, 8, 9, 10]


def test_another_encoding_is_told_with_its_line():
    with pytest.raises(DossierError) as caught:
        sidecar.read(b"label: a\noutlet: Zo\xeb\n", "seeds/a.yml")
    assert str(caught.value) == "seeds/a.yml:2: this is not UTF-8\n  save the file as UTF-8"


@settings(deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_a_sidecar_or_a_mistake(data):
    with suppress(DossierError):
        sidecar.read(data, "seeds/a.yml")


def dropped(text: str) -> list[str]:
    return [BODY[each.start : each.end] for each in sidecar.drops(read(text), BODY)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("drop: It was late.", ["It was late."]),
        ("drop: [It sank., It was late.]", ["It sank.", "It was late."]),
        ("drop: ['early.  Menu  It']", ["early.\nMenu\nIt"]),
        ("drop: Menu", ["Menu"]),
    ],
)
def test_a_drop_finds_its_words(text, found):
    assert dropped(text) == found


NOWHERE = "quote it as printed, or remove the line"
DROPS = [
    ('drop: ["Read more"]', '"Read more" stands nowhere in the text', NOWHERE),
    ("drop: [it sank.]", '"it sank." stands nowhere in the text', NOWHERE),
    ('drop: ["It"]', '"It" stands 2 times in the text', "quote more words around the one meant"),
]


@pytest.mark.parametrize(("text", "problem", "remedy"), DROPS)
def test_a_drop_that_stands_nowhere_or_twice_is_told(text, problem, remedy):
    with pytest.raises(DossierError) as caught:
        dropped(f"label: x\n{text}")
    assert str(caught.value) == f"seeds/a.yml:2: {problem}\n  {remedy}"


def test_each_drop_that_is_wrong_is_told_at_its_own_line():
    with pytest.raises(DossierError) as caught:
        dropped("drop:\n  - Read more\n  - It sank.\n  - Read less\n")
    places = [notice.location for notice in caught.value.notices]
    assert places == [Location("seeds/a.yml", 2), Location("seeds/a.yml", 4)]


def test_a_wrong_drop_is_told_when_the_seed_is_read(tmp_path):
    with pytest.raises(DossierError) as caught:
        seeds.discover(written(tmp_path, {"a.txt": BODY, "a.yml": "drop: [Read more]"}), "seeds")
    assert str(caught.value) == (
        'seeds/a.yml:1: "Read more" stands nowhere in the text\n'
        "  quote it as printed, or remove the line"
    )
