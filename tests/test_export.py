"""A small invented dossier, built from the types by hand, as data and as lines."""

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
import yaml

from dossier import build, export, rendering
from dossier.articles.article import Article, Aside, Evidence, Mode, Passage, Status
from dossier.claims.agreement import Agreement, Position
from dossier.claims.compare import Claim
from dossier.claims.find import Figure
from dossier.claims.sources import Sources
from dossier.decisions import Ruling
from dossier.dossier import Dossier, Reading
from dossier.errors import DossierError, Location, Notice
from dossier.export import lines, safejson
from dossier.language.dates import TimeMention
from dossier.language.numbers import Number
from dossier.language.text import Text
from dossier.origins.alignment import Alignment, Pair
from dossier.origins.compare import Origin
from dossier.people.find import Mention
from dossier.people.merge import Join, Person, Role, Variant
from dossier.statements.find import Form, Stance, Statement
from dossier.statements.speakers import Speaker
from dossier.timeline.find import Account, Kind
from dossier.timeline.merge import Event
from dossier.when import on, parse

SEEDS = Path(__file__).parents[1] / "seeds"
RULING = Ruling(Location("seeds/decisions/claims.yml", 1), "why", "by", "2021-03-09")
SENTENCES = (
    "Two boats left on Sunday.",
    "Ann Lee said the harbour stays open.",
    "Treasurer Bob Ray counted 40 crates on Monday.",
)
ASIDE = "Related Stories"
TEXT = "\n".join((*SENTENCES, ASIDE))
SUNDAY = on(date(2021, 3, 7)).because("'Sunday', counted from the article's date", "Sunday")


def article(key: str, mode: Mode = Mode.FULL, **known: object) -> Article:
    first = TEXT.index(ASIDE)
    fields = dict.fromkeys(Article.__slots__, "") | {
        "key": key,
        "slug": f"{key}-page",
        "title": SENTENCES[0],
        "title_basis": "first sentence",
        "label": "Wording A",
        "published": on(date(2021, 3, 9)),
        "basis": {"published": "printed"},
        "authors": ("Cy Fox",),
        "language": "en",
        "mode": mode,
        "text": TEXT,
        "paragraphs": ((0, first - 1),),
        "aside": (Aside(first, len(TEXT), "links"),),
        "digest": "0" * 64,
        "file": f"seeds/{key}.txt",
    }
    return Article(**(fields | known))


def passages(key: str) -> tuple[Passage, ...]:
    made = []
    for number, sentence in enumerate(SENTENCES):
        start = TEXT.index(sentence)
        anchor = "s-" + "-".join(re.findall("[a-z]+", sentence.lower())[:5])
        made.append(Passage(key, number, start, start + len(sentence), sentence, anchor))
    return tuple(made)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def words(passage: Passage, quote: str) -> Evidence:
    return Evidence(passage, *at(quote), quote)


def figure(passage: Passage | None, quote: str, value: int) -> Figure:
    number, evidence = Decimal(value), words(passage, quote) if passage else None
    return Figure(number, number, number, "", "", "boats", "", evidence)


def mention(passage: Passage, name: str, role: str = "") -> Mention:
    return Mention(name, "", role, at(role) if role else None, name, *at(name), passage)


def statement(passage: Passage) -> Statement:
    return Statement(
        key=f"said-{passage.anchor.removeprefix('s-')}",
        article=passage.article,
        passage=passage,
        content=(at("the harbour stays open"),),
        cue=at("said"),
        source=at("Ann Lee"),
        speaker=Speaker("Ann Lee", at("Ann Lee"), "Ann Lee", "ann-lee"),
        form=Form.INDIRECT,
        stance=Stance.STATES,
        reported=False,
    )


