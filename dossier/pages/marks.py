"""What the branches know of an article, for the article's page to lay out.

    Mark(4, 11, "person", "people/ann-lee.html", "Ann Lee")

They hold offsets, addresses and labels: nothing of the branch that made them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Something known of a stretch of an article: where it leads and what to say of it.

    Attributes:
        start, end: offsets in the article's text.
        kind: 'person', 'date', 'statement', 'claim'.
        href: an address from the site's root, '' for none.
        label: what it resolved to, for a reader.
        value: a value for machines ('2022-02-20'), '' for none.
        why: why it resolved to that, '' where it is plain.
        key: what marks have in common that one note explains; '' for a note of its own.
        status: who vouches for it: 'machine', 'checked', 'corrected'.
    """

    start: int
    end: int
    kind: str
    href: str
    label: str
    value: str = ""
    why: str = ""
    key: str = ""
    status: str = "machine"


@dataclass(frozen=True, slots=True)
class Use:
    """Something that an article is used in: a person, an event, a claim, a statement's list."""

    kind: str
    href: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What an article shares with another one of its origin.

    Attributes:
        href, label: the other article.
        comparison: the address of the two side by side.
        aligned: how many sentences of the two align.
        sentences: how many sentences this article has.
        both, here, there: figures printed in both, only here, only there.
    """

    href: str
    label: str
    comparison: str
    aligned: int
    sentences: int
    both: tuple[str, ...]
    here: tuple[str, ...]
    there: tuple[str, ...]
