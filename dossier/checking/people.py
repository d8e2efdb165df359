"""What the joining of names was not sure of, or left open.

A lone surname that two persons bear stays nobody's; one that was given to the likelier of two, and
names joined though the given names are written in two ways, are told with the line that settles it.

    "Lee" in b, which Ann Lee and Bo Lee bear
    ->   - {different: [Ann Lee, {name: Lee, article: b}]}
         - {different: [Bo Lee, {name: Lee, article: b}]}
         # or - {same: [Ann Lee, {name: Lee, article: b}]}, and so on

It joins nothing: `people` does.
"""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from dossier import yamlfile
from dossier.articles.article import fold_name
from dossier.checking.finding import Finding, Paste, Severity
from dossier.checking.places import Places
from dossier.decisions import PersonDecision
from dossier.dossier import Dossier
from dossier.people.find import Mention
from dossier.people.merge import Person
from dossier.people.variants import parts, surname

_SHOWN = 4  # bearers of a surname that a message names


def doubts(
    whole: Dossier, decided: Iterable[PersonDecision], places: Places, file: str
) -> Iterator[Finding]:
    """Return what is doubtful about persons.

    Args:
        whole: the dossier.
        decided: the decisions on people.
        places: where its words stand.
        file: the curator's file of decisions on people, as messages name it.
    """
    bearers: defaultdict[str, list[Person]] = defaultdict(list)
    for person in whole.people:
        for last in {parts(name)[-1] for name in _full_forms(person) if parts(name)}:
            bearers[last].append(person)
    names = Counter(fold_name(person.name) for person in whole.people)
    told = _Telling(whole, places, file, names)
    parted = {
        (fold_name(ref.name), ref.article)
        for each in decided
        if each.verb == "different"
        for ref in each.names
    }
    yield from told.left_open(bearers, parted)
    for person in whole.people:
        if not person.rulings:
            yield from told.given(person, bearers)
            yield from told.spelt(person)


class _Telling:
    """Makes findings on one dossier."""

    def __init__(self, whole: Dossier, places: Places, file: str, names: Mapping[str, int]) -> None:
        self._whole = whole
        self._places = places
        self._file = file
        self._names = names

    def left_open(
        self, bearers: Mapping[str, Sequence[Person]], parted: Set[tuple[str, str]]
    ) -> Iterator[Finding]:
        """A lone surname of several persons' that was given to none of them, nor parted."""
        given = {(key, m.start) for person in self._whole.people for key, m in person.mentions}
        for reading in self._whole.readings:
            key = reading.article.key
            seen = {
                mention.name
                for mention in reading.mentions
                if (fold_name(mention.name), key) in parted
            }
            for mention in reading.mentions:
                if not _is_lone(mention) or (key, mention.start) in given or mention.name in seen:
                    continue
                seen.add(mention.name)
                able = _able(mention, bearers)
                if len(able) > 1:
                    yield self._open(key, mention, able)

    def _open(self, key: str, mention: Mention, able: Sequence[Person]) -> Finding:
        lone = {"name": mention.name, "article": key}
        refs = [self._ref(person) for person in able]
        lines = [f"- {yamlfile.flow({'different': [ref, lone]})}\n" for ref in refs]
        lines += [f"# or - {yamlfile.flow({'same': [ref, lone]})}\n" for ref in refs]
        return self._finding(
            "lone name",
            (key, mention),
            f'"{mention.name}" may be {_listed([person.name for person in able])}; '
            "it is left with nobody",
            "".join(lines),
            certainty=1 / (len(able) + 2),
            remedy="read the article; join it with the one who is meant, or leave it with nobody",
        )

    def given(self, person: Person, bearers: Mapping[str, Sequence[Person]]) -> Iterator[Finding]:
        """Lone surnames given to one of several persons who bear it."""
        lone = [(k, m) for k, m in person.mentions if _is_lone(m) and len(_able(m, bearers)) > 1]
        articles = dict(reversed(lone))
        if articles:
            refs = [{"name": m.name, "article": key} for key, m in sorted(articles.items())]
            others = [each.name for each in _able(lone[0][1], bearers) if each != person]
            yield self._finding(
                "lone name",
                lone[0],
                f'"{lone[0][1].name}" is taken for {person.name}, not for {_listed(others)}',
                f"- {yamlfile.flow({'same': [self._ref(person), *refs]})}\n",
                certainty=0.5,
            )

    def spelt(self, person: Person) -> Iterator[Finding]:
        """Names joined though their given names are written differently."""
        forms = _full_forms(person)
        given = [next(iter(parts(form)), "") for form in forms]
        likeness = [_alike(one, two) for one, two in combinations(given, 2)]
        if likeness and min(likeness) < 1:
            place = next(((k, m) for k, m in person.mentions if m.name == forms[-1]), None)
            refs = [self._ref(person), *forms[1:]]
            lines = [f"- {yamlfile.flow({'same': refs})}\n"]
            lines += [f"# or - {yamlfile.flow({'different': forms})}\n"]
            yield self._finding(
                "joined",
                place or person.mentions[0],
                f"{_listed(forms, 'and')} are taken for one person",
                "".join(lines),
                certainty=0.3 + 0.6 * min(likeness),
            )

    def _finding(
        self,
        kind: str,
        at: tuple[str, Mention],
        problem: str,
        lines: str,
        *,
        certainty: float,
        remedy: str = "read the sentence; the decision settles it, whichever it is",
    ) -> Finding:
        article = self._whole.article(at[0])
        return Finding(
            *(Severity.WARNING, kind, self._places.of(article, at[1].start), problem),
            remedy,
            Paste(self._file, lines),
            certainty,
        )

    def _ref(self, person: Person) -> object:
        """A person's name, with an article where others bear it."""
        if self._names[fold_name(person.name)] == 1:
            return person.name
        return {"name": person.name, "article": person.mentions[0][0]}


def _full_forms(person: Person) -> list[str]:
    """The full names that a person was joined from, the chief one first.

    A shorter form that an article itself takes up again is none: it was never a name alone.
    """
    joined = {mention.full or mention.name for _, mention in person.mentions}
    forms = [person.name, *(each.name for each in person.also if each.name in joined)]
    return [form for form in dict.fromkeys(forms) if surname(form)]


def _is_lone(mention: Mention) -> bool:
    return not mention.full and not surname(mention.name) and mention.passage is not None


def _able(mention: Mention, bearers: Mapping[str, Sequence[Person]]) -> Sequence[Person]:
    return bearers.get((parts(mention.name) or ("",))[-1], ())


def _alike(one: str, two: str) -> float:
    if min(len(one), len(two)) == 1 and one[:1] == two[:1]:
        return 0.5  # an initial
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio()


def _listed(names: Sequence[str], word: str = "or") -> str:
    shown = [*names[:_SHOWN], *(["others"] if len(names) > _SHOWN else [])]
    return f" {word} ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
