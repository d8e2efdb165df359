"""Which dates become accounts, with what time and what kind."""

from dataclasses import replace

import pytest

from dossier.articles.article import Span
from dossier.language import dates
from dossier.language.text import Text
from dossier.statements.find import Form, Stance, Statement
from dossier.timeline.find import Account, Kind, find
from tests.factories import day, text_of


def dated(*sentences: str, published: str = "2018-05-10") -> Text:
    text = text_of("a", *sentences, published=published)
    return replace(text, dates=dates.find(text.article.text, text.article.published))


def accounts(*sentences: str, published: str = "2018-05-10") -> tuple[Account, ...]:
    return find(dated(*sentences, published=published), ())


def told(*sentences: str) -> list[tuple[str, str]]:
    return [(str(each.kind), each.when.words) for each in accounts(*sentences) if each.when]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The dam burst on Tuesday after heavy rain.", Kind.HAPPENED),
        ("The ministry said on Tuesday that the dam was safe.", Kind.ANNOUNCED),
        ("An announcement by the queen on Tuesday moved the crowd.", Kind.ANNOUNCED),
        ("In March the ministry had admitted that the dam leaked.", Kind.ANNOUNCED),
        ("In March the ministry had closed the dam.", Kind.HAPPENED),
        ("The works will begin on Saturday at dawn.", Kind.PLANNED),
        ("The mayor announced a fair for 2 June.", Kind.PLANNED),
        ("The strike had been due to end on Tuesday.", Kind.PLANNED),
        ("The mayor skirted the question whether he should resign Thursday.", Kind.HAPPENED),
        ("The prisoner, freed on bail, is to be released Tuesday.", Kind.PLANNED),
        ("Norland denied on Tuesday that its troops had left.", Kind.DENIED),
        ("Police reported that thieves took the ring on Tuesday.", Kind.HAPPENED),
    ],
)
def test_the_words_around_a_date_give_the_kind(sentence: str, kind: Kind) -> None:
    assert [each.kind for each in accounts(sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("She led the party from 1982 to 1987.", "1982 to 1987"),
        ("She met them between March 2015 and May 2016.", "March 2015 to May 2016"),
        ("Since 2014 she has led the party.", "since 2014"),
        ("The fair was held from May 2 to 5.", "2 to 5 May 2018"),
    ],
)
def test_a_stretch_is_one_account(sentence: str, words: str) -> None:
    assert told(sentence) == [("happened", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is now the largest port of the coast.",
        "More people came to Lund than on Tuesday, it seems.",
        "No one will need it here for a hundred years.",
        "It was the worst flood in the town since 1959.",
        "Profits rose by a tenth from the previous year.",
        "The exercise Northern Shield 2018 drew great crowds.",
        "This article was amended on 3 May 2018 to mend a name.",
        "12/34 3 May 2018 A swan crosses the square in Lund",
        "“Our house stands to this day and is full today,” said Ida Moor.",
        "Updated 3 May 2018",
        "At 03:38 am on 3 May 2018, seagull_7 wrote: Ida Moor sold the ferry.",
        "Otto Lind said that he left Lund shortly after 1100.",
        "On a recent Tuesday morning Otto Lind came to Lund.",
        "A version of this story appeared in the Gazette of 3 May 2018.",
    ],
)
def test_a_date_that_dates_no_happening_gives_no_account(sentence: str) -> None:
    assert accounts(sentence) == ()


def test_two_dates_of_one_sentence_are_two_accounts() -> None:
    sentence = "Ministers said last month that the drills would run from May 2 to 5."
    assert told(sentence) == [("announced", "April 2018"), ("planned", "2 to 5 May 2018")]


def test_one_date_said_twice_in_a_sentence_is_one_account() -> None:
    assert len(accounts("On Tuesday it rained, and on Tuesday night the dam burst.")) == 1


def test_the_evidence_is_the_sentence() -> None:
    first, second = "The dam held for years.", "It burst on Tuesday after heavy rain."
    (account,) = accounts(first, second)
    assert account.evidence.quote == second
    assert account.evidence.passage.number == 1


def test_without_a_publication_date_only_printed_dates_give_accounts() -> None:
    found = accounts("It rained on Tuesday.", "The dam burst on 3 May 2018.", published="")
    assert [each.when.edtf for each in found if each.when] == ["2018-05-03"]