def reading(key: str, mode: Mode = Mode.FULL, **known: object) -> Reading:
    one, two, three = passages(key)
    dates = (
        TimeMention(*at("Sunday"), "2021-03-07", SUNDAY),
        TimeMention(*at("Monday"), "2021-03-08", None),
    )
    numbers = (
        Number(*at("Two"), Decimal(2), Decimal(2), Decimal(2), "", ""),
        Number(*at("40 crates"), None, Decimal("39.5"), Decimal(40), "crates", "about"),
    )
    text = Text(article(key, mode, **known), (one, two, three), dates, numbers, (), ())
    mentions = (mention(two, "Ann Lee"), mention(three, "Bob Ray", "Treasurer"))
    accounts = (Account(SUNDAY, Kind.HAPPENED, words(one, "Two boats left on Sunday")),)
    figures = (figure(one, "Two boats", 2), figure(three, "40 crates", 40))
    return Reading(text, mentions, (statement(two),), accounts, figures)


def person(key: str, name: str, mentions: tuple[Mention, ...], role: tuple[Role, ...]) -> Person:
    joined = (Join("the same name in both", None),)
    named = tuple((each.passage.article, each) for each in mentions)
    also = (Variant(f"{name} Jr", ("harbour",)),)
    return Person(key, name, also, role, named, joined, Status.MACHINE, ())


def people(*readings: Reading) -> tuple[Person, ...]:
    anns, bobs = zip(*(each.mentions for each in readings), strict=True)
    roles = tuple(Role("Treasurer", (words(each.passage, "Treasurer"),)) for each in bobs[:1])
    return person("ann-lee", "Ann Lee", anns, ()), person("bob-ray", "Bob Ray", bobs, roles)


def claim(passage: Passage) -> Claim:
    speaker = Speaker("Ann Lee", None, "Ann Lee", "ann-lee")
    position = Position(
        article=passage.article,
        stance=Stance.STATES,
        answer="2",
        speaker=speaker,
        via=(Speaker("the port", None, ""),),
        figure=figure(None, "", 2),
        as_of=parse("2021-03"),
        note="",
        evidence=words(passage, "Two boats"),
        status=Status.CHECKED,
    )
    agreement = Agreement("single origin", "")
    return Claim(
        "boats",
        "How many?",
        None,
        (position,),
        agreement,
        4,
        Sources(1, 3, 5),
        Status.CHECKED,
        RULING,
    )


def dossier(mode: Mode = Mode.FULL, **changes: object) -> Dossier:
    """One article in a mode; its sentences are two that data quote, and one that none does."""
    whole = reading("harbour", mode)
    (account,) = whole.accounts
    event = Event(
        "two-boats-left", SUNDAY, account.evidence.quote, (account,), (), Status.MACHINE, None
    )
    made = Dossier(
        title="Boats & <b>harbours</b>",
        readings=(whole,),
        origins=(Origin("harbour", ("harbour",), (), None),),
        people=people(whole),
        statements=whole.statements,
        utterances=(),
        events=(event,),
        claims=(claim(whole.text.sentences[0]),),
        notices=(Notice(Location("seeds/harbour.txt", 3), 'odd "Bob Ray"', "look at it"),),
    )
    return replace(made, **changes)


def data(made: Dossier) -> dict:
    return json.loads(export.dossier_json(made))


def faults(given: object, schema: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(
        json.loads(schema), format_checker=jsonschema.FormatChecker()
    )
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(given)]


@pytest.mark.parametrize("mode", Mode)
def test_the_data_match_their_schema_in_every_mode(mode):
    assert faults(data(dossier(mode)), export.schema()) == []


def test_an_empty_dossier_matches_the_schema():
    empty = Dossier("", (), (), (), (), (), (), (), ())
    assert faults(data(empty), export.schema()) == []


@pytest.mark.slow
def test_the_real_dossier_matches_the_schema():
    whole = build.dossier(SEEDS, "seeds", "Drills")
    found = data(whole)
    assert faults(found, export.schema()) == []
    assert found["dossier"]["counts"]["articles"] == len(whole.articles) > 0
    pages = [page for page in rendering.render(whole, "") if page.front]
    assert len(pages) > 20
    for page in pages:
        front = yaml.safe_load(page.text.split("---\n")[1])
        assert faults(front, export.frontmatter_schema()) == [], page.path


