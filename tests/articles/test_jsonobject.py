"""A JSON object is read whole and unambiguous, in linear time, or refused with its line."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import jsonwords, newsplease
from dossier.articles.jsonobject import DEPTH, REMEDY, read
from dossier.errors import DossierError
from dossier.yamlfile.wording import CONFLICT, SETTLE

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)

REFUSED = [
    ('{"a":\n' + "[" * DEPTH, 2, f"this JSON nests deeper than {DEPTH}", REMEDY),
    ('{"a":' * (DEPTH + 1), 1, f"this JSON nests deeper than {DEPTH}", REMEDY),
    ('{"a":\n\nNaN}', 3, "NaN is no JSON", "write null, or a number"),
    ('{"a": [-Infinity]}', 1, "-Infinity is no JSON", "write null, or a number"),
    ('{"a": 1,\n"a" : 2}', 2, 'the key "a" stands here twice', "remove one"),
    (
        '{"a": 1}\n{"a": 2}',
        2,
        "a second object stands here, and a seed holds one article",
        "put each object into a file of its own",
    ),
    ('{"a":\n<<<<<<< ours\n1,\n=======\n2,\n>>>>>>> theirs\n}', 2, CONFLICT, SETTLE),
]


@pytest.mark.parametrize(("source", "line", "problem", "remedy"), REFUSED)
def test_what_could_hang_or_deceive_is_refused_with_its_line(source, line, problem, remedy):
    with pytest.raises(DossierError) as caught:
        read(source, "seeds/a.json")
    assert str(caught.value) == f"seeds/a.json:{line}: {problem}\n  {remedy}"


CLOSED = "close each bracket, and write what is missing"
STRAIGHT = 'in JSON the quotation marks of keys and texts are straight and double: "..."'
WITHIN = "within quotation marks"
TOO_MUCH = 'the comma before "{}" is too much'
VALUE = "write a text in quotation marks, or null"
NO_JSON = [
    ("", 1, "there is nothing here", CLOSED),
    ('{"a": 1,\n', 10, "it ends before all is closed", CLOSED),
    (
        '{"a": "b',
        7,
        "a quotation mark is opened here and never closed",
        r"close it; one that belongs to the text is written \"",
    ),
    ('{"a": "b\nc"}', 9, f"a line ends {WITHIN}", r"write \n for it, or remove it"),
    ('{"a": "b\tc"}', 9, f"a tab stands {WITHIN}", r"write \t for it, or remove it"),
    (
        '{"a": "b\x07c"}',
        9,
        f"a sign that cannot be seen stands {WITHIN}",
        r"write \u0007 for it, or remove it",
    ),
    (
        r'{"a": "\d"}',
        8,
        "a backslash begins an escape, and this is none that JSON knows",
        r"write \\ for a backslash",
    ),
    ('{"a": 1,}', 9, TOO_MUCH.format("}"), "remove it"),
    ('{"a": [1 ,]}', 11, TOO_MUCH.format("]"), "remove it"),
    ("{'a': 1}", 2, "a quotation mark ' stands here", STRAIGHT),
    ('{"a": \u201cb\u201d}', 7, "a quotation mark \u201c stands here", STRAIGHT),
    ("{a: 1}", 2, '"a" stands where a key belongs', STRAIGHT),
    ('{"a": 1, # b\n"c": 2}', 10, "JSON has no comments", "remove it"),
    ('{"a": None}', 7, "None is no word of JSON", "write null"),
    ('{"a": True}', 7, "True is no word of JSON", "write true"),
    (
        '{"a": "b"c"}',
        10,
        "there are words behind the quotation mark that closes",
        r"write \" for one within a text",
    ),
    ('{"a": 1 "b": 2}', 9, "a comma is missing before this, or a bracket", "put it there"),
    ('{"a" 1}', 6, "a colon is missing before this", "put one there, behind the key"),
    ('{"a": }', 7, '"}" stands where a value belongs', VALUE),
    ('{"a": 1}]', 9, '"]" stands behind the end of the object', "remove what stands there"),
]


@pytest.mark.parametrize(("source", "column", "problem", "remedy"), NO_JSON)
def test_what_is_no_json_is_told_by_what_stands_there(source, column, problem, remedy):
    with pytest.raises(DossierError) as caught:
        read(source, "a.json")
    notice = caught.value.notices[0]
    assert (notice.problem, notice.remedy) == (f"this is no JSON: {problem}", remedy)
    if "\n" not in source:
        assert notice.location.column == column


def test_a_comma_too_much_is_told_where_a_parser_stops_at_it():
    error = json.JSONDecodeError("Illegal trailing comma before end of object", '{"a": 1,}', 7)
    assert jsonwords.told(error) == (TOO_MUCH.format("}"), "remove it")


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ('{"a": 1,\n "b": 2, "\\u0062": NaN}', "a.json:2:20"),
        ('{"a": 1,\n "a" : 2}', "a.json:2:2"),
        ('{"a": \n  b}', "a.json:2:3"),
        ("{\n}\n<<<<<<< ours\n", "a.json:3:1"),
    ],
)
def test_a_mistake_is_told_with_its_column(source, place):
    with pytest.raises(DossierError) as caught:
        read(source, "a.json")
    assert caught.value.notices[0].location.full == place


def test_each_key_of_the_object_has_its_place():
    places = read('{"a": {"b": 1},\n  "\\u0063": 2}', "a.json").places
    assert {key: place.full for key, place in places.items()} == {
        "a": "a.json:1:2",
        "c": "a.json:2:3",
    }


@pytest.mark.parametrize(
    "source",
    [
        '{"a": "NaN, Infinity and [[[[ in a text"}',
        '{"a": "\\"b\\": \\\\", "b": {"a": 1}}',
        '{"a": "a", "b": ["a", "a"]}',
        f'{{"a": {"[" * (DEPTH - 1)}{"]" * (DEPTH - 1)}, "b": [{{"c": 1}}, {{"c": 1}}]}}',
    ],
)
def test_what_only_looks_so_is_read(source):
    assert read(source, "a.json").values == json.loads(source)


@given(st.dictionaries(st.text(), JSON))
@settings(deadline=None)
def test_an_object_is_read_as_it_was_written(value):
    with suppress(DossierError):
        assert read(json.dumps(value, indent=1), "a.json").values == value


@given(st.text(alphabet='{}[]",:\\ \n1-Nae'))
@settings(deadline=None)
def test_any_text_is_an_object_or_a_mistake(text):
    with suppress(DossierError):
        read(text, "a.json")


@pytest.mark.parametrize(
    "unit", ["[", "[],", '{"a":', '"', '\\"', '"\\', "9", "1e9", " ", "N", "-"]
)
def test_a_megabyte_takes_no_time_whatever_it_repeats(unit):
    begin = time.process_time()
    for opening in ("", '{"a":', '{"a": "'):
        with suppress(DossierError):
            read(opening + unit * (2**20 // len(unit)), "a.json")
    assert time.process_time() - begin < 6


def test_a_number_of_a_million_digits_is_no_text_and_costs_nothing():
    data = b'{"title": ' + b"9" * 10**6 + b', "text": "The dam holds."}'
    (notice,) = newsplease.read(data, "seeds/a.json").notices
    assert notice.problem == 'title "inf" is no text'


def test_a_title_as_long_as_a_text_is_left_out_and_told():
    data = json.dumps({"title": "x" * 2001, "text": "The dam holds."}).encode()
    found = newsplease.read(data, "seeds/a.json")
    (notice,) = found.notices
    assert found.title == ""
    assert notice.problem == f'title "{"x" * 80}" has more than 2000 characters'
