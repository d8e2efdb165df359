"""Repairs of values: what has the shape of another thing than the one that belongs there.

    - same: Ann Lee, Bo Ray   ->   - same: [Ann Lee, Bo Ray]

Each repair takes an entry and what is wrong with it, and gives entries that may be meant. Whether
one is right, the reader of the file says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from dossier import yamlfile
from dossier.articles.sidecar import KNOWABLE
from dossier.checking.repairs.signs import readable
from dossier.decisions.kinds import LISTED, PERSON_VERBS
from dossier.errors import Notice
from dossier.yamlfile import Span

OPEN = "..."
"""What stands for a word that only the curator knows."""

# What may part two names, but for a comma.
_BETWEEN = re.compile(r"(?<!\s)(?:\s+(?:[;&]|and\b)|[;&]|\s+[/=](?=\s))\s*")
_DAYS = re.compile(r"\[\s*\d{4}")
_MISSING = re.compile(r'"(\w+)" is missing')
_NO_VERB = re.compile(r"a decision needs one of ([\w, ]+); this has none")
_FACTS = ("published", *(fact for fact in KNOWABLE if fact != "published"))


def _listed(text: str, notice: Notice) -> Iterator[str]:
    """A value as a list of one, of those that it holds, or of two."""
    for span in _spans(text, notice):
        raw = text[span.start : span.end]
        if span.kind == "scalar" and raw:
            if "\n" in raw:
                yield _put(text, span, f"[{', '.join(map(str.strip, raw.splitlines()))}]")
            bare = raw[1:-1] if raw[0] == "(" and raw[-1] == ")" else raw
            yield _put(text, span, f"[{bare}]")
            yield _put(text, span, f"[{_BETWEEN.sub(', ', bare)}]")
            yield _put(text, span, f'[{bare}, "{OPEN}"]')
        elif span.kind == "mapping" and span.flow:
            yield _put(text, span, f"[{raw}]")
        elif span.kind == "mapping":
            yield _put(text, span, "- " + raw.replace("\n", "\n  "))
        elif span.kind == "sequence" and span.flow:
            yield _put(text, span, _BETWEEN.sub(", ", raw))
            yield _put(text, span, f'{raw[:-1].rstrip()}, "{OPEN}"]')


def _keyed(text: str, notice: Notice) -> Iterator[str]:
    """A text with the key that it most likely is the value of."""
    for span in _spans(text, notice):
        raw = text[span.start : span.end]
        bare = raw.strip("\"'")
        if span.kind == "scalar" and bare:
            for fact in (fact for fact in _FACTS if re.search(rf"^{fact}:", text, re.MULTILINE)):
                yield _put(text, span, yamlfile.flow({fact: bare}))
            yield _put(text, span, f"confirm: {raw}")
            yield _put(text, span, f"{{value: {raw}}}")
            yield _put(text, span, yamlfile.flow({"article": OPEN, "quote": bare}))


def _quoted(text: str, notice: Notice) -> Iterator[str]:
    """Two days in brackets as a text, with the dots of EDTF between them."""
    for span in _spans(text, notice):
        if span.kind == "sequence" and span.flow:
            raw = text[span.start : span.end]
            if _DAYS.match(raw):
                yield _put(text, span, json.dumps(raw, ensure_ascii=False))
                yield _put(text, span, json.dumps(re.sub(r",\s*", "..", raw), ensure_ascii=False))


def _filled(text: str, notice: Notice) -> Iterator[str]:
    """A text where none stands: the one that was taken for a comment, or an open one."""
    for span in _spans(text, notice):
        if span.kind == "scalar" and span.start == span.end:
            comment = re.match(r"\s*(#\S.*)", text[span.end :])
            if comment:
                said = json.dumps(comment[1].rstrip(), ensure_ascii=False)
                yield f"{text[: span.start].rstrip()} {said}{text[span.end + comment.end() :]}"
            yield f'{text[: span.start].rstrip()} "{OPEN}"{text[span.end :]}'


def _completed(text: str, notice: Notice) -> Iterator[str]:
    """The key that is missing, last in its entry."""
    missing, verbs = _MISSING.match(notice.problem), _NO_VERB.match(notice.problem)
    place = f'{{article: "{OPEN}", quote: "{OPEN}"}}'
    added = [f'{missing[1]}: "{OPEN}"', f"{missing[1]}: [{place}]"] if missing else []
    for verb in verbs[1].split(", ") if verbs else ():
        added += [f'{verb}: ["{OPEN}", "{OPEN}"]', f'{verb}: "{OPEN}"', f"{verb}: {place}"]
    for span in _spans(text, notice):
        raw = text[span.start : span.end]
        column = span.start - (text.rfind("\n", 0, span.start) + 1)
        for line in added if span.kind == "mapping" else ():
            if span.flow:
                yield _put(text, span, f"{raw[:-1].rstrip()}, {line}}}")
            else:
                yield _put(text, span, f"{raw}\n{' ' * column}{line}")


def _parted(text: str, _notice: Notice) -> Iterator[str]:
    """An entry for each thing of a list where one belongs, or for each of several verbs."""
    entries = yamlfile.read(text, "").plain() if readable(text) else ()
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict):
            continue
        single = [verb for verb in PERSON_VERBS if verb not in LISTED and verb in entry]
        if single and isinstance(entry[single[0]], list):
            yield _entries([{**entry, single[0]: one} for one in entry[single[0]]])
        parts: list[dict[str, object]] = [{}]
        for key, value in entry.items():
            if key in PERSON_VERBS and set(PERSON_VERBS) & parts[-1].keys():
                parts.append({})
            parts[-1][key] = value
        if len(parts) > 1:
            yield _entries(parts)


def _entries(entries: list[dict[str, object]]) -> str:
    written = ([yamlfile.flow({key: entry[key]})[1:-1] for key in entry] for entry in entries)
    return "\n".join("- " + "\n  ".join(lines) for lines in written)


def _spans(text: str, notice: Notice) -> tuple[Span, ...]:
    if not readable(text):
        return ()
    return yamlfile.values(text, notice.location.line or 1, notice.location.column or 1)


def _put(text: str, span: Span, written: str) -> str:
    return text[: span.start] + written + text[span.end :]


REPAIRS: tuple[Callable[[str, Notice], Iterator[str]], ...] = (
    *(_filled, _quoted, _listed, _completed, _parted, _keyed),
)
