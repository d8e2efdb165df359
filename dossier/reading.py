"""Each article read by itself, or recalled from the cache.

A `Reading` depends on nothing but the seed's bytes and name, its sidecar, the pipeline and the
program; these are its key. So one changed article is one article read again.

    shelf = Shelf(Cache(Path(".cache/dossier")))
    seeds.discover(folder, "seeds", reader=shelf.take)
    shelf.readings["boats"]

It joins nothing across articles: `build` does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.articles.article import Article
from dossier.articles.seed import Composed, Seed, composed
from dossier.cache import Cache, Memo, key_of, program
from dossier.claims import assertions
from dossier.claims import find as figures
from dossier.claims.assertions import Assertion
from dossier.dossier import Reading
from dossier.errors import Notice
from dossier.language import budget
from dossier.language.pipeline import Pipeline
from dossier.language.text import annotate
from dossier.packs import Packs
from dossier.people import find as mentions
from dossier.recall import Recall
from dossier.records import Records
from dossier.statements import find as statements
from dossier.timeline import find as accounts

_LONG = 50_000
"""Characters of an article from which it stands in an entry of its own, and in no pack."""


def read(article: Article, pipeline: Pipeline | None = None) -> Reading:
    """Return what stands in an article, read by itself."""
    text = annotate(article, pipeline)
    named = mentions.find(text)
    said = statements.find(text, named)
    return Reading(text, named, said, accounts.find(text, said), figures.find(text))


class Shelf:
    """The readings of one build, by their articles' keys, and what builds have in common.

    Args:
        cache: where readings are kept from build to build.
        pipeline: what reads each article beside the rules; one without a name is never the same
            twice, so nothing that it helped to read is kept.
        told: called with a seed's name before it is read.

    Attributes:
        cache: where what is made of the readings may be kept too.
        pipeline: the name of the pipeline, '' for none.
        readings: what was found in each article.
        asserted: what each article asserts, clause by clause.
        digests: what tells each article, and all that was found in it, from any other.
        alignments: those that earlier builds made.
        steps: does the joining, or knows what an earlier build of this process gave.
    """

    def __init__(
        self,
        cache: Cache,
        pipeline: Pipeline | None = None,
        told: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.cache = cache if pipeline is None or pipeline.name else Cache(None)
        self.pipeline = pipeline.name if pipeline else ""
        self._pipeline = pipeline
        self._told = told
        self.readings: dict[str, Reading] = {}
        self.asserted: dict[str, tuple[Assertion, ...]] = {}
        self.digests: dict[str, str] = {}
        self.alignments = Memo(self.cache, "alignments")
        self.steps = Recall()
        self._known: dict[str, _Kept] = {}
        self._packs = Packs(self.cache, _RECORDS, "readings")

    def again(self, told: Callable[[str], None]) -> None:
        """Begin a build: what the last one has read is known by its bytes.

        Args:
            told: as above.
        """
        self._told = told
        self._known = {key: self._known[key] for key in self.digests.values()}
        self.readings, self.asserted, self.digests = {}, {}, {}

    def take(self, seed: Seed) -> Composed:
        """Return a seed's article with what is doubtful about it; its reading is on the shelf.

        Raises:
            DossierError: what `composed` raises.
        """
        self._told(seed.name)
        key = self._key(seed)
        kept = self._recalled(key)
        if kept is None:
            article, doubts = composed(seed)
            reading = read(article, self._pipeline)
            doubts = (*doubts, *budget.doubts(article, reading.text.unread))
            told = assertions.find(reading.text, reading.statements, reading.figures)
            kept = _Kept(reading, told, doubts)
            self.cache.put(key, _RECORDS.write(kept))
        if len(kept.reading.article.text) <= _LONG:
            self._packs.put(key, kept)
        return self._shelved(key, kept)

    def take_known(self, seed: Seed) -> Composed:
        """Return the same; its reading is on the shelf only where an earlier build has read it.

        Raises:
            DossierError: what `composed` raises.
        """
        key = self._key(seed)
        kept = self._recalled(key)
        return self._shelved(key, kept) if kept else composed(seed)

    def save(self) -> None:
        """Pack the readings of this build together, so that the next one has them at once."""
        self._packs.save()

    def _recalled(self, key: str) -> _Kept | None:
        return self._known.get(key) or self._packs.get(key) or self._single(key)

    def _single(self, key: str) -> _Kept | None:
        data = self.cache.get(key)
        try:
            return None if data is None else _RECORDS.read(data)
        except ValueError:
            return None

    def _shelved(self, key: str, kept: _Kept) -> Composed:
        self._known[key] = kept
        self.readings[kept.reading.article.key] = kept.reading
        self.asserted[kept.reading.article.key] = kept.asserted
        self.digests[kept.reading.article.key] = key
        return kept.reading.article, kept.doubts

    def _key(self, seed: Seed) -> str:
        beside = (b"", b"") if seed.beside is None else (b"sidecar", seed.beside)
        name = (each.encode("utf-8", "surrogatepass") for each in (seed.name, seed.path.name))
        return key_of(program(), self.pipeline.encode(), *name, seed.data, *beside)


@dataclass(frozen=True, slots=True)
class _Kept:
    reading: Reading
    asserted: tuple[Assertion, ...]
    doubts: tuple[Notice, ...]


_RECORDS = Records(_Kept)
