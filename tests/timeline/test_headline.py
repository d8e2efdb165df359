"""Which dated sentences can head a row, and in which words."""

from dataclasses import replace

import pytest

from dossier.language import dates
from dossier.language.text import Text
from dossier.timeline.headline import headline
from tests.factories import text_of

LONG = (
    "The ferry Hesper sank on Monday after a fire in the engine room, leaving forty people in the "
    "water for hours before the first boats reached them."
)
INSERTED = (
    "Mara Quill, the only captain convicted for the fire on the Hesper, according to a court at"
    " Dorwick, was set free at last."
)
HANGING = "As Mara Quill of Norland told a hearing at Dorwick on Monday"
RAISED = "prices will close the yard at Lund and leave many hundreds out of work."
SAID = (
    "Norbank of Norland said on Monday at a meeting in the town of Lund that the ferry Hesper"
    " and its sister ships"
)
SHARES = "Shares of the shipping line at Dorwick fell on Monday for the second day"
SEARCH = "The search for the ferry Hesper off the coast of Norland began at dawn on Monday"
NAMES = ("Hesper", "Dorwick", "Mara Quill", "Norland", "Lund")


def heading(sentence: str, said: str, *, vague: bool = False) -> str:
    found = text_of("a", sentence, names=NAMES, published="2022-03-10")
    text: Text = replace(found, dates=dates.find(sentence, found.article.published))
    at = sentence.index(said)
    return headline(text, text.sentences[0], (at, at + len(said)), vague=vague)


HEADS = {
    "a plain sentence": ("The ferry Hesper sank on Monday.",) * 2,
    "without its dateline": ("DORWICK (NNA) — Hesper sank on Monday.", "Hesper sank on Monday."),
    "without a connective": ("However, Hesper sank on Monday.", "Hesper sank on Monday."),
    "without its place": (
        "Lund, Norland (NNA) -- The Hesper sank on Monday.",
        "The Hesper sank on Monday.",
    ),
    "without who says so": (
        "The Hesper sank near Dorwick on Monday, she said.",
        "The Hesper sank near Dorwick on Monday …",
    ),
    "without which official says so": (
        "The Hesper sank near Dorwick on Monday, the official also said.",
        "The Hesper sank near Dorwick on Monday …",
    ),
    "not behind an insertion without a verb": (f"In Lund on Monday, {INSERTED}",) * 2,
    "not behind a clause that hangs on the next": (f"{HANGING}, raising {RAISED}",) * 2,
    "without its stamp": (
        "(Update 10:45 p.m. in Lund) The Hesper sank on Monday.",
        "The Hesper sank on Monday.",
    ),
    "without a clock before it": (
        "Dorwick, 7 March 2022; 11:48 PM The Hesper sank on Monday.",
        "The Hesper sank on Monday.",
    ),
    "without a heading in capitals": (
        "FERRY LOST AT SEA The ferry Hesper sank on Monday.",
        "The ferry Hesper sank on Monday.",
    ),
    "without a label": ("Some context: The Hesper sank on Monday.", "The Hesper sank on Monday."),
    "cut behind its main clause": (
        LONG,
        "The ferry Hesper sank on Monday after a fire in the engine room …",
    ),
    "not before what the clause tells": (
        f"{SEARCH}, with a call from the harbour to every ship at sea.",
    )
    * 2,
    "before what goes along": (
        f"{SHARES}, with the yard at Lund losing a tenth of its worth in an hour.",
        f"{SHARES} …",
    ),
    "without soft hyphens": (
        "Hesper left har\u00adbour on Monday.",
        "Hesper left harbour on Monday.",
    ),
    "a date behind a clause that closed": ("Mara Quill, who led the inquiry, resigned on Monday.",)
    * 2,
    "a main verb behind a relative clause": ("The crew that left Hesper will be paid on Monday.",)
    * 2,
    "a date that opens": ("On Monday, Mara Quill resigned.",) * 2,
    "a date before its verb": (
        "The port of Dorwick on Monday kept Hesper at the quay until Friday.",
    )
    * 2,
    "not within what is said": (f"{SAID}, leaving Dorwick, would sail.",) * 2,
    "a passive": ("The ferry Hesper was taken to Dorwick on Monday.",) * 2,
}


