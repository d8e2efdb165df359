"""The curator's YAML is read with its lines, and as nothing more than data."""

import time
from contextlib import suppress

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import yamlfile
from dossier.errors import DossierError, Location
from dossier.yamlfile import DEPTH, LIMIT, Node, parse, read, read_bytes, read_file, wording
from dossier.yamlfile.options import options

QUOTE = "put texts that hold a colon, a dash or a quotation mark into quotation marks"
PIECES = st.lists(
    st.sampled_from(
        [
            *"-:?[]{},&*#!|>'\"%@`~\n\t ",
            "a",
            "- ",
            ": ",
            "<<",
            "---",
            "...",
            "\\x",
            "é",
            "\0",
            "\x85",
        ]
    ),
    max_size=30,
).map("".join)
PLAIN = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=30)
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)


def mistake(text: str) -> str:
    with pytest.raises(DossierError) as caught:
        read(text, "a.yml")
    return str(caught.value)


def plain(node: Node) -> object:
    """A node as bare texts, lists and dicts."""
    if isinstance(node.value, tuple):
        return [plain(entry) for entry in node.value]
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    return node.value


@pytest.mark.parametrize(
    "written", ["no", "2022-02-20", "1_000", "0x1F", "1.0", "=", "Off", "1:30"]
)
def test_a_value_stays_the_text_it_was_written_as(written):
    assert read(f"a: {written}", "a.yml").mapping()["a"].text() == written


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_a_value_left_out_is_nothing(written):
    assert read(f"a: {written}", "a.yml").mapping()["a"].empty


@pytest.mark.parametrize("written", ['""', "'~'", '"null"'])
def test_a_quoted_value_is_a_text(written):
    assert not read(f"a: {written}", "a.yml").mapping()["a"].empty


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n"])
def test_an_empty_file_is_nothing(text):
    assert read(text, "a.yml").empty


def test_every_value_has_the_line_of_its_key():
    root = read("a: 1\nb:\n  - x\n  - c: 2\n    d: |\n      long\n", "a.yml").mapping()
    inner = root["b"].items()[1].mapping()
    lines = [root["a"], root["b"], root["b"].items()[0], inner["c"], inner["d"]]
    assert [node.location.line for node in lines] == [1, 2, 3, 4, 5]


# text, line, what is wrong, what to do
REFUSED = [
    ("a: &x 1\nb: *x", 1, "an anchor (&) is refused here", "remove it, or quote the text"),
    ("a: *x", 1, "an alias (*) is refused here", "write the value again, or quote the text"),
    (
        "a: 1\nb: !!python/name:os.system x",
        2,
        "a tag (!) is refused here",
        "remove it, or quote the text",
    ),
    ("- &x a: 1", 1, "an anchor (&) is refused here", "remove it, or quote the text"),
    ("- !x [1]", 1, "a tag (!) is refused here", "remove it, or quote the text"),
    (
        "a: 1\nb: 2\na: 1",
        3,
        'the key "a" a second time is refused here',
        "remove one",
    ),
    (
        "a: 1\nb: 2\na: 3\nb: 4",
        3,
        'the key "a" a second time is refused here',
        "remove one, or put both into one",
    ),
    (
        "- a: 1\n  b: 2\n  b: 3",
        3,
        'the key "b" a second time, with another value, is refused here',
        "remove one, or write the line that is missing above it",
    ),
    (
        "- {a: 1, b: 2, a: 1, b: 2}",
        1,
        'the key "a" a second time is refused here',
        "remove one",
    ),
    ("? [a]\n: b", 1, "a key that is no plain text is refused here", "write key: value"),
    ("*x : b", 1, "a key that is no plain text is refused here", "write key: value"),
    ("a: 1\n---\nb: 2", 2, "a second document is refused here", "remove the line ---"),
    ("[" * (DEPTH + 1), 1, f"nesting deeper than {DEPTH} is refused here", "write it flatter"),
    ("- " * 500 + "a", 1, f"nesting deeper than {DEPTH} is refused here", "write it flatter"),
    ('a: 1\nb: "\\ud83d"', 2, "the character U+D83D is refused here", "remove it"),
    ('a: 1\n"\\0": b', 2, "the character U+0000 is refused here", "remove it"),
    ('a: "\\e[31m"', 1, "the character U+001B is refused here", "remove it"),
]


