"""Mentions become persons: who is joined, who stays apart, what the curator decides."""

import random

import pytest

from dossier.articles.article import Passage, Status
from dossier.decisions import NameRef, PersonDecision
from dossier.errors import DossierError
from dossier.people import nodes
from dossier.people.find import Mention
from dossier.people.merge import Person, merge
from dossier.recall import Recall
from tests.factories import at, ruling


def named(article: str, name: str, *, full: str = "-", role: str = "", at: int = 0) -> Mention:
    """A mention in a sentence of its own; `full` as the name where nothing is given."""
    text = f"{role} {name} spoke of the boats that day."
    passage = Passage(article, at, at, at + len(text), text, f"s-{at}")
    start = at + len(role) + 1
    span = (at, at + len(role)) if role else None
    stands = name if full == "-" else full
    return Mention(name, "", role, span, stands, start, start + len(name), passage)


def of(**articles: list[tuple[str, dict[str, str]] | str]) -> dict[str, list[Mention]]:
    found = {}
    for article, entries in articles.items():
        listed = [(entry, {}) if isinstance(entry, str) else entry for entry in entries]
        found[article] = [
            named(article, name, at=100 * number, **known)
            for number, (name, known) in enumerate(listed)
        ]
    return found


def decided(verb: str, *names: str | tuple[str, str], name: str = "", line: int = 1):
    refs = [(each, "") if isinstance(each, str) else each for each in names]
    found = tuple(NameRef(*each, at(line)) for each in refs)
    return PersonDecision(verb, found, name, ruling(line))


def persons(mentions: dict[str, list[Mention]], *decisions: PersonDecision) -> tuple[Person, ...]:
    return merge(mentions, decisions, {}, {})[0]


def names(mentions: dict[str, list[Mention]], *decisions: PersonDecision) -> list[str]:
    return [person.name for person in persons(mentions, *decisions)]


MAYOR, STRIKER = {"role": "mayor of Arle"}, {"role": "Arle striker"}
LONE = {"full": ""}


def test_the_reason_for_an_initial_prints_both_names() -> None:
    (holm,) = persons(of(a=["Otto Holm"], b=["J. Otto Holm"]))
    assert holm.why[-1].text == "same surname, and the initial fits: Otto Holm, J. Otto Holm"


@pytest.mark.parametrize(
    ("one", "two", "joined"),
    [
        ("attorney", "lawyer of the port", True),
        ("chief executive", "CEO of the port", True),
        ("lawyer", "mayor of the port", False),
    ],
)
def test_two_words_for_one_office_are_no_two_offices(one: str, two: str, joined: bool) -> None:
    found = of(a=[("Mark Lee", {"role": one})], b=[("Mark Jay Lee", {"role": two})])
    assert len(persons(found)) == (1 if joined else 2)


def test_one_full_name_is_one_person_across_articles() -> None:
    [person] = persons(of(a=["Maria Holm"], b=["María Holm"]))
    assert (person.name, [each.name for each in person.also]) == ("Maria Holm", ["María Holm"])


def test_spellings_of_a_given_name_are_joined_and_say_so() -> None:
    [person] = persons(of(a=["Viktor Holm"], b=["Victor Holm"]))
    assert [join.text for join in person.why] == [
        "same surname, given names Viktor/Victor are forms of one name"
    ]


@pytest.mark.parametrize(
    "mentions",
    [
        of(a=["Viktor Holm"], b=["Viktor Lind"]),
        of(a=["Viktor Holm"], b=["Peter Holm"]),
        of(a=["Viktor Holm"], b=["Viktor Holm Jr."]),
        of(a=[("Viktor Holm", MAYOR)], b=[("Victor Holm", STRIKER)]),
        of(a=["John Adam Holm"], b=["John Bertil Holm"]),
    ],
)
def test_two_persons_stay_two(mentions: dict[str, list[Mention]]) -> None:
    assert len(persons(mentions)) == 2


def test_a_middle_name_beside_the_name_without_it_tells_son_from_father() -> None:
    assert len(persons(of(a=["John Adam Holm"], b=["John Holm"]))) == 1
    one, two = named("a", "John Adam Holm"), named("a", "John Holm")
    assert len(persons({"a": [one, two], "b": [named("b", "John Holm")]})) == 2


