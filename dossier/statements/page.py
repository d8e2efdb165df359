"""Statements as marks and lists on an article's page, and a page for each shared utterance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from dossier.articles.article import Article
from dossier.claims.claim import Claim, quoted, standing
from dossier.dossier import Dossier
from dossier.pages import Mark, Page, Site, Use
from dossier.statements.find import Form, Stance, Statement
from dossier.statements.wording import worded
from dossier.statements.wordings import first, heading, wordings


@dataclass(frozen=True, slots=True)
class Shared:
    """An utterance that several articles carry.

    Attributes:
        number: which it is.
        page: its address.
        speaker: whose words they are, as most fully named; '' where no article says.
        words: the wording that all are held against, '' where its article keeps it back.
        articles: those that carry it, by key.
        origins: how many origins these are.
        claims: the rows that quote it.
    """

    number: int
    page: str
    speaker: str
    words: str
    articles: tuple[Article, ...]
    origins: int
    claims: tuple[Claim, ...]


def headings(dossier: Dossier) -> list[str]:
    """Return what all wordings of each utterance are held against, '' where that is kept back."""
    return [_quoted(dossier, number) for number in range(len(dossier.utterances))]


def render(site: Site, dossier: Dossier, headings: Sequence[str]) -> list[Page]:
    """Return a page for each utterance that several articles carry, and their list."""
    told = zip(_quoting(dossier), headings, strict=True)
    found = [_shared(dossier, number, *each) for number, each in enumerate(told)]
    shown = [each for each in found if each.words]
    shown.sort(key=lambda each: (-each.origins, -len(each.articles), each.page))
    front = {
        "title": "Shared quotations",
        "description": "Quotations that several articles carry, with every wording.",
        "kind": "utterances",
    }
    index = site.render(
        "utterances.md.j2", "utterances/all.md", front, dossier=dossier, shown=shown
    )
    return [index, *(_page(site, dossier, each) for each in shown)]


def marks(dossier: Dossier, article: Article) -> list[Mark]:
    """Return a mark for each stretch of content whose speaker is known."""
    return [
        Mark(
            *(start, end, "statement", _href(dossier, statement), _who(statement)),
            why=_how(statement, article),
            key=statement.key,
            status=statement.status,
        )
        for statement in _of(dossier, article)
        for start, end in statement.content
    ]


def uses(dossier: Dossier, article: Article, headings: Sequence[str]) -> list[Use]:
    """Return the article's statements in order of place, then what others carry of it too."""
    said = [
        Use("statement", dossier.address(words), quote, _who(statement))
        for statement in _of(dossier, article)
        for words in [worded(statement, dossier.reading(article.key).text)]
        if (quote := dossier.quote(words))
    ]
    shared = [
        Use("utterance", dossier.page_of(number), headings[number])
        for number in dossier.carried_in(article.key)
        if headings[number]
    ]
    return [*said, *shared]


def facts(dossier: Dossier, headings: Sequence[str]) -> Callable[[Article], object]:
    """Return what gives the facts of which an article's marks and uses are made."""

    def facts_of(article: Article) -> object:
        said = _of(dossier, article)
        pages = [each.speaker and dossier.has_page(each.speaker.person) for each in said]
        return [
            *(list(map(_FACTS, said)), pages),
            [
                (dossier.page_of(number), headings[number])
                for number in dossier.carried_in(article.key)
            ],
        ]

    return facts_of


# What stands in no reading: the joining, or a decision, gives it.
_FACTS = attrgetter("key", "status._value_", "speaker.text", "speaker.name", "speaker.person")


def _page(site: Site, dossier: Dossier, shared: Shared) -> Page:
    """An utterance's page: of what is shown of the articles that carry it."""
    front = {
        "title": f"{shared.speaker}: {shared.words}" if shared.speaker else shared.words,
        "description": "A quotation that several articles carry, with every wording.",
        "kind": "utterance",
    }
    path = shared.page.replace(".html", ".md")
    group = dossier.utterances[shared.number]

    def inputs() -> object:
        speakers = [each.speaker for each in group if each.speaker]
        return (
            *([dossier.shown(each.key) for each in shared.articles], front, shared.origins),
            [(each.article, each.key, each.speaker is None, *_SAID(each)) for each in group],
            [(*_SPEAKER(each), dossier.has_page(each.person)) for each in speakers],
            [(each.key, each.question) for each in shared.claims],
        )

    def make() -> Page:
        texts = {each.article: dossier.reading(each.article).text for each in group}
        return site.render(
            "utterance.md.j2",
            path,
            front,
            dossier=dossier,
            shared=shared,
            first=dossier.article(earliest) if (earliest := first(group, texts)) else None,
            wordings=wordings(dossier.carriers(shared.number), texts),
        )

    return site.recalled(path, inputs, make)


_SPEAKER = attrgetter("text", "name", "person")
_SAID = attrgetter("content", "form._value_", "status._value_", "ruling")


def _quoting(dossier: Dossier) -> list[dict[str, Claim]]:
    """The rows that quote each utterance, by key."""
    places = standing(dossier.utterances)
    rows: list[dict[str, Claim]] = [{} for _ in dossier.utterances]
    for claim in dossier.claims:
        for position in claim.positions:
            for number in quoted(position.evidence, places):
                rows[number][claim.key] = claim
    return rows


def _shared(dossier: Dossier, number: int, quoting: Mapping[str, Claim], heading: str) -> Shared:
    group = dossier.utterances[number]
    articles = sorted({each.article for each in group})
    return Shared(
        number=number,
        page=dossier.page_of(number),
        speaker=_speaker(dossier, group),
        words=heading,
        articles=tuple(dossier.article(key) for key in articles),
        origins=dossier.origins_of(articles),
        claims=tuple(quoting.values()),
    )


def _quoted(dossier: Dossier, utterance: int) -> str:
    """The wording that all that may be shown are held against."""
    group = dossier.carriers(utterance)
    texts = {each.article: dossier.reading(each.article).text for each in group}
    return heading(group, texts)[1] if group else ""


def _speaker(dossier: Dossier, group: Sequence[Statement]) -> str:
    """The person's name; else the longest name that an article gives."""
    speakers = [each.speaker for each in group if each.speaker]
    for speaker in speakers:
        if person := dossier.person(speaker.person):
            return person.name
    return max((each.name or each.text for each in speakers), key=len, default="")


def _of(dossier: Dossier, article: Article) -> list[Statement]:
    return [each for each in dossier.said_in(article.key) if each.speaker]


def _href(dossier: Dossier, statement: Statement) -> str:
    person = statement.speaker.person if statement.speaker else ""
    return f"people/{person}.html" if person and dossier.has_page(person) else ""


def _who(statement: Statement) -> str:
    speaker = statement.speaker
    return " ".join((speaker.name or speaker.text).split()) if speaker else ""


def _how(statement: Statement, article: Article) -> str:
    """The form, a stance that is more than to state, and words that name the speaker otherwise."""
    form = {Form.DIRECT: "quoted", Form.MIXED: "partly quoted", Form.INDIRECT: "paraphrased"}
    stated = statement.stance is Stance.STATES
    how = form[statement.form] if stated else f"{form[statement.form]}, {statement.stance.value}"
    if statement.source is None:
        return how
    printed = " ".join(article.text[slice(*statement.source)].split())
    return how if printed in _who(statement) else f"{how}; printed: “{printed}”"
