"""What is decided of persons holds together, whichever of their names it is written with."""

import pytest

from dossier.decisions import PersonDecision
from dossier.errors import DossierError
from tests.people.test_merge import LONE, decided, names, of, persons

TWO = {"a": ["Mara Quill"], "b": ["Jonas Quill", "Otto Lind"]}
FORMS = {"a": ["Viktor Holm"], "b": ["Victor Holm"], "c": ["Otto Lind"]}
QUILLS = '"Quill" may be Mara Quill or Jonas Quill\n  write the full name of the one that is meant'


def refused(mentions: dict[str, list[object]], *decisions: PersonDecision) -> str:
    with pytest.raises(DossierError) as caught:
        persons(of(**mentions), *decisions)
    return str(caught.value)


@pytest.mark.parametrize("verb", ["hide", "confirm"])
def test_a_surname_of_two_is_nobody_s(verb: str) -> None:
    assert refused(TWO, decided(verb, "Quill", line=4)) == f"decisions.yml:4: {QUILLS}"


@pytest.mark.parametrize("verb", ["same", "different"])
def test_a_surname_of_two_is_not_joined_or_parted(verb: str) -> None:
    assert refused(TWO, decided(verb, "Quill", "Otto Lind")) == f"decisions.yml:1: {QUILLS}"


def test_a_surname_of_two_is_told_before_what_it_contradicts() -> None:
    told = refused(TWO, decided("confirm", "Mara Quill"), decided("hide", "Quill", line=2))
    assert told == f"decisions.yml:2: {QUILLS}"


def test_a_surname_of_two_means_the_one_of_an_article() -> None:
    assert names(of(**TWO), decided("hide", ("Quill", "a"))) == ["Jonas Quill", "Otto Lind"]


@pytest.mark.parametrize("verb", ["hide", "confirm"])
def test_a_surname_means_a_person_in_whatever_form(verb: str) -> None:
    found = names(of(**FORMS), decided(verb, "Holm"))
    assert len(found) == (1 if verb == "hide" else 2)


def test_a_surname_of_two_whom_a_decision_joins_is_that_person_s() -> None:
    joined = decided("same", "Mara Quill", "Jonas Quill")
    assert len(persons(of(**TWO), joined, decided("confirm", "Quill", line=2))) == 2


def test_a_lone_name_that_two_may_bear_is_joined_where_it_stands_alone() -> None:
    mentions = of(**TWO, c=[("Quill", LONE)])
    assert len(persons(mentions, decided("same", "Mara Quill", "Quill"))) == 3


def test_one_person_is_not_confirmed_by_one_name_and_hidden_by_another() -> None:
    told = refused(FORMS, decided("hide", "Viktor Holm"), decided("confirm", "Victor Holm", line=2))
    assert told == (
        'decisions.yml:2: "confirm: Victor Holm" goes against "hide" at decisions.yml:1\n'
        "  remove one of them: decisions.yml:2 or decisions.yml:1"
    )


def test_one_person_has_one_name() -> None:
    ruled = [
        decided("same", "Viktor Holm", "Victor Holm", name="Viktor Holm"),
        decided("same", "Victor Holm", "Otto Lind", name="Otto Lind", line=2),
    ]
    assert refused(FORMS, *ruled) == (
        'decisions.yml:1: "name: Viktor Holm" goes against "name: Otto Lind" at decisions.yml:2\n'
        "  remove one of them: decisions.yml:1 or decisions.yml:2"
    )


@pytest.mark.parametrize(
    ("name", "key"),
    [("Index", "index-2"), ("\u037a", "-"), ("Viktor J. Holm", "viktor-j-holm")],
)
def test_a_key_names_a_page_of_its_own(name: str, key: str) -> None:
    ruled = decided("same", "Viktor Holm", "Victor Holm", name=name)
    assert key in {each.key for each in persons(of(**FORMS), ruled)}


@pytest.mark.parametrize("word", ["Ab", "Жё", "漢"])
def test_a_long_name_has_a_short_key(word: str) -> None:
    long = [
        decided("same", "Viktor Holm", "Otto Lind", name=" ".join([word] * n)) for n in (99, 98)
    ]
    keys = {persons(of(**FORMS), each)[0].key for each in long}
    assert len(keys) == 2
    assert all(len(f"{key}-2.html".encode()) < 256 for key in keys)
