"""Names nearly the same are told: of two persons that may be one, of a speaker misspelt."""

import pytest

from dossier.checking import check
from dossier.checking.finding import Severity
from tests.checking.dossiers import CLEAN, folder, reader

BRIDGE = {
    "bridge.txt": "Anne-Kari Lee spoke on 5 May 2021. Anton Brekk, the pilot, listened.\n",
    "bridge.yml": "published: 2021-05-06\n",
    "boat.txt": "Antoni Brekk, the pilot, came on 6 May 2021. Olga Brekk came later.\n",
    "boat.yml": "published: 2021-05-06\n",
}
PEOPLE = "decisions/people.yml"
SIGNED = "  why: one pilot\n  by: A\n  on: 2021-06-01\n"


def found(path, files):
    every = check.check(folder(path, CLEAN | files), "seeds", "Boats", reader())
    return [each for each in every if each.kind == "near name"]


def test_two_persons_of_one_surname_and_like_given_names_are_told(tmp_path):
    (told,) = found(tmp_path, BRIDGE)
    assert told.severity is Severity.NOTICE
    assert told.problem in (
        "Anton Brekk and Antoni Brekk are taken for two persons",
        "Antoni Brekk and Anton Brekk are taken for two persons",
    )


@pytest.mark.parametrize("verb", ["same", "different"])
def test_a_decision_on_them_settles_it(tmp_path, verb):
    decided = f"- {verb}: [Anton Brekk, Antoni Brekk]\n{SIGNED}"
    assert found(tmp_path, BRIDGE | {PEOPLE: decided}) == []


def speaker(name):
    entry = f"- {{article: harbour, quote: The bridge is safe, speaker: {name}}}"
    return {"decisions/statements.yml": entry}


@pytest.mark.parametrize("name", ["Anne Lee", "Ann Le"])
def test_a_speaker_nearly_named_as_a_person_is_told(tmp_path, name):
    (told,) = found(tmp_path, speaker(name))
    assert told.location.full == "seeds/decisions/statements.yml:1:3"
    assert told.problem == f'no article names the speaker "{name}"'
    assert told.paste is not None
    assert told.paste.yaml == "- {article: harbour, quote: The bridge is safe, speaker: Ann Lee}\n"
    assert (told.paste.first, told.paste.last) == (1, 1)


@pytest.mark.parametrize("name", ["Ann Lee", "nobody", "the harbour office", "Mayor Ann Lee"])
def test_other_speakers_are_left_alone(tmp_path, name):
    assert found(tmp_path, speaker(name)) == []
