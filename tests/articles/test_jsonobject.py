"""A JSON object is read whole and unambiguous, in linear time, or refused with its line."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import newsplease
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
    ('{"a": "', 1, "this is no JSON: Unterminated string starting at", REMEDY),
    ('{"a": "b\nc"}', 1, "this is no JSON: Invalid control character at", REMEDY),
    ("{\n}\n{", 3, "this is no JSON: Extra data", REMEDY),
    ('{"a":\n<<<<<<< ours\n1,\n=======\n2,\n>>>>>>> theirs\n}', 2, CONFLICT, SETTLE),
]


@pytest.mark.parametrize(("source", "line", "problem", "remedy"), REFUSED)
def test_what_could_hang_or_deceive_is_refused_with_its_line(source, line, problem, remedy):
    with pytest.raises(DossierError) as caught:
        read(source, "seeds/a.json")
    assert str(caught.value) == f"seeds/a.json:{line}: {problem}\n  {remedy}"


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
