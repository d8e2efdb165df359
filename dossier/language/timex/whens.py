"""From readings to a `When`: the interval, its EDTF and a basis that a reader understands.

An article published on one unknown day of several gives two readings of every relative date, one
counted from either end. Equal ones are that date; others become one unknown time between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier import when
from dossier.language.timex.reading import PRINTED, YEAR_COUNTED, Reading
from dossier.language.timex.stretch import Stretch
from dossier.when import When

_UNKNOWN = "XXXX-XX-XX"


def value(readings: Sequence[Reading]) -> str:
    """The TIMEX3 value on which all readings agree, with what is unknown written as X."""
    values = sorted({reading.value for reading in readings})
    if len(values) == 1:
        return values[0]
    units = {reading.at.kind for reading in readings if reading.at}
    return _UNKNOWN if units == {"day"} else "XXXX"


def resolve(
    readings: Sequence[Reading],
    said: str,
    counted_from: str,
    published: When | None,
    *,
    about: bool = False,
) -> When | None:
    """Return the time that the readings mean together, None where they give none.

    Args:
        readings: one for each end of the publication date, the earlier first.
        said: the printed words.
        counted_from: the printed words of the date of the text it is counted from, if any.
        published: the publication date; its mark of doubt carries over to what is counted from it.
        about: the words before say that it is approximate.
    """
    if any(reading.at is None or reading.vague for reading in readings):
        return None
    counted = readings[0].source != PRINTED and published is not None
    mark = _mark(published) if counted and published else ""
    if about:
        mark = "%" if mark in ("?", "%") else "~"
    found = _merged(readings, mark)
    return found and found.because(_basis(readings[0], said, counted_from, published), said)


def _merged(readings: Sequence[Reading], mark: str) -> When | None:
    firsts = [reading.at for reading in readings if reading.at]
    lasts = [reading.until or reading.at for reading in readings if reading.at]
    first, last = min(firsts, key=_first_day), max(lasts, key=_first_day)
    latest = max(reading.latest or unit.last for reading, unit in zip(readings, lasts, strict=True))
    same = len({reading.value.split("T")[0] for reading in readings}) == 1
    if same and first == last:
        return (
            when.parse(first.edtf + mark) if first.edtf else when.within(first.first, latest, mark)
        )
    if same:
        return when.parse(f"{first.edtf}{mark}/{last.edtf}{mark}")
    if first.edtf and last.edtf and first.kind != "day":
        return when.parse(f"[{first.edtf}{mark}..{last.edtf}{mark}]")
    return when.within(first.first, latest, mark)


def _first_day(unit: Stretch) -> int:
    return unit.first.toordinal()


def _basis(reading: Reading, said: str, counted_from: str, published: When | None) -> str:
    if reading.source == PRINTED or published is None:
        return "as printed"
    quoted = f'"{" ".join(said.split())}"'
    if reading.point and counted_from:
        words = when.parse(reading.point.edtf).words if reading.point.edtf else reading.point.value
        return f'{quoted}, counted from "{" ".join(counted_from.split())}", {words}'
    if reading.source == YEAR_COUNTED:
        return f"{quoted}, the year taken from the article's date, {published.words}"
    return f"{quoted}, counted from the article's date, {published.words}"


def _mark(published: When) -> str:
    return next((mark for mark in "%?~" if mark in published.edtf), "")
