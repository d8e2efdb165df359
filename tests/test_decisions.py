"""The curator's files become decisions, and every mistake in them is named with its place."""

from decimal import Decimal

import pytest

from dossier.decisions import (
    AccountDecision,
    AccountRef,
    ClaimDecision,
    Decisions,
    EventDecision,
    FigureDecision,
    NameRef,
    OriginDecision,
    PersonDecision,
    PositionDecision,
    Quote,
    Ruling,
    SpeakerDecision,
)
from dossier.decisions import files as decisions
from dossier.errors import DossierError, Location
from tests.factories import day, seeds


@pytest.fixture
def read(tmp_path):
    """Reads one file of decisions, or several given as `stem=text`."""

    def reading(text: str = "", stem: str = "people", **files: str) -> Decisions:
        written = {f"{name}.yml": content for name, content in ({stem: text} | files).items()}
        return decisions.read(seeds(tmp_path, written), "seeds/decisions")

    return reading


@pytest.fixture
def mistake(read):
    """The message that one file of decisions gives."""

    def message(text: str, stem: str = "people") -> str:
        with pytest.raises(DossierError) as caught:
            read(text, stem)
        return str(caught.value)

    return message


def place(stem: str, line: int) -> Location:
    return Location(f"seeds/decisions/{stem}.yml", line)


def ruled(stem: str, line: int = 1, why: str = "") -> Ruling:
    return Ruling(place(stem, line), why, "", "")


def named(name: str, article: str = "", line: int = 1) -> NameRef:
    return NameRef(name, article, place("people", line))


PEOPLE = [
    (
        "- same: [Ann Lee, {name: A. Lee, article: b}]\n  name: Ann Lee",
        PersonDecision(
            "same", (named("Ann Lee"), named("A. Lee", "b")), "Ann Lee", ruled("people")
        ),
    ),
    (
        "- different: [Ann Lee, Anne Lee]\n  why: two offices",
        PersonDecision(
            "different",
            (named("Ann Lee"), named("Anne Lee")),
            "",
            ruled("people", why="two offices"),
        ),
    ),
    ("- confirm: Ann Lee", PersonDecision("confirm", (named("Ann Lee"),), "", ruled("people"))),
    (
        "- hide: {name: Bo, article: b}",
        PersonDecision("hide", (named("Bo", "b"),), "", ruled("people")),
    ),
]


@pytest.mark.parametrize(("text", "decision"), PEOPLE)
def test_a_decision_on_people_is_read(read, text, decision):
    assert read(text).people == (decision,)


@pytest.mark.parametrize(
    ("speaker", "meant"), [("Ann Lee", "Ann Lee"), ("the harbour office", "the harbour office")]
)
def test_a_speaker_is_read_as_written(read, speaker, meant):
    text = f'- {{article: a, quote: "we left", speaker: {speaker}}}'
    quote = Quote("a", "we left", place("statements", 1))
    assert read(text, "statements").statements == (
        SpeakerDecision(quote, meant, ruled("statements")),
    )


def test_the_speaker_nobody_clears_the_speaker(read):
    text = "- {article: a, quote: we left, speaker: nobody}"
    assert read(text, "statements").statements[0].speaker == ""


def test_an_event_is_read_with_its_accounts(read):
    text = (
        "- event: boats-left\n  when: 2022-02-20?\n  kind: announced\n  headline: Boats leave\n"
        "  accounts:\n"
        "    - {article: a, quote: on Sunday, when: 2022-02, kind: denied}\n"
        "    - {article: b, quote: on Monday}\n"
    )
    accounts = (
        AccountRef(Quote("a", "on Sunday", place("timeline", 6)), day("2022-02"), "denied"),
        AccountRef(Quote("b", "on Monday", place("timeline", 7)), None, ""),
    )
    assert read(text, "timeline").timeline == (
        EventDecision(
            *("boats-left", day("2022-02-20?"), "announced", "Boats leave"),
            *(accounts, ruled("timeline")),
        ),
    )


