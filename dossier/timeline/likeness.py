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
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from dossier.articles.article import fold_name
from dossier.language.lexicons import table
from dossier.language.lexicons import words as words_of
from dossier.language.text import Text
from dossier.origins.likeness import STEM, stepped, weight, weights
from dossier.timeline.dating import Stretch, inside
from dossier.timeline.find import Account
from dossier.timeline.order import weekday

RARE = 24  # accounts that may hold a word at a time for it to propose all their pairs
NEAR = 8  # neighbours with which each is compared in a longer list
FEW = 6  # accounts of other days that a word may have in a month for these to be compared
SHORT = 45  # days; a longer time is met by its years alone


class Comparison:
    """What accounts, known by their number, have in common."""

    def __init__(self, accounts: Sequence[Account], texts: Mapping[str, Text]) -> None:
        """Weigh the words of every sentence of the texts, and keep each account's own."""
        self._accounts = accounts
        self._words = [_words(_undated(each, texts[each.evidence.article])) for each in accounts]
        self._weights = _weigh(texts.values())
        self._totals = [weight(words, self._weights) for words in self._words]

    def likeness(self, one: int, two: int) -> float:
        """The weight of the words that two accounts share, from 0 to 1 (Dice's coefficient).

        One word in common is none. Of a short account whose words, three at least, are all in a
        longer one it is the mean of this and of the part of the short one that is shared: 1.
        """
        shared = self._words[one] & self._words[two]
        if len(shared) < 2:
            return 0.0
        alike = 2 * weight(shared, self._weights) / (self._totals[one] + self._totals[two])
        fewer = min(len(self._words[one]), len(self._words[two]))
        return (alike + 1) / 2 if len(shared) == fewer > 2 else alike

    def pairs(self) -> set[tuple[int, int]]:
        """Return the pairs of accounts, by number, that share a word and a time."""
        holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        units = [list(_units(each)) for each in self._accounts]
        for number, own in enumerate(units):
            for unit in own:
                for word in self._words[number]:
                    holders[word, unit].append(number)
        finest = [{unit for unit in own if len(unit) == len(own[-1])} for own in units]
        found: set[tuple[int, int]] = set()
        for (_, unit), numbers in holders.items():
            if len(numbers) < 2:
                continue
            reach = len(numbers) if len(numbers) <= RARE else NEAR
            for at, one in enumerate(numbers):
                for two in numbers[at + 1 : at + 1 + reach]:
                    if unit in finest[one] or unit in finest[two] or len(numbers) <= FEW:
                        found.add((one, two))
        return found


def _firm(texts: Iterable[Text]) -> frozenset[str]:
    """The words of the texts' names and figures."""
    firm: set[str] = set()
    for text in texts:
        spans = [(each.start, each.end) for each in text.names]
        spans += [(each.start, each.end) for each in text.numbers]
        for start, end in spans:
            firm |= _words(text.article.text[start:end])
    return frozenset(firm)


def _weigh(texts: Collection[Text]) -> dict[str, int]:
    """What each word weighs among all sentences, as where origins are compared."""
    printed: Counter[str] = Counter()
    sentences = 0
    for text in texts:
        sentences += len(text.sentences)
        for passage in text.sentences:
            printed.update(_words(passage.text))
    steps = {word: stepped(count) for word, count in printed.items()}
    return weights(steps, _firm(texts), stepped(max(sentences, 1)))


def _words(text: str) -> frozenset[str]:
    """The words of a text that are not common, cut where inflection begins; kindred ones as one."""
    return frozenset(filter(None, map(_cut, fold_name(_GROUPED.sub("", text)).split())))


@lru_cache(maxsize=1 << 16)
def _cut(word: str) -> str:
    if len(word) < 2 or word in _COMMON:
        return ""
    return _KINDRED.get(word, word)[:STEM] if word.isalpha() else word


_STAMP = re.compile(r"\A\s*\([^()]{1,80}\)")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3})")
_COMMON = words_of("function_words")
_KINDRED = {**table("kindred_words"), **table("actions")}


def _undated(account: Account, text: Text) -> str:
    """The account's words without its time expressions and the stamp before them.

    Of a sentence that a semicolon parts, those of the part that its date stands in.
    """
    at, end = account.evidence.start, account.evidence.end
    if account.date and at <= account.date[0] < end:
        at = max(at, text.article.text.rfind("; ", at, account.date[0]) + 1)
        stop = text.article.text.find("; ", account.date[1], end)
        end = end if stop < 0 else stop
    kept = []
    for mention in inside(text.dates, Stretch(at, end)):
        kept.append(text.article.text[at : mention.start])
        at = mention.end
    return _STAMP.sub("", " ".join([*kept, text.article.text[at:end]]))


def _units(account: Account) -> Iterator[str]:
    """The units of the calendar by which a time meets those that overlap it, the finest last."""
    if account.when is None:
        if day := weekday(account.placed):
            yield day
        return
    first, last = account.when.sort_key
    years, months = (str(last.year), str(first.year)), (_month(last), _month(first))
    yield from dict.fromkeys(years)
    if (last - first).days <= SHORT:
        yield from dict.fromkeys(months)
    if first == last:
        yield first.isoformat()


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02}"
