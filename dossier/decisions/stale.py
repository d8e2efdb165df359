"""Decisions that nothing used: what each of them names or quotes that the program did not find.

    - confirm: Anne Leigh   ->   'no article names "Anne Leigh"', with who is named

Whether a quote stands in its article has been asked before; so have keys of articles but for those
that a person's name is looked for in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set

from dossier.decisions import (
    AccountDecision,
    Decisions,
    EventDecision,
    NameRef,
    OriginDecision,
    PersonDecision,
    Ruling,
    SpeakerDecision,
)
from dossier.errors import Notice, nearest


def notices(
    decided: Decisions, used: Set[Ruling], named: Callable[[], Mapping[str, Set[str]]]
) -> tuple[Notice, ...]:
    """Return why each decision that is not among the used ones matches nothing.

    Args:
        decided: what the curator decided; rows of the comparison are never unused.
        used: what was carried out.
        named: tells who is named in each article, by its key, and in any of them, by ''.
    """
    every = (*decided.people, *decided.statements, *decided.timeline, *decided.origins)
    unused = [decision for decision in every if decision.ruling not in used]
    known = named() if unused else {}
    return tuple(_unused(decision, known) for decision in unused)


def _unused(
    decision: PersonDecision | SpeakerDecision | AccountDecision | EventDecision | OriginDecision,
    named: Mapping[str, Set[str]],
) -> Notice:
    place = decision.ruling.location
    match decision:
        case PersonDecision(names=names):
            return _unnamed(names, named)
        case SpeakerDecision(quote=quote):
            problem = f'no statement was found at "{quote.text}" in {quote.article}'
            return Notice(place, problem, "quote words that someone says, or remove it")
        case AccountDecision(verb=verb, quotes=quotes):
            done = {"same": "join", "different": "part"}.get(verb, verb)
            problem = f'there is nothing to {done}: no dated account stands at "{quotes[0].text}"'
            return Notice(place, problem, "quote a sentence with a date, or remove it")
        case _:
            problem = "this decision matches nothing that was found"
            return Notice(place, problem, "correct its quotes, or remove it")


def _unnamed(names: Iterable[NameRef], named: Mapping[str, Set[str]]) -> Notice:
    """The first of some names that no article names, or not the one that it is said to."""
    refs = tuple(names)
    ref = next((each for each in refs if each.name not in named.get(each.article, ())), None)
    if ref is None:
        listed = " and ".join(f'"{each.name}"' for each in refs)
        one = f"of {listed} one is" if len(refs) > 1 else f"{listed} is"
        problem = f"{one} no name by itself, but short for a longer one of its article"
        return Notice(refs[0].location, problem, "write the longer name alone, or remove this")
    if ref.article not in named:
        problem = f'no article has the key "{ref.article}"'
        return Notice(ref.location, problem, nearest(ref.article, named.keys() - {""}))
    problem = f'{ref.article} does not name "{ref.name}"'
    if not ref.article:
        problem = f'no article names "{ref.name}"'
    return Notice(ref.location, problem, nearest(_straight(ref.name), named[ref.article]))


def _straight(name: str) -> str:
    """A name in its usual order, where the surname stands first, before a comma."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma else name
