"""What a noun of saying reports: "his claim that ...", "Arle's warning that ...".

The noun's owner speaks: a pronoun, or a name or body with 's; "the claim that" names nobody, and
nobody is guessed. The noun must stand behind the sentence's verb ("rejected his claim that ..."),
since only then what is said goes on to where clauses end.

    nominal(ground of "He repeated his claim that it rained.")  ->  [(Cue, 'his', [(27, 36)])]

It reads no verbs: `clauses` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dossier.articles.article import Span
from dossier.language.lexicons import table
from dossier.statements.around import trim
from dossier.statements.cues import Cue
from dossier.statements.ends import close
from dossier.statements.ground import Ground, Source
from dossier.statements.phrases import can_speak
from dossier.statements.sources import before

_NOUN = frozenset(("noun",))
_BODY = re.compile(r"\bthe(?: (?!the\b)[\w-]{1,24}){1,4}\Z")
_REACH = 100


def nominal(ground: Ground) -> Iterator[tuple[Cue, Source | None, list[Span]]]:
    """Yield each noun of saying with its clause, whose it is, and the clause."""
    if " that " not in ground.sentence:
        return
    for match in _pattern().finditer(ground.sentence):
        if " " not in ground.sentence[: match.start()].strip():
            continue
        stance = table("saying_nouns")[match["noun"]]
        cue = Cue(match.start(), match.end("noun"), stance, _NOUN, match["noun"])
        end = close(ground, (), match.end(), "clause", dependent=False)
        content = trim(ground.sentence, match.end(), end)
        if content[1] > content[0]:
            yield cue, _owner(ground, match), [content]


def _owner(ground: Ground, match: re.Match[str]) -> Source | None:
    if match["own"]:
        return Source(*match.span("own"), None, pronoun=True)
    if not match["apostrophe"]:
        return None
    end = match.start("apostrophe")
    body = _BODY.search(ground.sentence, max(0, end - _REACH), end)
    if body and can_speak(ground, *body.span()):
        return Source(*body.span(), None)
    return before(ground, end)


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(sorted(table("saying_nouns"), key=len, reverse=True))
    return re.compile(
        rf"(?:\b(?P<own>his|her|their|its)|(?P<apostrophe>['’]s?)|\bthe) "
        rf"(?:[\w-]{{1,20}} ){{0,2}}?(?P<noun>{nouns})s?,? that "
    )
