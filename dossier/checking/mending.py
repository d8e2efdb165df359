"""The lines that mend a mistake: a word spelt as one that is known, words that stand once.

    - sam: [Ann Lee, A. Lee]    ->   - same: [Ann Lee, A. Lee]

It changes no file: a curator pastes the lines, or does something else.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from dossier import yamlfile
from dossier.articles.article import fold_quote, occurrences
from dossier.checking.days import in_edtf
from dossier.checking.finding import Paste
from dossier.checking.places import quote_of
from dossier.decisions import Quote
from dossier.errors import WRITE, DossierError, Notice
from dossier.files import read_bytes
from dossier.language.text import Text

_WRITTEN = re.compile(rf"{WRITE}(.+)\Z")
_RIGHT = re.compile(r'; nearest: "([^"]+)"\Z')
_WHOLE = r"""(?:^|[\[{{,:"']|-\s)\s*({})(?=\s*(?:[]}},:"']|$))"""  # a value, no word within one
_WORD = re.compile(r"\S+")
_MARKS = re.compile(r"^\W+|\W+$")
_WRONG = re.compile(r'"([^"]+)"')


def respelt(notice: Notice, folder: Path, name: str) -> Paste | None:
    """Return the line that a remedy ends with, else that with the nearest word for the wrong one.

    Args:
        notice: what is wrong.
        folder: the folder of seeds.
        name: the folder as the notice names it.
    """
    written = _WRITTEN.search(notice.remedy)
    if written:
        return Paste(notice.location.file, f"{written[1]}\n")
    named, wrong = _RIGHT.search(notice.remedy), _WRONG.search(notice.problem)
    right = named[1] if named else in_edtf(wrong[1]) if wrong else ""
    place = notice.location
    if not (right and wrong and place.line and place.file.startswith(f"{name}/")):
        return None
    try:
        data = read_bytes(folder / place.file.removeprefix(f"{name}/"), place.file)
    except DossierError:
        return None
    lines = data.decode("utf-8", "replace").split("\n")[place.line - 1 : place.line]
    found = re.search(_WHOLE.format(re.escape(wrong[1])), lines[0]) if lines else None
    if not found:
        return None
    mended = lines[0][: found.start(1)] + right + lines[0][found.end(1) :]
    return Paste(place.file, f"{mended.strip()}\n")


def requoted(quote: Quote, notice: Notice, text: Text) -> Paste | None:
    """Return lines that quote what is meant: each place of the words, else the nearest sentence."""
    places = occurrences(text.article.text, quote.text)
    if len(places) > 1:
        found = [quote_of(text, *span) for span in places]
    else:
        found = [_whole(text, *span) for span in _nearest(quote.text, text)]
    lines = [yamlfile.dump({"quote": words}) for words in found if words]
    return Paste(notice.location.file, "# or ".join(lines)) if lines else None


def _whole(text: Text, start: int, end: int) -> str:
    """The words, without the marks around them; fewer or more where they stand twice."""
    words = " ".join(text.article.text[start:end].split())
    bare = _MARKS.sub("", words)
    once = len(occurrences(text.article.text, bare)) == 1
    return bare if once else quote_of(text, start, end)


def _nearest(quote: str, text: Text) -> list[tuple[int, int]]:
    """Where the words stand that a quote shares most with: in a sentence, from first to last."""
    wanted = fold_quote(quote).casefold().split()
    best: tuple[int, int, int] = (0, 0, 0)
    for passage in text.sentences:
        printed = list(_WORD.finditer(passage.text))
        words = [fold_quote(word[0]).casefold() for word in printed]
        matcher = difflib.SequenceMatcher(None, wanted, words, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        shared = sum(block.size for block in blocks)
        if shared > best[0]:
            last = blocks[-1].b + blocks[-1].size - 1
            start, end = printed[blocks[0].b].start(), printed[last].end()
            best = (shared, passage.start + start, passage.start + end)
    return [best[1:]] if best[0] else []