@pytest.mark.parametrize(("sentence", "words"), HEADS.values(), ids=HEADS)
def test_a_sentence_that_makes_sense_alone_heads_a_row(sentence: str, words: str) -> None:
    assert heading(sentence, "Monday") == words


NONE = {
    "a pronoun": "She left Dorwick on Monday.",
    "a pronoun behind a date": "On Monday, she left Dorwick.",
    "a pronoun right behind a date": "By Monday they had moved to Dorwick.",
    "a case told before": "In the case of Mara Quill, the trail to Dorwick began on Monday.",
    "a number that points back": "The four travelled to Dorwick on Monday.",
    "an outcry": "Norland must leave Dorwick on Monday!",
    "a byline": "By Mara Quill, Norland News Mara Quill left Dorwick on Monday.",
    "two lines run together": "Hesper sailed on Monday She says Dorwick cheered.",
    "the day of an insertion": "The quay of Dorwick, the site of a clash on Monday, was calm.",
    "a date, then a pronoun": "Monday it reached Dorwick.",
    "a pronoun behind a participle": "Rebounding from the loss, he came to Dorwick on Monday.",
    "a noun that points back": "The decision was made in Dorwick on Monday.",
    "a count and no name": "Two tugs pulled nine ships free on Monday.",
    "a time without its measure": "The last time Dorwick met on Monday, Mara Quill spoke.",
    "nobody named": "The ferry sank on Monday.",
    "a heading": "Hesper sinks on Monday",
    "a question": "Did Hesper sink on Monday?",
    "a post": "Hesper is gone https://example.org Monday.",
    "a caption": "Mara Quill, pictured in Dorwick on Monday.",
    "a writer's own words": "I met Mara Quill in Dorwick on Monday.",
    "a picture's legend": "Mara Quill (left) came to Dorwick on Monday.",
    "a page's line": "Dorwick | Monday Mara Quill came to Lund.",
    "an inserted participle": "A report by Norland, released on Monday, named the Hesper.",
    "a quotation at the head": "“Enough,” said Mara Quill of Norland as she left on Monday.",
    "a quotation": "“Hesper sank on Monday,” said Mara Quill.",
    "a relative clause": "Mara Quill praised the crew who reached Dorwick on Monday.",
    "a participle": "Mara Quill praised the crew rescued by the Hesper on Monday.",
    "a participle beside the date": "Mara Quill praised the report released Monday.",
    "an owner": "Monday's fire on the Hesper was the first.",
    "a source": "According to papers filed on Monday, Hesper was sold.",
    "a state since then": "Since the fire on Monday, Hesper has stood in Dorwick.",
    "what followed from it": "Since Hesper sank off Lund, on Monday, the crew of Dorwick wept.",
    "what was before a day": "Hesper sat in Dorwick until after Quill, its mate, came on Monday.",
    "what is ahead": "Norland bought tugs for Dorwick ahead of a meeting on Monday.",
    "a known deed's day": "Mara Quill saw a deal signed by Norland after the explosion on Monday.",
    "what has come since": "Much of the oil from the Hesper on Monday has come to Dorwick.",
    "a speaker of a transcript": "AL-QUILL: It's for Dorwick, what they did on Monday.",
    "a film's still": "Hesper sinks A video grab shows Dorwick on Monday.",
    "a concession": "Although Hesper sank on Monday, Dorwick held its fair.",
    "a second thing of another day": "Hesper sank in July, and Mara Quill left on Monday.",
    "what stands beside the subject": "Hesper, the pride of Lund on Monday, sank off Dorwick.",
    "what made good for a loss": "Hesper sailed for Lund, regaining time lost on Monday.",
    "one of those of a day": "Ships like those off Lund on Monday carried the crew to Dorwick.",
    "what was said before it": "After news that Hesper sails Monday, Mara Quill left Dorwick.",
    "a legend that says so": "A statue of Mara Quill is seen in Lund on Monday.",
    "what comes near": "With talks at Dorwick looming on Monday, Mara Quill stayed in Lund.",
    "a day that is told of": "Monday was the third day of the strike at Lund.",
    "one of several": "The first trip is set for Monday, Norland said.",
    "a comment": "At 4:32 pm on Monday, Mara Quill wrote: 58.",
    "what was said before": "Having said that, Mara Quill left on Monday.",
    "something meant": "On Monday Mara Quill used that term.",
    "a birth": "Born on Monday in Dorwick, Mara Quill led the yard.",
    "something planned for": "Mara Quill said she left over talks scheduled for Monday.",
    "a date of the subject": "Notes of Mara Quill on Monday were read at Lund on Friday.",
    "what hangs on nothing": "Nor would Mara Quill come to Dorwick on Monday.",
    "a thing shown": "Mara Quill came to Dorwick in this film of Monday.",
    "two of whom none is named": "Mara Quill spoke in both halls on Monday.",
    "half a bracket": "L) sank off Dorwick on Monday, Mara Quill said.",
    "no end": "Mara Quill came to Dorwick on Monday and....",
    "another date opens": "On Tuesday, Mara Quill met those who came, and left Dorwick on Monday.",
}


