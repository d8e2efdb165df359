"""How alike two accounts are, and which pairs are worth asking: an inverted index over words.

An account is compared by the words of its sentence, its dates left out: a word weighs more, the
fewer sentences of the dossier print it, and counts twice in a name or a figure. Pairs are proposed
by a word and a time together; a long list is compared with its neighbours alone, so that the work
grows with the number of accounts and not with its square.

    Comparison(accounts, texts).likeness(0, 1)  ->  0.41

It does not say which accounts are one event: `timeline.joining` does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import lru_cache
from itertools import groupby

from dossier.articles.article import fold_name
from dossier.language.lexicons import table
from dossier.language.lexicons import words as words_of
from dossier.language.text import Text
from dossier.origins.likeness import STEM, stepped, weight, weights
from dossier.timeline.find import Account
from dossier.timeline.order import weekday

RARE = 24  # accounts that may hold a word at a time for it to propose all their pairs
NEAR = 8  # neighbours with which each is compared in a longer list
FEW = 6  # accounts of other days that a word may have in a month for these to be compared
SHORT = 45  # days; a longer time is met by its years alone


class Comparison:
    """What accounts, known by their number, have in common.

    Attributes:
        told: the number of what each says; of those that say the same the same.
    """

    def __init__(self, accounts: Sequence[Account], texts: Mapping[str, Text]) -> None:
        """Weigh the words of every sentence of the texts, and keep each account's own."""
        self._accounts = accounts
        told = _told(accounts, texts)
        self._weights = _weigh(texts.values())
        numbers = {each: number for number, each in enumerate(dict.fromkeys(told))}
        self.told = [numbers[each] for each in told]
        self._words = [_words(each) for each in numbers]
        self._totals = [weight(words, self._weights) for words in self._words]
        self._known: list[dict[int, float]] = [{} for _ in numbers]

    def likeness(self, one: int, two: int) -> float:
        """The weight of the words that two accounts share, from 0 to 1 (Dice's coefficient).

        One word in common is none. Of a short account whose words, three at least, are all in a
        longer one it is the mean of this and of the part of the short one that is shared: 1.
        """
        known, other = self._known[self.told[one]], self.told[two]
        alike = known.get(other)
        if alike is None:
            alike = known[other] = self._likeness(self.told[one], other)
        return alike

    def _likeness(self, one: int, two: int) -> float:
        first, second = self._words[one], self._words[two]
        shared = first & second
        if len(shared) < 2:
            return 0.0
        alike = 2 * weight(shared, self._weights) / (self._totals[one] + self._totals[two])
        fewer = min(len(first), len(second))
        return (alike + 1) / 2 if len(shared) == fewer > 2 else alike

    def pairs(self, least: float) -> Iterator[tuple[int, int, float]]:
        """Yield the pairs that share a word and a time, and their likeness, of `least` or more."""
        for one, twos in enumerate(self._met()):
            known = self._known[self.told[one]]
            for two in twos:
                alike = known.get(self.told[two])
                if alike is None:
                    alike = self.likeness(one, two)
                if alike >= least:
                    yield one, two, alike

    def _met(self) -> Sequence[Set[int]]:
        """Of each account, by number, those behind it that share a word and a time."""
        holders: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(_lists)
        finest: defaultdict[str, set[int]] = defaultdict(set)
        for number, account in enumerate(self._accounts):
            units = _units(account)
            words = self._words[self.told[number]]
            for unit in units:
                held = holders[unit]
                for word in words:
                    held[word].append(number)
                if len(unit) == len(units[-1]):
                    finest[unit].add(number)
        met: list[set[int]] = [set() for _ in self._accounts]
        for unit, held in holders.items():
            fine = finest[unit]
            for numbers in {tuple(numbers) for numbers in held.values() if len(numbers) > 1}:
                _meet(numbers, fine, met)
        return met


def _lists() -> defaultdict[str, list[int]]:
    return defaultdict(list)


