"""Who is new, who was joined, who was parted, and who is named where.

A person is known again by the places that name him, not by his name: so a join and a parting are
told apart from a new name.

    Viktor Holm and Victor Holm, one person now   ->   Change("people", Sign.CHANGED, ...)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dossier.comparing.change import Change, Entry, Ground, Sign, State, listed, turned

_Place = tuple[object, ...]


def compare(ground: Ground) -> Iterator[Change]:
    """Return what became of people, in the order of the newer state, those gone last."""
    base, head = ground.base.entries("people"), ground.head.entries("people")
    then, now = _named(ground, ground.base), _named(ground, ground.head)
    follows = {key: _most(places, now) for key, places in _places(then).items()}
    precedes = {key: _most(places, then) for key, places in _places(now).items()}
    for key, person in head.items():
        joined = [base[old] for old, new in follows.items() if new == key]
        origin = precedes.get(key, "")
        if not origin:
            yield Change("people", Sign.ADDED, person["name"], tuple(_described(person)))
            continue
        details = [*_identity(joined, base[origin])]
        if follows.get(origin) == key:
            details += _same(base[origin], person)
        if details:
            yield Change("people", Sign.CHANGED, person["name"], tuple(details))
    for key, person in base.items():
        if not follows.get(key):
            yield Change("people", Sign.REMOVED, person["name"])


def _identity(joined: list[Entry], origin: Entry) -> Iterator[str]:
    if len(joined) > 1:
        names = [each["name"] for each in joined]
        yield f"joined: {listed(names)} were {len(names)} people"
    if origin["key"] not in {each["key"] for each in joined}:
        yield f"parted: was one with {origin['name']}"


def _same(before: Entry, after: Entry) -> Iterator[str]:
    yield from turned("name", before["name"], after["name"])
    yield from turned("status", before["status"], after["status"])
    roles = [each["roles"][0]["text"] if each["roles"] else "" for each in (before, after)]
    yield from turned("role", *roles)
    articles = [{mention["article"] for mention in each["mentions"]} for each in (before, after)]
    came, went = sorted(articles[1] - articles[0]), sorted(articles[0] - articles[1])
    if came:
        yield f"also named in {listed(came)}"
    if went:
        yield f"no longer named in {listed(went)}"


def _described(person: Entry) -> Iterator[str]:
    if person["roles"]:
        yield str(person["roles"][0]["text"])
    articles = sorted({mention["article"] for mention in person["mentions"]})
    if articles:
        yield f"named in {listed(articles)}"


def _named(ground: Ground, state: State) -> dict[_Place, str]:
    """Whom each place names."""
    return {
        ground.place(mention, person["name"]): key
        for key, person in state.entries("people").items()
        for mention in person["mentions"]
    }


def _places(named: Mapping[_Place, str]) -> dict[str, list[_Place]]:
    places: dict[str, list[_Place]] = {}
    for place, key in named.items():
        places.setdefault(key, []).append(place)
    return places


def _most(places: list[_Place], named: Mapping[_Place, str]) -> str:
    """The person whom most of some places name in the other state; '' where none does."""
    found = Counter(named[place] for place in places if place in named)
    return min(found, key=lambda key: (-found[key], key)) if found else ""
