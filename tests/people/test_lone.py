"""A lone name is given to the one person who can bear it, and to nobody where two can."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.build import readings
from dossier.decisions import NameRef, PersonDecision
from dossier.people.merge import Person, merge
from tests.factories import article_of, at, ruling

SPOUSES = "Tamar Velde and her husband, Giorgi Velde, left the hall at noon."
KIN = "Anna Velde, a nurse, and Boris Velde, a lawyer, spoke at noon."


def persons(*texts: str, decisions: tuple[PersonDecision, ...] = ()) -> tuple[Person, ...]:
    read = readings(article_of(chr(97 + at), text) for at, text in enumerate(texts))
    mentions = {each.article.key: each.mentions for each in read}
    return merge(mentions, decisions, {}, {each.article.key: each.text for each in read})[0]


def bearer(text: str, *others: str) -> list[str]:
    """The persons whom the last article, `text`, names."""
    last = chr(97 + len(others))
    found = persons(*others, text)
    return [each.name for each in found if any(article == last for article, _ in each.mentions)]


@pytest.mark.parametrize(
    ("text", "others", "names"),
    [
        ("The hall closed. Mr Velde said so.", [SPOUSES], ["Giorgi Velde"]),
        ("The hall closed. Mrs Velde said so.", [SPOUSES], ["Tamar Velde"]),
        ("The hall closed. Velde said so.", [KIN], []),
        ("The hall closed. Velde said so.", ["Anna Velde spoke."], ["Anna Velde"]),
        ("Since Velde went, the hall is closed.", ["Anna Velde spoke."], ["Anna Velde"]),
        (
            "The hall closed. Dr Velde said so.",
            ["Anna Velde, a doctor, met Eva Velde."],
            ["Anna Velde"],
        ),
        ("A note names Velde. Anna Velde left.", ["Boris Velde spoke."], ["Anna Velde"]),
        ("The hall closed. Velde said so.", ["Ana Velde Quirga spoke."], ["Ana Velde Quirga"]),
        ("The hall closed. Velde said so.", ["Ana Velde de Quirga met Boris Velde."], []),
    ],
)
def test_sex_office_and_company_tell_whose_a_lone_name_is(text, others, names):
    assert bearer(text, *others) == names


def test_a_given_name_alone_needs_known_company():
    named = "Anna Velde met Petra Lund at noon."
    assert "Anna Velde" in bearer("Anna waited for Petra Lund outside.", named)
    assert bearer("Anna waited for Sofia Berg outside.", named) == ["Sofia Berg"]


def test_a_reason_says_which_name_stood_alone():
    found = persons("Anna Velde met Bo Ray.", "Bo Ray wept. Then Anna left.")
    (anna,) = (each for each in found if each.name == "Anna Velde")
    assert [each.text for each in anna.why] == ["given name alone, no other Anna in the dossier"]


def test_a_name_before_its_full_form_is_open_where_two_bear_it():
    note = persons("Boris Velde spoke.", "A note names Velde. Anna Velde said it was hers.")
    assert [len(each.mentions) for each in note] == [1, 1]


def test_two_offices_in_one_sentence_are_two_persons_of_one_name():
    met = "Maria Velde, a nurse, met Maria Velde, a lawyer, at noon."
    found = persons(met, "The nurse Maria Velde spoke.", "The lawyer Maria Velde spoke.")
    assert sorted(len(each.mentions) for each in found) == [2, 2]


def test_the_elder_and_the_younger_are_two():
    found = persons("Otto Velde the elder painted it.", "Otto Velde the younger signed it.")
    assert len(found) == 2


def test_a_former_name_is_joined_because_the_text_says_so():
    found = persons("Ilse Holm was nine.", "Ilse Velde, née Holm, is 74. Mrs Velde is back.")
    [person] = found
    assert "the text says so" in " ".join(join.text for join in person.why)


TEXTS = [
    SPOUSES,
    "Mr Velde drove. Mrs Velde slept.",
    KIN,
    "Viktor Lund, a nurse, met Anna Velde.",
    "Victor Lund said no. Velde left.",
    "Lund said so. Dr Velde agreed.",
]


@settings(deadline=None, max_examples=40)
@given(st.permutations(TEXTS))
def test_the_order_of_the_files_changes_no_person(texts):
    def found(order: list[str]) -> tuple[Person, ...]:
        read = readings(article_of(f"a{TEXTS.index(text)}", text) for text in order)
        mentions = {each.article.key: each.mentions for each in read}
        return merge(mentions, (), {}, {each.article.key: each.text for each in read})[0]

    assert found(texts) == found(TEXTS)


@settings(deadline=None, max_examples=40)
@given(st.permutations(TEXTS), st.sampled_from(["Velde", "Lund"]))
def test_what_is_decided_different_is_never_joined(texts, surname):
    names = {"Velde": ("Anna Velde", "Tamar Velde"), "Lund": ("Viktor Lund", "Victor Lund")}[
        surname
    ]
    refs = tuple(NameRef(name, "", at(1)) for name in names)
    found = persons(*texts, decisions=(PersonDecision("different", refs, "", ruling(1)),))
    for each in found:
        assert not set(names) <= {each.name, *(form.name for form in each.also)}


def test_a_bare_name_that_more_articles_read_as_a_firm_is_no_person():
    firm = "The law firm Arden Lopez has closed."
    assert persons("Papers of Arden Lopez were found.", firm, firm) == ()
    told = "Arden Lopez, a lawyer, spoke at noon."
    assert [each.name for each in persons(told, firm, firm)] == ["Arden Lopez"]
