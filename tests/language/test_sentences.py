"""Where a sentence ends, and the anchor that it keeps."""

import hashlib
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles import seeds
from dossier.language import sentences
from dossier.language.wordlist import load
from tests.factories import article_of
from tests.factories import seeds as written

SEEDS = Path(__file__).parents[2] / "seeds"
LETTERS = st.text("abc .!?…“”\"'’()AB1,—\n\xa0", max_size=120)
SENTENCES = st.lists(
    st.from_regex(r"[A-Z][a-z]{1,8}( [a-z]{1,8}){2,5} away\.", fullmatch=True),
    min_size=2,
    max_size=8,
)


def cut(text: str) -> list[str]:
    """The sentences of one paragraph."""
    return [each.text for each in sentences.split(article_of("a", text))]


def anchors(text: str) -> list[str]:
    return [each.anchor for each in sentences.split(article_of("a", text))]


# Each line is one paragraph; a bar stands where a sentence ends.
PARAGRAPHS = {
    "a stop, a capital": "The ferry left. | It sank.",
    "a digit": "The ferry left. | 12 boats stayed.",
    "a sum": "The ferry left. | $5 million was lost.",
    "an opening mark": "The ferry left. | “We saw it,” Ann Lee said.",
    "an inverted mark": "Se fue. | ¿Qué pasó?",
    "an accented capital": "The ferry left. | Émile stayed.",
    "a name with a small first letter": "The ferry left. | iPhones rang.",
    "a dash": "The ferry left. | — Ann Lee, on the radio",
    "a hash sign": "The ferry left. | #Harbour was full of it.",
    "a lower-case word goes on": "The “Stop!” sign fell. | The crew! they cried.",
    "several stops": "Really?! | Yes!! | It left.",
    "brackets": "The ferry left (it was late). | (It sank.) | [No one died.] | Ann Lee waited.",
    "titles": "Mr. Lee met Dr. Ek, Gen. Orr and Sen. Poe. | They left.",
    "titles in a row": "Maj. Gen. Ann Lee and Lt. Col. Bo Ek spoke. | They left.",
    "a title in capitals": "GEN. ANN LEE SPOKE. | THEN SHE LEFT.",
    "initials": "J. R. Lee met George W. Orr and A.B. Poe. | They left.",
    "an initial that is a word": "Mr. T. A. Lee met J. I. Orr. | They left.",
    "letters with stops within": "The U.S. Navy left at 5 p.m. Monday, i.e. Ann Lee did.",
    "letters with stops at the end": "Ann Lee left the U.S. | It was 5 p.m. | She slept.",
    "a firm": "Lee of Acme Inc. Chairman Orr and Poe & Co. | They left.",
    "a state": "Ann Lee (D-Ore.) spoke in Portland, Ore. | She left.",
    "a saint": "She left St. Ives for Main St. | It was late.",
    "a numbered thing": "No. 10 answered No. | Ann Lee left.",
    "a short month": "She left on Jan. 5 or Sept. 11. | He left last Feb. | Ann Lee stayed.",
    "decimals": "It rose by 3.5 percent to 4.2. | It fell.",
    "an address": "Ann Lee of arle.example wrote to Arle.Ru about it. | It fell.",
    "a numbered list": "1. The ferry left. | 2. The crew stayed.",
    "an ellipsis that goes on": "We … this is … Ann Lee’s matter. | They left.",
    "an ellipsis that ends": "They left … | The rest stayed... | Ann Lee waited . . . | It sank.",
    "an ellipsis at the head": "... The ferry left. | It sank.",
    "a mark that names a firm": "Yahoo! News told it. | It sank.",
    "other scripts": "船は出た。 | 彼は「はい」と言った。 | 終わり",
}