@pytest.mark.parametrize(("text", "line", "problem", "remedy"), REFUSED)
def test_what_could_hang_or_deceive_is_refused(text, line, problem, remedy):
    assert mistake(text) == f"a.yml:{line}: {problem}\n  {remedy}"


CLOSE = "close it; a quotation mark that belongs to the text is doubled within '...'"
ANYWHERE = 'begin it below the first letter of their keys; "- " begins an entry of a list'
MARGIN = "begin it at the margin"
BEHIND = 'behind {}, below the first letter of their keys; "- " begins an entry of a list'
INDENT = f"begin it {BEHIND.format('2 spaces')}"
HEAD = 'write it there; the first line of an entry begins with "- "'
HEADLESS = "the line that begins this entry is missing above it"
NO_TEXT = "remove the sign, or begin the text in the next line"
STRAY = "this line belongs to nothing above it"
MOVE = "move it below what it belongs to, or remove it"
INDENTED = "this line is not indented as those that it belongs to"
NO_YAML = [
    (
        "a: 1\nb: c: d\n",
        2,
        "there is a second colon in this line",
        "put the text behind the first into quotation marks; write: b: 'c: d'",
    ),
    (
        "a: [1, 2\nb: 3\n",
        1,
        'the bracket "[" is opened here, and what follows does not fit in it',
        "close it with ], and put texts with commas or colons into quotation marks",
    ),
    ('b: 1\na: "x\n', 2, "a quotation mark is opened here and never closed", CLOSE),
    ("a:\n\t- b\n", 2, "a tab stands where this line is indented", "use spaces"),
    (
        "a: 1\n\tb: 2\n",
        2,
        "a tab stands where this line is indented",
        "indent with spaces alone; write: b: 2",
    ),
    ("- a: 1\n b: 2\n", 2, INDENTED, INDENT),
    ("- a: 1\n    b: 2\n", 2, INDENTED, INDENT),
    ("- a: 1\nb: 2\n", 2, INDENTED, INDENT),
    (
        "a: 1\nslug:x\nb: 2\n",
        2,
        'no space stands behind "slug:"',
        "put one there; write: slug: x",
    ),
    (
        "- a: 1\n  two words\n  b: 2\n",
        2,
        '"two words" is neither "key: value" nor an entry of a list',
        "put a colon and a space behind its key; a text of several lines needs quotation marks",
    ),
    (
        '- q: "a" b\n',
        1,
        "there are words behind the quotation mark that closes",
        "put the whole text into single quotation marks; write: - q: '\"a\" b'",
    ),
    (
        "a: 'it's'\n",
        1,
        "there are words behind the quotation mark that closes",
        "put the whole text into single quotation marks; write: a: 'it''s'",
    ),
    (
        "a: @b\n",
        1,
        'a text that begins with "@" needs quotation marks',
        "put it into quotation marks; write: a: '@b'",
    ),
    (
        'a: "\\d"\n',
        1,
        'a backslash within "..." begins an escape, and this is none that YAML knows',
        "put the text into single quotation marks: '...'",
    ),
    *(
        (
            f"- a: x\n{sign} b: 2\n",
            2,
            f'an entry of a list begins with "- ", and this line with "{sign}"',
            "write a hyphen and a space; write: - b: 2",
        )
        for sign in "*\u2013\u2022"
    ),
    (
        '- a: "x",\n  b: 2\n',
        1,
        'the "," behind the quotation mark is too much',
        'remove it; write: - a: "x"',
    ),
    (
        "a: 1\nslug:\u00a0x\nb: 2\n",
        2,
        'no plain colon with a plain space stands behind "slug"',
        "type both anew; write: slug: x",
    ),
    (
        "a: - b\n",
        1,
        "a dash and a space begin an entry of a list, which has a line of its own",
        "remove the dash, or put it and the text below the key",
    ),
    ("# x\n a: 1\nb: 2\nc: 3\n", 2, INDENTED, MARGIN),
    (" - a: 1\n  b: 2\n- a: 3\n", 1, INDENTED, MARGIN),
    (" - a: 1\n   b: 2\n- a: 3\n", 1, INDENTED, "begin it, and what belongs to it, at the margin"),
    ("a: 1\n b: 2\n", 2, INDENTED, MARGIN),
    (
        "- a: 1\n  c:\n   - d: 2\n      e: 3\n- a: 1\n  c:\n    - d: 2\n      e: 3\n",
        3,
        INDENTED,
        "begin it behind 4 spaces",
    ),
    (
        "a:\n b: 1\n\n  # x\n  c: 2\n",
        5,
        INDENTED,
        f"begin it {BEHIND.format('one space')}",
    ),
    ("# x\n  b: 1\n  c: 2\n- a: 1\n  b: 1\n", 2, HEADLESS, HEAD),
    ("- a: 1\n  b: 2\n  c: 3\n  b: 3\n  c: 3\n", 4, HEADLESS, HEAD),
    ("- a: 1\n  b:\n      d: 1\n      e: 1\n    - c: 1\n      d: 1\n", 3, HEADLESS, HEAD),
    (
        "- a: 1\n  b: x\n    - c: 1\n      d: 2\n",
        3,
        "this list has no key above it",
        "write the key that it belongs to there, and a colon",
    ),
    (
        "a: 1\n  b: 2\n- a: 3\n  b: 4\n",
        1,
        'an entry of a list begins with "- ", and this line does not',
        "put both before it; write: - a: 1",
    ),
    (
        "- a: 1\n-b: 2\n  c: 3\n",
        2,
        "no space stands behind the dash",
        "put one there; write: - b: 2",
    ),
    ("    a: 1\n# x\n- b: 2\n", 1, STRAY, MOVE),
    (
        "as said\n- a: 1\n",
        1,
        '"as said" is neither "key: value" nor an entry of a list',
        'remove it, or put "# " before it, which begins a comment',
    ),
    ("- a: 1\n b:\n   - c\n  - d\n e\n", 2, INDENTED, ANYWHERE),
    (
        "why: > as printed\n",
        1,
        'no text stands behind ">" in its line',
        f"{NO_TEXT}; write: why: 'as printed'",
    ),
    ("- > as printed\n", 1, 'no text stands behind ">" in its line', NO_TEXT),
    (
        "a: , b\n",
        1,
        '"," stands where a value begins',
        "remove it, or put the whole text into quotation marks; write: a: 'b'",
    ),
    (
        "a: [b, , c]\n",
        1,
        '"," stands where a value begins',
        "remove it, or put the whole text into quotation marks",
    ),
    ("a: 1\n...\nb: 2\n", 2, 'a line that begins with "." ends what is read', "remove it"),
    ("---\na: 'x\n", 2, "a quotation mark is opened here and never closed", CLOSE),
    ("%x\na: 1\n", 1, 'a line that begins with "%" ends what is read', "remove it"),
    ("a: 1\n%: 2\n", 2, 'a line that begins with "%" ends what is read', "remove it"),
    (
        'a: "x\nb: "y"\n',
        2,
        "a quotation mark that a line above opens closes in this line",
        "close it in its own line; one that belongs to the text is doubled within '...'",
    ),
    (
        "a: [",
        1,
        'the bracket "[" is opened here, and what follows does not fit in it',
        "close it with ], and put texts with commas or colons into quotation marks",
    ),
    (
        "a: {\n\n",
        1,
        'the bracket "{" is opened here, and what follows does not fit in it',
        "close it with }, and put texts with commas or colons into quotation marks",
    ),
    ("a: [b,\n  c,", 2, "what begins here is no YAML", QUOTE),
    ("a: [b]: c\n", 1, "what begins here is no YAML", QUOTE),
    *(
        (
            f"a: {first}b: 2\n",
            1,
            '"b:" stands in the line of another key',
            "begin a line with it, below the first letter of that key",
        )
        for first in ("x y  ", '"x"')
    ),
    (
        "a: !x!y z\n",
        1,
        'a text that begins with "!" needs quotation marks',
        "put it into quotation marks; write: a: '!x!y z'",
    ),
    (
        "a: & z\n",
        1,
        'a text that begins with "&" needs quotation marks',
        "put it into quotation marks; write: a: '& z'",
    ),
    ("- a: x\n  b:{ y\n  c: 2\n", 2, 'no space stands behind "b:"', "put one there"),
    ("- a:x\n  b: 2\n", 1, 'no space stands behind "a:"', "put one there; write: - a: x"),
    ("a: 1\nb: \0\n", 2, "the character U+0000 is refused here", "remove it"),
]


