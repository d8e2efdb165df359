"""Accounts of one happening become one row; the curator's rows come first."""

import random
from dataclasses import replace

import pytest

from dossier.articles.article import Status
from dossier.decisions import AccountDecision, AccountRef, EventDecision
from dossier.errors import DossierError
from dossier.language.text import Text
from dossier.people.find import Mention
from dossier.people.merge import Person
from dossier.recall import Recall
from dossier.timeline import joining
from dossier.timeline.find import Account, Kind
from dossier.timeline.merge import Event, merge
from tests.factories import day, evidence_of, quote, ruling, text_of, texts_of

AGROUND = "The ferry Hesper ran aground off Dorwick on Monday."
REWORDED = "The ferry Hesper went aground near Dorwick on Monday."
TUGS = "Two tugs will pull the Hesper free on Wednesday."
INQUIRY = "The owner, Lars Brenn, denied on Tuesday that crews had been cut."
TEXTS = texts_of(
    text_of("a", AGROUND, TUGS),
    text_of("b", REWORDED, INQUIRY),
    text_of("c", "Bakers met on Monday to speak of flour.", AGROUND),
)
MONDAY, TUESDAY = day("2022-03-07"), day("2022-03-08")


def told(article: str, words: str, when: str = "2022-03-07", kind: Kind = Kind.HAPPENED) -> Account:
    time = day(when).because("printed", "Monday") if when else None
    evidence = evidence_of(TEXTS[article], words)
    placed = "" if time else "Monday"
    return Account(time, kind, evidence, headline=evidence.passage.text, placed=placed)


def merged(*accounts: Account, decisions=(), persons=(), texts: dict[str, Text] = TEXTS):
    by_article = {key: [a for a in accounts if a.evidence.article == key] for key in texts}
    return merge(by_article, decisions, persons, texts)


def rows(*accounts: Account, decisions=()) -> list[list[str]]:
    """The accounts of each row, as article and first word of their sentence's number."""
    return [
        [f"{a.evidence.article}{a.evidence.passage.number}" for a in event.accounts]
        for event in merged(*accounts, decisions=decisions)[0]
    ]


def row(key: str, *accounts: AccountRef, line: int = 1, **known: object) -> EventDecision:
    fields = {"when": None, "kind": "", "headline": ""} | known
    return EventDecision(key=key, accounts=accounts, ruling=ruling(line), **fields)


def ref(article: str, words: str, when: str = "", kind: str = "") -> AccountRef:
    return AccountRef(quote(article, words, line=2), day(when) if when else None, kind)


def decided(verb: str, *quoted: tuple[str, str], line: int = 1) -> AccountDecision:
    return AccountDecision(verb, tuple(quote(*each) for each in quoted), ruling(line))


ONE = {
    "one day": told("b", REWORDED),
    "a month that holds the day": told("b", REWORDED, "2022-03"),
    "a plan that came true": told("b", REWORDED, kind=Kind.PLANNED),
    "a report of it": told("b", REWORDED, kind=Kind.ANNOUNCED),
}


@pytest.mark.parametrize("other", ONE.values(), ids=ONE)
def test_two_articles_that_tell_one_thing_give_one_row(other):
    assert rows(told("a", AGROUND), other) == [["a0", "b0"]]


APART = {
    "another week": told("b", REWORDED, "2022-03-14"),
    "an unknown day": told("b", REWORDED, ""),
    "a denial": told("b", REWORDED, kind=Kind.DENIED),
    "another matter": told("c", "Bakers met on Monday to speak of flour."),
}


@pytest.mark.parametrize("other", APART.values(), ids=APART)
def test_accounts_that_differ_stay_apart(other):
    assert len(rows(told("a", AGROUND), other)) == 2


def test_two_happenings_of_one_day_in_one_article_are_two_rows():
    assert rows(told("c", "Bakers met"), told("c", AGROUND)) == [["c0"], ["c1"]]


def test_a_row_found_by_the_program_shows_what_it_rests_on():
    ((event,), used) = merged(told("a", AGROUND), told("b", REWORDED))
    assert (event.when, event.headline) == (told("a", AGROUND).when, AGROUND)
    assert (event.status, event.ruling, used) == (Status.MACHINE, None, frozenset())


