"""What changed in meaning is told: who, what, when and what the sources answer."""

import json
from pathlib import Path

import jsonschema
import pytest

from dossier import build, export
from dossier.comparing import changes, rows, show, state
from dossier.comparing.change import Change, Ground, Sign, State, matched
from dossier.project.schema import schema_of
from tests.checking.dossiers import CLEAN, reader
from tests.factories import seeds

BASE = CLEAN | {
    "market.txt": (
        "Viktor Halden, the harbour master, closed the fish market on 6 May 2021. "
        "Some 300 boats stayed in Arle.\n"
    ),
    "market.yml": "published: 2021-05-07\noutlet: Arle Gazette\n",
    "ferry.txt": (
        "Victor Halden, the harbour master, spoke to Rita Moss. "
        "The ferry Arle sank off the coast on 5 May 2021.\n"
    ),
    "ferry.yml": "published: 2021-05-08\n",
}


@pytest.fixture
def changed(tmp_path):
    """What becomes of the base where some files are changed, others (None) removed."""

    def change(files: dict[str, str | None]) -> dict[str, list[Change]]:
        made = BASE | files
        kept = {name: text for name, text in made.items() if text is not None}
        states = [
            state.of_seeds(seeds(tmp_path / name, each), "seeds", reader)
            for name, each in (("base", BASE), ("head", kept))
        ]
        found = changes.between(*states)
        return {kind: [each for each in found if each.kind == kind] for kind in changes.KINDS}

    return change


def only(found: dict[str, list[Change]], kind: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(str(each.sign), each.what, each.details) for each in found[kind]]


def test_nothing_changed_is_said(changed):
    found = changed({"market.yml": f"{BASE['market.yml']}# a comment\n"})
    assert not any(found.values())
    assert show.text([]) == "Nothing changed in meaning.\n"


def test_a_new_article_is_told_with_whom_it_brings(changed):
    found = changed(
        {
            "strike.txt": "Ann Lee stayed. A docker named Clara Penn left the port early.\n",
            "strike.yml": "published: 2021-05-09\noutlet: Arle Post\ntitle: Dockers strike\n",
        }
    )
    assert only(found, "articles") == [("+", "strike", ("Dockers strike, Arle Post, 2021-05-09",))]
    assert only(found, "people") == [
        ("~", "Ann Lee", ("also named in strike",)),
        ("+", "Clara Penn", ("named in strike",)),
    ]


def test_an_article_that_goes_takes_its_people_along(changed):
    found = changed({"ferry.txt": None, "ferry.yml": None})
    assert [each[:2] for each in only(found, "articles")] == [("-", "ferry")]
    assert ("-", "Rita Moss", ()) in only(found, "people")
    assert [each.sign for each in found["events"]] == [Sign.REMOVED]


def test_a_changed_sidecar_is_told_by_its_facts(changed):
    found = changed({"market.yml": "published: 2021-05\noutlet: Arle Post\nlabel: Arle Gazette\n"})
    assert only(found, "articles") == [
        ("~", "market", ("outlet: Arle Gazette → Arle Post", "published: 2021-05-07 → 2021-05"))
    ]


def test_who_is_parted_is_told(changed):
    parted = changed({"decisions/people.yml": "- different: [Viktor Halden, Victor Halden]\n"})
    told = {each[1]: each[2] for each in only(parted, "people")}
    assert any("parted: was one with" in detail for each in told.values() for detail in each)


def test_who_is_joined_is_told_by_the_names_before(tmp_path):
    parted = {"decisions/people.yml": "- different: [Viktor Halden, Victor Halden]\n"}
    base = state.of_seeds(seeds(tmp_path / "base", BASE | parted), "seeds", reader)
    head = state.of_seeds(seeds(tmp_path / "head", BASE), "seeds", reader)
    (joined,) = [each for each in changes.between(base, head) if each.kind == "people"]
    assert "joined: Victor Halden and Viktor Halden were 2 people" in joined.details