@pytest.mark.parametrize(("text", "line", "problem", "remedy"), NO_YAML)
def test_what_is_no_yaml_is_told_by_what_was_done(text, line, problem, remedy):
    assert mistake(text) == f"a.yml:{line}: {problem}\n  {remedy}"


@pytest.mark.parametrize("text", [each[0] for each in NO_YAML if "; write: " in each[3]])
def test_the_line_that_a_remedy_ends_with_is_right(text):
    line = mistake(text).partition("; write: ")[2]
    assert read(line, "a.yml").value is not None


def test_a_number_too_large_for_python_is_no_traceback(monkeypatch):
    assert "a.yml:1: a backslash" in mistake('a: "\\UFFFFFFFF"')
    monkeypatch.setattr(parse, "_LOADER", yaml.SafeLoader)
    assert f"a.yml: this is no YAML\n  {QUOTE}" == mistake('a: "\\UFFFFFFFF"')
    assert "a.yml" in mistake(f"%YAML {'9' * 5000}.1\n---\na: 1")


@pytest.mark.parametrize(
    "unit", ["a: b\n", "- ", "[", "a, ", "? ", '"', "'", "|\n", " ", "\n", "k"]
)
def test_the_largest_file_is_read_or_refused_in_no_time(unit):
    text = (unit * LIMIT)[: LIMIT - 2] + "\n\t"
    begin = time.process_time()
    with suppress(DossierError):
        read_bytes(text.encode(), "a.yml")
    assert time.process_time() - begin < 6


