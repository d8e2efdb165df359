"""What of a dossier may leave it as data: each article's mode, asked of everything found in it.

An article in `excerpt` mode publishes the sentences that a shown statement, event or position
quotes, one in `metadata` mode none; `Dossier.shows` knows which. Offsets, anchors and keys made of
a sentence's words are kept back with the sentence, since each of them gives something away.

    "Ann Lee" in a sentence that is kept back   ->   no mention, and no person if it is the only one

It touches no words of the curator: answers, notes, keys and rows of the timeline stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dossier.articles.article import Article, Evidence, Mode, Span, fold_quote
from dossier.dossier import Dossier
from dossier.errors import Notice
from dossier.people.find import Mention
from dossier.people.merge import Person
from dossier.timeline.merge import Event

_GIVEN = re.compile(r" ?\[[^\[\]]{1,60}\](?! )|\[[^\[\]]{1,60}\] ")  # spelt out by `standing`


def words(dossier: Dossier, evidence: Evidence) -> bool:
    """Whether the words of evidence may be published, from its first sentence to its last."""
    return dossier.shows(evidence.passage) and (not evidence.to or dossier.shows(evidence.to))


def offsets(dossier: Dossier, article: str, places: Sequence[Span]) -> Sequence[Span]:
    """Return what may be pointed at of an article: what was set aside only in full mode."""
    if dossier.article(article).mode is Mode.FULL:
        return places
    text = dossier.reading(article).text
    found = ((at, text.evidence(*at)) for at in places)
    return [at for at, evidence in found if evidence and words(dossier, evidence)]


def title(article: Article) -> str:
    """Return the headline; the label where the headline is a sentence of a text not shown whole."""
    kept_back = article.title_basis == "first sentence" and article.mode is not Mode.FULL
    return article.label if kept_back else article.title


def headline(dossier: Dossier, event: Event) -> str:
    """Return an event's headline; the words of a shown account where it repeats one kept back.

    Returns '' where it repeats an account that is kept back, and none is shown.
    """
    every = [account.evidence for account in event.accounts]
    hidden = [each for each in every if not words(dossier, each)]
    wanted = _bare(event.headline) if hidden else ""
    if not any(wanted in fold_quote(each.quote) for each in hidden):
        return event.headline
    quotes = (" ".join(each.quote.split()) for each in every if words(dossier, each))
    return min(quotes, key=len, default="")


def events(dossier: Dossier) -> tuple[tuple[Event, str], ...]:
    """Return the events that may be shown, each with its headline as it may be.

    These are all but the program's own that begin with hidden words: a row that the program made
    takes its key from the first account's sentence.
    """
    return tuple(
        (event, shown)
        for event in dossier.events
        if (shown := headline(dossier, event))
        and (event.ruling is not None or words(dossier, event.accounts[0].evidence))
    )


def mentions(dossier: Dossier, person: Person) -> list[Mention]:
    """Return where a person is named in a sentence that is shown."""
    shows = dossier.shows
    return [each for _, each in person.mentions if each.passage and shows(each.passage)]


def people(dossier: Dossier) -> tuple[Person, ...]:
    """Return the persons named in a shown sentence, or by a decision."""
    decided = set(_speakers(dossier))
    return tuple(
        person
        for person in dossier.people
        if person.rulings
        or person.key in decided
        or any(each.passage and dossier.shows(each.passage) for _, each in person.mentions)
    )


def variants(dossier: Dossier, person: Person, shown: Iterable[Mention]) -> tuple[str, ...]:
    """Return the other printed forms of a name, those kept back left out.

    Args:
        dossier: the whole.
        person: whose name it is.
        shown: the mentions that are.
    """
    if not person.also:
        return ()
    printed = {mention.name for mention in shown}
    return tuple(
        form.name
        for form in person.also
        if form.name in printed
        or any(dossier.article(article).mode is Mode.FULL for article in form.articles)
    )


def notices(dossier: Dossier) -> tuple[Notice, ...]:
    """Return the notices, but for those of articles not published whole: they quote the text."""
    kept_back = {each.file for each in dossier.articles if each.mode is not Mode.FULL}
    return tuple(each for each in dossier.notices if each.location.file not in kept_back)


def _bare(text: str) -> str:
    return fold_quote(_GIVEN.sub("", text).rstrip(".… "))


def _speakers(dossier: Dossier) -> Iterator[str]:
    for claim in dossier.claims:
        for position in claim.positions:
            for speaker in (position.speaker, *position.via):
                if speaker is not None:
                    yield speaker.person
