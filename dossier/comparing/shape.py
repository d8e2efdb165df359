"""Whether data has the parts of `dossier.json` that a comparison looks at.

    misfit({"articles": [{"key": 1}], ...})  ->  'articles[0].key'

It is not the schema of that file, which says more: what nothing here reads may be missing.
"""

from __future__ import annotations

from typing import Any

_OPTIONAL = (str, type(None))
_PLACE = {
    "article": str,
    "sentence": _OPTIONAL,
    "start": (int, type(None)),
    "end": (int, type(None)),
    "quote": _OPTIONAL,
}
_FACTS = ("title", "outlet", "text_by", "label", "slug", "mode", "language", "url")
_WHEN = {"edtf": str}
_WHOLE = {
    "articles": [
        {
            "key": str,
            "digest": str,
            "words": int,
            "published": (_WHEN, None),
            "authors": [str],
            **dict.fromkeys(_FACTS, _OPTIONAL),
        }
    ],
    "origins": [{"key": str, "articles": [str]}],
    "people": [
        {"key": str, "name": str, "status": str, "roles": [{"text": str}], "mentions": [_PLACE]}
    ],
    "events": [
        {
            "key": str,
            "headline": str,
            "when": (_WHEN, None),
            "accounts": [{"kind": str, "status": str, "evidence": [_PLACE]}],
        }
    ],
    "claims": [
        {
            "key": str,
            "question": str,
            "agreement": str,
            "positions": [
                {
                    "article": str,
                    "stance": str,
                    "answer": _OPTIONAL,
                    "speaker": ({"text": str}, None),
                    "evidence": [_PLACE],
                }
            ],
        }
    ],
    "notices": [{"file": str, "line": (int, type(None)), "problem": str, "remedy": str}],
}


def misfit(data: object) -> str:
    """Return the path of the first part that is missing or of another kind, '' where none is."""
    return _misfit(data, _WHOLE, "dossier").removeprefix("dossier.")


def _misfit(value: Any, wanted: Any, path: str) -> str:
    """The same below a path; `wanted` is types, a list or mapping of such, or (such, None)."""
    if isinstance(wanted, tuple) and None in wanted:
        return "" if value is None else _misfit(value, wanted[0], path)
    if isinstance(wanted, list):
        if not isinstance(value, list):
            return path
        parts = (_misfit(each, wanted[0], f"{path}[{n}]") for n, each in enumerate(value))
    elif isinstance(wanted, dict):
        if not isinstance(value, dict):
            return path
        parts = (_misfit(value.get(key), each, f"{path}.{key}") for key, each in wanted.items())
    else:
        return "" if isinstance(value, wanted) else path
    return next(filter(None, parts), "")
