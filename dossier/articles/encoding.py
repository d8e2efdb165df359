r"""A seed's bytes as text, with a word on everything that is not plain UTF-8.

UTF-8 is the rule. A byte order mark, line ends of Windows or of old Macs, UTF-16 with its mark
and Windows-1252 are read and said; whatever cannot be told for certain is a located error, for a
text silently misread would put wrong words into somebody's mouth.

    decode(b"\x93No,\x94 she said.", "seeds/a.txt")  ->  ('“No,” she said.', (a notice,))

It guesses no other encoding: a curator who saves the file as UTF-8 settles it.
"""

from __future__ import annotations

import codecs
import re

from dossier.errors import DossierError, Location, Notice

_WIDE = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # escape sequences are printed, if oddly


def decode(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text, every line ended by one line feed, and what was tolerated.

    Args:
        data: the file's bytes.
        name: the file as messages name it.

    Raises:
        DossierError: the bytes are no text, or in an encoding that cannot be told.
    """
    text, said = _decoded(data, name)
    for mark, called in (("\r\n", "carriage return and line feed"), ("\r", "carriage returns")):
        if mark in text:
            text = text.replace(mark, "\n")
            said.append(f"its lines end in {called}; read as line feeds")
    remedy = "nothing is lost; save the file as UTF-8 with line feeds to end this message"
    return text, tuple(Notice(Location(name), problem, remedy) for problem in said)


def _decoded(data: bytes, name: str) -> tuple[str, list[str]]:
    for mark, codec in _WIDE:
        if data.startswith(mark):
            text = _strict(data, codec, name)
            return text, [f"this is {codec.upper()}, not UTF-8"]
    if b"\0" in data:
        raise _error(name, data, data.index(b"\0"), "a NUL byte: this is no text in UTF-8")
    marked = data.startswith(codecs.BOM_UTF8)
    said = ["the file begins with a byte order mark"] if marked else []
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8"), said
    except UnicodeDecodeError as error:
        problem = f"the byte 0x{body[error.start]:02x} is no UTF-8"
        text = "" if marked else _windows(body)
        if not text:
            raise _error(name, body, error.start, problem) from None
        line = _line(body, error.start)
        return text, [f"{problem} (line {line}); the file is read as Windows-1252"]


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise _error(name, data, error.start, f"these bytes are no {codec.upper()}") from None
    if "\0" in text:
        raise _error(name, data, 0, "a NUL character: this is no text")
    return text


def _windows(data: bytes) -> str:
    """The text in Windows-1252; '' where it is none, or rather UTF-8 with damage."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    kept = data.decode("utf-8", errors="ignore")
    sound = sum(not char.isascii() for char in kept)
    damaged = len(data) - len(kept.encode("utf-8"))
    # An accented capital before a closing quotation mark also makes two bytes of sound UTF-8.
    return "" if sound > damaged or _NO_TEXT.search(text) else text


def _error(name: str, data: bytes, offset: int, problem: str) -> DossierError:
    place = Location(name, _line(data, offset))
    return DossierError(Notice(place, problem, "save the file as plain text in UTF-8"))


def _line(data: bytes, offset: int) -> int:
    return data[:offset].count(b"\n") + 1