def test_a_file_too_large_is_refused():
    with pytest.raises(DossierError) as caught:
        read_bytes(b"#" * (LIMIT + 1), "a.yml")
    assert str(caught.value) == (
        "a.yml: there is more than 1 MiB of YAML here\n  divide it, or remove what is too much"
    )


def test_a_long_file_is_told_with_its_line():
    assert f"a.yml:20001: what begins here is no YAML\n  {QUOTE}" == mistake("- a\n" * 20_000 + "]")


def test_a_slip_in_a_long_entry_is_told_where_it_is_seen():
    said = mistake("- a: 1\n" + "  # note\n" * 800 + "b: 2\n")
    assert said == f"a.yml:802: {INDENTED}\n  {ANYWHERE}"


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret").write_text("a: 1")
    (tmp_path / "a.yml").symlink_to(tmp_path / "secret")
    with pytest.raises(DossierError, match="links are not followed"):
        read_file(tmp_path / "a.yml", "a.yml")


@pytest.mark.parametrize(
    "text", ["a: [1", "a: b: c", "a:\n\t- b", "a: \1", "a: 'x", "{a", "&x a: 1"]
)
def test_a_message_is_the_same_with_and_without_libyaml(monkeypatch, text):
    said = mistake(text)
    monkeypatch.setattr(parse, "_LOADER", yaml.SafeLoader)
    assert mistake(text) == said


@settings(deadline=None, max_examples=300)
@given(PIECES | st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with suppress(DossierError):
        read(text, "a.yml")


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("yaml") / "a.yml"
    path.write_bytes(data)
    with suppress(DossierError):
        read_file(path, "a.yml")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("", {}),
        ("- a\n", {}),
        ("plugins: [search, dossier]\n", {}),
        ("plugins: [search, {dossier: 1}]\n", {}),
        ("site_name: A\nplugins: [search, {dossier: {x: 1}}]\n", {"site_name": "A", "x": 1}),
        ("plugins: {dossier: {x: !ENV [A, b]}}\n", {"x": None}),
    ],
)
def test_a_plugin_has_the_options_that_a_site_gives_it(text, given):
    assert options(text, "dossier", "mkdocs.yml") == given