def test_keys_stand_in_the_order_of_the_schema():
    schema, found = json.loads(export.schema()), data(dossier())
    assert list(found) == list(schema["properties"])
    for name in ("article", "person", "statement", "event", "claim"):
        (entry, *_) = found["people" if name == "person" else f"{name}s"]
        assert list(entry) == list(schema["$defs"][name]["properties"])


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("events", 0, "accounts", 0, "kind"), "rumoured"),
        (("articles", 0, "mode"), "some"),
        (("articles", 0, "digest"), "abc"),
        (("articles", 0, "sentences", 0, "start"), -1),
        (("articles", 0, "text"), "all of it"),
        (("people", 0, "page"), "/people/ann-lee.html"),
        (("people", 0, "mentions", 0, "quote"), None),
        (("statements", 0, "content", 0), [1, 2, 3]),
        (("claims", 0, "agreement"), "probably true"),
        (("claims", 0, "positions", 0, "evidence"), []),
        (("events", 0, "when", "earliest"), "Sunday"),
        (("dossier", "counts", "articles"), "one"),
    ],
)
def test_the_schema_refuses_what_is_wrong(path, wrong):
    found = data(dossier())
    place = found
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert faults(found, export.schema()) != []


@pytest.mark.parametrize("mode", Mode)
def test_the_data_are_written_as_json_writes_them(mode):
    odd = Notice(Location("seeds"), "a <b> & \u2028 \ud800 \t", "é")
    text = export.dossier_json(dossier(mode, notices=(odd,)))
    one_line = text.rstrip("\n").replace("[\n", "[").replace(",\n", ", ")
    assert one_line == safejson.dumps(json.loads(text))


def test_the_same_dossier_gives_the_same_bytes():
    assert export.dossier_json(dossier()) == export.dossier_json(dossier())


def test_the_data_are_inert_in_a_script_element_and_end_in_a_newline():
    title = "</script><!--&\u2028\u2029\ud800 é"
    printed = export.dossier_json(dossier(title=title))
    assert re.search("[<>&\u2028\u2029\ud800]", printed) is None
    assert "é" in printed
    assert printed.endswith("}\n")
    assert json.loads(printed)["dossier"]["title"] == title


def test_evidence_quotes_its_offsets_and_names_its_sentence():
    evidence = data(dossier())["claims"][0]["positions"][0]["evidence"]
    assert evidence == [
        {
            "article": "harbour",
            "sentence": "s-two-boats-left-on-sunday",
            "to": None,
            "start": 0,
            "end": 9,
            "quote": "Two boats",
        }
    ]


def test_every_key_that_is_referred_to_is_there():
    found = data(dossier())
    said = {statement["key"] for statement in found["statements"]}
    assert found["people"][0]["statements"] == ["harbour:said-ann-lee-said-the-harbour"]
    assert {key for person in found["people"] for key in person["statements"]} == said


def test_pages_are_addresses_of_the_site():
    found = data(dossier())
    assert found["articles"][0]["page"] == "articles/harbour-page.html"
    assert [each["page"] for each in found["people"]] == [
        "people/ann-lee.html",
        "people/index.html",  # named once and not quoted
    ]
    assert found["events"][0]["page"] == "timeline.html#event-two-boats-left"
    assert found["claims"][0]["page"] == "claims.html#claim-boats"


def test_aligned_sentences_say_which_pairs_changed():
    one, two = reading("coast"), reading("harbour")
    first, second = one.text.sentences, two.text.sentences
    pairs = (Pair(first[:1], second[:1], 1.0), Pair(first[1:2], second[1:], 0.4))
    alignment = Alignment("coast", "harbour", pairs, (3, 3), (3, 3))
    origin = Origin("coast", ("coast", "harbour"), (alignment,), None)
    made = dossier(readings=(one, two), origins=(origin,), people=people(one, two))
    (found,) = data(made)["origins"]
    assert found["changed"] == [2]
    assert [(one["sentence"], two["sentence"]) for one, two in found["pairs"][1:]] == [
        (first[1].anchor, second[1].anchor),
        (first[1].anchor, second[2].anchor),
    ]
    assert {(one["article"], two["article"]) for one, two in found["pairs"]} == {
        ("coast", "harbour")
    }


HIDDEN = ("bob", "treasurer", "crates", "monday", "2021-03-08", "related")