@pytest.mark.parametrize("paragraph", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_a_sentence_ends_at_a_stop_before_a_new_beginning(paragraph):
    expected = paragraph.split(" | ")
    joint = "" if "。" in paragraph else " "
    assert cut(joint.join(expected)) == expected


QUOTED = {
    "the mark behind the stop belongs to it": "“The ferry left.” | The crew stayed.",
    "straight marks too": '"The ferry left." | The crew stayed.',
    "and single ones": "‘The ferry left.’ | The crew stayed.",
    "and two kinds at once": "“She said, ‘It left.’” | The crew stayed.",
    "the speaker behind a comma": "“It is near our borders,” Ann Lee said. | She left.",
    "the quotation goes on": "“The ferry left. | The crew stayed,” Ann Lee said.",
    "a quotation in the middle": "Ann Lee said: “It left. | It sank.” | The crew stayed.",
    "a broken mark before a letter": '"T he ferry left "T it sank," Ann Lee said. | She left.',
    "the speaker of a question": "“Who left?” Ann Lee asked. | She waited.",
    "the speaker of an outcry": "“No!” Gen. Bo Ek of the harbour said on Monday. | He left.",
    "the speaker behind a verb": "“Who left?” asked Ann Lee. | She waited.",
    "a bare speaker behind a stop": "“It left.” Ann Lee said. | She waited.",
    "a new sentence of the speaker": "“Who left?” | Ann Lee said that she knew.",
    "a new sentence of another": "“Who left?” | The crowd said nothing.",
    "a new sentence behind a stop": "“It left.” | Ann Lee said she knew.",
    "a question that nobody is said to ask": "“Who left?” | Ann Lee left.",
    "a title in marks": "She wrote “Who Left?” | It sold well.",
}


@pytest.mark.parametrize("paragraph", QUOTED.values(), ids=QUOTED)
def test_a_quotation_goes_with_its_marks_and_its_speaker(paragraph):
    expected = paragraph.split(" | ")
    assert cut(" ".join(expected)) == expected


APART = [
    ('He said "It left. " The crew stayed.', ['He said "It left. "', "The crew stayed."]),
    ('It left. " The crew stayed," he said.', ["It left.", '" The crew stayed," he said.']),
    ("“It left. ” The crew stayed.", ["“It left. ”", "The crew stayed."]),
    ("It left.The crew stayed.", ["It left.", "The crew stayed."]),
    ("“It left.”The crew stayed.", ["“It left.”", "The crew stayed."]),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_a_misplaced_or_missing_space_misplaces_no_word(text, expected):
    assert cut(text) == expected


@pytest.mark.parametrize("entry", load("abbreviations"))
def test_an_abbreviation_never_ends_a_sentence_before_a_name(entry):
    word, _, kind = entry.partition("\t")
    assert kind in ("never", "number", "opening")
    following = "12 Lee" if kind == "number" else "Lee"
    assert cut(f"The crew of {word} {following} left.") == [f"The crew of {word} {following} left."]


def test_no_sentence_goes_over_the_end_of_a_paragraph():
    text = "The ferry left for\nThe crew stayed."
    spans = ((0, 18), (19, 35))
    found = sentences.split(article_of("a", text, paragraphs=spans))
    assert [(each.start, each.end) for each in found] == list(spans)


def test_a_sentence_may_stand_on_several_lines():
    assert cut("The ferry\nleft. It\nsank.") == ["The ferry\nleft.", "It\nsank."]


def test_a_drop_inside_a_paragraph_cuts_its_sentence(tmp_path):
    body = "The ferry left the harbour of Arle READ MORE before the storm came in. It sank.\n"
    folder = written(tmp_path, {"a.txt": body, "a.yml": "drop: [READ MORE]\n"})
    (article,), _ = seeds.discover(folder, "seeds")
    assert [each.text for each in sentences.split(article)] == [
        "The ferry left the harbour of Arle",
        "before the storm came in.",
        "It sank.",
    ]


def test_sentences_are_numbered_through_all_paragraphs():
    article = article_of("a", "One left. Two left.\nThree left.", paragraphs=((0, 19), (20, 31)))
    assert [each.number for each in sentences.split(article)] == [0, 1, 2]


ANCHORS = [
    ("The ferry left.", "s-the-ferry-left-508af6"),
    ("the FERRY — left!", "s-the-ferry-left-508af6"),
    ("“The ferry\xa0left.”", "s-the-ferry-left-508af6"),
    ("The ferry left Arle on Monday night.", "s-the-ferry-left-arle-on-47f43c"),
    ("Éva Østby left.", "s-eva-ostby-left-0f7318"),
    ("…", "s-e3b0c4"),
]


@pytest.mark.parametrize(("text", "anchor"), ANCHORS)
def test_an_anchor_is_made_of_the_folded_words(text, anchor):
    assert anchors(text) == [anchor]


def test_sentences_that_begin_alike_have_different_anchors():
    one, other = anchors("The ferry left Arle on Monday. The ferry left Arle on Tuesday.")
    assert one[:-6] == "s-the-ferry-left-arle-on-"
    assert other[:-6] == one[:-6]
    assert other != one


def test_equal_sentences_are_counted_in_order():
    text = "The ferry left. It sank. The ferry left. The ferry left."
    assert [anchor.removeprefix("s-the-ferry-left-508af6") for anchor in anchors(text)] == [
        "",
        anchors("It sank.")[0],
        "-2",
        "-3",
    ]


@settings(deadline=None)
@given(SENTENCES, st.integers(0, 8))
def test_an_anchor_stays_when_a_sentence_is_added(body, place):
    added = [*body[:place], "Nobody had foreseen this 77.", *body[place:]]
    before, after = anchors(" ".join(body)), anchors(" ".join(added))
    assert [anchor for anchor in after if "-77-" not in anchor] == before


@settings(deadline=None)
@given(LETTERS)
def test_sentences_cover_all_of_a_paragraph_but_white_space(text):
    text = text.strip()
    found = sentences.split(article_of("a", text))
    borders = [0, *(border for each in found for border in (each.start, each.end)), len(text)]
    assert borders == sorted(borders)
    assert "".join("".join(each.text for each in found).split()) == "".join(text.split())
    assert all(each.text == text[each.start : each.end] != "" for each in found)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_anchors_that_are_safe_and_distinct(text):
    found = anchors(text)
    assert len(set(found)) == len(found)
    assert all(re.fullmatch(r"s(-[a-z0-9]{1,20}){0,5}-[0-9a-f]{6}(-\d+)?", each) for each in found)


@pytest.mark.parametrize(
    "unit", [".", ". ", "A. ", '." ', "1. ", "— ", "a.", '?" Ann Lee ', "He left. ", "…\xa0"]
)
def test_the_time_grows_with_the_text_alone(unit):
    def took(length: int) -> float:
        article = article_of("a", (unit * length)[:length])
        begin = time.process_time()
        sentences.split(article)
        return time.process_time() - begin

    assert min(took(80_000) for _ in range(2)) < 9 * max(took(20_000) for _ in range(2))


# For each published article: its sentences, the first anchor, SHA-256 over all anchors.
PUBLISHED = {
    "000_1ed74f6fbe47e8cb": (18, "s-belarus-mentioned-on-sunday-that-e3062f", "c4cc8123021dcb2a"),
    "001_01bef9816d2dbd7b": (18, "s-belarus-and-russia-will-extend-402403", "b39f08b11293adaa"),
    "002_36dff04964f45db1": (26, "s-ten-days-of-joint-military-92970a", "0e12afe33189990d"),
    "003_278f74dc46e10b10": (13, "s-belarus-announced-on-sunday-that-873760", "8056f6a883651ead"),
    "004_d51b4040fe36e7af": (12, "s-russia-and-belarus-are-conducting-28c8ac", "3d11966eff0821ad"),
}


def test_the_published_articles_keep_their_anchors():
    found = {}
    for article in seeds.discover(SEEDS, "seeds")[0]:
        each = [passage.anchor for passage in sentences.split(article)]
        digest = hashlib.sha256("\n".join(each).encode()).hexdigest()
        found[article.key] = (len(each), each[0], digest[:16])
    assert found.items() >= PUBLISHED.items()
