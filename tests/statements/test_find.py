import time

import pytest

from dossier.language.text import annotate
from dossier.people import find as mentions
from dossier.statements.find import Form, Stance, Statement, find
from tests.factories import article_of


def statements(text: str, **known: object) -> tuple[Statement, ...]:
    annotated = annotate(article_of("gazette", text, **known))
    return find(annotated, mentions.find(annotated))


def said(text: str) -> list[tuple[str, str]]:
    """Who says what; '' for a speaker who stays open."""
    return [(speaker(each), content(text, each)) for each in statements(text)]


def speaker(statement: Statement) -> str:
    return (statement.speaker.name or statement.speaker.text) if statement.speaker else ""


def content(text: str, statement: Statement) -> str:
    return " … ".join(text[start:end] for start, end in statement.content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We stay,” Mara Quill said.", "“We stay,”"),
        ("Mara Quill said: “We stay.”", "“We stay.”"),
        ("“We stay,” said Mara Quill, “and we wait.”", "“We stay,” … “and we wait.”"),
        ("Mara Quill said that the port was closed.", "the port was closed"),
        ("The port was closed, Mara Quill said.", "The port was closed"),
        ("According to Mara Quill, the port was closed.", "the port was closed"),
        ("Mayor Mara Quill, who is ill, said the port was closed.", "the port was closed"),
        ("Mara Quill, the mayor, told the Gazette “we stay”.", "“we stay”"),
        ("Mara Quill warned the fog would “stay for days”.", "the fog would “stay for days”"),
        ("''We stay,'' Mara Quill said.", "''We stay,''"),
        ("In the fog, “we stay,” Mara Quill said.", "“we stay,”"),
        ("“We stay,” Mara Quill said in May, “and we wait.”", "“We stay,” … “and we wait.”"),
        ("After the fog, Mara Quill said, it was shut.", "After the fog … it was shut"),
        ("“We stay,” said Mara Quill, a clerk, “and wait.”", "“We stay,” … “and wait.”"),
    ],
)
def test_what_is_said_stands_before_behind_or_around_its_speaker(text: str, words: str) -> None:
    assert said(text) == [("Mara Quill", words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Mara Quill said the port was shut and warned that it would stay so.",
            ["the port was shut", "it would stay so"],
        ),
        (
            "Mara Quill said the port was shut, adding that it would stay so.",
            ["the port was shut", "it would stay so"],
        ),
        ("Mara Quill left the hall, saying that she was tired.", ["she was tired"]),
        ("On Monday Mara Quill came back and said that it was late.", ["it was late"]),
        ("Mara Quill, who said she was tired, left.", ["she was tired"]),
        ("While Mara Quill said it was shut, the ships left.", ["it was shut"]),
        ("Mara Quill vowed to close the port.", ["to close the port"]),
        ("Mara Quill called for an inquiry, which began in May.", ["an inquiry"]),
        ("Mara Quill told the clerks to close the port.", ["to close the port"]),
        ("Mara Quill asked whether the port was shut.", ["whether the port was shut"]),
        ("Mara Quill called the plan “a shame” and left.", ["the plan “a shame”"]),
        ("As Mara Quill noted, the port was shut.", ["the port was shut"]),
        ("As reported by Mara Quill, the port was shut.", ["the port was shut"]),
        ("Mara Quill Says Port Is Shut For Good", ["Port Is Shut For Good"]),
        ("Mara Quill cited fog, rain and darkness.", ["fog, rain and darkness"]),
        ("Mara Quill asked Otto Lind whether it was shut.", ["whether it was shut"]),
        ("They met Mayor Mara Quill, who noted that it was shut.", ["it was shut"]),
        ("Mara Quill, head of a board, a clerk herself, said it was shut.", ["it was shut"]),
        ("Before the storm, Mara Quill left the hall, saying it was late.", ["it was late"]),
    ],
)
def test_what_is_said_ends_where_its_reporter_goes_on(text: str, words: list[str]) -> None:
    assert said(text) == [("Mara Quill", each) for each in words]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We stay,” the old keeper of the light said.", "the old keeper of the light"),
        ("The banner said that the port was closed.", "The banner"),
        ("Several said they would rather stay.", "Several"),
        ("The keeper walked home, saying that it was late.", "The keeper"),
        ("“We stay,” said a keeper of the light.", "a keeper of the light"),
        ("The Quill campaign hit back, saying that it was late.", "The Quill campaign"),
        ("Men who had seen the fog said that it was late.", "Men who had seen the fog"),
    ],
)
def test_whoever_is_said_to_say_it_speaks(text: str, who: str) -> None:
    assert [speaker(each) for each in statements(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Rust covers the western states that have lost their mills.",
        "His report that the port was shut came late.",
        "Mara Quill wants to say that the port is shut.",
        "Most of them live in the United States if the law lets them.",
        "There was a song called “The Fog”.",
        "That is according to a clerk.",
        "Particularly his warning that it was late was heard.",
    ],
)
def test_a_word_that_only_looks_like_a_verb_reports_nothing(text: str) -> None:
    assert statements(text) == ()