@pytest.mark.parametrize("text", ["a: [", "a: 1\n\tb: 2", "- a: 1\n b: 2", "\0"])
def test_a_site_that_is_no_yaml_is_told_with_its_line(text):
    with pytest.raises(DossierError, match=r"mkdocs\.yml:\d"):
        options(text, "dossier", "mkdocs.yml")


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert list(read_file(tmp_path / "a.yml", "a.yml").mapping()) == ["a"]


def test_another_encoding_is_told_with_its_line(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"a: 1\nb: Zo\xeb\n")
    with pytest.raises(DossierError) as caught:
        read_file(tmp_path / "a.yml", "seeds/a.yml")
    assert str(caught.value) == "seeds/a.yml:2: this is not UTF-8\n  save the file as UTF-8"


def test_an_unknown_key_is_told_with_the_nearest():
    root = read("a: 1\nauhtors: x\n", "a.yml")
    with pytest.raises(DossierError) as caught:
        root.mapping(("a", "authors", "url"))
    assert str(caught.value) == (
        'a.yml:2: unknown key "auhtors"\n  valid choices: a, authors, url; nearest: "authors"'
    )


def test_a_comma_in_a_text_within_braces_is_told_as_one():
    (entry,) = read("- {quote: No, said Ann}", "a.yml").items()
    with pytest.raises(DossierError) as caught:
        entry.mapping(("quote",))
    assert str(caught.value) == (
        'a.yml:1: unknown key "said Ann"\n  put a text that holds a comma into quotation marks'
    )


def test_a_conflict_of_versions_is_told_at_its_first_line():
    with pytest.raises(DossierError) as caught:
        read("a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n", "a.yml")
    assert str(caught.value) == (
        "a.yml:2: a conflict of two versions is not settled here\n"
        "  keep the lines that are right, and remove those that begin with <, = and >"
    )


def test_an_error_without_a_place_is_told_of_the_file():
    notice = wording.told(yaml.MarkedYAMLError(problem="odd"), "a: 1\n", "a.yml", bool)
    assert str(notice) == f"a.yml: this is no YAML\n  {QUOTE}"


NOTHING = "nothing is written here\n  write a text; one that begins with # needs quotation marks"
BRACKET = "; one that begins with a bracket needs quotation marks"
SHAPES = [
    (
        "a: [x]",
        "mapping",
        "a list stands where a mapping (key: value) belongs\n  write a mapping (key: value)",
    ),
    (
        "a:",
        "mapping",
        "nothing stands where a mapping (key: value) belongs\n  write a mapping (key: value)",
    ),
    (
        *("a: x", "items"),
        (
            'a text "x" stands where a list (lines that begin with a dash) belongs\n'
            "  write a list (lines that begin with a dash)"
        ),
    ),
    ("a: slug:x", "mapping", 'no space stands behind "slug:"\n  put one there; write: slug: x'),
    ("a: {b: c}", "text", f"a mapping stands where a text belongs\n  write a text{BRACKET}"),
    ('a: " "', "text", NOTHING),
    ("a: [x, [y]]", "texts", f"a list stands where a text belongs\n  write a text{BRACKET}"),
    (
        *("a: yes", "flag"),
        '"yes" is not known here\n  valid choices: false, true; nearest: "true"',
    ),
    (
        *("a: off", "flag"),
        '"off" is not known here\n  valid choices: false, true; nearest: "false"',
    ),
    ("a: maybe", "flag", '"maybe" is not known here\n  valid choices: false, true'),
    *(
        (
            f"a: slug{sign}x",
            "mapping",
            (
                'no plain colon with a plain space stands behind "slug"\n'
                "  type both anew; write: slug: x"
            ),
        )
        for sign in (":\u00a0", ":\u202f", "\uff1a", "\uff1a ")
    ),
]