@pytest.mark.parametrize("word", HIDDEN)
def test_in_excerpt_mode_nothing_of_a_sentence_that_no_datum_quotes_leaves(word):
    assert word not in export.dossier_json(dossier(Mode.EXCERPT)).lower()


def test_in_excerpt_mode_the_quoted_sentences_are_there_with_what_they_hold():
    found = data(dossier(Mode.EXCERPT))
    (shown,) = found["articles"]
    assert [each["start"] for each in shown["sentences"]] == [0, at("Ann Lee")[0]]
    assert [each["start"] for each in shown["dates"]] == [at("Sunday")[0]]
    assert [each["start"] for each in shown["figures"]] == [0]
    assert shown["aside"] == []
    assert [each["key"] for each in found["people"]] == ["ann-lee"]
    assert found["statements"][0]["cue"] == list(at("said"))


@pytest.mark.parametrize("word", [*HIDDEN, "sunday", "boats left", "said-", "harbour stays", "s-"])
def test_in_metadata_mode_no_word_of_the_text_leaves(word):
    printed = export.dossier_json(dossier(Mode.METADATA, title="A title")).lower()
    assert word not in printed


def test_a_row_tells_how_many_origins_it_has_at_least_and_at_most():
    (row,) = data(dossier())["claims"]
    assert (row["origins"], row["independent"]) == (3, [1, 3])


def test_in_metadata_mode_the_curators_row_stays_without_its_quote():
    found = data(dossier(Mode.METADATA))
    (position,) = found["claims"][0]["positions"]
    kept_back = dict.fromkeys(("sentence", "to", "start", "end", "quote"))
    assert position["evidence"] == [{"article": "harbour", **kept_back}]
    assert position["answer"] == "2"
    assert position["speaker"]["person"] == "ann-lee"
    assert found["articles"][0]["title"] == "Wording A"
    assert found["articles"][0]["sentences"] == []
    assert (found["statements"], found["events"]) == ([], [])


def test_what_is_placed_by_order_names_the_event_it_stands_beside():
    (event,) = dossier().events
    account = replace(event.accounts[0], when=None, placed="Hours later")
    later = replace(event, key="later", when=None, accounts=(account,), after=event.key)
    whole = dossier(events=(event, later))
    first, second = data(whole)["events"]
    assert (first["after"], first["before"], first["accounts"][0]["placed"]) == (None, None, "")
    assert (second["after"], second["before"]) == ("two-boats-left", None)
    assert second["accounts"][0]["placed"] == "Hours later"
    assert faults(data(whole), export.schema()) == []
    assert data(dossier(events=(later,)))["events"][0]["after"] is None


def test_a_name_spelt_out_hides_no_words_that_are_kept_back():
    (event,) = dossier().events
    told = replace(event, ruling=RULING, headline="[Mara] " + event.headline)
    assert data(dossier(Mode.METADATA, events=(told,)))["events"] == []


def test_a_curators_event_keeps_its_row_but_no_headline_that_is_kept_back():
    (event,) = dossier().events
    told = replace(event, ruling=RULING, headline="Boats depart")
    (found,) = data(dossier(Mode.METADATA, events=(told,)))["events"]
    assert found["headline"] == "Boats depart"
    assert found["accounts"][0]["evidence"][0]["quote"] is None
    copied = replace(event, ruling=RULING)
    assert data(dossier(Mode.METADATA, events=(copied,)))["events"] == []


def test_a_headline_that_is_kept_back_gives_way_to_a_shown_account():
    hidden, shown = reading("coast", Mode.METADATA), reading("harbour")
    (event,) = dossier().events
    accounts = (shown.accounts[0], hidden.accounts[0])
    longer = replace(accounts[0], evidence=words(shown.text.sentences[0], SENTENCES[0]))
    made = dossier(
        readings=(hidden, shown),
        origins=(Origin("coast", ("coast", "harbour"), (), None),),
        people=people(hidden, shown),
        events=(replace(event, accounts=(longer, accounts[1])),),
    )
    assert data(made)["events"][0]["headline"] == SENTENCES[0]


