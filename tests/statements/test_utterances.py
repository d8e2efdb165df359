from collections.abc import Mapping

from dossier.language.text import annotate
from dossier.people import find as mentions
from dossier.people.merge import merge
from dossier.statements import find
from dossier.statements.attribute import attribute
from dossier.statements.utterances import group
from tests.factories import article_of


def groups(texts: Mapping[str, str]) -> list[list[str]]:
    """The articles of each utterance that more than one of them carries."""
    annotated = {key: annotate(article_of(key, text)) for key, text in texts.items()}
    named = {key: mentions.find(text) for key, text in annotated.items()}
    said = {key: find.find(text, named[key]) for key, text in annotated.items()}
    persons, _ = merge(named, (), {}, annotated)
    statements, _ = attribute(said, persons, (), annotated)
    return [[each.article for each in members] for members in group(statements, annotated)]


WORDS = "we will find out why the radar was off"


def test_the_same_words_of_one_speaker_are_one_utterance() -> None:
    texts = {"a": f"“{WORDS},” Mara Quill said.", "b": f"Mara Quill told us: “{WORDS}.”"}
    assert groups(texts) == [["a", "b"]]


def test_words_shortened_at_an_end_are_still_one_utterance() -> None:
    texts = {"a": f"“{WORDS} that night,” Mara Quill said.", "b": f"“{WORDS},” Mara Quill said."}
    assert groups(texts) == [["a", "b"]]


def test_the_same_words_of_two_speakers_are_two_utterances() -> None:
    texts = {"a": f"“{WORDS},” Mara Quill said.", "b": f"“{WORDS},” Otto Lind said."}
    assert groups(texts) == []


def test_other_words_of_one_speaker_are_another_utterance() -> None:
    texts = {
        "a": f"“{WORDS},” Mara Quill said.",
        "b": "“Two tugs are on their way from here,” Mara Quill said.",
    }
    assert groups(texts) == []


def test_few_words_may_be_chance() -> None:
    texts = {"a": "“We will see,” Mara Quill said.", "b": "“We will see,” Mara Quill said."}
    assert groups(texts) == []


def test_a_paraphrase_shows_no_utterance() -> None:
    texts = {"a": f"Mara Quill said that {WORDS}.", "b": f"Mara Quill said that {WORDS}."}
    assert groups(texts) == []


def test_one_article_that_repeats_itself_shares_nothing() -> None:
    assert groups({"a": f"“{WORDS},” Mara Quill said. “{WORDS},” Mara Quill added."}) == []


def test_what_one_speaker_says_in_full_and_in_part_is_one_utterance() -> None:
    long = f"The crew left at six in the morning. Nobody told them of the fog. Now {WORDS}."
    texts = {"a": f"“{long}” Mara Quill said.", "b": f"“{WORDS},” said Mara Quill."}
    assert groups(texts) == [["a", "b"]]
    more = texts | {
        "b": f"“{WORDS},” said Mara Quill. “Two tugs are on their way to the two ships.”"
    }
    assert groups(more) == [["a", "b"]]
    unknown = texts | {"b": f"“{WORDS},” said a pilot."}
    assert groups(unknown) == []


def test_a_post_without_marks_is_quoted_whole() -> None:
    texts = {
        "a": f"The port replied.\n\nWe said {WORDS}. — Tollen Port (@tollen) May 2, 2016",
        "b": f"“We said {WORDS},” the port said.",
    }
    assert groups(texts) == [["a", "b"]]
