"""A row's phrase is computed from its positions, by the first rule that holds."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dossier.articles.article import Evidence, Passage, Status
from dossier.claims.agreement import RULES, Position, judge
from dossier.claims.find import Figure
from dossier.claims.sources import Sources
from dossier.statements.find import Stance
from dossier.statements.speakers import Speaker
from tests.factories import day

# Copies of one text begin with one letter: a1 and a2 are one origin.
PUBLISHED = {
    "a1": day("2022-02-20"),
    "a2": day("2022-02-22"),
    "b": day("2022-02-24"),
    "c": day("2022-02-24?"),
    "d": None,
    "e": day("[2022-02-19..2022-02-26]"),
}
ORIGINS = {key: key[0] for key in PUBLISHED}


def says(
    article: str,
    answer: str,
    stance: str = "states",
    *,
    by: str = "",
    low: int | None = None,
    high: int | None = None,
    unit: str = "",
    scope: str = "",
    as_of: str = "",
) -> Position:
    """A position; it has a figure where it has a bound."""
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    qualifier = answer.rstrip("0123456789 ")
    figure = Figure(None, *bounds, unit, qualifier, "boats", scope, None) if any(bounds) else None
    passage = Passage(article, 0, 0, 1, "x", "s-0")
    return Position(
        *(article, Stance(stance), answer, Speaker(by, None, "") if by else None, (), figure),
        *(day(as_of) if as_of else None, "", Evidence(passage, 0, 1, "x"), Status.CHECKED),
    )


def boats(article: str, number: int, **known: str) -> Position:
    return says(article, str(number), low=number, high=number, **known)


def up_to(article: str, number: int, **known: str) -> Position:
    return says(article, f"up to {number}", high=number, **known)


def over(article: str, number: int, **known: str) -> Position:
    return says(article, f"over {number}", low=number, **known)


def no_more(article: str, number: int) -> Position:
    return says(article, f"no more than {number}", high=number)


def priced(article: str, number: int, quote: str, as_of: str = "") -> Position:
    position = says(article, str(number), low=number, high=number, unit="USD", as_of=as_of)
    return replace(position, evidence=replace(position.evidence, quote=quote))


def phrase(*positions: Position) -> str:
    return str(judge(positions, ORIGINS, PUBLISHED))


def found(article: str, answer: str, sense: str, stance: str = "states") -> Position:
    """A position that the program found, with what its words come to."""
    return replace(says(article, answer, stance), sense=sense)


FOUND = [
    (
        [found("a1", "the dam broke", "yes dam"), found("b", "a breach of the dam", "yes dam")],
        "agree: 2 origins",
    ),
    (
        [found("a1", "the dam broke", "yes dam"), found("b", "the dam did not break", "no dam")],
        "contradict: the dam broke / the dam did not break",
    ),
    (
        [
            found("a1", "the dam broke", "yes dam", "denies"),
            found("b", "the dam did not break", "no dam"),
        ],
        "agree: 2 origins",
    ),
    (
        [found("a1", "the dam broke", "yes dam"), found("b", "it broke", "yes dam", "denies")],
        "contradict: the dam broke / denies that it broke",
    ),
]
TIMES = [
    (
        [says("a1", "open", as_of="2014"), says("b", "closed", as_of="2016")],
        "not comparable: different times (2014 / 2016)",
    ),
    (
        [says("a1", "open", as_of="2014"), says("b", "open", as_of="2016")],
        "agree: 2 origins",
    ),
    ([says("a1", "open", as_of="2014"), says("b", "closed")], "differ: open / closed"),
    (
        [says("a1", "open", as_of="2014-03-02"), says("b", "open", as_of="2014-03-09")],
        "not comparable: different times (2 March 2014 / 9 March 2014)",
    ),
    (
        [says("a1", "open", as_of="2014-03-02"), says("b", "open", as_of="2014-03-03")],
        "agree: 2 origins",
    ),
]


@pytest.mark.parametrize(("positions", "word"), [*FOUND, *TIMES])
def test_answers_in_words_are_compared_by_what_they_come_to_and_when(positions, word):
    assert phrase(*positions) == word


def test_articles_of_one_outlet_that_are_no_copies_may_tell_a_change():
    earlier, later = says("a1", "open", by="Lee"), says("b", "closed", by="Lee")
    one = {"a1": "a", "b": "a"}
    assert judge([earlier, later], one, PUBLISHED).word == "single origin"
    told = judge([earlier, later], one, PUBLISHED, text_of={"a1": "a1", "b": "b"})
    assert str(told) == "changed over time: Lee: open, later closed"


PRICES = (
    (priced("a1", 90, "The price of copper fell to $90."), priced("b", 95, "It fell to $95.")),
    (
        priced("a1", 90, "Copper traded at $90 at noon.", as_of="2022-02-01"),
        priced("b", 95, "Copper traded at $95.", as_of="2022-02-01?"),
    ),
)


@pytest.mark.parametrize("pair", PRICES)
def test_prices_of_no_common_time_are_not_laid_against_each_other(pair):
    word = "not comparable: prices of different moments or markets (90 / 95)"
    assert phrase(*pair) == word


def test_what_is_no_price_and_prices_of_one_time_differ():
    robbed = (priced("a1", 90, "Thieves took $90."), priced("b", 95, "They took $95."))
    assert phrase(*robbed) == "differ: 90 / 95"
    day_ = {"as_of": "2022-02-01"}
    same = (priced("a1", 90, "Prices fell to $90.", **day_), priced("b", 95, "At $95.", **day_))
    assert phrase(*same) == "differ: 90 / 95"


def test_figures_that_each_hold_for_another_time_are_not_comparable():
    earlier, later = boats("a1", 30, as_of="2014"), boats("b", 90, as_of="2016")
    assert phrase(earlier, later) == "not comparable: different times (2014 / 2016)"
    assert phrase(earlier, boats("b", 90)) == "differ: 30 / 90"


def test_one_speaker_who_gives_answers_that_can_both_hold_changes_nothing():
    assert phrase(over("a1", 100, by="Lee"), over("b", 150, by="Lee")).startswith("compatible")


def test_origins_that_repeat_the_words_of_others_are_told_apart():
    taken = [says("a1", "fog"), says("b", "fog"), says("c", "fog")]
    assert (
        str(judge(taken, ORIGINS, PUBLISHED, Sources(2, 2, 3)))
        == "agree: 2 origins, in 3 separate texts"
    )
    assert (
        str(judge(taken, ORIGINS, PUBLISHED, Sources(1, 1, 3)))
        == "single origin: one report, in 3 separate texts"
    )


SCOPE = [
    (
        [boats("a1", 30, scope="the port"), boats("b", 90, scope="the whole coast")],
        "not comparable: different scope (the port / the whole coast)",
    ),
    (
        [boats("a1", 30, unit="boats"), boats("b", 30, unit="tons")],
        "not comparable: different scope (boats / tons)",
    ),
    (
        [boats("a1", 30, unit="boats", scope="port"), boats("b", 30, unit="tons", scope="port")],
        "not comparable: different scope (boats / tons)",
    ),
    ([boats("a1", 30, scope="The Port"), boats("b", 30, scope="the port")], "agree: 2 origins"),
]
LATER = "changed over time: Lee: no, later yes"
CHANGED = [
    (
        [says("a1", "no", by="Lee"), says("b", "yes", by="Lee")],
        "changed over time: Lee: no, later yes",
    ),
    (
        [says("b", "yes", by="Lee"), says("a1", "no", by="Lee")],
        "changed over time: Lee: no, later yes",
    ),
    (
        [
            says("d", "no", by="Lee", as_of="2021"),
            says("d", "yes", by="Lee", as_of="2022"),
        ],
        "changed over time: Lee: no, later yes",
    ),
    (
        [says("d", "no", as_of="2021"), says("d", "yes", as_of="2022")],
        "changed over time: the same source: no, later yes",
    ),
    (
        [says("a1", "fog", by="Lee"), says("b", "fog", "denies", by="Lee")],
        "changed over time: Lee: fog, later denies that fog",
    ),
    ([boats("a1", 3, by="Lee"), boats("b", 5, by="Lee")], "changed over time: Lee: 3, later 5"),
    ([says("b", "no", by="Lee"), says("c", "yes", by="Lee")], "contradict: no / yes"),
    ([says("a1", "no", by="Lee"), says("d", "yes", by="Lee")], "contradict: no / yes"),
    ([says("a1", "no", by="Lee"), says("e", "yes", by="Lee")], "contradict: no / yes"),
    ([says("a1", "no", by="Lee"), says("b", "yes", by="Roe")], "contradict: no / yes"),
]
COMPATIBLE = [
    ([over("a1", 100), over("b", 150)], "compatible: over 100 / over 150"),
    ([up_to("a1", 30), boats("b", 20)], "compatible: up to 30 / 20"),
    ([up_to("a1", 30), up_to("b", 40), over("c", 10)], "compatible: up to 30 / up to 40 / over 10"),
    ([up_to("a1", 30), boats("b", 31)], "differ: up to 30 / 31"),
    ([over("a1", 30), up_to("b", 40)], "compatible: over 30 / up to 40"),
]
AGREE = [
    ([says("a1", "the weather"), says("b", "The weather")], "agree: 2 origins"),
    ([says("a1", "fog"), says("a2", "fog"), says("b", "fog")], "agree: 2 origins"),
    ([says("a1", "fog"), says("b", "fog"), says("c", "fog", "attributes")], "agree: 3 origins"),
    ([says("a1", "yes", "denies"), says("b", "yes", "denies")], "agree: 2 origins"),
    ([boats("a1", 30), boats("b", 30)], "agree: 2 origins"),
]
DIFFER = [
    ([boats("a1", 100), boats("b", 150)], "differ: 100 / 150"),
    ([boats("a1", 100), boats("b", 150), boats("c", 100)], "differ: 100 / 150"),
    ([says("a1", "fog"), says("b", "a broken radar")], "differ: fog / a broken radar"),
    ([says(a, a) for a in ("a1", "b", "c", "d")], "differ: 4 answers"),
    ([says("a1", "fog"), says("b", "fog", "doubts")], "differ: fog / doubts that fog"),
]
CONTRADICT = [
    ([says("a1", "yes"), says("b", "no")], "contradict: yes / no"),
    ([says("a1", "yes, by Friday"), says("b", "no")], "contradict: yes, by Friday / no"),
    ([says("a1", "fog"), says("b", "fog", "denies")], "contradict: fog / denies that fog"),
    ([says("a1", "yes"), says("b", "yes", "denies")], "contradict: yes / denies that yes"),
    (
        [boats("a1", 30), says("b", "30", "denies", low=30, high=30)],
        "contradict: 30 / denies that 30",
    ),
    ([says("a1", "yes", "denies"), says("b", "no")], "differ: denies that yes / no"),
    ([says("a1", "no"), says("b", "yes", "doubts")], "differ: no / doubts that yes"),
    ([says("a1", "Norway"), says("b", "yes")], "differ: Norway / yes"),
]
SEVERAL = [
    ([over("a1", 30), up_to("b", 30)], "several answers: over 30 / up to 30"),
    ([over("a1", 30), boats("b", 30)], "several answers: over 30 / 30"),
    ([up_to("a1", 30), boats("b", 30)], "compatible: up to 30 / 30"),
    ([no_more("a1", 30), boats("b", 30)], "compatible: no more than 30 / 30"),
]
SINGLE = [
    ([says("a1", "fog")], "single origin"),
    ([says("a1", "fog"), says("a2", "fog")], "single origin"),
    ([says("a1", "fog"), says("a2", "mist")], "single origin"),
    ([says("a1", "fog", by="Lee"), says("a2", "mist", by="Lee")], "single origin"),
    ([up_to("a1", 30), boats("a2", 30)], "single origin"),
    ([], "no position"),
]


@pytest.mark.parametrize(
    ("positions", "expected"),
    [*SCOPE, *CHANGED, *COMPATIBLE, *AGREE, *DIFFER, *CONTRADICT, *SEVERAL, *SINGLE],
)
def test_the_phrase_of_a_row(positions, expected):
    assert phrase(*positions) == expected


# Each row would also satisfy the next rule.
ORDER = [
    (
        [boats("a1", 3, by="Lee", scope="port"), boats("b", 5, by="Lee", scope="sea")],
        "not comparable: different scope (port / sea)",
    ),
    (
        [up_to("a1", 100, by="Lee"), over("b", 150, by="Lee")],
        "changed over time: Lee: up to 100, later over 150",
    ),
    (
        [says("a1", "yes, 3", low=3, high=3), says("b", "no, 5", low=5, high=5)],
        "differ: yes, 3 / no, 5",
    ),
]


@pytest.mark.parametrize(("positions", "expected"), ORDER)
def test_the_first_rule_that_holds_gives_the_phrase(positions, expected):
    assert phrase(*positions) == expected


def test_the_rules_stand_in_the_order_that_the_pages_promise():
    assert list(dict.fromkeys(rule.word for rule in RULES)) == [
        *("not comparable", "changed over time", "compatible", "agree", "differ", "contradict"),
        *("contradicts itself", "several answers", "single origin"),
    ]


@pytest.mark.parametrize("stance", ["denies", "doubts"])
def test_a_figure_that_is_denied_or_doubted_is_not_laid_against_another(stance):
    denied = says("b", "50", stance, low=50, high=50)
    assert phrase(boats("a1", 100), denied) == f"differ: 100 / {stance} that 50"
    assert phrase(up_to("a1", 100), denied) == f"differ: up to 100 / {stance} that 50"


def test_copies_of_one_text_that_word_it_differently_change_nothing_over_time():
    copies = [says("a1", "no", by="Lee"), says("a2", "never", by="Lee")]
    assert phrase(*copies, says("b", "no", by="Roe")) == "differ: no / never"


def test_a_speaker_known_as_a_person_is_one_voice_however_the_name_is_printed():
    printed = Speaker("Lee", None, "Ann Lee", "ann-lee")
    earlier = replace(says("a1", "no"), speaker=printed)
    later = replace(says("b", "yes"), speaker=replace(printed, text="Ms Lee"))
    assert phrase(earlier, later) == "changed over time: Ms Lee: no, later yes"
