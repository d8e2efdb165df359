"""JSON Schemas of the files that a curator writes, for editors that complete and check YAML.

The keys and choices are those of the modules that read the files; a schema adds to each key what
it means and which form it has. An editor finds it by a file's first line:

    # yaml-language-server: $schema=../schemas/sidecar.json

A schema knows no article: whether a quote stands in its text only the build can tell.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

from dossier.articles import sidecar
from dossier.articles.article import Mode
from dossier.decisions import claims, kinds
from dossier.decisions.entries import RULING
from dossier.files import LONGEST_NAME

Schema: TypeAlias = dict[str, Any]
FOLDER = "schemas"
PRINTED = ("findings", "changes")
"""What `check` and `diff` print as JSON."""

_DRAFT = "http://json-schema.org/draft-07/schema#"  # the one that editors of YAML know best
_KEY = {
    "type": "string",
    "pattern": "^[a-z0-9-]+$",
    "maxLength": LONGEST_NAME,
    "description": "a lasting key",
}
_TEXT = ["string", "number", "boolean"]  # YAML without quotation marks may hold any of these
_EDTF = "EDTF: 2022-02-20, 2022-02, 2022-02-20?, [2022-02-21..2022-02-23]"
_MEANT = {
    "slug": "the page's address, articles/<slug>.html; fixed once published",
    "label": "a short name for the heads of tables",
    "title": "the headline; default: found in the text",
    "outlet": "who published this page",
    "text_by": "whose text the page reprints",
    "retrieved": f"the day the page was saved; {_EDTF}",
    "archive_url": "the address of an archived copy",
    "rights": "who owns the text, and what may be done with it",
    "robots": "what search engines are asked, such as noindex",
    "url": "the page's address",
    "language": "the article's language, such as en",
    "note": "shown at the head of the page",
    "sha256": "the SHA-256 of the seed's bytes, by which a later change of them is noticed",
    "published": f"the day of publication; {_EDTF}",
    "authors": "the authors' names",
    "mode": "how much of the text is published",
    "basis": "for a fact, how you know it; readers see it",
    "drop": "leftovers of the page that were not recognised, quoted",
    "why": "the reason, shown to readers",
    "by": "who decided",
    "on": "when it was decided",
    "same": "what is one: names of one person, accounts of one event, articles of one text",
    "different": "what is not one, though it may seem so",
    "confirm": "checked against the texts; readers see that it was",
    "hide": "found by mistake; it is left out",
    "name": "the name that heads the person's page",
    "headline": "what happened, in a sentence",
    "kind": "whether it happened, or was announced, planned or denied",
    "accounts": "the sentences that tell it, quoted; each may have its own time and kind",
    "question": "what is asked of every article",
    "positions": "what articles answer, each with the words that say so",
    "answer": "in few words; the same words where two answers are the same",
    "speaker": "who says so; without one the article says it itself",
    "via": "through whom it reached the article",
    "stance": "how the speaker stands to it",
    "as_of": f"the time for which it holds; {_EDTF}",
    "figure": "the number in the answer: value, or low and high, and what it counts",
    "remove": "true takes a position away that the program found",
    "article": "the article's key: its file's name without the suffix",
    "quote": "words as the article prints them; they must stand in it once",
}

_PART = {
    "value": "the number, where it is one",
    "low": "the least that it may be",
    "high": "the most that it may be",
    "unit": "what it is a number of, such as boats or euros",
    "qualifier": "the word before it, such as about or up to",
    "counts": "what is counted, such as boats outside the port",
    "scope": "where, when or of what, such as on Monday",
}
"""What each part of a figure means."""


def schema_of(kind: str) -> str:
    """Return the JSON Schema of a kind of file, one of `KINDS` or what is `PRINTED`, as text."""
    if kind in PRINTED:
        return files("dossier").joinpath("schemas", f"{kind}.schema.json").read_text("utf-8")
    made = {"$schema": _DRAFT, "title": f"dossier: {kind}", **KINDS[kind]()}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def first_line(kind: str, folder: Path, project: Path) -> str:
    """Return the line by which an editor finds the schema of a file in `folder`.

    It is '' where the project keeps no schemas.
    """
    kept = project / FOLDER / f"{kind}.json"
    if not kept.is_file():
        return ""
    address = Path(os.path.relpath(kept, folder)).as_posix()
    return f"# yaml-language-server: $schema={address}\n"


def _sidecar() -> Schema:
    special: Mapping[str, Schema] = {
        "robots": {"enum": list(sidecar.ROBOTS)},
        "mode": {"enum": [mode.value for mode in Mode]},
        "authors": _texts(),
        "drop": _texts(),
        "basis": _object({key: _text(key) for key in sidecar.KNOWABLE}),
        "slug": {"type": "string", "pattern": "^[a-z0-9_][a-z0-9_-]*$", "maxLength": LONGEST_NAME},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "url": {"type": "string", "pattern": "^https?://"},
        "archive_url": {"type": "string", "pattern": "^https?://"},
    }
    return _object({key: _text(key) | special.get(key, {}) for key in sidecar.FIELDS})


def _people() -> Schema:
    name = {"anyOf": [_text(), _object({"name": _text(), "article": _text("article")}, ["name"])]}
    return _decisions(_entry(kinds.PERSON_VERBS, name, {"name": _text("name")}))


def _statements() -> Schema:
    speaker = _text() | {"description": f"who says it; `{kinds.NOBODY}` leaves it open"}
    keys = {**_quote()["properties"], "speaker": speaker, **_ruling()}
    return _decisions(_object(keys, ["article", "quote", "speaker"]))


def _timeline() -> Schema:
    kind = {"enum": list(kinds.KINDS), "description": _MEANT["kind"]}
    own = {"when": _text() | {"description": f"when; {_EDTF}"}, "kind": kind}
    account = _object({**_quote()["properties"], **own}, ["article", "quote"])
    told = {"type": "array", "minItems": 1, "items": account}
    accounts = told | {"description": _MEANT["accounts"]}
    keys = {"event": _KEY, **own, "headline": _text("headline"), "accounts": accounts, **_ruling()}
    event = _object(keys, ["event", "accounts"])
    return _decisions({"anyOf": [event, _entry(kinds.ACCOUNT_VERBS, _quote())]})


def _origins() -> Schema:
    return _decisions(_entry(kinds.ORIGIN_VERBS, _text("article")))


def _claims() -> Schema:
    number = {"type": ["number", "string"]}
    figure = {
        key: (number if key in ("value", "low", "high") else _text()) | {"description": _PART[key]}
        for key in claims.FIGURE
    }
    special: Mapping[str, Schema] = {
        "via": _texts() | {"description": _MEANT["via"]},
        "stance": {"enum": list(claims.STANCES)},
        "figure": _object(figure) | {"description": _MEANT["figure"]},
        "note": {"description": "shown beside the answer"},
        "remove": {"type": "boolean"},
    }
    position = _object(
        {key: _text(key) | special.get(key, {}) for key in claims.POSITION}, ["article", "quote"]
    )
    keys = {
        "claim": _KEY,
        "question": _text("question"),
        "since": _text() | {"description": f"when what it asks about began; {_EDTF}"},
        "positions": {"type": "array", "items": position, "description": _MEANT["positions"]},
        **_ruling(),
    }
    row = _object(keys, ["claim", "question"])
    return _decisions({"anyOf": [row, _entry(claims.ROW_VERBS, _quote())]})


KINDS: Mapping[str, Callable[[], Schema]] = {
    "sidecar": _sidecar,
    "people": _people,
    "statements": _statements,
    "timeline": _timeline,
    "origins": _origins,
    "claims": _claims,
}


def _text(key: str = "") -> Schema:
    meant = {"description": _MEANT[key]} if key in _MEANT else {}
    return {"type": _TEXT, **meant}


def _texts() -> Schema:
    return {"type": [*_TEXT, "array"], "items": _text()}


def _object(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _quote() -> Schema:
    return _object({key: _text(key) for key in ("article", "quote")}, ["article", "quote"])


def _ruling() -> dict[str, Schema]:
    return {key: _text(key) for key in RULING}


def _entry(
    verbs: Iterable[str], what: Schema, further: Mapping[str, Schema] | None = None
) -> Schema:
    """A decision of exactly one verb; `same` and `different` take a list of two or more."""
    listed = {"type": "array", "minItems": 2, "items": what}
    keys = {
        verb: {**(listed if verb in kinds.LISTED else what), "description": _MEANT[verb]}
        for verb in verbs
    }
    made = _object({**keys, **(further or {}), **_ruling()})
    return {**made, "oneOf": [{"required": [verb]} for verb in verbs]}


def _decisions(entry: Schema) -> Schema:
    return {"type": ["array", "null"], "items": entry}
