"""A seed's bytes as text: what is tolerated is told, what cannot be told for certain is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.articles.encoding import decode
from dossier.errors import DossierError

KEPT = "nothing is lost; save the file as UTF-8 with line feeds to end this message"
SAVE = "save the file as plain text in UTF-8"

# bytes, text, what is told
TOLERATED = [
    (b"Zo\xc3\xab left.\n", "Zoë left.\n", []),
    (b"\xef\xbb\xbfLeft.", "Left.", ["the file begins with a byte order mark"]),
    (
        b"One.\r\nTwo.",
        "One.\nTwo.",
        ["its lines end in carriage return and line feed; read as line feeds"],
    ),
    (b"One.\rTwo.", "One.\nTwo.", ["its lines end in carriage returns; read as line feeds"]),
    (
        *(b"One.\n\x93No,\x94 Zo\xeb said.", "One.\n“No,” Zoë said."),
        ["the byte 0x93 is no UTF-8 (line 2); the file is read as Windows-1252"],
    ),
    ("Zoë".encode("utf-16"), "Zoë", ["this is UTF-16, not UTF-8"]),
    ("Zoë".encode("utf-32"), "Zoë", ["this is UTF-32, not UTF-8"]),
]


@pytest.mark.parametrize(("data", "text", "told"), TOLERATED)
def test_what_can_be_told_for_certain_is_read_and_told(data, text, told):
    found, notices = decode(data, "a.txt")
    assert found == text
    assert [str(notice) for notice in notices] == [f"a.txt: {said}\n  {KEPT}" for said in told]


REFUSED = [
    (b"One.\n\0", 2, "a NUL byte: this is no text in UTF-8"),
    (b"One.\nZo\x81.", 2, "the byte 0x81 is no UTF-8"),
    (b"Zo\xc3\xab, \xe2\x80\x9cno\xe2\x80\x9d, Zo\xeb", 1, "the byte 0xeb is no UTF-8"),
    (b"\xef\xbb\xbfOne.\nZo\xeb", 2, "the byte 0xeb is no UTF-8"),
    (b"\xff\xfeO\0n\0e", 1, "these bytes are no UTF-16"),
    (b"\xff\xfe\0\0\0", 1, "these bytes are no UTF-32"),
    ("a\0".encode("utf-16"), 1, "a NUL character: this is no text"),
]


@pytest.mark.parametrize(("data", "line", "said"), REFUSED)
def test_what_cannot_be_told_is_refused_with_its_line(data, line, said):
    with pytest.raises(DossierError) as caught:
        decode(data, "seeds/a.txt")
    assert str(caught.value) == f"seeds/a.txt:{line}: {said}\n  {SAVE}"


@given(st.binary())
def test_any_bytes_are_a_text_or_refused(data):
    with suppress(DossierError):
        text, _ = decode(data, "a.txt")
        assert "\r" not in text
        text.encode()


@given(st.text())
def test_utf_8_is_read_as_it_is(text):
    if "\0" not in text:
        assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt")[0] == text.replace(
            "\r\n", "\n"
        ).replace("\r", "\n")