def test_a_row_of_the_timeline_is_told_by_what_is_new_in_it(changed):
    event = (
        "- event: ferry\n  when: 2021-05-05\n  headline: The ferry sinks\n"
        '  accounts: [{article: ferry, quote: "The ferry Arle sank"}]\n'
    )
    found = changed({"decisions/timeline.yml": event})
    ((sign, what, details),) = only(found, "events")
    assert (sign, what) == ("~", "2021-05-05: The ferry sinks")
    assert "status: machine → checked" in details


def test_a_row_of_the_comparison_is_told_by_its_agreement_and_answers(tmp_path):
    def claim(answer: str) -> dict[str, str]:
        positions = (
            f'  positions: [{{article: market, quote: "Some 300 boats", answer: {answer}}}, '
            '{article: ferry, quote: "The ferry Arle sank", answer: one}]\n'
        )
        return {"decisions/claims.yml": f"- claim: boats\n  question: How many?\n{positions}"}

    base = state.of_seeds(seeds(tmp_path / "base", BASE | claim("one")), "seeds", reader)
    head = state.of_seeds(seeds(tmp_path / "head", BASE | claim("some")), "seeds", reader)
    (row,) = changes.between(base, head)
    assert (row.kind, row.sign, row.what) == ("claims", Sign.CHANGED, "How many?")
    assert row.details[0].startswith("agreement: agree")
    assert row.details[1:] == ("market: one → some",)


def asked(*answers: tuple[str, str, str]) -> dict[str, object]:
    """A row of the comparison, of articles with their answers and speakers."""
    positions = [
        {
            "article": article,
            "answer": answer,
            "stance": "states",
            "speaker": {"text": speaker} if speaker else None,
            "evidence": [{"article": article, "sentence": "s", "start": 0, "end": 4, "quote": "x"}],
        }
        for article, answer, speaker in answers
    ]
    return {"key": "boats", "question": "How many?", "agreement": "x", "positions": positions}


def test_articles_that_answer_the_same_stand_in_one_line():
    old = asked(("a", "3", ""), ("b", "3", ""), ("c", "3", ""), ("d", "3", ""))
    new = asked(("a", "4", "Ann Lee"), ("b", "4", "Ann Lee"), ("c", "3", ""), ("e", "5", ""))
    states = (State({"claims": [each], "articles": []}) for each in (old, new))
    (told,) = rows.claims(Ground(*states))
    assert told.details == ("a and b: 3 → 4 (Ann Lee)", "now: e: 5", "no longer: d: 3")


def test_an_article_with_two_answers_is_told_by_both():
    states = (
        State({"claims": [each], "articles": []})
        for each in (asked(("a", "3", "")), asked(("a", "4", ""), ("a", "5", "")))
    )
    (told,) = rows.claims(Ground(*states))
    assert told.details == ("now: a: 4", "now: a: 5", "no longer: a: 3")


def test_articles_that_become_one_origin_are_told(changed):
    found = changed({"decisions/origins.yml": "- same: [market, ferry]\n"})
    assert only(found, "origins") == [("~", "ferry", ("one origin now: ferry and market",))]


def test_decisions_gone_stale_are_told_and_the_rest_is_compared(changed):
    quote = '{article: market, quote: "Some 300 boats", answer: some}'
    stale = '{article: ferry, quote: "The ferry floats", answer: none}'
    claim = f"- claim: boats\n  question: How many?\n  positions: [{quote}, {stale}]\n"
    found = changed({"decisions/claims.yml": claim})
    ((sign, what, _),) = only(found, "decisions")
    assert (sign, what) == (
        "+",
        'seeds/decisions/claims.yml:3: "The ferry floats" stands nowhere in ferry',
    )
    assert [each.what for each in found["claims"]] == ["How many?"]


