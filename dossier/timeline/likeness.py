"""How alike two accounts are, and which pairs are worth asking: an inverted index over words.

An account is compared by the words of its sentence, its dates left out: a word weighs more, the
fewer sentences of the dossier print it, and twice in a name or a figure. Pairs are proposed by a
word and a time together; a long list is compared with its neighbours alone, so that the work
grows with the number of accounts and not with its square.

    Comparison(accounts, texts).likeness(0, 1)  ->  0.41

It does not say which accounts are one event: `timeline.joining` does.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from dossier.articles.article import fold_name
from dossier.language.lexicons import table
from dossier.language.lexicons import words as words_of
from dossier.language.text import Text
from dossier.timeline.dating import Stretch, inside
from dossier.timeline.find import Account
from dossier.when import When

STEM = 5  # letters that inflection mostly leaves alone, as in `origins`
FEWEST = 2  # words that accounts must share to be alike at all
CONTAINED = 0.5  # likeness of an account to one that has all its words, three at least
FIRM = 2  # how much more a word of a name or a figure weighs
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
        self._totals = [self._weight(words) for words in self._words]

    def likeness(self, one: int, two: int) -> float:
        """The weight of the words that two accounts share, from 0 to 1 (Dice's coefficient).

        A short account whose words are all in a longer one is half alike at least.
        """
        shared = self._words[one] & self._words[two]
        if len(shared) < FEWEST:
            return 0.0
        alike = 2 * self._weight(shared) / (self._totals[one] + self._totals[two])
        fewer = min(len(self._words[one]), len(self._words[two]))
        return max(alike, CONTAINED) if len(shared) == fewer > FEWEST else alike

    def pairs(self) -> set[tuple[int, int]]:
        """Return the pairs of accounts, by number, that share a word and a time."""
        holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        units = [list(_units(each.when)) for each in self._accounts]
        for number, own in enumerate(units):
            for unit in own:
                for word in self._words[number]:
                    holders[word, unit].append(number)
        finest = [{unit for unit in own if len(unit) == len(own[-1])} for own in units]
        found: set[tuple[int, int]] = set()
        for (_, unit), numbers in holders.items():
            reach = len(numbers) if len(numbers) <= RARE else NEAR
            for at, one in enumerate(numbers):
                for two in numbers[at + 1 : at + 1 + reach]:
                    if unit in finest[one] or unit in finest[two] or len(numbers) <= FEW:
                        found.add((one, two))
        return found

    def _weight(self, words: Iterable[str]) -> int:
        return sum(self._weights[word] for word in words)


def _weigh(texts: Iterable[Text]) -> Counter[str]:
    """What each word weighs, in whole numbers: their sums are the same in any order."""
    printed: Counter[str] = Counter()
    firm: set[str] = set()
    sentences = 0
    for text in texts:
        sentences += len(text.sentences)
        for passage in text.sentences:
            printed.update(_words(passage.text))
        spans = [(each.start, each.end) for each in text.names]
        spans += [(each.start, each.end) for each in text.numbers]
        for start, end in spans:
            firm |= _words(text.article.text[start:end])
    return Counter(
        {
            word: round(100 * math.log(1 + sentences / count) * (FIRM if word in firm else 1))
            for word, count in printed.items()
        }
    )


def _words(text: str) -> frozenset[str]:
    """The words of a text that are not common, cut where inflection begins; kindred ones as one."""
    return frozenset(
        _KINDRED.get(word, word)[:STEM] if word.isalpha() else word
        for word in fold_name(_GROUPED.sub("", text)).split()
        if len(word) > 1 and word not in _COMMON
    )


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


def _units(time: When | None) -> Iterator[str]:
    """The units of the calendar by which a time meets those that overlap it, the finest last."""
    if time is None:
        return
    first, last = time.sort_key
    years, months = (str(last.year), str(first.year)), (_month(last), _month(first))
    yield from dict.fromkeys(years)
    if (last - first).days <= SHORT:
        yield from dict.fromkeys(months)
    if first == last:
        yield first.isoformat()


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02}"
