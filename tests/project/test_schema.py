"""The schemas allow what the readers read, and nothing that they refuse."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from dossier.articles import sidecar
from dossier.decisions import files
from dossier.errors import DossierError
from dossier.project import schema
from tests.factories import seeds

SEEDS = Path(__file__).parents[2] / "seeds"


class Loader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: no `on` is true, and no day a date."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith((":timestamp", ":bool"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def errors(kind: str, text: str) -> list[str]:
    checked = jsonschema.Draft7Validator(json.loads(schema.schema_of(kind)))
    return [error.message for error in checked.iter_errors(yaml.load(text, Loader))]


@pytest.mark.parametrize("kind", schema.KINDS)
def test_a_schema_is_one(kind):
    jsonschema.Draft7Validator.check_schema(json.loads(schema.schema_of(kind)))


def test_there_is_one_for_every_file_of_the_curator():
    assert set(schema.KINDS) == {"sidecar", *files.FILES}


@pytest.mark.parametrize("path", sorted(SEEDS.rglob("*.yml")), ids=lambda path: path.name)
def test_the_published_files_are_as_their_schema_says(path):
    kind = path.stem if path.parent.name == "decisions" else "sidecar"
    assert errors(kind, path.read_text("utf-8")) == []


RIGHT = [
    ("sidecar", "{published: 2022, robots: noindex, authors: Ann Lee, basis: {url: seen}}"),
    ("people", "- same: [A, {name: B, article: c}]\n  name: A\n  why: x\n  on: 2022-02-20"),
    ("people", "- hide: A"),
    ("statements", "- {article: a, quote: x, speaker: nobody}"),
    (
        "timeline",
        "- hide: {article: a, quote: x}\n- same: [{article: a, quote: x}, {article: b, quote: y}]",
    ),
    ("timeline", "- event: e\n  accounts: [{article: a, quote: x, kind: denied, when: 2022}]"),
    ("origins", "- different: [a, b]"),
    ("origins", "# none yet"),
    ("claims", "- claim: c\n  question: Q\n- confirm: {article: a, quote: x}"),
    ("claims", "- {claim: c, question: Q, positions: [{article: a, quote: x, remove: true}]}"),
    (
        "claims",
        (
            "- claim: c\n  question: Q\n"
            "  positions: [{article: a, quote: x, answer: y, figure: {high: 3}}]"
        ),
    ),
]
WRONG = [
    ("sidecar", "{publishd: 2022}"),
    ("sidecar", "{mode: whole}"),
    ("sidecar", "{slug: A B}"),
    ("sidecar", "{url: 'javascript:x'}"),
    ("sidecar", "{sha256: abc}"),
    ("sidecar", "{basis: {mode: x}}"),
    ("people", "- same: [A]"),
    ("people", "- {confirm: A, hide: B}"),
    ("people", "- {sam: [A, B]}"),
    ("people", "- {name: A}"),
    ("statements", "- {article: a, quote: x}"),
    ("timeline", "- {event: E e, accounts: [{article: a, quote: x}]}"),
    ("timeline", "- {event: e, accounts: []}"),
    ("timeline", "- {event: e, kind: hoped, accounts: [{article: a, quote: x}]}"),
    ("timeline", "- {hide: {article: a}}"),
    ("origins", "- {same: [a]}"),
    ("claims", "- {claim: c}"),
    (
        "claims",
        "- {claim: c, question: Q, positions: [{article: a, quote: x, answer: y, stance: z}]}",
    ),
    ("claims", "- {hide: {article: a, quote: x, speaker: y}}"),
]


def read(folder: Path, kind: str, text: str) -> None:
    if kind == "sidecar":
        sidecar.read(text.encode(), "a.yml")
    else:
        files.read(seeds(folder, {f"{kind}.yml": text}), "decisions")


@pytest.mark.parametrize(("kind", "text"), RIGHT)
def test_what_the_reader_reads_is_allowed(tmp_path, kind, text):
    read(tmp_path, kind, text)
    assert errors(kind, text) == []


@pytest.mark.parametrize(("kind", "text"), WRONG)
def test_what_the_reader_refuses_is_marked(tmp_path, kind, text):
    with pytest.raises(DossierError):
        read(tmp_path, kind, text)
    assert errors(kind, text) != []


def test_every_fact_of_a_sidecar_says_what_it_means():
    properties = json.loads(schema.schema_of("sidecar"))["properties"]
    assert list(properties) == list(sidecar.FIELDS)
    assert [key for key in properties if "description" not in properties[key]] == []


def test_a_project_without_schemas_gets_no_first_line(tmp_path):
    assert schema.first_line("people", tmp_path / "seeds" / "decisions", tmp_path) == ""