def _meet(numbers: Sequence[int], fine: set[int], met: Sequence[set[int]]) -> None:
    """Let accounts meet that hold a word at a time, of which it is the finest unit of some.

    Args:
        numbers: the accounts that hold the word, in order.
        fine: those whose finest unit it is; of a longer list one of two must be.
        met: which accounts each has met; grows.
    """
    count = len(numbers)
    reach = count if count <= RARE else NEAR
    if count <= FEW or fine.issuperset(numbers):
        for at in range(count - 1):
            met[numbers[at]].update(numbers[at + 1 : at + 1 + reach])
        return
    for at in range(count):
        if (one := numbers[at]) in fine:
            met[one].update(numbers[at + 1 : at + 1 + reach])
            for before in numbers[max(0, at - reach) : at]:
                met[before].add(one)


def _firm(texts: Iterable[Text]) -> frozenset[str]:
    """The words of the texts' names and figures."""
    printed = {
        text.article.text[each.start : each.end]
        for text in texts
        for found in (text.names, text.numbers)
        for each in found
    }
    return frozenset[str]().union(*map(_words, printed))


def _weigh(texts: Collection[Text]) -> dict[str, int]:
    """What each word weighs among all sentences, as where origins are compared."""
    sentences = Counter(passage.text for text in texts for passage in text.sentences)
    printed: defaultdict[str, int] = defaultdict(int)
    for sentence, times in sentences.items():
        for word in _words(sentence):
            printed[word] += times
    steps = {word: stepped(count) for word, count in printed.items()}
    return weights(steps, _firm(texts), stepped(max(sentences.total(), 1)))


def _words(text: str) -> frozenset[str]:
    """The words of a text that are not common, cut where inflection begins; kindred ones as one."""
    whole = _GROUPED.sub("", text) if "," in text else text
    folded = _WORD.findall(whole.lower()) if whole.isascii() else fold_name(whole).split()
    return frozenset(filter(None, map(_cut, folded)))


@lru_cache(maxsize=1 << 16)
def _cut(word: str) -> str:
    if len(word) < 2 or word in _COMMON:
        return ""
    return _KINDRED.get(word, word)[:STEM] if word.isalpha() else word


_WORD = re.compile(r"\w+")
_STAMP = re.compile(r"\A\s*\([^()]{1,80}\)")
_GROUPED = re.compile(r",(?<=\d,)(?=\d{3})")
_COMMON = words_of("function_words")
_KINDRED = {**table("kindred_words"), **table("actions")}


def _told(accounts: Iterable[Account], texts: Mapping[str, Text]) -> list[str]:
    """The words of accounts, in order of article, without time expressions and a stamp before."""
    told = []
    for article, own in groupby(accounts, lambda account: account.evidence.passage.article):
        text = texts[article]
        starts = [mention.start for mention in text.dates]
        told += [_undated(account, text, starts) for account in own]
    return told


def _undated(account: Account, text: Text, starts: Sequence[int]) -> str:
    """The words of an account of a text, the time expressions of which start at these places.

    Of a sentence that a semicolon parts, those of the part that its date stands in.
    """
    at, end, printed = account.evidence.start, account.evidence.end, text.article.text
    if account.date and at <= account.date[0] < end:
        at = max(at, printed.rfind("; ", at, account.date[0]) + 1)
        stop = printed.find("; ", account.date[1], end)
        end = end if stop < 0 else stop
    kept = []
    first = bisect_left(starts, at)
    for mention in text.dates[first : bisect_left(starts, end, first)]:
        kept.append(printed[at : mention.start])
        at = mention.end
    whole = " ".join([*kept, printed[at:end]])
    return _STAMP.sub("", whole) if "(" in whole else whole


def _units(account: Account) -> tuple[str, ...]:
    """The units of the calendar by which a time meets those that overlap it, the finest last."""
    if account.when is None:
        day = weekday(account.placed)
        return (day,) if day else ()
    return _of_time(*account.when.sort_key)


@lru_cache(maxsize=1 << 12)
def _of_time(first: date, last: date) -> tuple[str, ...]:
    units = {str(last.year): None, str(first.year): None}
    if (last - first).days <= SHORT:
        units |= {_month(last): None, _month(first): None}
    if first == last:
        units[first.isoformat()] = None
    return tuple(units)


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02}"
