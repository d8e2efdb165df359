"""One utterance carried by several articles: the same words of one speaker, wherever they stand.

Only quoted words can show that two articles carry one utterance, since a paraphrase may be of
anything the speaker said. They are compared after folding: the same run of words, or nearly so.

    "We stay here," Lee said (a) and: Lee said, "We stay here." (b)   ->   one group of two

It does not say where the words stood first: `statements.wordings` does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain, combinations

from dossier.articles.article import Span, fold_name
from dossier.language.text import Text
from dossier.origins.groups import groups
from dossier.statements.find import Form, Statement

FEWEST = 5  # words below which sameness may be chance
# Part of two quotations' words that stands in one order where they are one utterance. Measured on
# seven clusters of articles: the six groups that .60 adds to those of .75 are right. Sentences of
# one agency share as much of the shorter one in runs of words; two honest reports .56 at most.
MOST = 0.6
REACH = 12  # things that share a key and are compared with each one of them; a bound on work


def group(
    statements: Sequence[Statement], texts: Mapping[str, Text]
) -> tuple[tuple[Statement, ...], ...]:
    """Return the groups of statements that give one utterance, two or more articles each.

    The same words in two articles are one utterance unless their speakers are known to differ.
    """
    quoted = [_quoted(each, texts) for each in statements]
    words = [tuple(chain.from_iterable(each)) for each in quoted]
    pairs = [pair for pair in _candidates(words) if _one(*(statements[each] for each in pair))]
    same = {(one, two) for one, two in pairs if words[one] == words[two]}
    pairs = [pair for pair in pairs if pair not in same]
    own = {pair for pair in pairs if _own(*(statements[each] for each in pair))}
    links = [*same, *_alike(pairs, words), *_within(own, quoted)]
    grouped = groups(sorted({*chain.from_iterable(links)}), links)
    found = [tuple(statements[each] for each in group) for group in grouped]
    return tuple(group for group in found if len({each.article for each in group}) > 1)


def quoted_spans(statement: Statement, text: Text) -> list[Span]:
    """Return where a statement's words stand in quotation marks, marks excluded, in order.

    A post that its author signs is quoted whole, without marks.
    """
    quoted = [
        quotation.content
        for quotation in text.quotations
        if any(
            first <= quotation.content[0] and quotation.content[1] <= last
            for first, last in statement.content
        )
    ]
    return quoted or (list(statement.content) if statement.form is Form.DIRECT else [])


def addresses(shared: Sequence[Sequence[Statement]]) -> tuple[str, ...]:
    """Return the page of each utterance, named after its first statement."""
    found: Counter[str] = Counter()
    pages = []
    for group in shared:
        key = group[0].key.removeprefix("said-")
        found[key] += 1
        pages.append(f"utterances/{key}{f'-{found[key]}' if found[key] > 1 else ''}.html")
    return tuple(pages)


def _quoted(statement: Statement, texts: Mapping[str, Text]) -> list[list[str]]:
    """The words of each of a statement's quotations, none where they are too few."""
    if statement.form is Form.INDIRECT:
        return []
    text = texts[statement.article]
    spans = quoted_spans(statement, text)
    words = [fold_name(text.article.text[slice(*span)]).split() for span in spans]
    return words if sum(map(len, words)) >= FEWEST else []


def _candidates(words: Sequence[Sequence[str]]) -> set[tuple[int, int]]:
    """Pairs that share a run of three words which few statements hold."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, each in enumerate(words):
        for run in {tuple(each[at : at + 3]) for at in range(len(each) - 2)}:
            holders[run].append(number)
    few = (each for each in holders.values() if len(each) <= REACH)
    return {pair for each in few for pair in combinations(each, 2)}


def _one(one: Statement, two: Statement) -> bool:
    """Whether two statements may have one speaker."""
    if one.article == two.article:
        return False
    persons = {each.speaker.person for each in (one, two) if each.speaker and each.speaker.person}
    return len(persons) < 2


def _own(one: Statement, two: Statement) -> bool:
    """Whether two statements are known to have one speaker."""
    if one.speaker is None or two.speaker is None:
        return False
    if one.speaker.person or two.speaker.person:
        return one.speaker.person == two.speaker.person
    first, second = fold_name(one.speaker.text), fold_name(two.speaker.text)
    return first.removeprefix("the ") == second.removeprefix("the ")


def _within(
    pairs: Collection[tuple[int, int]], quoted: Sequence[Sequence[Sequence[str]]]
) -> Iterator[tuple[int, int]]:
    """The pairs that share a run of words, half of one of them or a whole quotation of it."""
    matcher = SequenceMatcher(None, autojunk=False)
    whole = {each: [*chain.from_iterable(quoted[each])] for each in chain.from_iterable(pairs)}
    for one, two in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
        matcher.set_seqs(whole[one], whole[two])
        run = matcher.find_longest_match().size
        half = 2 * run >= min(len(whole[one]), len(whole[two]))
        if run >= FEWEST and (half or run in map(len, (*quoted[one], *quoted[two]))):
            yield one, two


def _alike(
    pairs: Collection[tuple[int, int]], words: Sequence[Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """The pairs that share enough words in one order, among those that do in any order."""
    matcher = SequenceMatcher(None, autojunk=False)
    counted = {each: Counter(words[each]) for each in chain.from_iterable(pairs)}
    for one, two in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
        shared = (counted[one] & counted[two]).total()
        if 2 * shared / (len(words[one]) + len(words[two])) >= MOST:
            matcher.set_seqs(words[one], words[two])
            if matcher.ratio() >= MOST:
                yield one, two
