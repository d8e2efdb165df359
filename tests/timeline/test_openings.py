"""Where a sentence proper begins."""

import pytest

from dossier.timeline.openings import proper

BEGINS = {
    "at once": "Hesper sank on Monday.",
    "behind a dateline": "DORWICK (NNA) — |Hesper sank on Monday.",
    "behind a stamp within a stamp": "(Updated 5:31 p.m. (0031 in Lund)) |Hesper sank on Monday.",
    "behind a label and a stamp": "Watch: (Updated 5:31 p.m.) |Hesper sank on Monday.",
    "behind a heading without a stop": "Ferry lost off the coast |The ferry Hesper sank on Monday.",
    "behind a clock": "Ferry lost Mon Mar 7, 2022 4:36 pm EST (NNA) - |Hesper sank on Monday.",
    "behind a place and its clocks": "LUND, 6:49 p.m., 1:49 a.m. local: |Hesper sank on Monday.",
    "behind a heading with a short form": "U.N. SENDS TWO TUGS |The ferry Hesper sank on Monday.",
    "behind a caption with a figure": "Some 5,000 tons were lost |Speaking on Monday, Quill left.",
    "behind a heading before a day": "Quill denies every charge |On 7 March, Quill left.",
    "behind a clock with its date": "09:12 UK time, Monday, 7 March 2022 |The Hesper sank.",
    "behind a credit": "Photograph: PA |Hesper sank on Monday.",
    "behind an agency": "AP |Hesper sank on Monday.",
    "behind a connective": "However, |Hesper sank on Monday.",
    "behind an order": "Later |on Monday, Hesper sank.",
}


@pytest.mark.parametrize("marked", BEGINS.values(), ids=BEGINS)
def test_a_sentence_begins_behind_what_does_not_tell(marked: str) -> None:
    words = marked.replace("|", "")
    assert words[proper(words) :] == marked.rpartition("|")[2]
