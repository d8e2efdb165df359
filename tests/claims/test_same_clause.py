"""Which clauses of two articles answer one question in words."""

import pytest

from dossier.claims.likeness import weigh
from dossier.claims.same_clause import Wording
from tests.claims.joining import asserted

OTHERS = (
    "The weather in the south stays dry. Wheat prices rose again. A new school opened.",
    "The orchestra played in the park. Rents in the old town fell. The zoo bought a tiger.",
)
TOGETHER = {
    "the same in other order": (
        "Police arrested the ferry's captain on suspicion of drinking.",
        "The captain of the ferry was arrested on suspicion of drinking.",
    ),
    "a yes and a no in the same words": (
        "The captain of the night ferry was arrested on suspicion of drinking.",
        "The captain of the night ferry was not arrested on suspicion of drinking.",
    ),
    "one matter of one speaker": (
        "Mayor Ann Lee said that the dam was a danger to hens and barns in the valley.",
        "“I call that leaking dam a danger for every soul in our green valley,” Ann Lee said.",
    ),
    "what a speaker calls 'it'": (
        "Hollin Foods said it would no longer buy eggs from caged hens.",
        "Hollin Foods has stopped buying eggs from caged hens.",
    ),
    "words of one kind": (
        "Investigators say the gas blast destroyed the bakery in Mill Street.",
        "A gas explosion destroyed the Mill Street bakery.",
    ),
}
APART = {
    "the word of two speakers on themselves": (
        "“My deepest thanks and prayers go to the divers of the harbour,” Mara Quill said.",
        "Ann Lee offered her deepest thanks and prayers to the divers of the harbour.",
    ),
    "a name that shares but a common noun": (
        "Dorwick Bank barred its customers from buying lottery tickets with credit cards.",
        "The Bank of Hollin, fearing for banks, barred customers from buying lottery tickets.",
    ),
    "what only points back": (
        "This is why most of the captains of the ferry were arrested on suspicion of drinking.",
        "The captain of the ferry was arrested on suspicion of drinking.",
    ),
    "names alone": (
        "Harbour master Mara Quill of Port Ansel opened the museum.",
        "Harbour master Mara Quill of Port Ansel bought a horse.",
    ),
    "a negation, and other words": (
        "Investigators say the gas blast destroyed the bakery in Mill Street.",
        "The gas blast did not reach the school behind Mill Street.",
    ),
    "names of which none is shared": (
        "Mara Quill of Ansel sold the largest bakery in the county.",
        "Ann Lee of Dorwick owns the largest bakery in the country.",
    ),
    "what is left open": (
        "“Whether the captain of the ferry was arrested on suspicion of drinking, who knows?”",
        "The captain of the ferry was arrested on suspicion of drinking.",
    ),
    "a question": (
        "The captain of the ferry was arrested on suspicion of drinking.",
        "Was the captain of the ferry arrested on suspicion of drinking?",
    ),
    "another year": (
        "The bakery in Mill Street was destroyed by fire in 1987.",
        "The bakery in Mill Street was destroyed by fire in 2019.",
    ),
    "a year of long ago": (
        "The owner of the bakery in Mill Street was sued over its bread.",
        "The owner of the bakery in Mill Street was sued over its bread in 1987.",
    ),
    "both count": (
        "The fire in the bakery destroyed 14 ovens and a van.",
        "The fire in the bakery destroyed 31 ovens and a van.",
    ),
    "other doers": (
        "Ann Lee, founder of Norline, chose to step down from her post at the bakery.",
        "Bob Ray, who built ovens for Norline, is stepping down from his post at the bakery.",
    ),
    "one word": ("The captain bought a horse.", "The captain sings in a choir."),
}


def score(one: str, two: str) -> float:
    texts = dict(zip("abcd", (one, two, *OTHERS), strict=True))
    found = [each for each in asserted(texts) if each.figure is None]
    wording = Wording(found, weigh(found))
    first, second = (
        [number for number, each in enumerate(found) if each.article == key] for key in "ab"
    )
    return max((wording.score(a, b) for a in first for b in second), default=0.0)


@pytest.mark.parametrize("pair", TOGETHER.values(), ids=TOGETHER)
def test_clauses_of_one_question(pair):
    assert score(*pair) > 0


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_clauses_of_two_questions(pair):
    assert score(*pair) == 0


def test_the_subject_of_the_dossier_is_nothing_in_common():
    pair = (
        "The ferry was operating from New Ansel to Tollen via Dorwick when it sank.",
        "The only ferry of the region operates from Tollen to Old Ansel and Hollin, via Dorwick.",
    )
    doings = "sank turned burned stopped vanished sailed drifted leaked waited rolled".split()
    told = " ".join(
        f"The ferry {verb} on {day}." for verb in doings for day in ("Friday", "Monday")
    )
    texts = {"a": pair[0], "b": pair[1], "c": told}
    said = asserted(texts)
    one, two = (next(each for each in said if each.article == key) for key in "ab")
    alone = [one, two]
    assert Wording(alone, weigh(said)).score(0, 1) == 0
    assert Wording(alone, weigh(alone)).score(0, 1) > 0
