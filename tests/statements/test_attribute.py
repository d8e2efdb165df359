import pytest

from dossier.articles.article import Status
from dossier.decisions import SpeakerDecision
from dossier.errors import DossierError
from dossier.language.text import annotate
from dossier.people import find as mentions
from dossier.people.merge import merge
from dossier.statements import find
from dossier.statements.attribute import attribute
from dossier.statements.find import Statement
from tests.factories import article_of, quote, ruling

TEXT = "Mara Quill left. “The port is closed to all,” Quill said. Otto Lind wept."


def attributed(text: str, *decisions: SpeakerDecision) -> tuple[tuple[Statement, ...], int]:
    """The statements, and how many decisions were used."""
    annotated = annotate(article_of("gazette", text))
    named = mentions.find(annotated)
    said = {"gazette": find.find(annotated, named)}
    persons, _ = merge({"gazette": named}, (), {}, {"gazette": annotated})
    found, used = attribute(said, persons, decisions, {"gazette": annotated})
    return found, len(used)


def decision(words: str, speaker: str, line: int = 1) -> SpeakerDecision:
    return SpeakerDecision(quote("gazette", words), speaker, ruling(line))


def test_a_speaker_is_the_person_whom_the_name_means() -> None:
    ((statement,), _) = attributed(TEXT)
    assert statement.speaker
    assert (statement.speaker.text, statement.speaker.person) == ("Quill", "mara-quill")


def test_the_words_go_to_the_bearer_at_their_place() -> None:
    text = "Meera Velde and her husband, Anil Velde, left. “It is shut,” Mr Velde said."
    ((statement,), _) = attributed(text)
    assert statement.speaker
    assert statement.speaker.person == "anil-velde"


def test_a_surname_of_two_bearers_gives_the_words_to_no_person() -> None:
    ((statement,), _) = attributed("Mara Quill met Otto Quill. “It is shut,” Quill said.")
    assert statement.speaker
    assert statement.speaker.person == ""


@pytest.mark.parametrize(
    ("speaker", "person", "status"),
    [
        ("Mara Quill", "mara-quill", Status.CHECKED),
        ("Otto Lind", "otto-lind", Status.CORRECTED),
        ("the harbour office", "", Status.CORRECTED),
    ],
)
def test_the_curator_says_who_speaks(speaker: str, person: str, status: Status) -> None:
    ((statement,), used) = attributed(TEXT, decision("port is closed", speaker))
    assert statement.speaker
    assert (statement.speaker.person, statement.status, used) == (person, status, 1)


def test_the_curator_says_that_nobody_is_known_to_speak() -> None:
    ((statement,), _) = attributed(TEXT, decision("port is closed", ""))
    assert (statement.speaker, statement.status) == (None, Status.CORRECTED)


@pytest.mark.parametrize("speaker", ["", "Otto Lind", "the harbour office"])
def test_one_statement_quoted_twice_has_one_speaker(speaker: str) -> None:
    first, second = decision("The port is", "Mara Quill"), decision("closed to all", speaker, 2)
    with pytest.raises(DossierError) as caught:
        attributed(TEXT, first, second)
    assert str(caught.value) == (
        'decisions.yml:2: "speaker: closed to all" is decided already at decisions.yml:1, '
        'for another speaker: "The port is" is of the same statement\n'
        "  remove one of the two, or quote other words"
    )


def test_two_quotes_that_give_one_speaker_hold_together() -> None:
    first, second = decision("The port is", "Otto Lind"), decision("closed to all", "Otto Lind", 2)
    ((statement,), used) = attributed(TEXT, first, second)
    assert (statement.status, statement.ruling, used) == (Status.CORRECTED, first.ruling, 2)


def test_words_of_the_sentence_address_its_statement() -> None:
    ((statement,), used) = attributed(TEXT, decision("Quill said", "Otto Lind"))
    assert (statement.status, used) == (Status.CORRECTED, 1)


def test_a_decision_on_a_sentence_without_a_statement_stays_unused() -> None:
    assert attributed(TEXT, decision("Otto Lind wept", "Otto Lind"))[1] == 0


def test_a_decision_whose_quote_no_longer_stands_is_an_error() -> None:
    with pytest.raises(DossierError, match="stands nowhere in gazette"):
        attributed(TEXT, decision("The port is open", "Otto Lind"))