def test_dated_rows_stand_in_order_of_time_and_undated_ones_last():
    events, _ = merged(
        told("a", AGROUND, ""),
        told("a", TUGS, "2022-03-09"),
        told("b", INQUIRY, "2022-03"),
        told("c", AGROUND, "2014/.."),
    )
    times = [event.when.edtf if event.when else None for event in events]
    assert times == ["2014/..", "2022-03", "2022-03-09", None]


def test_the_order_of_the_accounts_does_not_matter():
    accounts = [told("a", AGROUND), told("a", TUGS), told("b", REWORDED), told("c", AGROUND)]
    expected = repr(merged(*accounts))
    for seed in range(4):
        random.Random(seed).shuffle(accounts)
        assert repr(merged(*accounts)) == expected


def test_whoever_is_named_the_accounts_that_were_joined_are_recalled(monkeypatch):
    steps, given_ = Recall(), {"a": [told("a", AGROUND)], "b": [told("b", REWORDED)], "c": []}
    (before,), _ = merge(given_, (), (), TEXTS, steps=steps)
    monkeypatch.setattr(joining, "Comparison", None)
    mention = Mention("Otto Lind", "", "", None, "Otto Lind", 4, 13, None)
    lind = Person("otto-lind", "Otto Lind", (), (), (("a", mention),), (), Status.MACHINE, ())
    (after,), _ = merge(given_, (), [lind], TEXTS, steps=steps)
    assert (before.people, after.people) == ((), ("otto-lind",))
    assert replace(after, people=()) == before


def test_the_same_words_of_another_week_change_no_key():
    texts = texts_of(text_of("a", AGROUND), text_of("b", AGROUND))
    weeks = [
        Account(day(when), Kind.HAPPENED, evidence_of(texts[key], AGROUND), headline=AGROUND)
        for key, when in [("a", "2022-02-28"), ("b", "2022-03-07")]
    ]
    (alone,), _ = merged(weeks[1], texts=texts)
    events, _ = merged(*weeks, texts=texts)
    assert [event.key for event in events if event.when == MONDAY] == [alone.key]


def test_two_dates_of_one_sentence_have_two_keys():
    events, _ = merged(told("a", AGROUND), told("a", AGROUND, "2022-03-08"))
    assert len({event.key for event in events}) == 2


def test_a_row_of_the_curator_takes_the_accounts_it_quotes():
    decision = row("aground", ref("a", "ran aground"), ref("b", "went aground"), headline="Aground")
    events, used = merged(told("a", AGROUND), told("b", REWORDED), decisions=[decision])
    accounts = tuple(
        replace(told(key, words), status=Status.CHECKED, headline="")
        for key, words in [("a", "ran aground"), ("b", "went aground")]
    )
    time = told("a", AGROUND).when
    assert events == (
        Event("aground", time, "Aground", accounts, (), Status.CHECKED, decision.ruling),
    )
    assert used == {decision.ruling}


CHANGED = {
    "nothing": ("", "", Status.CHECKED),
    "the time": ("2022-03", "", Status.CORRECTED),
    "the kind": ("", "announced", Status.CORRECTED),
}


@pytest.mark.parametrize(("when", "kind", "status"), CHANGED.values(), ids=CHANGED)
def test_a_row_is_corrected_where_the_curator_changed_what_was_found(when, kind, status):
    decision = row("aground", ref("a", "ran aground", when, kind))
    ((event,), _) = merged(told("a", AGROUND), decisions=[decision])
    assert (event.status, event.accounts[0].status) == (status, status)


def test_a_row_that_the_program_had_not_found_is_the_curators():
    decision = row("cuts", ref("b", "crews had been cut"), when=TUESDAY, kind="denied")
    ((event,), _) = merged(decisions=[decision])
    assert (event.status, event.accounts[0].kind) == (Status.CORRECTED, Kind.DENIED)
    assert event.when == TUESDAY.because("set by the curator")


def test_a_row_leaves_what_its_sentence_says_of_another_day():
    decision = row("aground", ref("a", "ran aground"), when=MONDAY)
    other = told("a", AGROUND, "2022-03-01")
    events, _ = merged(told("a", AGROUND), other, decisions=[decision])
    assert [event.accounts[0].when.edtf for event in events] == ["2022-03-01", "2022-03-07"]


