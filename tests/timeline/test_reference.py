"""Whether a reader knows what "the" means in a headline, and what is left where he does not."""

import pytest

from dossier.timeline.reference import closed, several, topics

KNOWN = {
    "a name in the group": "Mara Quill came to the Dorwick mill on Monday.",
    "what explains it": "Mara Quill came to the mill of her father on Monday.",
    "a place that explains it": "Mara Quill came to the mill at Dorwick on Monday.",
    "a doer that explains it": "Mara Quill saw the mill built by Lars Brenn on Monday.",
    "what every reader knows": "Mara Quill was taken to the hospital on Monday.",
    "a country's body, and its name": "Norland sent the army on Monday.",
    "a place told before": "Fires in Lund on Monday were seen from the town.",
    "a body named before": "Norbank said on Monday that the bank would close.",
    "told before": "A mill at Dorwick closed on Monday, but the mill will open.",
    "the only one": "Mara Quill closed the last mill on Monday.",
    "a name beside it": "The owner, Lars Brenn, resigned on Monday.",
    "a body put behind it": "The bank [Norbank] closed on Monday.",
    "several told": "Mara Quill found two sheep dogs and took them to Lund on Monday.",
    "what shows itself": "On Monday, it emerged that Mara Quill had left.",
    "a speaker's own": "Mara Quill called “the verdict unjust” on Monday.",
}


@pytest.mark.parametrize("heading", KNOWN.values(), ids=KNOWN)
def test_a_headline_whose_words_a_reader_knows_stays(heading: str) -> None:
    assert closed(heading, "Monday", frozenset()) == heading


def test_of_what_an_article_tells_two_the_reader_does_not_know_which() -> None:
    told = "A breach at Norbank was followed by a second breach. Quill left over the earlier fire."
    assert {"breac", "fire"} <= several(told)
    assert "norba" not in several(told)


OPEN = {
    "a thing": "Mara Quill closed the mill on Monday.",
    "a body at the head": "The bank said on Monday that Mara Quill had left.",
    "with an adjective": "The stricken bank took Mara Quill on Monday.",
    "an owner": "Mara Quill will paint the mill's gate on Monday.",
    "a body's deed": "Mara Quill of Norbank praised the bank decision on Monday.",
    "a place that is not told": "Norbank said it would leave the town on Monday.",
    "the same": "Mara Quill fell on the same stretch of road on Monday.",
    "a pronoun behind what opens": "On Monday, after years at Lund, it was sold to Norbank.",
    "several that are not told": "Mara Quill took them to Dorwick on Monday.",
    "what stands at the head is no name": "Social clubs left the team's match on Monday.",
    "a common word at the head is no name": "Visitors left the team's match on Monday.",
}


@pytest.mark.parametrize("heading", OPEN.values(), ids=OPEN)
def test_a_headline_that_points_back_is_none(heading: str) -> None:
    assert closed(heading, "Monday", frozenset()) == ""


def test_what_several_titles_print_is_known() -> None:
    about = topics(["Mill closes at Dorwick", "Mills of Dorwick close", "A fair at Lund"])
    assert closed("Mara Quill closed the mill on Monday.", "Monday", about)
    assert not closed("Mara Quill closed the fair on Monday.", "Monday", about)


def test_a_headline_ends_before_the_clause_that_points_back() -> None:
    heading = "Mara Quill will speak on Monday before a panel that is looking into the theft."
    short = "Mara Quill will speak on Monday before a panel …"
    assert closed(heading, "Monday", frozenset()) == short


def test_a_headline_ends_before_the_next_thing_done() -> None:
    heading = "Mara Quill of Dorwick heard of the theft at Lund on Monday and closed the cellar."
    short = "Mara Quill of Dorwick heard of the theft at Lund on Monday …"
    assert closed(heading, "Monday", frozenset()) == short


def test_a_headline_keeps_its_date_and_its_verb() -> None:
    heading = "Mara Quill of Dorwick, mayor of the place, said after the theft on Monday."
    assert closed(heading, "Monday", frozenset()) == ""