def test_a_name_that_one_article_prints_longer_too_is_one_persons() -> None:
    one = of(a=["Maria Ali Danko", "Otto Lind", "Maria Ali"], b=["Maria Ali"])
    found = persons(one)
    assert [person.name for person in found] == ["Maria Ali", "Otto Lind"]
    assert "one article prints both forms" in found[0].why[-1].text
    assert len(persons(of(a=["Maria Ali Danko"], b=["Maria Ali"]))) == 2


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("opposition envoy", "spokesman of the opposition", 1),
        ("mayor of Arle", "striker of Arle", 2),
    ],
)
def test_offices_of_one_body_side_by_side_are_one_persons(first: str, second: str, count: int):
    one, two = (named("a", "Maria Holm", role=role, at=n) for n, role in enumerate((first, second)))
    assert len(persons({"a": [one, two]})) == count


def test_offices_that_one_person_holds_in_a_firm_do_not_part_him() -> None:
    owner, founder = {"role": "director of Holm Boats"}, {"role": "co-founder"}
    longer = of(a=[("Otto Belmonte Varga", founder)], b=[("Otto Belmonte", owner)])
    assert len(persons(longer)) == 1
    assert (
        len(persons(of(a=[("Otto Belmonte Varga", founder)], b=[("Otto Belmonte", STRIKER)]))) == 2
    )


def test_a_short_form_that_fits_two_is_given_to_neither() -> None:
    mentions = of(a=["John Adam Holm", "John Bertil Holm"], b=["John Holm"])
    assert len(persons(mentions)) == 3


def test_a_lone_surname_goes_to_the_one_who_bears_it() -> None:
    [person] = persons(of(a=["Maria Holm"], b=[("Holm", LONE)]))
    assert [article for article, _ in person.mentions] == ["a", "b"]
    assert person.why[-1].text == "surname alone, no other Holm in the dossier"


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        (of(a=["Maria Holm", "Peter Holm"], b=[("Holm", LONE)]), ["Maria Holm", "Peter Holm"]),
        (of(a=[("Maria Holm", MAYOR)], b=[("Holm", LONE | STRIKER)]), ["Maria Holm"]),
        (of(a=[("Holm", LONE)]), []),
    ],
)
def test_a_surname_without_its_one_bearer_is_no_ones(
    mentions: dict[str, list[Mention]], expected: list[str]
) -> None:
    found = persons(mentions)
    assert [person.name for person in found] == expected
    assert all(mention.name != "Holm" for person in found for _, mention in person.mentions)


def test_the_form_of_most_articles_names_the_person() -> None:
    mentions = of(a=["Victor Holm", "Victor Holm"], b=["Viktor Holm"], c=["Viktor Holm"])
    assert names(mentions) == ["Viktor Holm"]


def test_offices_come_first_by_count_and_epithets_last() -> None:
    said = [{"role": "Arle strongman"}, {"role": "mayor of Arle"}, {"role": "Mayor of Arle"}]
    [person] = persons(of(a=[("Maria Holm", role) for role in [said[0], *said]]))
    assert [(role.text, len(role.evidence)) for role in person.roles] == [
        ("mayor of Arle", 2),
        ("Arle strongman", 2),
    ]
    assert person.roles[0].evidence[0].quote == "mayor of Arle"


def test_who_is_only_credited_is_no_person() -> None:
    aside = Mention("Peter Lind", "", "", None, "Peter Lind", 0, 10, None)
    mentions = {"a": [named("a", "Maria Holm"), aside], "b": [named("b", "Maria Holm")]}
    found, _ = merge(mentions, (), {"a": ["Maria Holm"]}, {})
    assert [person.name for person in found] == ["Maria Holm"]
    assert merge({"a": mentions["a"]}, (), {"a": ["Maria Holm"]}, {})[0] == ()


def test_namesakes_have_keys_of_their_own() -> None:
    mentions = of(a=["Maria Holm"], b=["Maria Holm"])
    apart = decided("different", ("Maria Holm", "a"), ("Maria Holm", "b"))
    assert [p.key for p in persons(mentions, apart)] == ["maria-holm", "maria-holm-2"]


def test_same_joins_what_no_rule_would_and_gives_the_name() -> None:
    mentions = of(a=["Maria Holm"], b=["Mia Lind"], c=["Peter Lind"])
    joined = decided("same", "Maria Holm", "Mia Lind", name="Mia Holm-Lind")
    [person, other] = persons(mentions, joined)
    assert (person.name, person.key, person.status) == (
        *("Mia Holm-Lind", "mia-holm-lind"),
        Status.CORRECTED,
    )
    assert (person.rulings, other.status) == ((ruling(1),), Status.MACHINE)


