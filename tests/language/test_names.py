"""What is a person's name, and what only looks like one."""

from itertools import pairwise

import pytest

from dossier.language import names


def named(text: str, kind: str = "person") -> list[str]:
    return [name.text for name in names.find(text) if name.kind == kind]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The ferry was steered by Maria Holm on Friday.", "Maria Holm"),
        ("Then John F. Harker spoke.", "John F. Harker"),
        ("It was built by J.K. Harker.", "J.K. Harker"),
        ("He met Ludwig van der Aare in May.", "Ludwig van der Aare"),
        ("He met Hassan al-Tarik in May.", "Hassan al-Tarik"),
        ("He met Jean-Luc O'Brien there.", "Jean-Luc O'Brien"),
        ("He met Peter Harker Jr. there.", "Peter Harker Jr."),
        ("Meanwhile Maria Holm left.", "Maria Holm"),
        ("The Danish trade minister Maria Holm left.", "Maria Holm"),
        ("The London-based Maria Holm left.", "Maria Holm"),
        ("UK Prime Minister Maria Holm left.", "Maria Holm"),
        ("Maj. Gen. Peter Harker left.", "Peter Harker"),
        ("The envoy met Larry King in June.", "Larry King"),
        ("Major-General Peter Harker left.", "Peter Harker"),
        ("Governor Maria Holm left.", "Maria Holm"),
        ("The team’s GM Maria Holm left.", "Maria Holm"),
        ("Arle Water GM Maria Holm left.", "Maria Holm"),
        ("They sentenced Peter Harker Saturday in Arle.", "Peter Harker"),
        ("A court freed 42-year-old Maria Holm.", "Maria Holm"),
        ("W. Mark Felt left.", "W. Mark Felt"),
        ("It was W. Mark Felt Sr. who left.", "W. Mark Felt Sr."),
        ("They heard Maria Holm Says Old Boats Sell again.", "Maria Holm"),
        ("They met Vermonter Maria Holm.", "Maria Holm"),
        ("They met Editor-in-Chief Maria Holm.", "Maria Holm"),
        ("They met Asst Ch Con Maria Holm.", "Maria Holm"),
        ("They met Peter Har\u00adker.", "Peter Harker"),
        ("They met Defence Secretary Ash Carter.", "Ash Carter"),
        ("The envoy met Kang Young-hoon.", "Kang Young-hoon"),
        ("The envoy met Mao Kvor-Zang.", "Mao Kvor-Zang"),
        ("The envoy met Xi Luping.", "Xi Luping"),
        ("The envoy met Kim Yong Un.", "Kim Yong Un"),
        ("The envoy met Kvorza Gonzalez.", "Kvorza Gonzalez"),
        ("The envoy met William S. Goldberg.", "William S. Goldberg"),
        ("The envoy met Hun Sen, who left.", "Hun Sen"),
        ("Then Kengo wa Tolmik, who is ill, spoke.", "Kengo wa Tolmik"),
    ],
)
def test_a_name_is_read_whole_and_without_its_office(text: str, person: str) -> None:
    assert named(text) == [person]


@pytest.mark.parametrize(
    "text",
    [
        "The drill North Anvil 2031 ended on Tuesday.",
        "He flew to New York and Rio de Janeiro.",
        "The Defence Ministry spoke to the Evening Gazette.",
        "Shares of Harker Holdings Inc. fell.",
        "The Ports Act passed the Lower House.",
        "In May the Danish Prime Minister resigned.",
        "The Red Cross sent tents.",
        "They fled to Richmond Park.",
        "He read Le Monde, as ever.",
        "They met Early Friday.",
        "She stayed in Santa Kvorza.",
        "The San Diego Kvorzas lost.",
        "It was sold to McDonnell Douglas.",
        "It was sold to Lockheed Martin.",
        "It runs on Mac OS X Lion.",
        "The Song Dynasty fell.",
        "They swam at Long Beach.",
        "The U.S. House voted.",
        "He left Carolina Friday.",
        "A Baptist Church burned.",
        "He lives on Newton Street.",
        "The boat left Old Kvorza, N. J., at noon.",
    ],
)
def test_what_is_no_person_is_taken_for_none(text: str) -> None:
    assert named(text) == []