def test_a_relative_pronoun_stands_in_for_its_speaker() -> None:
    text = "Mara Quill, who said she was tired, left."
    (found,) = statements(text)
    assert found.source
    assert text[slice(*found.source)] == "who"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A spokesman for Mara Quill said the port was closed.", "A spokesman for Mara Quill"),
        ("The father of Mara Quill said the port was closed.", "The father of Mara Quill"),
        ("The port was closed, said a friend of Mara Quill.", "a friend of Mara Quill"),
        ("The port was closed, said Mara Quill’s lawyer.", "Mara Quill’s lawyer"),
        ("Mara Quill’s lawyer said the port was closed.", "Mara Quill’s lawyer"),
        ("According to a spokesman for Mara Quill, it was closed.", "a spokesman for Mara Quill"),
    ],
)
def test_who_speaks_for_a_person_is_not_that_person(text: str, who: str) -> None:
    statement = statements(text)[0]
    assert statement.speaker
    assert (statement.speaker.text, statement.speaker.name) == (who, "")


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quill is said to have closed the port without asking the council.",
        "Mara Quill is alleged to have taken money from the harbour.",
        "Mara Quill was believed to have left the town by boat.",
        "Mara Quill has been called a “disgrace” in the council.",
        "Mara Quill was described as a “safe pair of hands” in the paper.",
    ],
)
def test_who_is_spoken_of_says_nothing(text: str) -> None:
    assert "Mara Quill" not in {speaker(each) for each in statements(text)}


def test_who_is_named_behind_a_passive_says_it() -> None:
    text = "The mayor was called a “disgrace” by Mara Quill."
    assert [speaker(each) for each in statements(text)] == ["Mara Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "The “ghost ship” of Dorwick lay in the harbour for a year.",
        "Mara Quill sailed on the ferry “Hesper” that morning.",
        "The ferry, “too old to sail”, was towed to Tollen.",
    ],
)
def test_marks_of_distance_and_names_are_no_statements(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Mara Quill said the radar was off.", Stance.STATES),
        ("Mara Quill denied that the radar was off.", Stance.DENIES),
        ("Mara Quill has always denied any wrongdoing.", Stance.DENIES),
        ("Mara Quill dismissed the report as “nothing concrete”.", Stance.DENIES),
        ("Mara Quill doubts that the radar was off.", Stance.DOUBTS),
        ("Mara Quill predicted the fog would lift.", Stance.PREDICTS),
    ],
)
def test_the_stance_is_that_of_the_reporting_word(text: str, stance: Stance) -> None:
    assert [each.stance for each in statements(text)] == [stance]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We stay,” Mara Quill said.", Form.DIRECT),
        ("Mara Quill said the port was closed.", Form.INDIRECT),
        ("Mara Quill said the port was “shut for good”.", Form.MIXED),
    ],
)
def test_the_form_tells_quoted_words_from_others(text: str, form: Form) -> None:
    assert [each.form for each in statements(text)] == [form]


def test_a_verb_inside_a_quotation_reports_nothing() -> None:
    text = "“The mayor said no to me,” Otto Lind said."
    assert said(text) == [("Otto Lind", "“The mayor said no to me,”")]