def test_what_was_wrong_before_is_not_told_again_from_another_line(tmp_path):
    wrong = "- confirm: Zeno Nobody\n"
    states = [
        state.of_seeds(
            seeds(tmp_path / str(n), CLEAN | {"decisions/people.yml": text}), "seeds", reader
        )
        for n, text in enumerate((wrong, f"# moved\n{wrong}"))
    ]
    assert changes.between(*states) == ()


def test_an_article_that_cannot_be_read_is_told(changed):
    found = changed({"market.txt": ""})
    assert [each[:2] for each in only(found, "articles")] == [("-", "market")]
    ((_, what, _),) = only(found, "decisions")
    assert what == "seeds/market.txt: this seed is empty"


def test_the_data_of_before_tells_as_much_as_its_folder(tmp_path):
    folder = seeds(tmp_path / "seeds", BASE)
    exported = Path(tmp_path / "out" / "data" / "dossier.json")
    exported.parent.mkdir(parents=True)
    exported.write_text(export.dossier_json(build.dossier(folder, "seeds", "x")), "utf-8")
    head = state.of_seeds(folder, "seeds", reader)
    for base in (exported, tmp_path / "out", tmp_path):
        assert changes.between(state.of(str(base), "seeds", reader), head) == ()


def test_who_tells_an_event_now_is_told(changed):
    told = "Rita Moss saw it. The ferry Arle sank off the coast on 5 May 2021, she said.\n"
    event = (
        "- event: ferry\n  when: 2021-05-05\n  headline: The ferry sinks\n"
        "  accounts:\n"
        '    - {article: ferry, quote: "The ferry Arle sank"}\n'
        '    - {article: pier, quote: "The ferry Arle sank"}\n'
    )
    pier = {"pier.txt": told, "pier.yml": "published: 2021-05-09\n"}
    found = changed(pier | {"decisions/timeline.yml": event})
    ((_, _, details),) = [each for each in only(found, "events") if "The ferry sinks" in each[1]]
    assert "now told by pier" in details


def test_what_was_done_and_broken_comes_before_what_follows(changed):
    wrong = {"decisions/people.yml": "- confirm: Nobody Known\n"}
    strike = {"strike.txt": "Ann Lee stayed.\n", "strike.yml": "published: 2021-05-09\n"}
    found = changed(wrong | strike)
    assert [kind for kind in found if found[kind]] == ["articles", "decisions", "people"]


def test_the_data_fits_its_schema(changed):
    schema = jsonschema.Draft202012Validator(json.loads(schema_of("changes")))
    schema.check_schema(schema.schema)
    wrong = {
        "decisions/people.yml": "- confirm: Nobody Known\n",
        "ferry.txt": None,
        "ferry.yml": None,
    }
    found = changed(wrong)
    every = [change for kind in found for change in found[kind]]
    assert {str(each.sign) for each in every} == {"+", "-", "~"}
    for told in (every, []):
        schema.validate(json.loads(show.as_json(told)))
    assert schema.schema["properties"]["changes"]["items"]["properties"]["kind"]["enum"] == [
        *changes.KINDS
    ]


def test_a_row_is_known_by_its_words_where_its_sentence_holds_another():
    def row(key: str, start: int) -> dict[str, object]:
        return {"key": key, "place": ("a", start), "sentence": "s-1"}

    def words(entry):
        yield entry["place"]

    def sentences(entry):
        yield entry["sentence"]

    base = {"k": row("k", 20)}
    head = {"k": row("k", 4), "new": row("new", 20)}
    assert list(matched(base, head, words, sentences)) == [
        (None, head["k"]),
        (base["k"], head["new"]),
    ]
    assert list(matched(base, {"k": row("k", 4)}, words, sentences)) == [(base["k"], row("k", 4))]
    assert list(matched(base, {"x": row("x", 4)}, words, sentences)) == [(base["k"], row("x", 4))]
    assert list(matched(base, {}, words, sentences)) == [(base["k"], None)]