@pytest.mark.parametrize("sentence", NONE.values(), ids=NONE)
def test_a_sentence_that_makes_no_sense_alone_heads_none(sentence: str) -> None:
    assert heading(sentence, "Monday") == ""


VAGUE = {
    "at the head": ("In 2014, the court at Dorwick, which had closed, was opened again.", True),
    "in a plain sentence": ("The court at Dorwick was opened in 2014.", True),
    "in a later clause": ("The court says that Mara Quill came to Dorwick in 2014.", False),
    "of a noun": ("The fine on Dorwick was for a blast in 2014 that killed two.", False),
    "a count and no name": ("About 90 ships were sold in 2014.", False),
    "in an insertion": ("The loan to Dorwick in 2014, the last, is unpaid.", False),
}


@pytest.mark.parametrize(("sentence", "heads"), VAGUE.values(), ids=VAGUE)
def test_a_year_heads_a_row_only_in_a_plain_sentence_or_at_its_head(
    sentence: str, heads: bool
) -> None:
    assert bool(heading(sentence, "2014", vague=True)) is heads


def test_what_is_for_a_quarter_is_dated_otherwise() -> None:
    words = "Norland told of its results for the second quarter on Monday."
    assert heading(words, "the second quarter") == ""
    assert heading(words, "Monday") == words


def test_a_month_before_a_noun_dates_the_noun() -> None:
    assert heading("Norland October crude rose at Dorwick on Monday.", "October") == ""


def test_a_month_behind_somebodys_deed_dates_the_deed() -> None:
    assert heading("Mara Quill wrote of Otto Lind's death in July.", "July") == ""
    assert heading("Mara Quill caused his death in July.", "July") == ""
    assert heading("Mara Quill bought Otto Lind's house in July.", "July") != ""


def test_a_date_before_a_name_dates_what_the_name_is_of() -> None:
    assert heading("Mara Quill noted that a May 4 U.N. Council vote barred Hesper.", "May 4") == ""
    assert heading("Mara Quill led the 2014 GOP vote at Dorwick.", "2014") == ""


def test_a_year_before_a_noun_dates_the_noun() -> None:
    assert heading("Nine of those lost in the 2014 Dorwick fire came from Lund.", "2014") == ""
    assert heading("Mara Quill blamed the great 2014 fire at Dorwick.", "2014") == ""
    assert heading("2014 was the year of the great fire at Dorwick.", "2014") == ""
    assert heading("The 2014 raid on Dorwick shocked Norland.", "2014") == ""
    assert heading("Norland raided Dorwick in 2014.", "2014") == "Norland raided Dorwick in 2014."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [("The price of sturgeon doubled on Monday.", True), ("The price fell on Monday.", False)],
)
def test_a_rare_thing_that_the_title_tells_of_is_as_good_as_a_name(
    sentence: str, found: bool
) -> None:
    text = text_of("a", sentence, title="Sturgeon price doubles")
    at = sentence.index("Monday")
    assert bool(headline(text, text.sentences[0], (at, at + 6))) is found