def test_accounts_of_a_row_keep_the_times_they_give():
    decision = row("aground", ref("a", "ran aground"), ref("b", "went aground", "2022-03"))
    ((event,), _) = merged(told("a", AGROUND), told("b", REWORDED), decisions=[decision])
    assert [each.when.edtf for each in event.accounts] == ["2022-03-07", "2022-03"]


def test_an_account_is_hidden_and_its_decision_used():
    decision = decided("hide", ("a", "ran aground"))
    events, used = merged(told("a", AGROUND), told("b", INQUIRY), decisions=[decision])
    assert [event.headline for event in events] == [INQUIRY]
    assert used == {decision.ruling}


def test_an_account_that_is_confirmed_makes_its_row_checked():
    ((event,), _) = merged(told("a", AGROUND), decisions=[decided("confirm", ("a", "ran aground"))])
    assert (event.status, event.accounts[0].status) == (Status.CHECKED, Status.CHECKED)


@pytest.mark.parametrize(
    "decision",
    [
        decided("hide", ("a", "Two tugs")),
        decided("confirm", ("a", "Two tugs")),
        decided("same", ("a", "ran aground"), ("a", "Two tugs")),
        decided("different", ("a", "Two tugs"), ("a", "ran aground")),
    ],
    ids=lambda decision: decision.verb,
)
def test_a_decision_on_words_without_an_account_is_not_used(decision):
    assert merged(told("a", AGROUND), decisions=[decision])[1] == frozenset()


def test_accounts_are_joined_by_decision_whatever_their_days():
    same = decided("same", ("a", "ran aground"), ("b", "crews had been cut"))
    accounts = [told("a", AGROUND), told("b", INQUIRY, "2022-03-08")]
    assert rows(*accounts, decisions=[same]) == [["a0", "b1"]]


def test_accounts_are_parted_by_decision_however_alike():
    different = decided("different", ("a", "ran aground"), ("b", "went aground"))
    accounts = [told("a", AGROUND), told("b", REWORDED)]
    assert rows(*accounts, decisions=[different]) == [["a0"], ["b0"]]


def test_joined_to_two_rows_an_account_makes_them_one():
    decisions = [
        decided("same", ("a", "Two tugs"), ("c", "ran aground")),
        decided("same", ("b", "crews had been cut"), ("c", "ran aground")),
    ]
    accounts = [told("a", TUGS), told("b", INQUIRY), told("c", AGROUND)]
    assert rows(*accounts, decisions=decisions) == [["a1", "b1", "c1"]]


def test_to_join_and_part_two_accounts_is_a_contradiction():
    pair = (("a", "ran aground"), ("b", "went aground"))
    decisions = [
        decided("different", ("a", "Two tugs"), ("b", "crews had been cut"), line=3),
        decided("same", *pair, line=5),
        decided("different", *pair, line=7),
    ]
    accounts = [told("a", AGROUND), told("a", TUGS), told("b", REWORDED), told("b", INQUIRY)]
    with pytest.raises(DossierError) as caught:
        merged(*accounts, decisions=decisions)
    assert str(caught.value) == (
        'decisions.yml:5: "same: ran aground, went aground" goes against "different" at '
        "decisions.yml:7\n  remove one of them: decisions.yml:5 or decisions.yml:7"
    )


def test_a_quote_that_no_longer_stands_is_an_error():
    with pytest.raises(DossierError) as caught:
        merged(decisions=[row("aground", ref("a", "ran ashore off Dorwick"))])
    assert str(caught.value) == (
        'decisions.yml:2: "ran ashore off Dorwick" stands nowhere in a\n'
        f'  quote the article\'s own words; nearest: "{AGROUND}"'
    )


def test_a_row_names_the_persons_of_its_quoted_words_alone():
    texts = texts_of(text_of("a", "Mara Quill left on Monday, and Otto Lind stayed."))
    persons = [
        Person(key, "", (), (), (("a", Mention("", "", "", None, "", *span, None)),), *((), "", ()))
        for key, span in [("mara-quill", (0, 10)), ("otto-lind", (32, 41))]
    ]
    evidence = evidence_of(texts["a"], "Mara Quill left on Monday")
    account = Account(MONDAY, Kind.HAPPENED, evidence, headline=evidence.quote)
    ((event,), _) = merged(account, persons=persons, texts=texts)
    assert event.people == ("mara-quill",)