@pytest.mark.parametrize("verb", ["hide", "confirm"])
def test_one_account_is_hidden_or_confirmed_by_its_words(read, verb):
    quote = Quote("a", "on Sunday", place("timeline", 1))
    assert read(f"- {verb}: {{article: a, quote: on Sunday}}", "timeline").timeline == (
        AccountDecision(verb, (quote,), ruled("timeline")),
    )


@pytest.mark.parametrize("verb", ["same", "different"])
def test_accounts_are_joined_or_parted_by_their_words(read, verb):
    text = f"- {verb}:\n    - {{article: a, quote: on Sunday}}\n    - {{article: b, quote: then}}\n"
    quotes = (
        Quote("a", "on Sunday", place("timeline", 2)),
        Quote("b", "then", place("timeline", 3)),
    )
    assert read(text, "timeline").timeline == (AccountDecision(verb, quotes, ruled("timeline")),)


@pytest.mark.parametrize("verb", ["same", "different"])
def test_origins_are_joined_or_parted_by_article(read, verb):
    assert read(f"- {verb}: [a, b, c]", "origins").origins == (
        OriginDecision(verb, ("a", "b", "c"), ruled("origins")),
    )


def test_a_claim_is_read_with_every_part_of_a_position(read):
    text = (
        "- claim: boats\n  question: How many boats?\n  since: 2022-02\n  positions:\n"
        "    - article: a\n      quote: up to 30 boats\n      answer: up to 30\n"
        "      speaker: the harbour\n      via: Ann Lee\n      stance: attributes\n"
        "      as_of: 2022-02-20\n      note: in the port\n"
        "      figure: {high: '30,000', unit: boats, qualifier: up to, "
        "counts: boats, scope: port}\n"
    )
    position = PositionDecision(
        *(
            Quote("a", "up to 30 boats", place("claims", 6)),
            "up to 30",
            "the harbour",
            ("Ann Lee",),
        ),
        *("attributes", day("2022-02-20"), "in the port"),
        FigureDecision(None, None, Decimal(30000), "boats", "up to", "boats", "port"),
        remove=False,
    )
    assert read(text, "claims").claims == (
        ClaimDecision("boats", "How many boats?", day("2022-02"), (position,), ruled("claims")),
    )


def test_a_position_states_unless_it_says_otherwise(read):
    text = "- claim: c\n  question: Q?\n  positions: [{article: a, quote: b, answer: yes}]"
    (position,) = read(text, "claims").claims[0].positions
    assert (position.stance, position.answer, position.figure) == ("states", "yes", None)


def test_a_position_to_remove_needs_no_answer(read):
    text = "- claim: c\n  question: Q?\n  positions: [{article: a, quote: b, remove: true}]"
    assert read(text, "claims").claims[0].positions[0].remove


def test_a_decision_keeps_its_reason_its_author_and_its_day(read):
    text = "- confirm: Ann Lee\n  why: same office\n  by: the desk\n  on: 2026-01-02"
    assert read(text).rulings == (
        Ruling(place("people", 1), "same office", "the desk", "2026-01-02"),
    )


def test_no_folder_is_no_decisions(tmp_path):
    assert decisions.read(tmp_path / "decisions", "seeds/decisions") == Decisions()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "[]\n"])
def test_an_empty_file_is_no_decisions(read, text):
    assert read(text) == Decisions()


@pytest.mark.parametrize(
    ("name", "near"), [("persons.yml", "people.yml"), ("claims.yaml", "claims.yml")]
)
def test_a_file_of_another_name_is_refused(tmp_path, name, near):
    with pytest.raises(DossierError) as caught:
        decisions.read(seeds(tmp_path, {name: ""}), "seeds/decisions")
    assert str(caught.value) == (
        f"seeds/decisions/{name}: this is no file of decisions\n  valid choices: claims.yml, "
        f'origins.yml, people.yml, statements.yml, timeline.yml; nearest: "{near}"'
    )


