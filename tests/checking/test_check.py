"""What is wrong or doubtful is told with its place, and the lines to paste settle it."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from dossier.cache import Cache
from dossier.checking import check, show
from dossier.checking.finding import Finding, Severity
from dossier.project.schema import schema_of
from dossier.reading import Shelf
from tests.checking.dossiers import CLEAN, DOUBTFUL, folder, pasted


def found(seeds: Path) -> tuple[Finding, ...]:
    return check.check(seeds, "seeds", "Boats", Shelf(Cache(None)))


def told(findings: tuple[Finding, ...], kind: str) -> list[str]:
    return [f"{each.location.full} {each.problem}" for each in findings if each.kind == kind]


def test_nothing_wrong_is_nothing_found(tmp_path):
    assert found(folder(tmp_path, CLEAN)) == ()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (
            "undated",
            (
                "seeds/strike.txt:1:1 no publication date is known, so weekdays and the like have "
                "no day"
            ),
        ),
        (
            "lone name",
            'seeds/strike.txt:1:29 "Lee" may be Ann Lee or Bo Lee; it is left with nobody',
        ),
        (
            "joined",
            "seeds/strike.txt:1:57 Viktor Halden and Victor Halden are taken for one person",
        ),
        (
            "open speaker",
            'seeds/strike.txt:1:139 it is not known who is meant by "it": “We will stay out,”',
        ),
    ],
)
def test_each_kind_of_doubt_is_told_where_it_stands(tmp_path, kind, said):
    assert told(found(folder(tmp_path, DOUBTFUL)), kind) == [said]


@pytest.mark.parametrize("below", ["", "2021/may/"])
def test_a_doubt_about_markdown_stands_at_its_line_in_any_folder(tmp_path, below):
    files = DOUBTFUL | {f"{below}strike.md": f"# A strike\n\n{DOUBTFUL['strike.txt']}"}
    del files["strike.txt"]
    (doubt,) = told(found(folder(tmp_path, files)), "lone name")
    assert doubt.startswith(f'seeds/{below}strike.md:3:29 "Lee" may be')


def test_the_worst_comes_first(tmp_path):
    files = DOUBTFUL | {"empty.txt": "", "decisions/people.yml": "- sam: [a, b]\n"}
    severities = [each.severity for each in found(folder(tmp_path, files))]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities[0] is Severity.ERROR
    assert severities[1] is Severity.WARNING


def test_pasting_what_is_suggested_settles_every_doubt(tmp_path):
    headline = {"title": "Ferry Lost", "maintext": "About The Author", "date_publish": "2021-05-05"}
    seeds = folder(tmp_path, DOUBTFUL | {"ferry.json": json.dumps(headline)})
    findings = show.suggested(found(seeds))
    assert len(findings) == 5
    pasted(seeds, *(each.paste for each in findings if each.paste))
    assert {each.kind for each in found(seeds)} <= {"unsigned"}


CLUSTERS = sorted((Path(__file__).parents[3] / "shared" / "dossiers").glob("*/seeds"))


@pytest.mark.slow
@pytest.mark.parametrize("cluster", CLUSTERS, ids=[each.parent.name for each in CLUSTERS])
def test_pasting_leaves_real_dossiers_without_error_or_doubt(tmp_path, cluster):
    seeds = Path(shutil.copytree(cluster, tmp_path / "seeds"))
    for path in (seeds, *seeds.rglob("*")):
        path.chmod(0o755)
    findings = show.suggested(found(seeds))
    pasted(seeds, *(each.paste for each in findings if each.paste))
    assert {each.kind for each in found(seeds)} <= {"unsigned"}


def test_a_decision_that_agrees_with_what_was_found_needs_no_signature(tmp_path):
    line = "- same: [Viktor Halden, Victor Halden]\n"
    seeds = folder(tmp_path, DOUBTFUL | {"decisions/people.yml": line})
    assert told(found(seeds), "unsigned") == []


def test_a_correction_that_is_not_signed_is_told(tmp_path):
    line = "- same: [Viktor Halden, Ann Lee]\n"
    seeds = folder(tmp_path, DOUBTFUL | {"decisions/people.yml": f"{line}  why: one office\n"})
    assert told(found(seeds), "unsigned") == [
        "seeds/decisions/people.yml:1:3 this correction has no by, no on"
    ]
    signed = f"{line}  why: one office\n  by: A. Desk\n  on: 2021-06-01\n"
    seeds = folder(tmp_path, {"decisions/people.yml": signed})
    assert told(found(seeds), "unsigned") == []


@pytest.mark.parametrize(
    ("sidecar", "place"),
    [
        ("basis: {outlet: the masthead}\noutlet: Arle Post\n", (1, 1)),
        ("outlet: Arle Post\nbasis:\n  outlet: the masthead\n# seen\nlabel: A\n", (2, 3)),
    ],
)
def test_a_basis_that_is_there_is_kept_in_what_is_suggested(tmp_path, sidecar, place):
    seeds = folder(tmp_path, {"pier.txt": "The pier was shut.\n", "pier.yml": sidecar})
    (undated,) = found(seeds)
    assert undated.paste is not None
    assert undated.paste.yaml == (
        'basis: {outlet: "the masthead", published: "not printed, and not known"}\n'
    )
    assert (undated.paste.first, undated.paste.last) == place
    assert "# in the place of line" in show.suggestions([undated])
    pasted(seeds, undated.paste)
    assert found(seeds) == ()


def test_a_suggestion_for_each_doubt_is_a_line_or_two(tmp_path):
    findings = found(folder(tmp_path, DOUBTFUL))
    lines = [each.paste.yaml.splitlines() for each in findings if each.paste]
    assert len(lines) == len(findings)
    assert all(sum(not line.startswith("#") for line in each) <= 2 for each in lines)


def test_the_least_certain_is_suggested_first(tmp_path):
    suggested = show.suggested(found(folder(tmp_path, DOUBTFUL)))
    assert [each.kind for each in suggested] == ["undated", "open speaker", "lone name", "joined"]


def test_the_other_answer_may_be_pasted_as_well(tmp_path):
    seeds = folder(tmp_path, DOUBTFUL)
    decisions = {
        "decisions/people.yml": (
            "- same: [Bo Lee, {name: Lee, article: strike}]\n"
            "- different: [Viktor Halden, Victor Halden]\n"
        ),
        "decisions/statements.yml": (
            '- {article: strike, quote: "We will stay out", speaker: Clara Penn}\n'
        ),
        "strike.yml": "published: 2021-05\n",
    }
    assert {each.kind for each in found(folder(tmp_path, decisions))} == {"unsigned"}
    assert seeds.is_dir()


def test_copies_by_a_narrow_margin_are_a_doubt_until_decided(tmp_path):
    shared = [f"The {what} was closed for repairs after the storm." for what in SHARED]
    one = [*shared, *(f"Nobody at the {place} had seen such waves before." for place in OWN)]
    two = [*shared, *(f"Work on the {place} will begin in the coming summer." for place in OTHER)]
    files = {
        "one.txt": " ".join(one),
        "two.txt": " ".join(two),
        "one.yml": "published: 2021-05-04",
        "two.yml": "published: 2021-05-05",
    }
    seeds = folder(tmp_path, files)
    (doubt,) = found(seeds)
    assert (doubt.kind, doubt.location.file) == ("origin", "seeds/two.txt")
    assert doubt.paste is not None
    pasted(seeds, doubt.paste)
    assert found(seeds) == ()


SHARED = "old northern lighthouse,wooden fishermen's pier,covered fish market".split(",")
OWN = "swimming club,sailing school,ferry office,customs house,bait shop".split(",")
OTHER = "gravel road,stone quay,coal store,rope walk,iron crane".split(",")


def test_a_saved_files_words_are_found_in_it(tmp_path):
    text = "---\ndate: 2021-05-06\n---\n\nThe doors closed.\n\n“We stay,” it said.\n"
    (doubt,) = found(folder(tmp_path, CLEAN | {"strike.md": text}))
    assert doubt.location.full == "seeds/strike.md:7:1"


def test_a_decision_on_words_that_a_mode_keeps_back_is_no_mistake(tmp_path):
    hidden = (
        '- hide: {article: harbour, quote: "opened the new"}\n  why: x\n  by: y\n  on: 2021-06-01\n'
    )
    said = '- {article: harbour, quote: "The bridge is safe", speaker: nobody, why: x}\n'
    decided = {"decisions/timeline.yml": hidden, "decisions/statements.yml": said}
    kept_back = {"harbour.yml": "published: 2021-05-04\nmode: metadata\n"}
    told_of = found(folder(tmp_path, CLEAN | decided | kept_back))
    assert [(each.kind, each.severity.value, each.location.full) for each in told_of] == [
        ("resting", "notice", "seeds/decisions/statements.yml:1:3"),
        ("resting", "notice", "seeds/decisions/timeline.yml:1:3"),
    ]


def test_the_data_fits_its_schema(tmp_path):
    schema = jsonschema.Draft202012Validator(json.loads(schema_of("findings")))
    schema.check_schema(schema.schema)
    files = DOUBTFUL | {"decisions/people.yml": "- sam: [a, b]\n"}
    for findings in (found(folder(tmp_path, files)), ()):
        schema.validate(json.loads(show.as_json(findings)))


CHANGES = {
    "an article added": {"ferry.txt": "The ferry left. Nobody knows when.\n"},
    "an article changed": {"strike.txt": "The dockers left. Lee spoke.\n"},
    "a sidecar added": {"strike.yml": "published: 2021-05-07\n"},
    "a sidecar changed": {"harbour.yml": "published: 2021-05-04\nsha256: " + "0" * 64 + "\n"},
    "a decision added": {"decisions/people.yml": "- same: [Viktor Halden, Victor Halden]\n"},
    "a decision mistaken": {"decisions/origins.yml": "- same: [harbour, nowhere]\n"},
    "a file that nothing reads": {"decisions/notes.txt": "Mine.\n"},
    "a seed of another kind": {"harbour.doc": "Mine.\n"},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_check_recalls_what_it_found_until_something_changes(tmp_path, change):
    seeds = folder(tmp_path, DOUBTFUL)
    kept = Cache(tmp_path / ".cache" / "dossier")

    def again() -> tuple[Finding, ...]:
        return check.check(seeds, "seeds", "Boats", Shelf(kept))

    before = again()
    assert again() == before == found(seeds)
    folder(tmp_path, change)
    assert again() == found(seeds) != before


def test_a_check_of_what_is_as_it_was_reads_nothing(tmp_path, monkeypatch):
    seeds = folder(tmp_path, DOUBTFUL)
    kept = Cache(tmp_path / ".cache" / "dossier")
    before = check.check(seeds, "seeds", "Boats", Shelf(kept))
    monkeypatch.setattr(check, "examine", None)
    assert check.check(seeds, "seeds", "Boats", Shelf(kept)) == before


def test_a_check_asked_otherwise_is_made_anew(tmp_path):
    seeds = folder(tmp_path, DOUBTFUL)
    kept = Cache(tmp_path / ".cache" / "dossier")
    check.check(seeds, "seeds", "Boats", Shelf(kept))
    (first, *_) = check.check(seeds, "news", "Boats", Shelf(kept))
    assert first.location.file.startswith("news/")
    large = check.check(seeds, "seeds", "Boats", Shelf(kept), limit=9)
    assert all("larger than" in each.problem for each in large)


def test_a_file_of_decisions_that_is_too_large_is_a_mistake_and_the_rest_is_told(tmp_path):
    files = DOUBTFUL | {
        "decisions/people.yml": "# " + "x" * 5 * 2**20,
        "decisions/origins.yml": "- same: [harbour]\n",
    }
    told_of = found(folder(tmp_path, files))
    assert [(each.severity.value, each.location.file) for each in told_of][:2] == [
        ("error", "seeds/decisions/origins.yml"),
        ("error", "seeds/decisions/people.yml"),
    ]
    assert told_of[1].problem.startswith("the file is larger than 5 MiB")
    assert {each.kind for each in told_of[2:]} == {"undated", "open speaker"}


def test_front_matter_that_is_not_closed_is_told_once(tmp_path):
    files = {"n.md": "---\ntitle: A\n\nThe ferry was late.\n", "n.yml": "published: 2021-05-05\n"}
    (told_of,) = found(folder(tmp_path, CLEAN | files))
    assert told_of.problem == "the front matter is never closed, so that it is read as text"


def test_a_sidecar_that_is_a_link_is_told_once(tmp_path):
    seeds = folder(tmp_path, CLEAN)
    (seeds / "harbour.yml").rename(tmp_path / "other.yml")
    (seeds / "harbour.yml").symlink_to(tmp_path / "other.yml")
    (told_of,) = found(
        folder(tmp_path, {"ferry.txt": "The ferry.\n", "ferry.yml": "published: 2021"})
    )
    assert told_of.problem == "this is a link, and links are not followed"


def test_words_of_a_saved_page_are_found_among_its_signs(tmp_path):
    pytest.importorskip("trafilatura")
    page = (
        '<html><head><title>Strike</title><meta name="date" content="2021-05-06"></head><body>\n'
        "<article><h1>Strike at the docks</h1>\n<p>The doors of the docks closed last night, and "
        "nobody was let in.</p>\n<p>&ldquo;We&rsquo;ll <b>stay</b>\nout,&rdquo; it said.</p>\n"
        "</article></body></html>\n"
    )
    told_of = found(folder(tmp_path, CLEAN | {"strike.html": page}))
    (place,) = [each.location.full for each in told_of if each.kind == "open speaker"]
    assert place.startswith("seeds/strike.html:4:")
