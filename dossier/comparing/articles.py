"""Which articles came, went and changed, and which stand in one origin now.

compare(ground)  ->  Change("articles", Sign.ADDED, "Harbour News", ("boats: Two boats left",))
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.comparing.change import Change, Entry, Ground, Sign, State, listed, turned

_FACTS = ("title", "outlet", "text_by", "label", "slug", "mode", "language", "url")


def compare(ground: Ground) -> Iterator[Change]:
    """Return what became of articles, then of origins."""
    base, head = ground.base.entries("articles"), ground.head.entries("articles")
    for key in sorted(base.keys() | head.keys()):
        if key not in base:
            yield Change("articles", Sign.ADDED, key, (_told(head[key]),))
        elif key not in head:
            yield Change("articles", Sign.REMOVED, key, (_told(base[key]),))
        else:
            details = tuple(_changed(ground, base[key], head[key]))
            if details:
                yield Change("articles", Sign.CHANGED, key, details)
    yield from _origins(ground)


def _told(article: Entry) -> str:
    facts = (article["title"], article["outlet"], _published(article))
    return ", ".join(fact for fact in facts if fact)


def _changed(ground: Ground, before: Entry, after: Entry) -> Iterator[str]:
    if not ground.unchanged(before["key"]):
        yield f"the file changed: {before['words']} → {after['words']} words"
    for fact in _FACTS:
        yield from turned(fact, before[fact], after[fact])
    yield from turned("published", _published(before), _published(after))
    yield from turned("authors", ", ".join(before["authors"]), ", ".join(after["authors"]))


def _published(article: Entry) -> str:
    return str(article["published"]["edtf"]) if article["published"] else ""


def _origins(ground: Ground) -> Iterator[Change]:
    before, after = _groups(ground.base), _groups(ground.head)
    shown = set()
    for article in sorted(before.keys() | after.keys()):
        old, new = before.get(article, frozenset()), after.get(article, frozenset())
        if old == new or new in shown:
            continue
        shown.add(new)
        came = new - old - {article}
        went = sorted((old - new) & after.keys()) if new else []
        if came and len(new) > 1:
            yield Change(
                "origins", Sign.CHANGED, article, (f"one origin now: {listed(sorted(new))}",)
            )
        elif went:
            yield Change("origins", Sign.CHANGED, article, (f"no longer one with {listed(went)}",))


def _groups(state: State) -> dict[str, frozenset[str]]:
    """The articles of each article's origin."""
    return {
        article: frozenset(origin["articles"])
        for origin in state.entries("origins").values()
        for article in origin["articles"]
    }
