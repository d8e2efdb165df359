"""Which of several printed offices heads a person's page."""

import pytest

from dossier.articles.article import Passage
from dossier.people.find import Mention
from dossier.people.roles import roles_of


def holding(role: str, at: int) -> tuple[str, Mention]:
    text = f"{role} Ann Lee spoke."
    passage = Passage("a", at, 100 * at, 100 * at + len(text), text, f"s-{at}")
    start = passage.start + len(role) + 1
    span = (passage.start, passage.start + len(role))
    return "a", Mention("Ann Lee", "", role, span, "Ann Lee", start, start + 7, passage)


def first_of(*roles: str) -> str:
    return roles_of([holding(role, at) for at, role in enumerate(roles)])[0].text


@pytest.mark.parametrize(
    ("roles", "first"),
    [
        (["spokesman", "spokesman", "spokesman for the port"], "spokesman for the port"),
        (["Vice President", "Vice President", "Danish Vice President"], "Danish Vice President"),
        (["president", "president", "former president"], "president"),
        (["minister", "minister", "deputy minister of ports"], "minister"),
        (["president", "president", "president's spokesman"], "president"),
        (["longtime boss", "Red Crew boss"], "Red Crew boss"),
        (["co-founder", "director of Dock Square"], "director of Dock Square"),
        (["leader", "leader", "pilot"], "pilot"),
    ],
)
def test_the_office_that_others_shorten_heads_them(roles: list[str], first: str) -> None:
    assert first_of(*roles) == first


def test_each_office_keeps_every_place_that_prints_it() -> None:
    (role,) = roles_of([holding("Harbour pilot", 0), holding("harbour pilot", 1)])
    assert [each.passage.number for each in role.evidence] == [0, 1]