@pytest.fixture
def extracted(monkeypatch):
    """The lines of readings, with people and speakers joined by hand."""

    def extract(*readings: Reading) -> list[dict]:
        monkeypatch.setattr(lines.merge, "merge", lambda *_: (people(*readings), frozenset()))
        said = tuple(each for found in readings for each in found.statements)
        monkeypatch.setattr(lines.attribute, "attribute", lambda *_: (said, frozenset()))
        return [json.loads(line) for line in export.extract_lines(readings)]

    return extract


def test_a_line_holds_the_whole_text_and_what_was_found_in_it(extracted):
    (line,) = extracted(reading("harbour"))
    assert list(line) == [
        *("id", "text", "published", "aside", "mentions", "dates", "statements", "figures")
    ]
    assert line["text"] == TEXT
    assert (line["id"], line["published"]) == ("harbour", "2021-03-09")
    assert line["aside"] == [list(at(ASIDE))]
    assert line["mentions"][0] == dict(
        zip(("start", "end", "person"), (*at("Ann Lee"), "ann-lee"), strict=True)
    )
    assert [each["value"] for each in line["dates"]] == ["2021-03-07", "2021-03-08"]
    assert line["statements"] == [
        {
            "content": list(at("the harbour stays open")),
            "content_spans": [list(at("the harbour stays open"))],
            "cue": list(at("said")),
            "source": list(at("Ann Lee")),
            "person": "ann-lee",
        }
    ]


def test_a_line_gives_both_numbers_of_a_range(extracted):
    (line,) = extracted(reading("harbour"))
    assert [(each["value"], each["unit"]) for each in line["figures"]] == [
        (2, ""),
        (39.5, "crates"),
        (40, "crates"),
    ]


def test_the_content_of_a_statement_in_two_parts_is_their_hull(extracted):
    found = reading("harbour")
    parts = (at("harbour"), at("open"))
    (line,) = extracted(replace(found, statements=(replace(found.statements[0], content=parts),)))
    assert line["statements"][0]["content"] == [parts[0][0], parts[1][1]]
    assert line["statements"][0]["content_spans"] == [list(part) for part in parts]


@pytest.mark.parametrize(
    ("published", "day"), [(None, None), ("2021-03", None), ("2021-03-09?", "2021-03-09")]
)
def test_a_line_is_dated_where_the_publication_is_one_day(extracted, published, day):
    (line,) = extracted(reading("harbour", published=published and parse(published)))
    assert line["published"] == day


def test_a_line_knows_no_mode(extracted):
    (line,) = extracted(reading("harbour", Mode.METADATA))
    assert line["text"] == TEXT


def test_two_articles_of_one_key_cannot_share_a_run(extracted):
    twin = reading("harbour", file="more/harbour.txt")
    with pytest.raises(DossierError) as raised:
        extracted(reading("harbour"), twin)
    assert str(raised.value) == (
        "more/harbour.txt: its name is that of seeds/harbour.txt too\n"
        "  rename one of them, or extract them in two runs"
    )


FRONT = {"title": "Boats", "kind": "article", "key": "boats"}


@pytest.mark.parametrize(
    "further",
    [
        {},
        {"authors": ["Ann Lee"], "tags": ["Bob Ray"], "people": ["bob-ray"]},
        {"published": "[2021-03-07..2021-03-09]", "published_basis": "printed"},
        {"search": {"boost": 2}, "robots": "noindex", "hide": ["toc"]},
    ],
)
def test_front_matter_is_taken(further):
    assert faults(FRONT | further, export.frontmatter_schema()) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "advert"},
        {"title": ""},
        {"authors": "Ann Lee"},
        {"published": "last Sunday"},
        {"published_basis": "printed"},
        {"template": "evil.html"},
        {"search": {"rank": 2}},
    ],
)
def test_front_matter_is_refused(wrong):
    assert faults(FRONT | wrong, export.frontmatter_schema()) != []


def test_an_article_without_its_key_is_refused():
    assert faults({"title": "Boats", "kind": "article"}, export.frontmatter_schema()) != []


def test_a_bound_that_is_not_known_is_no_number():
    assert safejson.number(None) is None
    assert safejson.number(Decimal("30000.0")) == 30000
    assert safejson.number(Decimal("0.5")) == 0.5
