"""A row's evidence, its counts of origins, and the reasons of its empty cells."""

from decimal import Decimal

import pytest

from dossier.articles.article import Mode, Status
from dossier.claims.compare import Claim, Ground, merge, silence
from dossier.decisions import ClaimDecision, Decisions, FigureDecision, PositionDecision
from dossier.errors import DossierError
from dossier.language.text import Text
from dossier.origins.compare import Origin
from dossier.people.merge import Person, Variant
from dossier.statements.find import Form, Stance, Statement
from dossier.statements.speakers import Speaker
from tests.claims.joining import joined
from tests.factories import article_of, day, evidence_of, quote, ruling, text_of, texts_of

SAID = "“We will find out why the radar was off,” Quill said."
TEXTS = texts_of(
    text_of("a", "The ferry ran aground.", SAID, "Up to 30 boats came.", published="2022-02-20"),
    text_of("b", "A ferry is stranded.", SAID, "Some 40 boats came."),
    text_of("c", "The port is closed.", "Quill was not to be reached.", published="2022-02-24"),
)
QUILL = Person(
    *("mara-quill", "Mara Quill", (Variant("Quill", ("a", "b")),)),
    *((), (), (), Status.MACHINE, ()),
)


def origins(*groups: str) -> tuple[Origin, ...]:
    return tuple(Origin(group[0], tuple(group), (), None) for group in groups)


def said(text: Text, words: str = "We will find out why the radar was off") -> Statement:
    evidence = evidence_of(text, words)
    return Statement(
        key=f"said-{text.article.key}",
        article=text.article.key,
        passage=evidence.passage,
        content=((evidence.start, evidence.end),),
        cue=None,
        source=None,
        speaker=Speaker("Quill", None, "Mara Quill"),
        form=Form.DIRECT,
        stance=Stance.STATES,
        reported=False,
    )


def position(article: str, words: str, answer: str = "yes", **known: object) -> PositionDecision:
    fields: dict[str, object] = {
        "speaker": "",
        "via": (),
        "stance": "states",
        "as_of": None,
        "note": "",
        "figure": None,
        "remove": False,
    }
    return PositionDecision(quote(article, words, line=3), answer, **(fields | known))


def asked(*positions: PositionDecision, since: str = "", line: int = 1) -> ClaimDecision:
    begun = day(since) if since else None
    return ClaimDecision("radar", "Was the radar off?", begun, positions, ruling(line))


def row(*positions: PositionDecision, ground: Ground | None = None, since: str = "") -> Claim:
    usual = Ground(TEXTS, origins("a", "b", "c"), [QUILL], ())
    rows, _ = merge([asked(*positions, since=since)], ground or usual)
    return rows[0]


def test_a_position_rests_on_the_quoted_words():
    (found,) = row(position("a", "up to 30 boats".capitalize(), "up to 30")).positions
    assert (found.evidence.quote, found.evidence.passage.number) == ("Up to 30 boats", 2)
    assert (found.answer, found.stance, found.status) == ("up to 30", Stance.STATES, Status.CHECKED)


def test_a_row_keeps_what_the_curator_gave_it():
    claim = row(since="2022-02")
    assert (claim.key, claim.question, claim.since) == (
        "radar",
        "Was the radar off?",
        day("2022-02"),
    )
    assert (claim.status, claim.ruling, str(claim.agreement)) == (
        Status.CHECKED,
        ruling(1),
        "no position",
    )


def test_positions_stand_by_article_and_place():
    claim = row(
        position("b", "stranded"), position("a", "30 boats"), position("a", "The ferry ran aground")
    )
    placed = [(each.article, each.evidence.passage.number) for each in claim.positions]
    assert placed == [("a", 0), ("a", 2), ("b", 0)]


@pytest.mark.parametrize(
    ("speaker", "meant"),
    [
        ("Mara Quill", Speaker("Mara Quill", None, "Mara Quill", "mara-quill")),
        ("quill", Speaker("Mara Quill", None, "Mara Quill", "mara-quill")),
        ("the harbour office", Speaker("the harbour office", None, "")),
    ],
)
def test_a_speaker_is_a_person_where_the_name_is_one_of_theirs(speaker, meant):
    claim = row(position("a", "30 boats", speaker=speaker, via=(speaker,)))
    assert claim.positions[0].speaker == meant
    assert claim.positions[0].via == (meant,)


def test_a_surname_that_two_persons_bear_names_neither():
    other = Person(
        *("otto-quill", "Otto Quill", (Variant("Quill", ("c",)),)),
        *((), (), (), Status.MACHINE, ()),
    )
    ground = Ground(TEXTS, origins("a", "b", "c"), [QUILL, other], ())
    claim = row(position("a", "30 boats", speaker="Quill"), ground=ground)
    assert claim.positions[0].speaker == Speaker("Quill", None, "")


