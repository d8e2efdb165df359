"""Near-copies joined into an `Origin`: two outlets that print one text are one source.

A reworded copy keeps what rewriting leaves alone: names, figures, dates, quoted words. So pairs of
articles are proposed from such words where they are rare in the dossier, and their sentences are
then aligned in order (dynamic programming, after Needleman and Wunsch) by the weight of the words
they share, a word weighing more the fewer articles print it. Two articles are one origin where
the aligned sentences make up enough of both, or most of the shorter one. Shared passages alone do
not: one quoted sentence in two honest articles leaves the rest unaligned.

It does not say which came first.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from dossier.articles.article import Passage, fold_name
from dossier.decisions import OriginDecision, Ruling
from dossier.errors import DossierError, Notice, nearest
from dossier.language.text import Text

# Measured on the first dossier's reworded pair, and on the 242 pairs within five clusters.
ALIKE = 0.40  # weight shared by two sentences that say one thing
BETWEEN = 0.20  # the same, where the sentences stand close between two that align
CLOSE = 8  # sentences that may stand between two aligned ones for the lower bar to hold
SHARE = 0.30  # part of both articles' sentences that aligns in a near-copy
SHORTENED = 0.60  # part of the shorter article's sentences, where the other goes on
FEWEST = 4  # aligned sentences below which two articles merely share passages
STEM = 6  # letters of a word that inflection mostly leaves alone
RARE = 12  # articles that may print a word for it still to propose pairs


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, of two articles, that align; `weight` from 0 to 1.

    `quoted`: one of them lies mostly between quotation marks.
    """

    first: Passage
    second: Passage
    weight: float
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two articles align: their pairs in order and how many sentences each has.

    `told`: how many of these are not mostly quoted; None where all are not.
    """

    first: str
    second: str
    pairs: tuple[Pair, ...]
    sentences: tuple[int, int]
    told: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that print one text, by key, and what shows it.

    Attributes:
        key: the key of its first article, lasting.
        articles: their keys, in order.
        alignments: one for each pair of its articles that was compared.
        ruling: the decision that joined or parted them, None if none did.
    """

    key: str
    articles: tuple[str, ...]
    alignments: tuple[Alignment, ...]
    ruling: Ruling | None


def merge(
    texts: Mapping[str, Text], decisions: Iterable[OriginDecision]
) -> tuple[tuple[Origin, ...], frozenset[Ruling]]:
    """Return the origins, every article in exactly one, and the decisions used.

    Args:
        texts: the annotated articles by key.
        decisions: articles the curator joined or parted; they hold against any likeness.

    Raises:
        DossierError: a decision names an article that does not exist, or joins what another parts.
    """
    decisions = tuple(decisions)
    _refuse_unknown(decisions, texts)
    weights = weigh(texts)
    alignments = {
        (one, two): align(texts[one], texts[two], weights) for one, two in _candidates(texts)
    }
    links = {pair for pair, alignment in alignments.items() if near_copy(alignment)}
    parted = _pairs(decisions, "different")
    joined = _pairs(decisions, "same")
    groups = _groups(sorted(texts), (links - parted.keys()) | joined.keys())
    _refuse_contradiction(groups, parted)
    rulings = {**parted, **joined}
    origins = tuple(_origin(group, alignments, rulings) for group in groups)
    return origins, frozenset(decision.ruling for decision in decisions)


def near_copy(alignment: Alignment) -> bool:
    """Whether enough of both articles, or most of the shorter one, aligns to be one text.

    Quotations do not count: honest articles quote one witness alike, at any length.
    """
    if alignment.pairs and len(alignment.pairs) == max(alignment.sentences):
        return True  # however short: a wire item printed whole by two outlets
    aligned = sum(1 for pair in alignment.pairs if not pair.quoted)
    sentences = alignment.told or alignment.sentences
    enough = 2 * aligned >= SHARE * sum(sentences)
    return aligned >= FEWEST and (enough or aligned >= SHORTENED * min(sentences))


def align(one: Text, two: Text, weights: Mapping[str, float]) -> Alignment:
    """Return the best alignment of two articles' sentences in order.

    Args:
        one: an article.
        two: another.
        weights: what each word weighs; a word that is missing weighs nothing.
    """
    first = [words(passage.text) for passage in one.sentences]
    second = [words(passage.text) for passage in two.sentences]
    alike = [[likeness(a, b, weights) for b in second] for a in first]
    quoted = [_quoted(text) for text in (one, two)]
    pairs = tuple(
        Pair(
            one.sentences[row],
            two.sentences[column],
            round(alike[row][column], 3),
            row in quoted[0] or column in quoted[1],
        )
        for row, column in _aligned(alike)
    )
    told = (len(first) - len(quoted[0]), len(second) - len(quoted[1]))
    return Alignment(one.article.key, two.article.key, pairs, (len(first), len(second)), told)


def words(text: str) -> frozenset[str]:
    """Return the folded words of a text, cut where inflection begins."""
    return frozenset(word[:STEM] for word in fold_name(text).split() if len(word) > 1)