@pytest.mark.parametrize(("text", "asked", "said"), SHAPES)
def test_a_value_of_another_shape_is_told(text, asked, said):
    node = read(text, "a.yml").mapping()["a"]
    with pytest.raises(DossierError) as caught:
        getattr(node, asked)()
    assert str(caught.value) == f"a.yml:1: {said}"


@pytest.mark.parametrize(
    ("written", "texts"), [("x", ("x",)), ("[x, y]", ("x", "y")), ("", ()), ("' x '", ("x",))]
)
def test_one_text_is_a_list_of_one(written, texts):
    assert read(f"a: {written}", "a.yml").mapping()["a"].texts() == texts


@pytest.mark.parametrize(("written", "flag"), [("true", True), ("false", False)])
def test_a_flag_is_true_or_false(written, flag):
    assert read(f"a: {written}", "a.yml").mapping()["a"].flag() is flag


def test_a_text_still_to_be_filled_in_is_told_wherever_it_stands():
    root = read("- a: ...\n  b: [x, '…', {c: ... }]\n- d: so ...\n  e:\n", "a.yml")
    told = list(yamlfile.unfilled(root))
    assert [notice.location.line for notice in told] == [1, 2, 2]
    assert told[0].problem == "this is still to be filled in"


def test_an_error_of_a_value_stands_at_its_key():
    error = read("a: 1\nb:\n  - x\n", "a.yml").mapping()["b"].error("it is wrong", "mend it")
    assert error.notices[0].location == Location("a.yml", 2)


@settings(deadline=None)
@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_what_is_dumped_is_read_again_the_same(mapping):
    assert yaml.safe_load(yamlfile.dump(mapping)) == mapping


def test_a_dumped_text_stays_a_text():
    texts = [
        "no",
        "null",
        "~",
        "2022-02-20",
        "1_000",
        "a: b",
        "- x",
        "# y",
        "<<",
        "x\ny",
        "",
        "“é”",
    ]
    dumped = yamlfile.dump({"texts": texts})
    assert plain(read(dumped, "a.yml")) == {"texts": texts}


def test_dumped_keys_keep_their_order_and_a_text_its_line():
    assert yamlfile.dump({"b": "x y " * 60, "a": 1}) == f'b: "{"x y " * 60}"\na: 1\n'


def test_what_is_written_in_braces_is_read_again_the_same():
    written = yamlfile.flow({"hide": "no", "names": ["a, b", "x: y"]})
    assert written == """{hide: 'no', names: ["a, b", "x: y"]}"""
    assert plain(read(f"a: {written}", "a.yml")) == {"a": {"hide": "no", "names": ["a, b", "x: y"]}}


@pytest.mark.parametrize(
    "text", ["2022-01-02", "-", "---", "a-b", "-a", "1-2", "no-", "a-é", "a-b\n"]
)
def test_a_text_with_a_hyphen_is_written_as_that_text(text):
    written = yamlfile.flow({"keep": [text]})
    assert written.startswith('{keep: ["')
    assert yaml.safe_load(written) == {"keep": [text]}


def test_a_number_in_braces_is_no_truth_value():
    assert yamlfile.flow({"a": 1, "b": True, "c": [{}, []], "d": None}) == (
        "{a: 1, b: true, c: [{}, []], d: null}"
    )


def test_a_mapping_dumped_twice_is_written_twice():
    again = ["x"]
    assert yamlfile.dump({"a": again, "b": again}) == "a:\n- x\nb:\n- x\n"


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("- same: Ann Lee # x\n", (1, 3), ["same: Ann Lee", "Ann Lee"]),
        ("- {hide: 'x, y', why: é}", (1, 4), ["'x, y'"]),
        ("a:\n  - b\n  - c\n", (1, 1), ["a:\n  - b\n  - c", "- b\n  - c"]),
        ("a:\n  b: c\n# d\ne: f\n", (1, 1), ["a:\n  b: c\n# d\ne: f", "b: c"]),
        ("a: b\r\n", (1, 1), []),
        ("", (1, 1), []),
    ],
)
def test_values_are_found_by_the_place_of_their_key(text, place, found):
    assert [text[span.start : span.end] for span in yamlfile.values(text, *place)] == found