@pytest.mark.parametrize(
    ("names", "given", "status"),
    [
        (("Viktor Holm", "Victor Holm"), "", Status.CHECKED),
        (("Viktor Holm", "Victor Holm"), "Viktor Holm", Status.CHECKED),
        (("Viktor Holm", "Victor Holm"), "Wiktor Holm", Status.CORRECTED),
        (("Viktor Holm", "Mia Lind"), "", Status.CORRECTED),
    ],
)
def test_same_that_agrees_with_the_rules_is_a_check(
    names: tuple[str, str], given: str, status: Status
) -> None:
    mentions = of(a=["Viktor Holm"], b=["Victor Holm"], c=["Viktor Holm"], d=["Mia Lind"])
    found = persons(mentions, decided("same", *names, name=given))
    assert found[-1].status is status


def test_same_of_lone_names_is_no_check_for_no_rule_makes_them_a_person() -> None:
    [person] = persons(of(a=[("Holm", LONE)]), decided("same", "Holm", "Holm"))
    assert person.status is Status.CORRECTED


def test_different_holds_against_every_rule_and_later_spelling() -> None:
    mentions = of(a=["Viktor Holm"], b=["Victor Holm"], c=["Wiktor Holm"])
    apart = decided("different", "Viktor Holm", "Victor Holm")
    found = persons(mentions, apart)
    assert len(found) > 1
    for person in found:
        assert not {"Viktor Holm", "Victor Holm"} <= {m.name for _, m in person.mentions}


def test_different_that_agrees_with_the_rules_is_a_check() -> None:
    mentions = of(a=["Viktor Holm", "Viktor Lind"])
    found = persons(mentions, decided("different", "Viktor Holm", "Viktor Lind"))
    assert [person.status for person in found] == [Status.CHECKED, Status.CHECKED]
    assert found[0].why[0].text == "kept apart from Viktor Lind"


def test_confirm_checks_and_hide_removes() -> None:
    mentions = of(a=["Maria Holm", "Peter Lind"])
    [person] = persons(mentions, decided("confirm", "Maria Holm"), decided("hide", "Peter Lind"))
    assert (person.name, person.status) == ("Maria Holm", Status.CHECKED)


def test_a_curator_may_confirm_a_lone_name() -> None:
    assert names(of(a=[("Holm", LONE)]), decided("confirm", "Holm")) == ["Holm"]


def test_a_surname_in_a_decision_means_its_bearers() -> None:
    [person] = persons(of(a=["Maria Holm"]), decided("confirm", "Holm"))
    assert person.status is Status.CHECKED


def test_same_against_different_names_both_lines() -> None:
    mentions = of(a=["Maria Holm", "Mia Holm"])
    ruled = [decided("same", "Maria Holm", "Mia Holm", line=3)]
    ruled.append(decided("different", "Mia Holm", "Maria Holm", line=9))
    with pytest.raises(DossierError) as caught:
        persons(mentions, *ruled)
    assert str(caught.value) == (
        'decisions.yml:3: "same: Maria Holm, Mia Holm" goes against "different" at '
        "decisions.yml:9\n  remove one of them: decisions.yml:3 or decisions.yml:9"
    )


def test_a_same_that_goes_round_a_different_is_refused_too() -> None:
    mentions = of(a=["Maria Holm", "Mia Holm", "Mie Holm"])
    ruled = [
        decided("same", "Maria Holm", "Mia Holm", line=1),
        decided("same", "Mia Holm", "Mie Holm", line=2),
        decided("different", "Maria Holm", "Mie Holm", line=3),
    ]
    with pytest.raises(DossierError, match=r"decisions\.yml:2: .*decisions\.yml:3"):
        persons(mentions, *ruled)


def test_a_decision_with_a_name_that_nobody_bears_is_not_used() -> None:
    known, unknown = decided("confirm", "Maria Holm"), decided("confirm", "Mia Holm", line=2)
    _, used = merge(of(a=["Maria Holm"]), [known, unknown], {}, {})
    assert used == {known.ruling}


def test_the_order_of_articles_changes_nothing() -> None:
    mentions = of(
        a=["Viktor Holm", "Peter Lind"],
        b=["Victor Holm", ("Lind", LONE)],
        c=[("Wiktor Holm", MAYOR), "P. Lind"],
    )
    expected = persons(mentions)
    for seed in range(5):
        keys = random.Random(seed).sample(sorted(mentions), 3)
        assert persons({key: mentions[key] for key in keys}) == expected


def test_the_names_found_are_recalled_whatever_is_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    steps, mentions = Recall(), of(a=["Viktor Holm"], b=["Peter Lind"])
    before, _ = merge(mentions, (), {}, {}, steps=steps)
    monkeypatch.setattr(nodes, "fold", None)
    after, _ = merge(mentions, [decided("hide", "Peter Lind")], {}, {}, steps=steps)
    assert before[1:] == after
    assert merge(mentions, (), {}, {}, steps=steps)[0] == before
