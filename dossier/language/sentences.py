"""The body's sentences, each with an anchor made from its own words.

A sentence ends at a stop where a new one begins behind it: with a capital, a digit, an opening
mark. Closing quotation marks behind the stop belong to it, and so does the speaker of a question
("Who left?" Ann Lee asked). Abbreviations, initials and spaced ellipses are judged by what
follows them. An anchor holds up to five folded words and six digits of the SHA-256 of all of
them, so that it stays when sentences are added around it.

    The ferry left. It sank.  ->  s-the-ferry-left-508af6, s-it-sank-efbc55

It joins no paragraphs: no sentence goes over the end of one. Its time grows with the text alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from dossier.articles.article import Article, Passage, fold_name, fold_quote
from dossier.language.lexicons import table, words

_SIGNS = ".!?…؟।۔。！？"
_STOP = re.compile(
    rf"(?P<signs>[{_SIGNS}](?:[ \xa0]?[{_SIGNS}])*+)(?P<marks>[\"'”’»›)\]]*+)(?P<space>\s*+)"
)
_LONE_MARK = re.compile(r"(?:[”’»]|(?P<straight>\"))(?P<space>\s++)")
_BEGINNING = re.compile(
    r"(?P<openers>(?:[\"'“”‘’«»„‹¿¡(\[$€£¥#@*•–—-]\s?){0,4}+)(?P<word>\w(?:[\w'’-]|\.(?=\w)){0,40})"
)
_LAST_WORD = re.compile(r"[^\W_](?:[\w'’]|\.(?=\w)){0,30}\Z")
_LETTERS = re.compile(r"(?:[^\W\d_]\.){0,9}[^\W\d_]\Z")
_LETTER = re.compile(r"[^\W\d_]")
_NO_ANCHOR = re.compile(r"[^a-z0-9]++")
_LONGEST = 3000  # characters; what is longer is a table or a list, and is read in pieces
_BACK, _AHEAD = 32, 200
"""Characters read around a stop: the longest abbreviation, and a speaker with an office."""


def split(article: Article) -> tuple[Passage, ...]:
    """Return the body's sentences in order, with anchors made from their own words."""
    passages: list[Passage] = []
    used: dict[str, int] = {}
    for start, end in article.paragraphs:
        paragraph = article.text[start:end]
        for first, last in _bounded(paragraph):
            text = paragraph[first:last]
            anchor = _anchor(text)
            used[anchor] = used.get(anchor, 0) + 1
            if used[anchor] > 1:
                anchor = f"{anchor}-{used[anchor]}"
            place = (start + first, start + last)
            passages.append(Passage(article.key, len(passages), *place, text, anchor))
    return tuple(passages)