def test_what_somebody_denies_having_said_is_denied() -> None:
    text = dated("The mayor said on Tuesday there had been no bribe.")
    content: tuple[Span, ...] = ((26, 50),)
    denial = Statement(
        "said-0",
        "a",
        text.sentences[0],
        content,
        None,
        None,
        None,
        Form.INDIRECT,
        Stance.DENIES,
        reported=False,
    )
    assert [each.kind for each in find(text, (denial,))] == [Kind.DENIED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Otto Lind, the mayor of Lund, is in Dorwick on Tuesday.",
        "Otto Lind reads from his book in Lund on Tuesday.",
        "Workers in Lund were paid their wages for April at last.",
        "Trade in Lund could fall by a tenth in June.",
        "Trade in Lund was good before April.",
        "Otto Lind prays that his cat can be found by Monday.",
        "Arms sent to Lund today could end up in Dorwick.",
        "Norland called off its plan to open the port of Lund on Monday.",
        "Police in Lund were trying to find out the cause on Saturday.",
        "A tax the mayor of Lund backed and Otto Lind on Tuesday is likely to ban failed.",
        "Clerks in Lund said nine ships were scheduled to sail Friday.",
        "Trade in Lund may have fallen by a tenth in April.",
        "Trade in Lund rose before a speech by Otto Lind later this week.",
        "Trade is expected to grow after the dam at Lund is opened next month.",
        "The wreck off Lund will be raised on Saturday at the earliest.",
        "Otto Lind opened a bank in Lund about 10 years ago.",
    ],
)
def test_what_is_so_or_is_meant_for_a_time_heads_no_row(sentence: str) -> None:
    text = replace(dated(sentence), names=text_of("a", sentence, names=["Lund"]).names)
    assert [each.headline for each in find(text, ())] == [""]


@pytest.mark.parametrize("line", ["3 May 2018: {}", "3 May 2018 - {}"])
def test_a_chronology_tells_in_the_present_what_happened(line: str) -> None:
    sentence = line.format("Otto Lind starts to sell the ferries of Lund.")
    text = replace(dated(sentence), names=text_of("a", sentence, names=["Lund"]).names)
    (account,) = find(text, ())
    assert account.kind is Kind.HAPPENED
    assert account.headline


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The mate of the ferry has been arrested in Lund.", True),
        ("The mate of the ferry has been arrested in Lund on Tuesday.", False),
        ("The mate, who has been arrested in Lund, was tired.", False),
        ("“The mate has been arrested in Lund,” said Otto Lind.", False),
        ("The mate of the ferry has been seen in Lund.", False),
    ],
)
def test_what_courts_and_offices_have_done_is_told_without_a_date(
    sentence: str, told: bool
) -> None:
    text = text_of("a", sentence, names=["Lund"])
    text = replace(text, dates=dates.find(sentence, day("2018-05-10")))
    assert [each.headline for each in find(text, ()) if each.when is None] == [sentence] * told


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The dam burst last night after heavy rain.", "2018-05-09~"),
        ("The ministry said last night that the dam was safe.", "2018-05-09"),
        ("The dam burst at about 5 a.m. on Tuesday after heavy rain.", "2018-05-08"),
    ],
)
def test_a_night_has_two_days_and_an_hour_one(sentence: str, edtf: str) -> None:
    assert [each.when.edtf for each in accounts(sentence) if each.when] == [edtf]


def test_what_looks_back_is_no_plan() -> None:
    sentence = "Boats were sold after Norland said it would ban nets earlier this month."
    assert [each.kind for each in accounts(sentence)] == [Kind.HAPPENED]


def test_what_an_article_tells_in_an_order_has_no_time() -> None:
    first, second = "The dam at Lund burst.", "Hours later, soldiers came to Lund from Dorwick."
    text = replace(dated(first, second), names=text_of("a", first, second, names=["Lund"]).names)
    (account,) = find(text, ())
    assert (account.when, account.placed) == (None, "Hours later")
    assert account.headline == "Soldiers came to Lund from Dorwick."


def test_a_list_of_dates_without_end_tells_nothing() -> None:
    days = ", ".join(f"Otto Lind came on {day} May 2018" for day in range(1, 32))
    assert accounts(f"{days}, {days}, {days}, {days}, {days}.") == ()


def test_half_of_a_match_is_no_half_of_a_year() -> None:
    assert told("Dorwick came back in the second half and won.") == []


def test_a_stretch_may_begin_with_a_decade() -> None:
    found = told("The ferries sailed to Lund from the 1970s to spring 2016.")
    assert found == [("happened", "the 1970s to spring 2016")]
    assert told("The ferries sailed to Lund in the 1970s.") == []


def test_the_last_day_of_a_month_is_not_last_week_s() -> None:
    found = told("The fair at Lund closed on the last Sunday in April.")
    assert found == [("happened", "April 2018")]


def test_since_a_week_that_is_not_known_to_the_day_dates_nothing() -> None:
    assert told("Rebels who came to Dorwick since last week have left.") == []


POST = "Lund sails again — Otto Lind (@ottolind) {} 4, {}"


@pytest.mark.parametrize(("year", "found"), [("2016", 0), ("2018", 1)])
def test_where_all_posts_are_old_the_stored_date_counts_nothing(year: str, found: int) -> None:
    texts = ("The ferry sank off Dorwick last week.", POST.format("May", year))
    weeks = [each for each in told(*texts) if "April" in each[1]]
    assert len(weeks) == found


def test_what_is_conceded_is_told_up_to_its_comma() -> None:
    (account,) = accounts("Although Lund sold a ship in 2014, thousands have been lost at sea.")
    assert account.evidence.quote == "Although Lund sold a ship in 2014"
