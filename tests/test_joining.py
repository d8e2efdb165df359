"""What holds of every dossier, whatever its articles: properties of the joining as a whole."""

import json
from collections.abc import Iterator
from operator import itemgetter

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import build, rendering
from dossier.articles.article import Article
from dossier.decisions import Decisions, NameRef, OriginDecision, PersonDecision
from dossier.dossier import Dossier
from tests.factories import article_of, at, ruling

SENTENCES = (
    "The ferry Aurora sank off Tollen on 4 March 2019 with 120 passengers on board.",
    "At least 112 passengers were on board, the harbour master, Mara Quill, said.",
    "“We heard nothing from the bridge before midnight,” Mara Quill told reporters on Tuesday.",
    "Quill denied that the ferry had sailed without its papers.",
    "Jonas Quill, a diver, found the bell of the Aurora in April 2019.",
    "The transport minister, Ida Marwick, promised 40 million crowns for a new ferry.",
    "Marwick said on Wednesday that the new ferry would sail next year.",
    "The minister will open the new pier at Dorwick on 1 June 2020.",
    "Police arrested the captain, Peter Harker, on 6 March 2019.",
    "Harker’s lawyer said that the captain was innocent.",
    "Nobody in Dorwick had seen the ferry leave, according to Victor Stane.",
    "“The papers were in order and the crew was sober,” said Viktor Stane, the agent.",
)
DATES = ("2019-03-05", "2019-03-07", "2019-04-20", "")
articles = st.lists(
    st.tuples(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=7), st.sampled_from(DATES)),
    min_size=1,
    max_size=5,
)
few = settings(max_examples=15)


def made(told: list[tuple[list[str], str]]) -> list[Article]:
    return [
        article_of(f"a{number}", " ".join(dict.fromkeys(sentences)), published)
        for number, (sentences, published) in enumerate(told)
    ]


def joined(every: list[Article], decided: Decisions | None = None) -> Dossier:
    return build.combine(build.readings(every), decided or Decisions(), title="Ferry")


def exported(whole: Dossier) -> dict:
    """The dossier as JSON, its articles by key: they stand as they were read, by file name."""
    found = json.loads(rendering.data(whole)["data/dossier.json"])
    return {**found, "articles": sorted(found["articles"], key=itemgetter("key"))}


def evidence(found: object) -> Iterator[dict]:
    """Every piece of evidence in an exported dossier."""
    if isinstance(found, dict):
        if {"quote", "sentence", "article", "start"} <= found.keys():
            yield found
        for value in found.values():
            yield from evidence(value)
    elif isinstance(found, list):
        for value in found:
            yield from evidence(value)


@few
@given(articles, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(told, chance):
    every = made(told)
    mixed = chance.sample(every, k=len(every))
    assert exported(joined(mixed)) == exported(joined(every))


@few
@given(articles)
def test_joining_again_gives_the_same(told):
    read = build.readings(made(told))
    first, again = (build.combine(read, Decisions(), title="Ferry") for _ in range(2))
    assert exported(first) == exported(again)


@few
@given(articles)
def test_every_datum_has_a_sentence_that_contains_its_words(told):
    every = made(told)
    texts = {each.key: each.text for each in every}
    whole = exported(joined(every))
    anchors = {
        (each["key"], sentence["anchor"]): sentence
        for each in whole["articles"]
        for sentence in each["sentences"]
    }
    for each in evidence([whole[kind] for kind in ("people", "events", "claims")]):
        text = texts[each["article"]]
        assert " ".join(text[each["start"] : each["end"]].split()) == " ".join(
            each["quote"].split()
        )
        first = anchors[each["article"], each["sentence"]]
        last = anchors[each["article"], each["to"]] if each["to"] else first
        assert first["start"] <= each["start"] < each["end"] <= last["end"]


@few
@given(articles, st.data())
def test_articles_and_persons_decided_different_are_never_joined(told, data):
    every = made(told)
    people = [person.name for person in joined(every).people]
    keys = [each.key for each in every]
    if len(people) < 2 or len(keys) < 2:
        return
    one, two = data.draw(st.lists(st.sampled_from(people), min_size=2, max_size=2, unique=True))
    pair = data.draw(st.lists(st.sampled_from(keys), min_size=2, max_size=2, unique=True))
    refs = tuple(NameRef(name, "", at(1)) for name in (one, two))
    decided = Decisions(
        people=(PersonDecision("different", refs, "", ruling(1)),),
        origins=(OriginDecision("different", tuple(pair), ruling(2)),),
    )
    whole = joined(every, decided)
    assert not any(set(pair) <= set(origin.articles) for origin in whole.origins)
    for person in whole.people:
        names = {person.name, *(variant.name for variant in person.also)}
        assert not {one, two} <= names


@few
@given(articles)
def test_a_copy_of_an_article_adds_no_origin(told):
    every = made(told)
    before = len(joined(every).origins)
    copy = article_of("z", every[0].text, "2019-05-01")
    assert len(joined([*every, copy]).origins) == before


@few
@given(articles)
def test_a_further_article_changes_no_anchor_and_no_key_of_what_it_does_not_touch(told):
    every = made(told)
    before, after = (exported(joined(some)) for some in (every[:-1], every))
    for kind in ("events", "claims", "statements", "people"):
        keys = {_rests_on(each): each["key"] for each in after[kind]}
        assert all(keys.get(_rests_on(each), each["key"]) == each["key"] for each in before[kind])
    sentences = {each["key"]: each["sentences"] for each in after["articles"]}
    assert all(sentences[each["key"]] == each["sentences"] for each in before["articles"])


def _rests_on(datum: dict) -> tuple:
    """The places that a datum was found at: those of its evidence, or a statement's own."""
    places = evidence([datum]) if "content" not in datum else [datum]
    at = (
        (each["article"], each["sentence"], str(each.get("content", each.get("start"))))
        for each in places
    )
    return tuple(sorted(at))
