r"""JSON that may stand inside a script element: one value as one line of text.

JSON leaves `</script>` and the line separators of Unicode as they are; a page that embeds such a
text ends or breaks there. Here `<`, `>`, `&`, U+2028 and U+2029 are written as `\u` escapes, and
so are lone surrogates, which no UTF-8 file can hold. Everything else stays readable as it is.

    dumps({"said": "<b> é"})  ->  '{"said": "\u003cb\u003e é"}'

It knows nothing of dossiers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


def dumps(value: Json) -> str:
    """Return `value` as JSON on one line, keys in their own order.

    Raises:
        ValueError: a number is not finite; JSON has no notation for it.
    """
    plain = _ENCODER.encode(value)
    if plain.isascii() and not any(mark in plain for mark in "<>&"):
        return plain
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", plain)


def number(value: Decimal | None) -> int | float | None:
    """Return a decimal as the JSON number that reads the same: 30000, 0.5."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
