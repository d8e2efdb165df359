"""Proper names in a text, and whether each names a person, a place or an organisation.

Capitalised runs are cut at titles and offices and read by their words (`name_pieces`); then the
text as a whole speaks: a surname of a person named in full is that person wherever it stands
alone, and an unknown name that acts as a person (it says something, is so many years old, is
called Mr) is one. Headings in capitals tell nothing of themselves; what the body names is found
in them too.

    [(name.text, name.kind) for name in find("Ann Lee left Paris. Lee said no.")]
    ->  [('Ann Lee', 'person'), ('Paris', 'place'), ('Lee', 'person')]

It does not say who bears a surname: that is the matter of `people.find`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from dossier.language import name_signs as signs
from dossier.language import name_words as about
from dossier.language.budget import Budget
from dossier.language.name_headings import headings, named, within
from dossier.language.name_known import settle
from dossier.language.name_pieces import Piece, pieces
from dossier.language.name_runs import Name, runs
from dossier.language.name_scan import scan

__all__ = ["Name", "find"]


def find(text: str, budget: Budget | None = None) -> tuple[Name, ...]:
    """Return the proper names of `text` in order, not overlapping.

    Args:
        text: the whole text.
        budget: what may be looked at; by default what the text's length allows.
    """
    words = scan(text, budget or Budget("names", text))
    spans = headings(text)
    names = [
        _name(text, piece)
        for run in runs(text, words)
        if not within(run[0].start, spans)
        for piece in pieces(text, run)
    ]
    things = _things(text, names)
    names = [_in_context(text, name, things) for name in names]
    bearers = {name.text.split()[-1] for name in names if name.kind == "person"}
    alone = {name.text for name in names if name.kind in ("unknown", "person")}
    names += [
        name for name in named(text, words, spans, alone) if name.text.split()[-1] not in bearers
    ]
    settled = sorted(settle(text, words, names), key=lambda name: name.start)
    return tuple(_of_firm(text, name) for name in settled)


def _name(text: str, piece: Piece) -> Name:
    start, end = piece.words[0].start, piece.words[-1].end
    if text[end : end + 1] == "." and piece.words[-1].text in ("Jr", "Sr"):
        end += 1
    printed = text[start:end].replace("\u00ad", "")  # a hyphen that only breaks a line
    return Name(start, end, " ".join(printed.split()), piece.kind)


def _things(text: str, names: Iterable[Name]) -> frozenset[str]:
    """Full names that the text itself calls a firm, a ship or a group, anywhere in it."""
    return frozenset(
        name.text
        for name in names
        if name.kind in ("person", "unknown")
        and " " in name.text
        and signs.called_thing(text, name.start, name.end)
    )


def _of_firm(text: str, name: Name) -> Name:
    """A lone name beside "&" is half of a firm's."""
    linked = text.startswith(" & ", name.end) or text.endswith(" & ", 0, name.start)
    return replace(name, kind="organisation") if linked and " " not in name.text else name


def _in_context(text: str, name: Name, things: Container[str]) -> Name:
    """A name with the kind that the words around it, here or elsewhere, give it."""
    if name.text in things:
        return replace(name, kind="organisation")
    if name.kind == "person" and signs.is_title_of_work(text, name.start, name.end):
        return replace(name, kind="other")
    if name.kind != "unknown":
        return name
    words = name.text.split()
    if len(words) == 1:
        told = signs.follows_office(text, name.start) and not about.is_common(name.text)
        return replace(name, kind="person") if told else name
    shouted = any(word.isupper() and len(word) > 1 and "." not in word for word in words)
    if shouted or words[-1].count(".") > 1:
        return name
    certain = about.is_given(words[0]) and not about.is_place(words[0])
    asked = (word for word in (words[:-1] if certain else words) if word not in about.PARTICLES)
    common = any(about.is_common(word) for word in asked)
    told = not common and signs.acts_as_person(text, name.start, name.end)
    return replace(name, kind="person") if told else name