def test_an_adverb_belongs_to_the_verb_and_a_family_does_not() -> None:
    assert [speaker(each) for each in statements("Mara Quill only said the port was shut.")] == [
        "Mara Quill"
    ]
    assert "Mara Quill" not in {
        speaker(each) for each in statements("The Mara Quill family said the port was shut.")
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mara Quill came back. She said the port was closed.", "Mara Quill"),
        ("Mara Quill met Otto Lind. She said the port was closed.", "Mara Quill"),
        ("Mara Quill met Otto Lind. He said the port was closed.", "Otto Lind"),
        ("Mr Kim Quill came back. He said the port was closed.", "Kim Quill"),
        ("Kim Quill came back. They met Mr Quill. He said it was closed.", "Kim Quill"),
        ("The Harbour Board met. It said the port was closed.", "The Harbour Board"),
    ],
)
def test_a_pronoun_is_the_only_one_it_can_mean(text: str, who: str) -> None:
    assert [speaker(each).removeprefix("The ") for each in statements(text)] == [
        who.removeprefix("The ")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quill came back. He said the port was closed.",
        "Mara Quill met Ada Lind. She said the port was closed.",
        "Kim Quill met Otto Lind. He said the port was closed.",
        "Mrs Kim Quill came back. He said the port was closed.",
        "The Harbour Board met. He said the port was closed.",
        "Tollen lies in fog. They said the port was closed.",
        "She said the port was closed.",
        "Mara Quill came back. I said the port was closed.",
    ],
)
def test_a_pronoun_that_leaves_a_choice_or_none_stays_open(text: str) -> None:
    assert [speaker(each) for each in statements(text)] == [""]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trade minister Mara Quill came. The minister said it was shut.", "Mara Quill"),
        ("Minister Mara Quill met minister Otto Lind. The minister said it was shut.", ""),
        ("Trade minister Mara Quill came. Fog rose. The minister said it was shut.", ""),
    ],
)
def test_an_office_is_its_one_holder_in_the_sentence_before(text: str, name: str) -> None:
    (statement,) = statements(text)
    assert statement.speaker
    assert (statement.speaker.text, statement.speaker.name) == ("The minister", name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mara Quill: “We stay.”", "“We stay.”"),
        ("“We stay. We wait.” – Mara Quill", "“We stay. We wait.”"),
        ("Mara Quill turned to the clerks: “We stay.”", "“We stay.”"),
        ("“We stay,” Mara Quill bellowed.", "“We stay,”"),
    ],
)
def test_a_quotation_beside_a_mark_or_any_verb_is_said(text: str, words: str) -> None:
    assert said(text) == [("Mara Quill", words)]


def test_a_colon_announces_the_quotation_of_the_next_paragraph() -> None:
    text = "Mara Quill put it so:\n\n“We stay.”"
    found = statements(text, paragraphs=((0, 21), (23, len(text))))
    assert [(speaker(each), content(text, each)) for each in found] == [
        ("Mara Quill", "“We stay.”")
    ]


def test_an_institution_speaks_too() -> None:
    text = "The ministry of trade said the port was closed."
    assert said(text) == [("The ministry of trade", "the port was closed")]


def test_a_clause_is_no_speaker() -> None:
    text = "The mayor issued a statement to the council said to be short and plain."
    assert all("issued" not in speaker(each) for each in statements(text))


def test_a_quotation_goes_on_in_its_paragraph() -> None:
    text = "“We stay,” Mara Quill said. “We wait for the fog to lift.”"
    assert said(text) == [("Mara Quill", "“We stay,” … “We wait for the fog to lift.”")]