def test_a_file_that_is_no_yaml_may_stand_beside_the_decisions(tmp_path):
    folder = seeds(tmp_path, {"people.yml": "- confirm: Ann Lee", "notes.txt": "ask Ann"})
    assert len(decisions.read(folder, "seeds/decisions").people) == 1


# file, text, line, what is wrong, what to do
MISTAKES = [
    (
        "people",
        "- sam: [Ann Lee, Bo Lee]",
        1,
        'unknown key "sam"',
        'valid choices: by, confirm, different, hide, name, on, same, why; nearest: "same"',
    ),
    (
        "people",
        "- why: x",
        1,
        "a decision needs one of same, different, confirm, hide; this has none",
        "write one of them",
    ),
    (
        "people",
        "- same: [Ann, Bo]\n  hide: Bo",
        1,
        "a decision needs one of same, different, confirm, hide; this has same and hide",
        "write one of them",
    ),
    (
        "people",
        "- same: Ann Lee",
        1,
        'a text "Ann Lee" stands where a list (lines that begin with a dash) belongs',
        "write a list (lines that begin with a dash)",
    ),
    (
        "people",
        "- confirm: Bo\n- same: [Ann Lee]",
        2,
        "a list stands where a list of two names or more belongs",
        "write a list of two names or more",
    ),
    (
        "people",
        "- same: [Ann, {nam: Bo}]",
        1,
        'unknown key "nam"',
        'valid choices: article, name; nearest: "name"',
    ),
    (
        "people",
        "- same: [Ann, {article: b}]",
        1,
        '"name" is missing',
        'add "name: ..."',
    ),
    (
        "people",
        "- confirm: [Ann]",
        1,
        '"confirm" is for one, and here stands a list',
        'write an entry for each, which begins with "- confirm: "',
    ),
    (
        "people",
        "- confirm:",
        1,
        "nothing stands where a mapping (key: value) belongs",
        "write a mapping (key: value)",
    ),
    (
        "people",
        "- Ann Lee",
        1,
        'a text "Ann Lee" stands where a mapping (key: value) belongs',
        "write a mapping (key: value)",
    ),
    (
        "people",
        "same: [Ann, Bo]",
        1,
        "a mapping stands where a list (lines that begin with a dash) belongs",
        "write a list (lines that begin with a dash)",
    ),
    (
        "statements",
        "- article: a\n  quote: b",
        1,
        '"speaker" is missing',
        'add "speaker: ..."',
    ),
    (
        "statements",
        "- article: a\n  quote: b\n  speker: Ann",
        3,
        'unknown key "speker"',
        'valid choices: article, by, on, quote, speaker, why; nearest: "speaker"',
    ),
    (
        "statements",
        "- quote: b\n  speaker: Ann",
        1,
        '"article" is missing',
        'add "article: ..."',
    ),
    (
        "timeline",
        "- event: e",
        1,
        '"accounts" is missing',
        'add "accounts: ..."',
    ),
    (
        "timeline",
        "- event: e\n  accounts: []",
        2,
        "a list stands where a list of one account or more belongs",
        "write a list of one account or more",
    ),
    (
        "timeline",
        "- event: e\n  when: 20 February\n  accounts: []",
        2,
        '"20 February" is no EDTF date such as 2022-02-20, 2022-02~ or 2022',
        "write a day as 2022-02-20",
    ),
    (
        "timeline",
        "- event: e\n  when: 2022-02-30\n  accounts: []",
        2,
        '"2022-02-30" is no day of the calendar',
        "write a day as 2022-02-20",
    ),
    (
        "timeline",
        "- event: e\n  kind: hapened\n  accounts: []",
        2,
        '"hapened" is not known here',
        'valid choices: announced, denied, happened, planned; nearest: "happened"',
    ),
    (
        "timeline",
        "- event: e\n  accounts:\n    - {article: a, quote: b, wen: 2022}",
        3,
        'unknown key "wen"',
        'valid choices: article, kind, quote, when; nearest: "when"',
    ),
    (
        "timeline",
        "- event: Boats Left\n  accounts: []",
        1,
        '"Boats Left" is no key',
        "use small letters, digits and hyphens",
    ),
    (
        "timeline",
        "- hide: {article: a}",
        1,
        '"quote" is missing',
        'add "quote: ..."',
    ),
    (
        "timeline",
        "- same: [{article: a, quote: b}]",
        1,
        "a list stands where a list of two accounts or more belongs",
        "write a list of two accounts or more",
    ),
    (
        "origins",
        "- same: [a]",
        1,
        "a list stands where a list of two articles or more belongs",
        "write a list of two articles or more",
    ),
    (
        "claims",
        "- question: Q?",
        1,
        '"claim" is missing',
        'add "claim: ..."',
    ),
    (
        "claims",
        "- claim: c\n  question: Q?\n  positions:\n    - {article: a, quote: b}",
        4,
        '"answer" is missing',
        'add "answer: ..."',
    ),
    (
        "claims",
        "- claim: c\n  question: Q?\n  positions:\n    - {anser: a}",
        4,
        'unknown key "anser"',
        'valid choices: answer, article, as_of, figure, note, quote, remove, speaker, stance, via; nearest: "answer"',  # noqa: E501
    ),
]


