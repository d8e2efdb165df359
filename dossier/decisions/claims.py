"""`claims.yml` read into decisions: rows with their positions, and rulings on found rows.

    {claim: boats, question: "How many?", positions: [...]}  ->  ClaimDecision(key='boats', ...)
    {hide: {article: b, quote: "up to 30 boats"}}            ->  RowDecision(verb='hide', ...)

It looks into no article.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from itertools import pairwise

from dossier.decisions import ClaimDecision, FigureDecision, PositionDecision, RowDecision
from dossier.decisions.entries import (
    RULING,
    key_of,
    name_of,
    needed,
    quote_of,
    ruling_of,
    text_of,
    time_of,
    verb_of,
)
from dossier.yamlfile import Node, every

ROW_VERBS = ("confirm", "hide")
STANCES = ("states", "attributes", "denies", "doubts", "predicts")
POSITION = (
    *("article", "quote", "answer", "speaker", "via", "stance", "as_of", "note", "figure"),
    "remove",
)
_SAYER = "name who says it, or leave it out"
FIGURE = ("value", "low", "high", "unit", "qualifier", "counts", "scope")


def claim(node: Node) -> ClaimDecision | RowDecision:
    """Return the decision of an entry.

    Raises:
        DossierError: an unknown key, a missing one, a value of another shape.
    """
    if {"claim", "question", "positions"} & node.mapping().keys():
        return _row(node)
    verb = verb_of(node, ("claim", *ROW_VERBS), ())
    ref = node.mapping()[verb]
    ref.mapping(("article", "quote"))
    return RowDecision(verb, quote_of(ref), ruling_of(node))


def _row(node: Node) -> ClaimDecision:
    entries = node.mapping(("claim", "question", "since", "positions", *RULING))
    return ClaimDecision(
        key=key_of(needed(node, "claim")),
        question=needed(node, "question").text(),
        since=time_of(entries, "since"),
        positions=tuple(_position(ref) for ref in entries["positions"].items())
        if "positions" in entries
        else (),
        ruling=ruling_of(node),
    )


def _position(node: Node) -> PositionDecision:
    entries = node.mapping(POSITION)
    remove = "remove" in entries and entries["remove"].flag()
    return PositionDecision(
        quote=quote_of(node),
        answer=text_of(entries, "answer") if remove else needed(node, "answer").text(),
        speaker=name_of(entries["speaker"], _SAYER) if "speaker" in entries else "",
        via=_names(entries["via"]) if "via" in entries else (),
        stance=entries["stance"].choice(STANCES) if "stance" in entries else "states",
        as_of=time_of(entries, "as_of"),
        note=text_of(entries, "note"),
        figure=_figure(entries["figure"]) if "figure" in entries else None,
        remove=remove,
    )


def _names(node: Node) -> tuple[str, ...]:
    listed = (node,) if isinstance(node.value, str) else node.items()
    return every(listed, lambda each: name_of(each, _SAYER))


def _figure(node: Node) -> FigureDecision:
    entries = node.mapping(FIGURE)
    value, low, high = (_number(entries, key) for key in ("value", "low", "high"))
    if value is None and low is None and high is None:
        raise node.error("a figure without a number", "give value, low or high")
    rising = [("low", low), ("value", value), ("high", high)]
    given = [(name, number) for name, number in rising if number is not None]
    for (name, less), (other, more) in pairwise(given):
        if less > more:
            remedy = "exchange them" if value is None else "correct one of them"
            raise node.error(f"{name} {less} lies above {other} {more}", remedy)
    unit, qualifier, counts, scope = (text_of(entries, key) for key in FIGURE[3:])
    return FigureDecision(value, low, high, unit, qualifier, counts, scope)


def _number(entries: dict[str, Node], key: str) -> Decimal | None:
    if key not in entries:
        return None
    text = entries[key].text().replace(",", "").replace("_", "")
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise entries[key].wrong("a number in digits") from None
    if not number.is_finite():
        raise entries[key].wrong("a number in digits")
    return number