@pytest.mark.parametrize(
    ("second", "goes_on"),
    [
        ("“We never wanted this.”", True),
        ("“We never wanted this,” the fog read.", False),
        ("The fog rose. “We never wanted this.”", False),
    ],
)
def test_a_paragraph_of_nothing_but_a_quotation_goes_on(second: str, goes_on: bool) -> None:
    text = f"“We stay,” Mara Quill said.\n\n{second}"
    found = statements(text, paragraphs=((0, 27), (29, len(text))))
    assert content(text, found[0]) == ("“We stay,” … " + second if goes_on else "“We stay,”")


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["word ", '"', "“", "Lee ", "said ", "Ann Lee said no. ", "“No,” Ann Lee said. "]
)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        statements(unit * (size // len(unit)))
        return time.process_time() - start

    assert seconds(80_000) < 5 * seconds(40_000) + 0.2


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ms Quill was there. “It was loud. It was dark,” she said.", ["Quill"]),
        (
            "“It was loud,” a pilot said in the town of Tollen. He added that it was dark.",
            ["a pilot", ""],
        ),
        ("Last night one keeper said that it was dark.", ["one keeper"]),
        ("Last week Mr Quill said that it was dark.", ["Quill"]),
        (
            "In a post written that day, Mara Quill, of Dorwick, wrote: “It was dark.”",
            ["Mara Quill"],
        ),
        ("The fog fell on Sunday when media groups began showing the port.", []),
        ("Take it away, Mara: “It was dark.”", []),
        ("They sailed to Tollen, capital of Arle state, said a local source.", ["a local source"]),
    ],
)
def test_what_names_nobody_does_not_speak(text: str, speakers: list[str]) -> None:
    assert [speaker(each) for each in statements(text)] == speakers


def test_a_quotation_that_a_new_line_opens_again_goes_on() -> None:
    text = 'Mara Quill said: "The port is shut.\n"We will stay."\nThe fog lifted.'
    assert said(text) == [("Mara Quill", '"The port is shut. … "We will stay."')]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mara Quill said Thursday the captain put in at a port that a pilot said is closed.",
            ("Mara Quill", "the captain put in at a port that a pilot said is closed"),
        ),
        (
            "Mara Quill said on Thursday in a letter that the port is closed.",
            ("Mara Quill", "the port is closed"),
        ),
        (
            "Police have confirmed a 42-year-old man from Dorwick has been arrested.",
            ("Police", "a 42-year-old man from Dorwick has been arrested"),
        ),
        (
            "Initial findings of the Harbour Safety Office show the ferry struck “a sharp reef”.",
            ("Initial findings of the Harbour Safety Office", "the ferry struck “a sharp reef”"),
        ),
    ],
)
def test_a_clause_begins_where_its_subject_stands(text: str, told: tuple[str, str]) -> None:
    assert said(text)[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "Police have confirmed the arrest of a man who was seen in Dorwick.",
        "The pictures show the ferry as it was struck.",
    ],
)
def test_a_thing_confirmed_is_no_clause(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The fog, now a thin one, will lift, says pilot Mara Quill.", "Mara Quill"),
        ("The Tollen Harbour Board closed, saying it would wait.", "The Tollen Harbour Board"),
        ("Tollen firms shared a note, saying the fog would lift.", "Tollen firms"),
        ("Tollen firms met on the quay, saying the fog would lift.", ""),
        ("The port released a statement Monday saying the fog would lift.", "The port"),
        ("Even the mayor said that the fog would lift.", "Even the mayor"),
        ("Mara Quill, facing a storm, a bad one, said she knew Bo Ray.", "Mara Quill"),
        ("Tollen closed its quay, saying the fog would lift.", "Tollen"),
        ("The storm led the mayor to the quay and the crew to say: “We stay.”", ""),
        ("The quay is full. — Prof Mara Quill (@quill) May 2, 2016", "Mara Quill"),
        ("There is a report on 22,000 alleged clients from Tollen.", ""),
        ("A dozen pilots alleged to have used the quay have left.", ""),
    ],
)
def test_a_subject_is_named_whole_or_not_at_all(text: str, who: str) -> None:
    assert {each[0] for each in said(text)} <= {who, ""}
    assert not who or who in {each[0] for each in said(text)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Pilots shared a post calling for calm on the quay.", ""),
        ("The fog lifted as crews claiming to know the port left it.", ""),
        ("Dorwick Line CEO, Mara Quill, left the hall, saying, “It was loud.”", "Mara Quill"),
        ("In a post, the official Tollen page even sent pilots to a sign: “It was dark.”", ""),
        ("That word “loud” led a Tollen judge in May to drop FCA-based claims against it.", ""),
        ("Mara Quill, president of the port said, “It was loud.”", "Mara Quill"),
    ],
)
def test_who_is_named_nearby_is_not_made_to_speak(text: str, who: str) -> None:
    assert {speaker(each) for each in statements(text)} - {""} == ({who} - {""})
