r"""The headline, where the text prints it, and whatever prints it again.

A headline is a line near the top without a final stop, or one that the text prints twice. Pages
print it again as a breadcrumb ("Home News HEADLINE"), beside a section's name, or over the body.

    find(lines("Home News Dam Holds\n\nDam Holds\n\nThe dam holds."), ...)
        ->  title line 1; line 0 a breadcrumb

Only whole lines are set aside: a sentence that quotes the headline stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.articles.lines import Line, fold_line

TITLE, AGAIN, CRUMB = "headline", "headline printed again", "breadcrumb"
_NEAR, _FURTHER, _LONGEST = 6, 5, 200
"""Lines from the top where it stands; words a page adds to it; its longest, in characters."""

_OPEN_END = re.compile(r"[.,;:|_–—-]['\"”’)]{0,2}\Z")
_SMALL = frozenset(
    "about after against amid along among around before behind between beyond despite during from"
    " into like near onto over past since than that their through under until upon what when where"
    " while with within without will have been says said".split()
)
_CRUMBS = re.compile(r"\s[/|]\s|\s?[>»›]\s?")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{4}\.[\"'”’)]? [\"'“‘]?[A-Z]")


def find(
    lines: Sequence[Line], free: Sequence[int], known: str = "", standfirst: str = ""
) -> dict[int, str]:
    """Return the kind of each line that is or repeats the headline, by its number.

    Args:
        lines: the text's lines.
        free: the numbers of those that are nothing else yet, in order.
        known: the headline as stored beside the text, '' if none.
        standfirst: the summary as stored, which pages print behind the headline, '' if none.
    """
    crumbs = {number: CRUMB for number in free[:_NEAR] if _is_crumbs(lines[number])}
    free = [number for number in free if number not in crumbs]
    title = fold_line(known) or _printed(lines, free)
    if not title:
        return crumbs
    found: dict[int, str] = {}
    for number in free:
        if lines[number].folded == title:
            found[number] = AGAIN if TITLE in found.values() else TITLE
        elif number in free[:_NEAR] and (
            kind := _with_more(lines[number], title, fold_line(standfirst))
        ):
            found[number] = kind
    return found | crumbs


def is_headline(line: Line, following: Line) -> bool:
    """Whether a first line can be a headline, given the line behind it."""
    if line.words < 2 or len(line.text) > _LONGEST or line.text[0].islower():
        return False
    if _TWO_SENTENCES.search(line.text):
        return False
    if following.text[0].islower() and not following.apart:
        return False
    if line.text.endswith(".") and not line.text.endswith(".."):
        return line.words > 4 and following.apart and _in_title_case(line.text)
    return not _OPEN_END.search(line.text)


def _printed(lines: Sequence[Line], free: Sequence[int]) -> str:
    """The folded headline of a text whose title nothing else tells; '' where it has none."""
    if len(free) < 2:
        return ""
    first, second = lines[free[0]], lines[free[1]]
    if second.words > 2 and _with_more(first, second.folded) == CRUMB:
        return second.folded
    again = any(first.folded == lines[number].folded for number in free[1:_NEAR])
    twice = again and not first.text.endswith(".")  # a sentence printed again is body
    return first.folded if (twice and first.words > 2) or is_headline(first, second) else ""


def _with_more(line: Line, title: str, standfirst: str = "") -> str:
    """The kind of a line that prints the title, the standfirst or not, and few words more."""
    before, found, behind = f" {line.folded} ".partition(f" {title} ")
    after = behind.strip().removeprefix(standfirst)
    if not found or len(title.split()) < 3:
        return ""
    if len(before.split()) + len(after.split()) > _FURTHER:
        return ""
    return AGAIN if behind.strip() or not before.strip() else CRUMB


def _is_crumbs(line: Line) -> bool:
    """'Home > News > Europe': three short names or more between separators."""
    marked = len(line.text) > _LONGEST or "<" in line.text
    parts = [] if marked else _CRUMBS.split(line.text)
    names = all(part[:1].isupper() and len(part.split()) < 5 for part in parts[:-1])
    return len(parts) > 2 and names and not line.stopped


def _in_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]{4,}", text) if word.lower() not in _SMALL]
    return len(words) > 2 and all(word[0].isupper() for word in words)