def _bounded(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's sentences, what no stop ends cut at white space."""
    for start, end in _cut(text):
        begin = start
        while end - begin > _LONGEST:
            space = text.rfind(" ", begin, begin + _LONGEST)
            stop = space if space > begin else begin + _LONGEST
            yield begin, stop
            begin = stop + (stop == space)
        yield begin, end


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's sentences; the white space between them belongs to none."""
    begin = read = straight = 0
    letter = _first_letter(text, 0)
    for stop in _STOP.finditer(text):
        straight += text.count('"', read, stop.end())
        read = stop.end()
        end, following = _borders(text, stop, inside=straight % 2 == 1)
        if letter < stop.start() and following < len(text) and _ends(text, stop, following):
            yield begin, end
            begin = following
            letter = _first_letter(text, begin)
    if begin < len(text):
        yield begin, len(text)


def _first_letter(text: str, begin: int) -> int:
    """Where the first letter stands: what has none ("1.", "...") is no sentence of its own."""
    found = _LETTER.search(text, begin)
    return found.start() if found else len(text)


def _borders(text: str, stop: re.Match[str], *, inside: bool) -> tuple[int, int]:
    """Where the sentence would end and the next begin; a closing mark set apart goes along.

    Args:
        text: the paragraph.
        stop: the stop.
        inside: whether a straight quotation mark is open behind it.
    """
    lone = _LONE_MARK.match(text, stop.end()) if stop["space"] else None
    if lone and (inside or not lone["straight"]):
        return lone.start("space"), lone.end()
    return stop.end("marks"), stop.end()


def _ends(text: str, stop: re.Match[str], following: int) -> bool:
    """Whether a sentence ends at a stop with a word behind it."""
    beginning = _BEGINNING.match(text, following)
    if not beginning or not _can_begin(beginning["word"]):
        return stop["signs"][-1] in "。！？"
    word = beginning["word"]
    before = text[max(0, stop.start() - _BACK) : stop.start()]
    if not stop["space"]:
        return _ends_unspaced(stop, before, word)
    if _is_ellipsis(stop["signs"]):
        return not before.endswith((" ", "\xa0")) or word.lower() in _openings()
    if len(stop["signs"]) == 1 and not _closes(before, stop["signs"], beginning):
        return False
    quoted = bool(stop["marks"].strip(")]"))
    return not (quoted and _is_speaker(text[following : following + _AHEAD], stop["signs"]))


def _can_begin(word: str) -> bool:
    """Whether a sentence can begin with a word: no small letter, unless it is an iPhone."""
    return not word[0].islower() or word[1:2].isupper()


def _ends_unspaced(stop: re.Match[str], before: str, word: str) -> bool:
    """Whether a sentence ends though no space follows: "he left.The boats", "home.”The boats"."""
    if stop["signs"][-1] in "。！？":
        return True
    if not word[0].isupper() or "." in word:
        return False
    if stop["marks"]:
        return stop["marks"][-1] in "”»"
    return before[-2:].isalpha() and before[-2:].islower() and word in _capitals()


def _is_ellipsis(signs: str) -> bool:
    return "…" in signs or ".." in signs.replace(" ", "").replace("\xa0", "")


def _closes(before: str, sign: str, following: re.Match[str]) -> bool:
    """Whether a single stop closes a sentence, or a word that has a stop of its own."""
    found = _LAST_WORD.search(before)
    kind = _kind(found.group(), sign) if found else ""
    if kind == "number":
        return not following["word"][0].isdigit()
    initial = len(following["word"]) == 1 and following.string.startswith(".", following.end())
    opens = following["word"] in _capitals() and not initial
    return not kind or (kind == "opening" and opens)


def _kind(word: str, sign: str) -> str:
    """The kind of an abbreviation as the list has it, '' for a word that is none."""
    listed = table("abbreviations")
    shouted = word.capitalize() if word.isupper() and len(word) > 1 else word
    kind = listed.get(word + sign) or listed.get(shouted + sign)
    return kind or ("opening" if sign == "." and _LETTERS.match(word) else "")


def _is_speaker(text: str, signs: str) -> bool:
    """Whether the words behind a quotation name its speaker: "Ann Lee asked", "Ann Lee said."."""
    found = _speaker().match(text)
    if not found or found["first"] in _capitals():
        return False
    return signs[-1] in "?!" or found["end"] is not None


@cache
def _speaker() -> re.Pattern[str]:
    verbs = sorted(verb for verb in table("speech_verbs") if verb.isalpha())
    part = r"(?:[A-Z]\w{0,4}\.|[\w'’-]{1,30},?)"
    clause = r"(?:\w+ )?(?:that|he|she|it|they|there)\b"  # what follows is said in other words
    return re.compile(
        rf"(?=(?P<first>\w+))(?:{part}\s){{1,6}}?(?<!\bto\s)(?:{'|'.join(verbs)})"
        rf"(?:(?P<end>[.,:]|\Z)|\s(?!{clause}))"
    )


@cache
def _openings() -> frozenset[str]:
    return words("sentence_openings")


@cache
def _capitals() -> frozenset[str]:
    return frozenset(word.capitalize() for word in _openings())


def _anchor(text: str) -> str:
    words_of = fold_name(text if text.isascii() else fold_quote(text)).split()
    digest = hashlib.sha256(" ".join(words_of).encode()).hexdigest()[:6]
    plain = (_NO_ANCHOR.sub("", word)[:20] for word in words_of[:12])
    return "-".join(["s", *islice(filter(None, plain), 5), digest])
