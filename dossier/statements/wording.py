"""The words to show for a statement: what is said, and what reports it where sense needs that.

Of a quotation the quoted words are enough. A paraphrase is shown with the reporting word before
it, since what is called, blamed or denied would read as asserted without it; of a sentence with
the reporting words in its middle, all from the first word said to the last.

    'The union called the plan "a disgrace".'  ->  'called the plan "a disgrace"'

It changes no words.
"""

from __future__ import annotations

from dossier.articles.article import Evidence
from dossier.language.text import Text
from dossier.statements.find import Form, Statement

_NEAR = 60  # letters between a reporting word and its clause that belong to it: "told the paper"


def worded(statement: Statement, text: Text) -> Evidence:
    """Return the words to show for a statement of an article, with their sentence."""
    start, end = statement.content[0][0], statement.content[-1][1]
    if statement.form is not Form.DIRECT and statement.cue:
        behind = start - statement.cue[1]
        start = statement.cue[0] if 0 <= behind <= _NEAR else start
    passage = statement.passage
    whole = Evidence(passage, passage.start, passage.end, passage.text)
    return text.evidence(start, end) or whole