@pytest.mark.parametrize(
    ("figure", "bounds"),
    [
        (FigureDecision(Decimal(30), None, None, "", "", "", ""), (30, 30)),
        (FigureDecision(None, None, Decimal(30), "", "up to", "", ""), (None, 30)),
        (FigureDecision(Decimal(30), Decimal(30), None, "", "over", "", ""), (30, None)),
        (FigureDecision(None, Decimal(30), Decimal(40), "", "", "", ""), (30, 40)),
    ],
)
def test_a_bare_value_is_both_bounds_and_a_bound_given_leaves_the_other_open(figure, bounds):
    (found,) = row(position("a", "30 boats", figure=figure)).positions
    assert (found.figure.low, found.figure.high) == bounds


def test_near_copies_count_as_one_origin():
    positions = [position("a", "The ferry ran aground"), position("b", "stranded")]
    claim = row(*positions, ground=Ground(TEXTS, origins("ab", "c"), [], ()))
    assert (claim.origins, claim.sources.most) == (1, 1)


def test_one_utterance_in_two_origins_counts_once():
    positions = [position("a", "the radar was off"), position("b", "the radar was off")]
    shared = (said(TEXTS["a"]), said(TEXTS["b"]))
    claim = row(*positions, ground=Ground(TEXTS, origins("a", "b", "c"), [], [shared]))
    assert (claim.origins, claim.sources.most) == (2, 1)


def test_an_origin_that_adds_words_of_its_own_counts():
    positions = [
        position("a", "the radar was off"),
        position("b", "the radar was off"),
        position("b", "A ferry is stranded"),
    ]
    shared = (said(TEXTS["a"]), said(TEXTS["b"]))
    claim = row(*positions, ground=Ground(TEXTS, origins("a", "b", "c"), [], [shared]))
    assert (claim.origins, claim.sources.most) == (2, 2)


def test_two_sentences_of_other_words_count_as_two():
    positions = [position("a", "The ferry ran aground"), position("b", "A ferry is stranded")]
    claim = row(*positions, ground=Ground(TEXTS, origins("a", "b", "c"), [], ()))
    assert (claim.origins, claim.sources.most) == (2, 2)


SILENCES = [
    ("full", "2022-02-20", "", "not found"),
    ("full", "", "", "not found"),
    ("full", "2022-02-20", "2022-02-20", "not found"),
    ("full", "2022-02-20", "2022-02-21", "not applicable: published before"),
    ("full", "[2022-02-19..2022-02-21]", "2022-02-22", "not applicable: published before"),
    ("full", "[2022-02-19..2022-02-21]", "2022-02-20", "not found"),
    ("full", "2022-02", "2022-02-20", "not found"),
    ("full", "", "2022-02-20", "cannot tell: publication date unknown"),
    ("excerpt", "2022-02-20", "", "not read: excerpt only"),
    ("excerpt", "", "2022-02-20", "not read: excerpt only"),
]


@pytest.mark.parametrize(("mode", "published", "since", "why"), SILENCES)
def test_an_empty_cell_says_why_it_is_empty(mode, published, since, why):
    article = article_of("d", published=published, mode=Mode(mode))
    assert silence(row(since=since), article) == why


def test_every_decision_on_claims_is_used():
    decisions = [asked(position("a", "30 boats"))]
    assert merge(decisions, Ground(TEXTS, origins("a", "b", "c"), [], ()))[1] == {ruling(1)}


def test_a_quote_that_no_longer_stands_is_an_error():
    with pytest.raises(DossierError) as caught:
        row(position("a", "Up to 50 boats came"))
    assert str(caught.value) == (
        'decisions.yml:3: "Up to 50 boats came" stands nowhere in a\n'
        '  quote the article\'s own words; nearest: "Up to 30 boats came."'
    )


def test_a_position_that_the_program_did_not_find_cannot_be_removed():
    with pytest.raises(DossierError) as caught:
        row(position("a", "30 boats", remove=True))
    assert str(caught.value) == (
        'decisions.yml:3: the program found no position at "30 boats", so none can be removed\n'
        "  remove this entry"
    )


DAM = {
    "a": "The dam in the Orr valley broke because of heavy rain on Monday.",
    "b": "Heavy rain broke the dam in the Orr valley, engineers said.",
    "c": "The dam in the Orr valley broke on Monday and two villages lie under water.",
}


def test_a_found_clause_takes_a_curators_answer_only_where_it_tells_it():
    why = ClaimDecision(
        "dam", "Why did the dam break?", None, (position("a", DAM["a"], "heavy rain"),), ruling(1)
    )
    whole = joined(DAM, Decisions(claims=(why,)))
    (asked_for,) = [claim for claim in whole.claims if claim.key == "dam"]
    assert [(each.article, each.answer) for each in asked_for.positions] == [
        ("a", "heavy rain"),
        ("b", "heavy rain"),
    ]