@pytest.mark.parametrize(("stem", "text", "line", "problem", "remedy"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_the_remedy(
    mistake, stem, text, line, problem, remedy
):
    assert mistake(text, stem) == f"seeds/decisions/{stem}.yml:{line}: {problem}\n  {remedy}"


FIGURES = [
    ("{unit: boats}", "a figure without a number\n  give value, low or high"),
    (
        "{value: many}",
        'a text "many" stands where a number in digits belongs\n  write a number in digits',
    ),
    (
        "{value: .inf}",
        'a text ".inf" stands where a number in digits belongs\n  write a number in digits',
    ),
    (
        "{value: NaN}",
        'a text "NaN" stands where a number in digits belongs\n  write a number in digits',
    ),
    ("{low: 3, high: 2}", "low 3 lies above high 2\n  exchange them"),
]


@pytest.mark.parametrize(("figure", "said"), FIGURES)
def test_a_figure_needs_numbers_in_order(mistake, figure, said):
    text = (
        "- claim: c\n  question: Q?\n  positions:\n"
        f"    - article: a\n      quote: b\n      answer: c\n      figure: {figure}\n"
    )
    assert mistake(text, "claims") == f"seeds/decisions/claims.yml:7: {said}"


def test_all_mistakes_of_all_files_come_in_one_error(read):
    with pytest.raises(DossierError) as caught:
        read(
            people="- confirm: Ann\n- hid: Bo\n- same: Bo\n",
            claims="- claim: c\n",
            origins="- same: [a\n",
        )
    assert [str(notice.location) for notice in caught.value.notices] == [
        "seeds/decisions/people.yml:2",
        "seeds/decisions/people.yml:3",
        "seeds/decisions/origins.yml:1",
        "seeds/decisions/claims.yml:1",
    ]


def test_a_file_in_another_encoding_is_named_with_the_line(tmp_path):
    (tmp_path / "people.yml").write_bytes(b"- confirm: Ann\n- confirm: Zo\xeb\n")
    with pytest.raises(DossierError) as caught:
        decisions.read(tmp_path, "seeds/decisions")
    assert str(caught.value) == (
        "seeds/decisions/people.yml:2: this is not UTF-8\n  save the file as UTF-8"
    )


@pytest.mark.parametrize(
    ("stem", "entry"),
    [
        ("timeline", "- {event: aground, accounts: [{article: a, quote: ran aground}]}\n"),
        ("claims", "- {claim: aground, question: Did it run aground?}\n"),
    ],
)
def test_two_rows_of_one_key_are_an_error(tmp_path, stem, entry):
    (tmp_path / f"{stem}.yml").write_text(2 * entry)
    with pytest.raises(DossierError) as caught:
        decisions.read(tmp_path, "decisions")
    assert str(caught.value) == (
        f'decisions/{stem}.yml:2: the key "aground" stands twice, first at decisions/{stem}.yml:1\n'
        "  give one of the rows another key, or put them together"
    )
