"""Names and articles of a decision that no article bears, and the lines that name others.

    - confirm: Anne Leigh                     ->   - confirm: Ann Lee
    - same: [Anton Reve, Antoni Reve]         ->   # - same: [Anton Reve, Antoni Reve]
      of whom Antoni is named no longer

Nobody is offered who stands in the entry already, nor one of another given name: a decision is
lost where it is turned on somebody else.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import replace

from dossier.articles.article import fold_name
from dossier.checking.entries import commented, entry
from dossier.checking.finding import Paste
from dossier.checking.mending import Mender
from dossier.checking.misquoted import alike
from dossier.decisions import Decisions, NameRef, OriginDecision, PersonDecision
from dossier.decisions.kinds import LISTED
from dossier.dossier import Dossier
from dossier.errors import Location, Notice
from dossier.people.variants import parts

UNNAMED = re.compile(r'(?:no article names|[^"]{1,200} does not name) "(.+)"\Z')
"""What a message says of a name that is not found."""
_NO_KEY = re.compile(r'(?:no article has the key|there is no article) "(.+)"\Z')
_GIVEN = 0.8
"""How alike two given names are, of 1, from which one may be a spelling of the other: Ann and Anne
are .86, Jonas and Tomas .60."""
_SURNAME = 0.5
"""The same of surnames: Lee and Leigh are .50."""
_FEWEST = 2  # names or articles that one decision joins or parts
_SOME = 9  # names that come near, of which one may be meant


def told(
    notice: Notice, decided: Decisions, whole: Dossier | None, mender: Mender
) -> tuple[Notice, Paste | None]:
    """Return a mistake or a doubt as it is told, and the lines that mend it.

    Args:
        notice: what is told.
        decided: what the curator decided.
        whole: the dossier that stands without it, None where none does.
        mender: what mends a line that names nobody.
    """
    wrong = UNNAMED.match(notice.problem) or _NO_KEY.match(notice.problem)
    found = _other(wrong, notice.location, decided, whole) if wrong and whole else None
    if wrong is None or found is None:
        return notice, mender.mended(notice)
    new, moot = found
    if new:
        return notice, mender.renamed(notice.location, wrong[1], new)
    remedy = notice.remedy.partition("; nearest:")[0]
    lines = mender.lines_of(notice.location.file)
    rows = entry(lines, (notice.location.line or 1) - 1)
    paste = commented(notice.location.file, lines, rows) if moot else None
    if moot:
        remedy = f"leave the entry out if what it is about is gone, or correct it; {remedy}"
    return replace(notice, remedy=remedy), paste


def _other(
    wrong: re.Match[str], place: Location, decided: Decisions, whole: Dossier
) -> tuple[str, bool] | None:
    """What is meant by what is wrong in the decision at a place; whether it decides nothing."""
    for person in decided.people:
        for ref in person.names:
            if ref.location == place and wrong[1] in (ref.name, ref.article):
                other = _other_name if wrong.re is UNNAMED else _other_article
                return other(ref, person, whole)
    for origin in decided.origins:
        if origin.ruling.location == place:
            return _other_text(wrong[1], origin, whole)
    return None


def _other_name(ref: NameRef, decision: PersonDecision, whole: Dossier) -> tuple[str, bool]:
    """The name that is nearest to one that nobody bears; whether nothing is decided."""
    named = {
        name
        for person in whole.people
        for name in (person.name, *(form.name for form in person.also))
        if not ref.article or name in whole.article(ref.article).text
    }
    wrong = _straight(ref.name)
    near = difflib.get_close_matches(wrong, sorted(named), n=_SOME)
    there = {fold_name(each.name) for each in decision.names if each is not ref}
    right = [name for name in near if fold_name(name) not in there and _spelt_alike(wrong, name)]
    listed = decision.verb in LISTED and len(decision.names) == _FEWEST
    return next(iter(right), ""), listed and any(fold_name(name) in there for name in near)


def _other_article(ref: NameRef, decision: PersonDecision, whole: Dossier) -> tuple[str, bool]:
    """The article whose key is nearest, if it has the name; whether nothing is decided."""
    near = alike(ref.article, whole.articles)
    right = [key for key in near if ref.name in whole.article(key).text]
    few = decision.verb != "hide" and len(decision.names) <= _FEWEST
    return next(iter(right), ""), few and not near


def _other_text(key: str, decision: OriginDecision, whole: Dossier) -> tuple[str, bool]:
    """The article whose key is nearest, but for the decision's; whether nothing is decided."""
    near = alike(key, whole.articles)
    right = [other for other in near if other not in decision.articles]
    return next(iter(right), ""), not near and len(decision.articles) <= _FEWEST


def _straight(name: str) -> str:
    """A name in its usual order, where the surname stands first, before a comma."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma else name


def _spelt_alike(one: str, two: str) -> bool:
    """Whether both the given names and the surnames may be spellings of each other."""
    names = [parts(name) or (fold_name(name),) for name in (one, two)]
    given, last = ([name[at] for name in names] for at in (0, -1))
    return _ratio(*given) >= _GIVEN and _ratio(*last) >= _SURNAME


def _ratio(one: str, two: str) -> float:
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio()
