"""Which rows of the timeline and of the comparison came, went, and say something else now.

Change("claims", Sign.CHANGED, "How many boats left?", ("agreement: agree → differ: 3 / 5",))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from dossier.comparing.change import ARROW, Change, Entry, Ground, Sign, listed, matched, turned

Answer: TypeAlias = tuple[str, str]
"""An article's key, and what it answers."""


def events(ground: Ground) -> Iterator[Change]:
    """Return what became of the timeline's rows."""

    def words(event: Entry) -> Iterator[tuple[object, ...]]:
        yield from _words(ground, event["accounts"], event["headline"])

    def sentences(event: Entry) -> Iterator[tuple[object, ...]]:
        yield from _sentences(event["accounts"])

    states = (ground.base.entries("events"), ground.head.entries("events"))
    pairs = matched(*states, words, sentences)
    for before, after in pairs:
        row = after or before
        assert row is not None
        what = f"{_day(row)}: {row['headline']}"
        if before is None or after is None:
            yield Change(
                "events",
                Sign.ADDED if after else Sign.REMOVED,
                what,
                (f"told by {listed(sorted(_articles(row)))}",),
            )
            continue
        details = [
            *turned("time", _day(before), _day(after)),
            *turned("headline", before["headline"], after["headline"]),
            *turned("kind", _kinds(before), _kinds(after)),
            *_told(_articles(before), _articles(after)),
            *turned("status", _statuses(before), _statuses(after)),
        ]
        if details:
            yield Change("events", Sign.CHANGED, what, tuple(details))


def claims(ground: Ground) -> Iterator[Change]:
    """Return what became of the rows of the comparison: their agreement and their answers."""

    def words(claim: Entry) -> Iterator[tuple[object, ...]]:
        for each in claim["positions"]:  # one clause may hold two answers
            yield from (
                (*place, each["answer"]) for place in _words(ground, [each], claim["question"])
            )

    def sentences(claim: Entry) -> Iterator[tuple[object, ...]]:
        yield from _words(ground, claim["positions"], claim["question"])
        yield from _sentences(claim["positions"])

    states = (ground.base.entries("claims"), ground.head.entries("claims"))
    pairs = matched(*states, words, sentences)
    for before, after in pairs:
        row = after or before
        assert row is not None
        if before is None or after is None:
            sign = Sign.ADDED if after else Sign.REMOVED
            answers = (f"{who}: {said}" for said, who in _gathered(_answers(row)))
            yield Change("claims", sign, row["question"], (row["agreement"], *answers))
            continue
        details = [
            *turned("question", before["question"], after["question"]),
            *turned("agreement", before["agreement"], after["agreement"]),
            *_turned(_answers(before), _answers(after)),
        ]
        if details:
            yield Change("claims", Sign.CHANGED, row["question"], tuple(details))


def _words(ground: Ground, parts: list[Entry], otherwise: str) -> Iterator[tuple[object, ...]]:
    """The words that a row quotes."""
    yield from (ground.place(each, otherwise) for part in parts for each in part["evidence"])


def _sentences(parts: list[Entry]) -> Iterator[tuple[object, ...]]:
    """The sentences of these words: a curator may quote fewer of them."""
    every = (each for part in parts for each in part["evidence"])
    yield from ((each["article"], each["sentence"]) for each in every if each["sentence"])


def _day(event: Entry) -> str:
    return str(event["when"]["edtf"]) if event["when"] else "undated"


def _kinds(event: Entry) -> str:
    return listed(sorted({account["kind"] for account in event["accounts"]})) or "none"


def _statuses(event: Entry) -> str:
    return listed(sorted({account["status"] for account in event["accounts"]})) or "none"


def _articles(event: Entry) -> set[str]:
    return {each["article"] for account in event["accounts"] for each in account["evidence"]}


def _told(before: set[str], after: set[str]) -> Iterator[str]:
    """Which articles tell it now and did not, and which no longer do."""
    if after - before:
        yield f"now told by {listed(sorted(after - before))}"
    if before - after:
        yield f"no longer told by {listed(sorted(before - after))}"


def _turned(before: Sequence[Answer], after: Sequence[Answer]) -> Iterator[str]:
    """Which articles answer otherwise than before, answer now, and no longer do."""
    gone = [each for each in before if each not in after]
    new = [each for each in after if each not in before]
    once = [
        {key for key, count in Counter(key for key, _ in each).items() if count == 1}
        for each in (gone, new)
    ]
    paired = once[0] & once[1]
    was = dict(gone)
    changed = [(key, f"{was[key]}{ARROW}{said}") for key, said in new if key in paired]
    yield from (f"{who}: {said}" for said, who in _gathered(changed))
    for word, answers in (("now", new), ("no longer", gone)):
        left = [each for each in answers if each[0] not in paired]
        yield from (f"{word}: {who}: {said}" for said, who in _gathered(left))


def _gathered(answers: Iterable[Answer]) -> Iterator[tuple[str, str]]:
    """Each answer with the articles that give it, in words."""
    articles: dict[str, list[str]] = {}
    for article, said in answers:
        articles.setdefault(said, []).append(article)
    yield from ((said, listed(sorted(given))) for said, given in articles.items())


def _answers(claim: Entry) -> list[Answer]:
    """Who answers what, in whose name, with what stance."""
    return list(dict.fromkeys((each["article"], _answer(each)) for each in claim["positions"]))


def _answer(position: Entry) -> str:
    stance = "" if position["stance"] == "states" else position["stance"]
    speaker = position["speaker"]["text"] if position["speaker"] else ""
    by = " ".join(part for part in (speaker, stance) if part)
    quote = position["evidence"][0]["quote"] if position["evidence"] else None
    said = position["answer"] or quote or "not shown"
    return f"{said} ({by})" if by else str(said)
