"""The seam for a statistical reader: what it may tell of a text, and spaCy behind it.

A `Pipeline` gives named entities and the clauses in which somebody says something. It only adds to
what the rules find: an entity gives a kind to a name that the lists leave open or do not see, and a
clause gives speaker and words to a reporting verb whose sentence the rules cannot read. Whom a name
alone or a pronoun means is decided as without it.

    parse = load("en_core_web_sm", "mkdocs.yml")
    parse("Ann Lee said that it rained.").speech  ->  (Speech((8, 12), (0, 7), (18, 27)),)

Nothing here imports spaCy until a pipeline is asked for: `pip install mkdocs-dossier[spacy]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from dossier.articles.article import Span
from dossier.errors import DossierError, Location, Notice
from dossier.language.names import Name

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_KINDS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity; `kind` is 'person', 'place', 'organisation' or 'other'."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Speech:
    """A verb with its grammatical subject and its clausal complement, spans of the text."""

    verb: Span
    subject: Span
    content: Span


@dataclass(frozen=True, slots=True)
class Parse:
    """What a pipeline tells of a text, each in order; offsets in code points."""

    entities: tuple[Entity, ...] = ()
    speech: tuple[Speech, ...] = ()


class Pipeline(Protocol):
    """Reads a text, the same text always in the same way."""

    @property
    def name(self) -> str:
        """Which it is, with its version: two of one name read alike."""

    def __call__(self, text: str) -> Parse:
        """Return what it finds in `text`."""


def informed(names: tuple[Name, ...], entities: Iterable[Entity]) -> tuple[Name, ...]:
    """Return the names, those that the rules leave open with the kind of the entity they are."""
    kinds = {(each.start, each.end): each.kind for each in entities}
    if not kinds:
        return names
    return tuple(
        replace(name, kind=kinds.get((name.start, name.end), name.kind))
        if name.kind == "unknown"
        else name
        for name in names
    )


def load(name: str, file: str) -> Pipeline:
    """Return the spaCy pipeline of a name or a folder.

    Args:
        name: an installed pipeline package, or the path of one that was saved.
        file: where the name was written, for the message.

    Raises:
        DossierError: spaCy is not installed, or no pipeline has that name.
    """
    place = Location(file)
    try:
        import spacy  # noqa: PLC0415 - an extra that few install
    except ImportError:
        remedy = "install it: pip install mkdocs-dossier[spacy]"
        problem = f'the pipeline "{name}" needs spaCy, which is not installed'
        raise DossierError(Notice(place, problem, remedy)) from None
    try:
        return _Spacy(spacy.load(name))
    except OSError:
        remedy = "install the pipeline, or give the path of a saved one"
        raise DossierError(Notice(place, f'spaCy has no pipeline "{name}"', remedy)) from None


class _Spacy:
    """A spaCy pipeline as a `Pipeline`; what it lacks (entities, parses) stays empty."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    @property
    def name(self) -> str:
        """The language, name and version of the pipeline, and the names of its parts."""
        about = self._nlp.meta
        return " ".join((about["lang"], about["name"], about["version"], *self._nlp.pipe_names))

    def __call__(self, text: str) -> Parse:
        """Return the entities and the clauses of speech that spaCy finds."""
        doc = self._nlp(text)
        entities = (
            Entity(each.start_char, each.end_char, _KINDS.get(each.label_, "other"))
            for each in doc.ents
        )
        speech = (found for token in doc for found in _speech(token))
        return Parse(tuple(entities), tuple(speech))


def _speech(verb: Token) -> Iterator[Speech]:
    subject = next((each for each in verb.children if each.dep_ == "nsubj"), None)
    content = next((each for each in verb.children if each.dep_ == "ccomp"), None)
    if subject is not None and content is not None:
        yield Speech((verb.idx, verb.idx + len(verb.text)), _span(subject), _span(content))


def _span(head: Token) -> Span:
    """From the first to the last word that hangs on a word, without a leading "that"."""
    words = [each for each in head.subtree if not (each.is_punct or each.dep_ == "mark")]
    last = words[-1]
    return words[0].idx, last.idx + len(last.text)
