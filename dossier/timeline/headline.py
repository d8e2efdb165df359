"""What an account can head a row with: its sentence, where that makes sense alone, and cut short.

A headline is read without the sentence before it. So a sentence that begins with a pronoun, names
nobody, is mostly somebody's quotation, a caption, a line of a heading or a post from elsewhere
gives none; nor does one whose date stands in passing or in a quotation.

    headline(text, passage, date)  ->  "The ferry Hesper sank on Monday …"

It changes no word of the sentence but the first one's capital letter; the name of a body that the
sentence begins to speak of as "the company" is put behind that, in brackets.
"""

from __future__ import annotations

import re

from dossier.articles.article import Passage, Span
from dossier.language.name_words import is_common
from dossier.language.text import Text
from dossier.timeline.bodies import named
from dossier.timeline.dating import Stretch, inside
from dossier.timeline.openings import proper
from dossier.timeline.order import counts
from dossier.timeline.passing import CLAUSE, FINITE, in_passing, is_clause

LONG = 120  # characters above which what follows the main clause is cut
SHORT = 40  # characters that stay at least
LONGEST = 260  # characters of a headline
OPENING = 8  # characters that may stand before a date that opens a sentence: "Early in"

_COMPLETE = re.compile(r"(?<!\.)\.[\"'”’)]{0,2}\Z")
# A line of a list or a byline that ends without a stop, and the sentence behind it.
_RUN_ON = re.compile(
    r"\bBy [A-Z][\w’'-]{1,20}(?: [A-Z][\w’'.-]{0,20}){1,2},|[a-z\d] (?:He|She|They|We) [a-z]"
)
_FOREIGN = re.compile(
    r"https?:|www\.|pic\.twitter|@\w|\(?(?:photo|image|picture)s?:| \| |\blast updated\b"
    r"|\((?:back|left|right|centre|center|above|below|l|r)\)|\bthis article (?:appeared|was)\b"
    r"|\beditor['’]s note\b|, special to [a-z]"
    r"|\A[^.!?]{1,80} wrote: |\bap photo|\bgetty images|\b(?:afp|ap|epa|pa|reuters|getty)\\?/"
    r"|/(?:afp|ap|epa|pa|reuters|getty)\b|[-–] (?:afp|ap|epa|getty)\)"
    r"|\b(?:is|are) seen (?:at|during|from|in|inside|near|on|outside|through)\b"
    r"|\b(?:pictured|pose[sd]? for|grab from|video grab|file photo"
    r"|in an? (?:undated |handout )?(?:photo|image|picture))\b",
)
_FRONTED = re.compile(
    r"(?:(?:Earlier|Later|Early|Late|Just|Only|Back|Also) )?(?:On|In|At|By|Since|Until|After|Before"
    r"|From|During|Around|Between|Within|For|Over|Throughout|Yesterday|Today|Tomorrow|Tonight"
    r"|Early|Late|Earlier|Later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Last|This|Next) (?:week|month|year|spring|summer|autumn|winter|night|morning))\b"
    r"[^,]{0,120}, |(?!According)[A-Z][a-z]{1,14}ing [^,]{3,120}, "
)
# Nouns that look like those of deeds, and name those who do them.
_BODIES = (
    "government|parliament|department|administration|commission|organi|federation|opposition"
    "|coalition|delegation|station|union|nation|corporation|foundation|association|population"
    "|audience|conference|prosecution|ambulance|alliance|mission|division|institution|election"
)
_POINTS_BACK = re.compile(
    r"(?:he|she|it|they|this|that|these|those|we|i|you|his|her|its|their|our|my|your|there|who|which"
    r"|having said|nor|what|where|when|how|why|if|here|such|both|others?|another|neither|only|none"
    r"|nobody|one of (?:them|the)|the last time|in (?:another|the same)"
    r"|in an? (?:further|second|separate|subsequent|later|earlier)|in the case of"
    r"|the (?:two|three|four|five|six|seven|eight|nine|ten|pair|duo"
    r"|former|latter|other|same|following|decision|move|news|incident"
    r"|update|information|statement|latest|man|woman|boy|girl|spokes(?:man|woman|person)|official"
    r"|document|post|letter|message|video|image)s?"
    rf"|the (?!{_BODIES})[a-z]{{2,14}}(?:ion|ment|ance|ence)s? {FINITE.pattern}"
    r"|(?:the )?(?:first|second|third|next|final) [a-z]{2,14} (?:is|are|was|were|has|had|will))\b"
    r"(?! of the [A-Z])",
    re.IGNORECASE,
)
_DEMONSTRATIVE = re.compile(
    r"\b(?:about|after|against|at|before|by|for|from|in|into|of|on|over|to|under|with|broke|hit|made"
    r"|met|reached|set|took) (?:that|these|those) (?!who|in|of|with|from)[a-z]"
    r"|\bthe (?:pair|duo|trio|former|latter)\b|\b(?:that|these|those) [a-z]{3,14}\.\Z"
    r"|\bthis (?!week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|time"
    r"|quarter|season|century|decade|day|past|last|coming|is|was|would|will)[a-z]"
    r"|\b(?:at|by|for|from|in|of|on|to|with) both\b(?: of [a-z]+| [a-z]+)?"
    r"(?! and| [A-Z]| [a-z]+ and)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r",? (?:he|she|it|they|his|her|its|their)\b")
_REFERS = re.compile(r"(?:[a-z]+ )?(?:that|the same)\b", re.IGNORECASE)
_SPEAKS = re.compile(r"\b(?:I|I'm|I’m|we|our|us|my|me|you|your)\b")
_PASSIVE = re.compile(r" (?:was|were|is|are|has|have|had|will)\b")
_INSERTED = re.compile(r", [^,]{1,60}, (?:is|are|has|have|was|were)\b| (?:that|who|which|whose)\b")
_CUT = re.compile(
    r"(?:,|;| —| –| --) (?=(?:who|which|whose|where|while|as|after|before|when|in|raising"
    r"|including|according|but|though|although|despite|amid|because|since|so|if"
    r"|(?:with (?:[^ ,.]{1,20} ){1,5})?[a-z]{3,14}ing)\b)"
)
_HE_SAID = re.compile(
    r", (?:he|she|they|the [a-z]{3,14}) (?:also |later )?(?:said|says|added|told [^,.]{2,40})\.\Z"
)
_NOUN = re.compile(r"\b(?:[Aa]n?|at|by|for|in|of|on|with) ([a-z]{5,20})\b")
_QUOTES = re.compile(r"[\"“”]")


def headline(text: Text, passage: Passage, date: Span, *, vague: bool = False) -> str:
    """Return the words with which a dated sentence can head a row; '' if it makes no sense alone.

    Args:
        text: the annotated article.
        passage: the sentence.
        date: where the words stand that date it, in code points of the article.
        vague: the date is no closer than a year; then it must stand at the head of the sentence,
            or the sentence be a plain one.
    """
    words = passage.text
    start = proper(words)
    at, end = date[0] - passage.start, date[1] - passage.start
    subject = _subject(words, start, at, end)
    if _POINTS_BACK.match(words, start) or _POINTS_BACK.match(words, subject):
        return ""
    if not _is_dated(text, passage, date, start) or not _stands_alone(text, passage, start):
        return ""
    if counts(words[at:end]) and at <= start + 1:
        start = subject
    opens = at <= start + OPENING and _PRONOUN.match(words, end)
    if opens or (vague and at >= subject and not _is_plain(words, subject, at, end)):
        return ""
    kept = _cut(words, start, end)
    body = named(text, passage, subject)
    if kept - start > LONGEST or not (body or _names(text, passage, start, kept)):
        return ""
    shown = words[start:kept]
    if body:
        behind, name = body
        shown = f"{words[start:behind]} [{name}]{words[behind:kept]}"
    found = " ".join(shown.replace("\u00ad", "").split())
    if _DEMONSTRATIVE.search(found) or _QUOTES.match(found) or found.count("(") != found.count(")"):
        return ""
    return f"{found[:1].upper()}{found[1:]}{' …' if kept < len(words) else ''}"


def _stands_alone(text: Text, passage: Passage, start: int) -> bool:
    """Whether a sentence is complete and the article's own, told and not quoted."""
    words = passage.text
    if not _COMPLETE.search(words, max(0, len(words) - 4)) or len(words) - start < SHORT // 2:
        return False
    if _FOREIGN.search(words.lower()) or _RUN_ON.search(words):
        return False
    spoken = [quotation.content for quotation in inside(text.quotations, passage)]
    quoted = sum(min(end, passage.end) - begin for begin, end in spoken)
    if 2 * quoted > len(words) or len(_QUOTES.findall(words)) % 2:
        return False
    return all(
        any(begin <= passage.start + found.start() < end for begin, end in spoken)
        for found in _SPEAKS.finditer(words)
    )


def _is_dated(text: Text, passage: Passage, date: Span, start: int) -> bool:
    """Whether a date is that of what the sentence tells: not quoted, in passing, or another's."""
    at, end = date[0] - passage.start, date[1] - passage.start
    if end <= start or _REFERS.match(passage.text, at, end):
        return False
    for quotation in inside(text.quotations, passage):
        begin, stop = quotation.content
        if begin <= date[0] < stop:
            return False
    if at == start and (passage.text[at:end].isdigit() or FINITE.match(passage.text, end + 1)):
        return False  # a day, a year or another number that the sentence is about
    # A sentence that opens with a date tells what it tells of that date alone.
    begins = passage.start + start
    first = next(iter(inside(text.dates, Stretch(begins, passage.end))), None)
    if first and first.start != date[0] and first.start <= begins + OPENING:
        return False
    if in_passing(passage.text, at, end) or _is_second(text, passage, date, start):
        return False
    later = inside(text.dates, Stretch(date[1], passage.end))
    return not (later and _is_of_subject(passage.text, start, at, end))


def _is_second(text: Text, passage: Passage, date: Span, start: int) -> bool:
    """Whether an earlier date is that of what the sentence tells: "in July, and closed in May"."""
    words = passage.text
    subject = passage.start + _subject(words, start, start, start)
    for each in inside(text.dates, Stretch(subject, date[0])):
        at, end = each.start - passage.start, each.end - passage.start
        beside = in_passing(words, at, end) or _is_of_subject(words, start, at, end)
        if each.when is not None and not beside:
            return True
    return False


def _is_of_subject(words: str, start: int, at: int, end: int) -> bool:
    """Whether a date hangs on the subject: "Notes of a meeting on Monday were read on Friday"."""
    subject = _subject(words, start, start, start)
    hangs = at > subject and _PASSIVE.match(words, end)
    return bool(hangs and not FINITE.search(words, subject, at))


def _subject(words: str, start: int, at: int, end: int) -> int:
    """Where the words begin that say who: behind what stands before the subject."""
    if at <= start + 1:
        start = end + len(words[end:]) - len(words[end:].lstrip(", "))
    found = _FRONTED.match(words, start)
    return found.end() if found else start


def _is_plain(words: str, subject: int, at: int, end: int) -> bool:
    """Whether a sentence is one clause up to its date, and the date belongs to no insertion."""
    return not CLAUSE.search(words, subject, at) and not _INSERTED.match(words, end)


def _names(text: Text, passage: Passage, start: int, end: int) -> bool:
    """Whether the words name somebody or something besides days, or a rare thing of the title.

    A common word that opens the sentence is no name, though it begins with a capital letter.
    """
    shown = Stretch(passage.start + start, passage.start + end)
    days = inside(text.dates, shown)
    told = set(_NOUN.findall(passage.text, start, end))
    if any(word in told and not is_common(word) for word in text.article.title.lower().split()):
        return True
    return any(
        not any(day.start <= name.start < day.end for day in days)
        and (name.kind != "unknown" or name.start > shown.start or not is_common(name.text))
        for name in inside(text.names, shown)
    )


def _cut(words: str, start: int, end: int) -> int:
    """Where a long sentence may end: behind its main clause and what dates it."""
    if (found := _HE_SAID.search(words, end)) or len(words) <= LONG:
        return found.start() if found else len(words)
    for found in _CUT.finditer(words, max(end, start + SHORT)):
        if found.start() - start > LONGEST:
            break
        kept = words[: found.start()]
        balanced = len(_QUOTES.findall(kept)) % 2 == 0 and kept.count("(") == kept.count(")")
        if balanced and is_clause(kept[start:]):
            return found.start()
    return len(words)
