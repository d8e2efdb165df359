"""Which accounts tell one event, whatever the order in which they are given."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.decisions import AccountDecision
from dossier.timeline.find import Account, Kind
from dossier.timeline.joining import ALIKE, DOUBT, join
from dossier.timeline.likeness import Comparison
from dossier.timeline.merge import Event, merge
from tests.factories import day, evidence_of, quote, ruling, text_of, texts_of

AGROUND = "The ferry Hesper ran aground off Dorwick."
FREED = "Two tugs pulled the ferry Hesper free off Dorwick."
BURIED = "Mara Quill was buried in the chapel at Lund."
SOLD = "Norland sold its last lighthouse to Otto Lind."
SENTENCES = (AGROUND, FREED, BURIED, SOLD)
FEW = settings(max_examples=60, deadline=None)
KEYS = ("a", "b", "c", "d")
NAMES = ("Hesper", "Dorwick", "Mara Quill", "Lund", "Norland", "Otto Lind")
TEXTS = texts_of(*(text_of(key, *SENTENCES, names=NAMES, published="2022-03-10") for key in KEYS))
DAYS = ("2022-03-07", "2022-03-08", "2022-03", "2014", "2022-03-07/2022-03-09")

accounts = st.lists(
    st.builds(
        lambda key, words, when, kind: Account(
            day(when), kind, evidence_of(TEXTS[key], words), headline=words
        ),
        st.sampled_from(KEYS),
        st.sampled_from(SENTENCES),
        st.sampled_from(DAYS),
        st.sampled_from(Kind),
    ),
    max_size=14,
    unique_by=lambda each: (each.evidence.article, each.evidence.start, each.when),
)


def merged(given_: Sequence[Account], decisions: Sequence[AccountDecision] = ()) -> list[Event]:
    told = {
        key: [each for each in given_ if each.evidence.article == key]
        for key in dict.fromkeys(each.evidence.article for each in given_)
    }
    return list(merge(told, decisions, (), TEXTS)[0])


def rows(events: Sequence[Event]) -> list[list[str]]:
    return [
        [f"{each.evidence.article}{each.evidence.passage.number}" for each in event.accounts]
        for event in events
    ]


def told(key: str, words: str, when: str, kind: Kind = Kind.HAPPENED) -> Account:
    return Account(day(when), kind, evidence_of(TEXTS[key], words), headline=words)


@FEW
@given(accounts, st.randoms())
def test_the_order_of_accounts_and_articles_changes_nothing(
    found: list[Account], chance: random.Random
) -> None:
    expected = merged(found)
    chance.shuffle(found)
    assert merged(found) == expected


@FEW
@given(accounts)
def test_every_account_stands_in_one_row(found: list[Account]) -> None:
    shown = [each for event in merged(found) for each in event.accounts]
    assert sorted(map(repr, shown)) == sorted(map(repr, found))


@FEW
@given(accounts)
def test_rows_merged_again_are_the_same_rows(found: list[Account]) -> None:
    events = merged(found)
    again = merged([each for event in events for each in event.accounts])
    assert again == events


@FEW
@given(accounts)
def test_a_row_needs_times_that_touch_or_lie_days_apart(found: list[Account]) -> None:
    for event in merged(found):
        assert {each.when.edtf[:4] for each in event.accounts if each.when} in ({"2022"}, {"2014"})


@FEW
@given(accounts, st.sampled_from(KEYS), st.sampled_from(KEYS), st.sampled_from(SENTENCES))
def test_what_a_curator_parts_is_never_joined(
    found: list[Account], one: str, two: str, words: str
) -> None:
    parted = AccountDecision("different", (quote(one, words), quote(two, words)), ruling())
    if one == two:
        return
    for event in merged(found, [parted]):
        told_by = {each.evidence.article for each in event.accounts if each.evidence.quote == words}
        assert not {one, two} <= told_by


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (told("b", AGROUND, "2022-03-08"), 1),
        (told("b", AGROUND, "2022-03-08", Kind.ANNOUNCED), 2),
        (told("a", FREED, "2022-03-08"), 2),
        (told("b", AGROUND, "2022-03-20"), 2),
        (told("b", AGROUND, "2022-03-07", Kind.DENIED), 2),
    ],
)
def test_dates_that_differ_stand_in_one_row_where_articles_tell_one_thing(
    other: Account, count: int
) -> None:
    assert len(merged([told("a", AGROUND, "2022-03-07"), other])) == count


def test_dates_that_exclude_each_other_are_both_kept() -> None:
    (event,) = merged(
        [
            told("a", AGROUND, "2022-03-07"),
            told("b", AGROUND, "2022-03-07"),
            told("c", AGROUND, "2022-03-08"),
        ]
    )
    assert event.when == day("2022-03-07")
    assert [each.evidence.article for each in event.disputed] == ["c"]


def test_a_plan_that_came_true_keeps_both_accounts_and_the_happening_heads_the_row() -> None:
    plan = told("a", FREED, "2022-03-08", Kind.PLANNED)
    (event,) = merged([plan, told("b", FREED, "2022-03-08")])
    assert event.came_true
    assert len(event.accounts) == 2


def test_the_most_told_stands_first_in_its_day() -> None:
    found = [told(key, SOLD, "2022-03-07") for key in ("b", "c")]
    events = merged([told("a", AGROUND, "2022-03-07"), *found])
    assert rows(events) == [["b3", "c3"], ["a0"]]


def test_a_row_has_the_day_that_its_headline_tells() -> None:
    bare = [replace(told(key, AGROUND, "2022-03-07"), headline="") for key in ("a", "b")]
    (event,) = merged([*bare, told("c", AGROUND, "2022-03-08")])
    assert event.when == day("2022-03-08")


def test_the_most_exact_of_the_times_that_agree_is_the_rows() -> None:
    (event,) = merged([told("a", AGROUND, "2022-03"), told("b", AGROUND, "2022-03-07")])
    assert event.when == day("2022-03-07")


@pytest.mark.parametrize(
    ("other", "when", "groups"),
    [
        ("b", "2022-03-08", [[0, 1]]),
        ("b", "2022-03", [[0], [1]]),
        ("a", "2022-03-08", [[0], [1]]),
        ("b", "2022-03-09", [[0], [1]]),
    ],
)
def test_accounts_of_another_time_or_one_article_must_be_more_alike(
    other: str, when: str, groups: list[list[int]]
) -> None:
    one = "Sailors were freed at dawn off Lund in return for captains of a smack."
    two = "Two captains were freed by guards near a mill at Tollen, a doctor says."
    told = {key: [*SENTENCES] for key in KEYS}
    told["a"].append(one)
    told[other].append(two)
    texts = texts_of(*(text_of(key, *words, names=NAMES) for key, words in told.items()))
    found = [
        Account(day(time), Kind.HAPPENED, evidence_of(texts[key], words))
        for key, time, words in (("a", "2022-03-08", one), (other, when, two))
    ]
    assert ALIKE < Comparison(found, texts).likeness(0, 1) < ALIKE * DOUBT
    assert join(found, texts) == groups


def test_groups_join_where_half_of_their_pairs_share_words() -> None:
    words = (
        "The ferry Hesper ran aground off Dorwick.",
        "The ferry Hesper ran aground where Otto Lind had built a lighthouse.",
        "Otto Lind sold the lighthouse that he had built at Norland to Mara Quill.",
        "Mara Quill bought a chapel at Norland.",
    )
    texts = texts_of(
        *(text_of(key, each, names=NAMES) for key, each in zip(KEYS, words, strict=True))
    )
    found = [
        Account(day("2022-03-08"), Kind.HAPPENED, evidence_of(texts[key], each))
        for key, each in zip(KEYS, words, strict=True)
    ]
    alike = Comparison(found, texts).likeness
    assert min(alike(0, 1), alike(1, 2), alike(2, 3)) > ALIKE
    assert alike(0, 2) == alike(0, 3) == alike(1, 3) == 0
    assert join(found, texts) == [[0, 1], [2, 3]]


@pytest.mark.parametrize(
    ("key", "words", "said", "count"),
    [
        ("b", AGROUND, "late Monday", 1),
        ("b", AGROUND, "Tuesday", 2),
        ("b", AGROUND, "hours later", 2),
        ("a", FREED, "Monday", 2),
    ],
)
def test_without_dates_articles_tell_one_event_where_they_name_one_weekday(
    key: str, words: str, said: str, count: int
) -> None:
    found = [
        Account(None, Kind.HAPPENED, evidence_of(TEXTS[key], words), headline=words, placed=said)
        for key, words, said in (("a", AGROUND, "Monday night"), (key, words, said))
    ]
    assert len(join(found, TEXTS)) == count


@pytest.mark.parametrize(
    ("origins", "count"), [({"a": "a", "b": "b"}, 1), ({"a": "a", "b": "a"}, 0)]
)
def test_what_nobody_dates_two_origins_tell(origins: dict[str, str], count: int) -> None:
    found = {
        key: [Account(None, Kind.HAPPENED, evidence_of(TEXTS[key], AGROUND), headline=AGROUND)]
        for key in ("a", "b")
    }
    assert len(merge(found, (), (), TEXTS, origins)[0]) == count


def test_thousands_are_no_word_of_a_figure() -> None:
    texts = texts_of(
        text_of("a", "Shares of Norbank fell below 6,000 crowns at Dorwick."),
        text_of("b", "Trade in tin rose above 7,000 crowns at Lund."),
        text_of("c", *SENTENCES),
    )
    one, two = (
        Account(day("2022-03-07"), Kind.HAPPENED, evidence_of(text, text.sentences[0].text))
        for text in (texts["a"], texts["b"])
    )
    assert Comparison((one, two), texts).likeness(0, 1) == 0


def test_words_of_one_action_are_one_word() -> None:
    texts = texts_of(
        text_of("a", "Gunmen kidnapped 20 girls at Dorwick."),
        text_of("b", "The girls were abducted at Dorwick."),
        text_of("c", *SENTENCES),
    )
    one, two = (
        Account(day("2022-03-07"), Kind.HAPPENED, evidence_of(text, text.sentences[0].text))
        for text in (texts["a"], texts["b"])
    )
    assert Comparison((one, two), texts).likeness(0, 1) > 0.5


@pytest.mark.parametrize(("kind", "count"), [(Kind.HAPPENED, 1), (Kind.PLANNED, 2)])
def test_a_plan_and_a_happening_must_be_more_alike(kind: Kind, count: int) -> None:
    sailing = text_of("e", "The ferry Hesper will sail to Norland again.", names=NAMES)
    texts = TEXTS | texts_of(sailing)
    when, words = day("2022-03-07"), sailing.sentences[0].text
    found = {
        "a": [Account(when, Kind.HAPPENED, evidence_of(TEXTS["a"], FREED), headline=FREED)],
        "e": [Account(when, kind, evidence_of(sailing, words), headline=words)],
    }
    assert len(merge(found, (), (), texts)[0]) == count


def test_a_short_account_joins_one_that_has_all_its_words() -> None:
    long = "Before the Lund papers leaked, Otto Lind was a friend of Mara Quill and of Norland."
    texts = texts_of(
        text_of("a", "Then the Lund papers were leaked."),
        text_of("b", long),
        text_of("c", *SENTENCES, names=NAMES),
    )
    one, two = (
        Account(day("2022-03"), Kind.HAPPENED, evidence_of(text, text.sentences[0].text))
        for text in (texts["a"], texts["b"])
    )
    assert Comparison((one, two), texts).likeness(0, 1) >= 0.5


def test_a_stretch_of_years_is_no_day_in_it() -> None:
    one, two = told("a", FREED, "2010/2022-05"), told("b", FREED, "2022-03-07")
    assert len(merged([one, two])) == 2
    assert len(merged([one, told("b", FREED, "2010/2022-05")])) == 1