def test_a_list_of_names_is_read_name_by_name() -> None:
    text = "Maria Holm, Peter Harker and Anna Lind signed it."
    assert named(text) == ["Maria Holm", "Peter Harker", "Anna Lind"]


def test_a_surname_is_its_bearers_wherever_it_stands() -> None:
    text = "Holm stays\n\nMaria Holm will stay. In Oslo Holm said so.\nBut Holm’s boat is sold."
    assert named(text) == ["Holm", "Maria Holm", "Holm", "Holm"]


def test_a_common_word_that_begins_a_sentence_is_no_surname() -> None:
    text = "Peter Young spoke. Young people listened, and Young left."
    assert named(text) == ["Peter Young", "Young"]


def test_an_unknown_name_that_is_called_by_its_last_word_later_is_a_person() -> None:
    text = "Kvorza Tolmik opened the gate. The gate was old, Tolmik recalled."
    assert named(text) == ["Kvorza Tolmik", "Tolmik"]


def test_a_firm_is_called_by_its_first_word_and_no_person() -> None:
    text = "Kvorza Tolmik opened a mine. Kvorza then sold it."
    assert named(text) == []


@pytest.mark.parametrize(
    "told", [", 42, wept.", ", who wept.", " told reporters so.", "'s lawyer wept."]
)
def test_an_unknown_name_that_acts_as_a_person_is_one(told: str) -> None:
    assert named(f"It was there that Kvorza Tolmik{told}") == ["Kvorza Tolmik"]


def test_what_the_text_calls_a_group_is_none_anywhere_in_it() -> None:
    text = "Maria Holm rebels came. Then the town fell to Maria Holm."
    assert named(text) == []


def test_a_heading_in_capitals_names_nobody_whom_the_body_does_not() -> None:
    text = "Home News Harbour Peter Sells Old Boats\n\nThe harbour was quiet on Friday."
    assert named(text) == []


def test_a_surname_that_stands_first_calls_its_bearer() -> None:
    text = "The poet Wang Qiaoli was held. Police took Wang home."
    assert named(text) == ["Wang Qiaoli", "Wang"]


def test_places_and_organisations_are_told_apart() -> None:
    text = "He left Berlin for the Trade Council on Monday."
    assert (named(text, "place"), named(text, "organisation")) == (["Berlin"], ["Trade Council"])


def test_offsets_are_of_the_text_and_names_do_not_overlap() -> None:
    text = "“Maria Holm’s” boat, said Peter\u00a0Harker. Holm left."
    found = names.find(text)
    assert [" ".join(text[name.start : name.end].split()) for name in found] == [
        name.text for name in found
    ]
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    "text", ["", "A" * 200_000, "Ann " * 50_000, "Mr. " * 50_000, "a-" * 99_999]
)
def test_any_text_is_read_in_time_that_grows_with_its_length(text: str) -> None:
    assert len(names.find(text)) <= len(text)


@pytest.mark.parametrize("nickname", ["“the Boss”", '"Boss"', "'The Boss'", "(Pete)", "(P.J.)"])
def test_a_nickname_inside_a_name_is_part_of_it(nickname: str) -> None:
    text = f"They met Peter {nickname} Harker in May."
    assert named(text) == [f"Peter {nickname} Harker"]


def test_a_quotation_behind_a_name_is_no_nickname() -> None:
    assert named("So Maria Holm (Arle) Reds won.") == ["Maria Holm"]


def test_a_hyphen_that_only_breaks_a_line_is_no_part_of_a_name() -> None:
    text = "On Monday Ann Lind\u00adholm left. Ann Lindholm came back."
    assert [name.text for name in names.find(text)] == ["Ann Lindholm", "Ann Lindholm"]
