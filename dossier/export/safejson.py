r"""JSON that may stand inside a script element: one value as one line of text.

JSON leaves `</script>` and the line separators of Unicode as they are; a page that embeds such a
text ends or breaks there. Here `<`, `>`, `&`, U+2028 and U+2029 are written as `\u` escapes, and
so are lone surrogates, which no UTF-8 file can hold. Everything else stays readable as it is.

    dumps({"said": "<b> é"})  ->  '{"said": "\u003cb\u003e é"}'

What has thousands of objects of a few shapes writes them quicker as texts:

    safe(f'{{"said": {text("<b> é")}}}')  ->  '{"said": "\u003cb\u003e é"}'

It knows nothing of dossiers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


def dumps(value: Json) -> str:
    """Return `value` as JSON on one line, keys in their own order.

    Raises:
        ValueError: a number is not finite; JSON has no notation for it.
    """
    return safe(_ENCODER.encode(value))


def safe(plain: str) -> str:
    """Return JSON with all escaped that may not stand in a script element or a file."""
    if plain.isascii() and not ("<" in plain or ">" in plain or "&" in plain):
        return plain
    for mark, escape in _ESCAPES.items():
        plain = plain.replace(mark, escape)
    return plain if plain.isascii() else plain.encode("utf-8", "backslashreplace").decode("utf-8")


text = encode_basestring
"""Returns a text as JSON that `safe` is still to escape."""


def text_or_null(value: str | None) -> str:
    """Return a text as JSON that `safe` is still to escape, None as null."""
    return "null" if value is None else encode_basestring(value)


def listed(values: Iterable[str]) -> str:
    """Return a list of values that are JSON."""
    return f"[{', '.join(values)}]"


def number(value: Decimal | None) -> int | float | None:
    """Return a decimal as the JSON number that reads the same: 30000, 0.5."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_ESCAPES = {mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
