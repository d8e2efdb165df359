"""Which figures of two articles answer one question."""

import pytest

from dossier import build
from dossier.claims.likeness import voices, weigh
from dossier.claims.quantities import comparable
from dossier.claims.same_figure import Counting
from dossier.decisions import Decisions
from tests.claims.joining import asserted
from tests.factories import article_of

TOGETHER = {
    "one number, one thing": (
        "Up to 1,450 farmers blocked the northern motorway.",
        "Some 1,450 farmers took part in the blockade of the motorway.",
    ),
    "two numbers, one thing to which one thing happened": (
        "Five miners were killed in the Hollin pit.",
        "At least seven miners died in the Hollin pit on Monday.",
    ),
    "two numbers that begin alike, of one thing": (
        "The thieves took more than 200,000 card numbers from the shop.",
        "Some 209,000 card numbers are believed to be in the hands of thieves.",
    ),
    "one measure, of which one article says what it measures": (
        "Bread has lost more than 60 percent of its price this spring.",
        "Bread fell by more than 60% this spring.",
    ),
    "one number, one thing, told of in two ways": (
        "The archive names 12 former mayors of Dorwick.",
        "In all 12 former mayors of Dorwick are named.",
    ),
    "one number of people, in other words": (
        "The flood displaced 4,300 villagers in the Orr valley.",
        "The flood left 4,300 people homeless in the Orr valley.",
    ),
}
APART = {
    "other things happen to them": (
        "Five miners were killed in the Hollin pit.",
        "Five miners were rescued from the Hollin pit.",
    ),
    "two numbers of two places": (
        "At least 23 people have been killed in the protests in Tollen.",
        "Some 53 people have been killed in the feuds of Dorwick.",
    ),
    "one is money for each quarter": (
        "The port will pay $1.25 billion per quarter into the fund.",
        "The port says it has now spent $1.25 billion on the reef and the fund.",
    ),
    "one counts what years together brought": (
        "In Tollen 20 people were hurt when the ferry hit the pier.",
        "In all 20 people were hurt in 112 ferry accidents between May 2021 and May 2025.",
    ),
    "other things are counted": (
        "Nine bridges were destroyed by the flood in the Orr valley.",
        "Nine houses were destroyed by the flood in the Orr valley.",
    ),
    "other units": (
        "The price of wheat rose by 12 percent in Dorwick.",
        "The price of wheat rose by $12 in Dorwick.",
    ),
    "another year": (
        "Six sailors were killed on the ferry.",
        "Six sailors were killed on the ferry in 1987.",
    ),
    "another year, and another people": (
        "A judge threw out a suit over the loss of 15 million customers' cards in 2015.",
        "The shop lost the cards of more than 15 million Norwegians.",
    ),
    "numbers of two countries": (
        "Norway sent 400 Norwegian soldiers to the island.",
        "Sweden sent 900 Swedish soldiers to the island.",
    ),
    "thousands is no number": (
        "Thousands of miners were injured in the Hollin pit.",
        "Four miners were injured in the Hollin pit.",
    ),
    "the number is not what is denied": (
        "The minister Ann Lee denied that the 21 miners were rescued for money.",
        "All 21 miners were rescued from the Hollin pit.",
    ),
}


def likeness(one: str, two: str, *others: str) -> float:
    texts = dict(zip("abcdef", (one, two, *others), strict=False))
    found = asserted(texts)
    counted = comparable(found)
    counting = Counting(counted, weigh(found))
    score = counting.scored(voices(each.statement for each in counted))
    first, second = (
        [number for number, each in enumerate(counted) if each.article == key] for key in "ab"
    )
    scores = (score(one, two) for one in first for two in counting.fitting(one, second))
    return max(scores, default=0.0)


@pytest.mark.parametrize("pair", TOGETHER.values(), ids=TOGETHER)
def test_figures_of_one_question(pair):
    assert likeness(*pair) > 0


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_figures_of_two_questions(pair):
    assert likeness(*pair) == 0


def test_a_number_that_an_article_gives_of_something_else_is_no_rival_of_its_own():
    one = "The army sent 8,000 soldiers to the drill near Tollen."
    two = "The army sent 60,000 soldiers to the border. The drill near Tollen takes 8,000 soldiers."
    assert likeness(one, two.partition(". ")[0] + ".") > 0
    assert likeness(one, two) == pytest.approx(likeness(one, two), abs=0)
    texts = {"a": one, "b": two}
    counted = comparable(asserted(texts))
    counting = Counting(counted, weigh(asserted(texts)))
    first, second = (
        [number for number, each in enumerate(counted) if each.article == key] for key in "ab"
    )
    others = [number for number in second if counted[number].figure.value == 60000]
    assert counting.fitting(*first, others) == []


OF_A_YEAR = {
    "an amount": (
        "The price of a Corvel ferry ticket to Tollen is $199.",
        "A Corvel ferry ticket to Tollen was priced at $199.",
    ),
    "a number below ten": (
        "The Corvel ferry to Tollen comes in two colours, red and white.",
        "The new Corvel ferry comes in two colours, green and white.",
    ),
}


@pytest.mark.parametrize("pair", OF_A_YEAR.values(), ids=OF_A_YEAR)
def test_what_is_asked_or_had_in_articles_of_other_years_is_not_one(pair):
    def rows(*published: str) -> int:
        told = zip("ab", pair, published, strict=True)
        read = build.readings(article_of(key, text, published=day) for key, text, day in told)
        return len(build.combine(read, Decisions(), title="Case").claims)

    assert rows("2024-03-02", "2024-05-02") == 1
    assert rows("2024-03-02", "2026-05-02") == 0