def weigh(texts: Mapping[str, Text]) -> dict[str, float]:
    """Return what each word of the dossier weighs: more, the fewer articles print it."""
    printed: Counter[str] = Counter()
    for text in texts.values():
        printed.update(words(" ".join(passage.text for passage in text.sentences)))
    return {word: math.log(1 + len(texts) / count) for word, count in printed.items()}


def likeness(one: frozenset[str], two: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the weight two sets of words share, from 0 to 1 (Dice's coefficient, weighted)."""

    def total(chosen: Iterable[str]) -> float:
        return sum(weights.get(word, 0.0) for word in sorted(chosen))

    both = total(one) + total(two)
    return 2 * total(one & two) / both if both else 0.0


def _quoted(text: Text) -> frozenset[int]:
    """The numbers of the sentences that lie mostly between quotation marks."""
    letters: Counter[int] = Counter()
    for quotation in text.quotations:
        passage = text.passage_at(quotation.start)
        while passage and passage.start < quotation.end:
            within = min(passage.end, quotation.end) - max(passage.start, quotation.start)
            letters[passage.number] += max(within, 0)
            following = passage.number + 1
            passage = text.sentences[following] if following < len(text.sentences) else None
    return frozenset(
        each.number for each in text.sentences if 2 * letters[each.number] > each.end - each.start
    )


def _aligned(alike: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Rows and columns that align: the sure ones, then what stands close between two of these."""
    sure = _best_path([[weight - ALIKE for weight in row] for row in alike])
    found = sure[:1]
    for (top, left), (bottom, right) in pairwise(sure):
        if max(bottom - top, right - left) <= CLOSE + 1:
            between = [
                [w - BETWEEN for w in row[left + 1 : right]] for row in alike[top + 1 : bottom]
            ]
            found += [(top + 1 + row, left + 1 + column) for row, column in _best_path(between)]
        found.append((bottom, right))
    return found


def _best_path(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    rows, columns = len(gains), len(gains[0]) if gains else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            taken = gains[row][column] + best[row + 1][column + 1]
            best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
    path, row, column = [], 0, 0
    while row < rows and column < columns:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            path.append((row, column))
            row, column = row + 1, column + 1
    return path


def _candidates(texts: Mapping[str, Text]) -> list[tuple[str, str]]:
    """Pairs that share `FEWEST` or more telling words, or a sentence, that few articles print."""
    printed: defaultdict[str, set[str]] = defaultdict(set)
    sentences: defaultdict[str, set[str]] = defaultdict(set)
    for key, text in texts.items():
        for word in _telling(text):
            printed[word].add(key)
        for passage in text.sentences:
            sentences[fold_name(passage.text)].add(key)
    shared: Counter[tuple[str, str]] = Counter()
    for weight, table in ((1, printed), (FEWEST, sentences)):
        for keys in table.values():
            if len(keys) <= RARE:
                shared.update(dict.fromkeys(combinations(sorted(keys), 2), weight))
    return sorted(pair for pair, count in shared.items() if count >= FEWEST)


def _telling(text: Text) -> set[str]:
    """The words rewriting leaves alone: names, figures, dates and longer quoted words."""
    printed = text.article.text
    spans = [
        *((name.start, name.end) for name in text.names),
        *((number.start, number.end) for number in text.numbers),
        *((date.start, date.end) for date in text.dates),
    ]
    telling = {word for start, end in spans for word in fold_name(printed[start:end]).split()}
    for quotation in text.quotations:
        quoted = fold_name(printed[slice(*quotation.content)]).split()
        telling.update(word for word in quoted if len(word) > 4)
    return telling


def _pairs(decisions: Iterable[OriginDecision], verb: str) -> dict[tuple[str, str], Ruling]:
    return {
        pair: decision.ruling
        for decision in decisions
        if decision.verb == verb
        for pair in combinations(sorted(decision.articles), 2)
    }


def _groups(keys: Sequence[str], links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    group = {key: {key} for key in keys}
    for one, two in sorted(links):
        together = group[one] | group[two]
        for key in together:
            group[key] = together
    return sorted({tuple(sorted(members)) for members in group.values()})


def _origin(
    group: tuple[str, ...],
    alignments: Mapping[tuple[str, str], Alignment],
    rulings: Mapping[tuple[str, str], Ruling],
) -> Origin:
    pairs = list(combinations(group, 2))
    ruling = next((rulings[pair] for pair in pairs if pair in rulings), None)
    compared = tuple(alignments[pair] for pair in pairs if pair in alignments)
    return Origin(group[0], group, compared, ruling)


def _refuse_unknown(decisions: Iterable[OriginDecision], texts: Mapping[str, Text]) -> None:
    for decision in decisions:
        for article in decision.articles:
            if article not in texts:
                raise DossierError(
                    Notice(
                        decision.ruling.location,
                        f'there is no article "{article}"',
                        nearest(article, texts),
                    )
                )


def _refuse_contradiction(
    groups: Iterable[tuple[str, ...]], parted: Mapping[tuple[str, str], Ruling]
) -> None:
    for group in groups:
        for pair in combinations(group, 2):
            if pair in parted:
                raise DossierError(
                    Notice(
                        parted[pair].location,
                        f'"{pair[0]}" and "{pair[1]}" are parted here, but stay joined by others',
                        "remove one of the decisions, or part the articles between them too",
                    )
                )
