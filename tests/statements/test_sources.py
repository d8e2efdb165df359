import pytest

from dossier.language.text import annotate
from dossier.people import find as mentions
from dossier.statements.ground import Ground, Source
from dossier.statements.sources import before, behind
from tests.factories import article_of


def ground(sentence: str) -> Ground:
    text = annotate(article_of("gazette", sentence))
    return Ground(sentence, 0, mentions.find(text), text.names)


def words(sentence: str, source: Source | None) -> tuple[str, str]:
    """The speaker's words, and the person's name where they mean one."""
    if source is None:
        return "", ""
    return sentence[source.start : source.end], source.mention.name if source.mention else ""


@pytest.mark.parametrize(
    ("sentence", "speaker", "person"),
    [
        ("Mara Quill said", "Mara Quill", "Mara Quill"),
        ("Mayor Mara Quill said", "Mayor Mara Quill", "Mara Quill"),
        ("Mara Quill, the mayor of Dorwick, said", "Mara Quill", "Mara Quill"),
        ("A friend of Mara Quill said", "A friend of Mara Quill", ""),
        ("On Monday the harbour office said", "the harbour office", ""),
        ("A government spokeswoman said", "A government spokeswoman", ""),
        ("' the ministry said", "the ministry", ""),
        ("The Tollen police and fire service said", "The Tollen police and fire service", ""),
        ("Mara Quill met police and ministers said", "ministers", ""),
        ("He said", "He", ""),
        ("The mayor issued a statement said", "", ""),
        ("The fog said", "", ""),
    ],
)
def test_who_speaks_stands_before_the_verb(sentence: str, speaker: str, person: str) -> None:
    sentence += " that it was shut."
    found = before(ground(sentence), sentence.rindex(" said"))
    assert words(sentence, found) == (speaker, person)


@pytest.mark.parametrize(
    ("sentence", "speaker", "person"),
    [
        ("said Mara Quill.", "Mara Quill", "Mara Quill"),
        ("said mayor Mara Quill, who left.", "mayor Mara Quill", "Mara Quill"),
        ("said her agent, Mara Quill.", "her agent, Mara Quill", "Mara Quill"),
        ("said Mara Quill’s lawyer.", "Mara Quill’s lawyer", ""),
        ("said a spokesman for Mara Quill.", "a spokesman for Mara Quill", ""),
        ("said the ministry on Monday.", "the ministry on Monday", ""),
        ("said the fog.", "", ""),
    ],
)
def test_who_speaks_stands_behind_the_verb(sentence: str, speaker: str, person: str) -> None:
    assert words(sentence, behind(ground(sentence), 4)) == (speaker, person)


@pytest.mark.parametrize("time", ["Earlier in the day", "Last week", "Later on Monday"])
def test_a_time_before_a_speaker_does_not_speak(time: str) -> None:
    sentence = f"{time}, Mara Quill, the mayor of Dorwick, denied that it was shut."
    found = before(ground(sentence), sentence.index(" denied"), anyone=True)
    assert words(sentence, found) == ("Mara Quill", "Mara Quill")


@pytest.mark.parametrize(
    ("sentence", "speaker", "person"),
    [
        (
            "Mara Quill, head of the Harbour Board (HB), said",
            "Mara Quill, head of the",
            "Mara Quill",
        ),
        (
            "In May, a pilot, Mara Quill, a friend of the port, said",
            "a pilot, Mara Quill",
            "Mara Quill",
        ),
        ("Another man, Bo Ray, 41, from Tollen, said", "Another man, Bo Ray", "Bo Ray"),
        ("The Office of Ports and Roads said", "The Office of Ports and Roads", ""),
        ("It is easy to see why -- the papers said", "the papers", ""),
    ],
)
def test_a_speaker_is_named_whole(sentence: str, speaker: str, person: str) -> None:
    sentence += " that it was shut."
    found = words(sentence, before(ground(sentence), sentence.rindex(" said"), anyone=True))
    assert found[0].startswith(speaker)
    assert found[1] == person


def test_an_office_of_two_halves_behind_the_verb_is_its_bearer() -> None:
    sentence = "said company chairman and chief pilot Mara Quill."
    found = behind(ground(sentence), 4)
    assert words(sentence, found) == ("company chairman and chief pilot Mara Quill", "Mara Quill")


@pytest.mark.parametrize("words_before", ["were among them", "began", "The fog led the ship"])
def test_words_with_a_verb_do_not_speak(words_before: str) -> None:
    sentence = f"{words_before} said that it was shut."
    assert before(ground(sentence), len(words_before), anyone=True) is None


@pytest.mark.parametrize("whose", ["Quill officials", "Quill city police"])
def test_officials_of_a_place_that_bears_a_surname_speak_for_themselves(whose: str) -> None:
    sentence = f"Mara Quill left. It was shut, said {whose}."
    found = behind(ground(sentence), sentence.index("said") + 4)
    assert words(sentence, found) == (whose, "")
