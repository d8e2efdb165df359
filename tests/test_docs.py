"""Whatever a curator or maintainer can write is documented; the lists are read from the code."""

import re
from pathlib import Path

import click
import pytest

from dossier import cli
from dossier.articles import sidecar
from dossier.articles.article import Mode, Status
from dossier.claims.agreement import RULES
from dossier.decisions import claims, kinds
from dossier.decisions import files as decisions
from dossier.errors import DossierError
from dossier.plugin import DossierConfig
from dossier.timeline.find import Kind

ROOT = Path(__file__).parents[1]
GUIDES = [ROOT / "README.md", *sorted((ROOT / "guide").rglob("*.md")), ROOT / "docs" / "method.md"]
WRITTEN = "\n".join(path.read_text(encoding="utf-8") for path in GUIDES)
CODE = "\n".join(re.findall(r"^ *```.*?^ *```|`[^`\n]+`", WRITTEN, re.DOTALL | re.MULTILINE))
METHOD = " ".join((ROOT / "docs" / "method.md").read_text(encoding="utf-8").split())


def missing(words: list[str] | tuple[str, ...], text: str = CODE) -> list[str]:
    """The words that do not stand in a text by themselves."""
    return [word for word in words if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)]


def valid_keys(folder: Path, stem: str) -> list[str]:
    """The keys that an entry of a decisions file may have, as the error for a wrong one says."""
    wrong = {"timeline": "- event: e\n  zzz: x\n---", "claims": "- claim: c\n  zzz: x"}
    keys: list[str] = []
    for text in {wrong.get(stem, "- zzz: x"), "- zzz: x"}:
        (folder / f"{stem}.yml").write_text(text.removesuffix("---"), encoding="utf-8")
        with pytest.raises(DossierError) as caught:
            decisions.read(folder, "decisions")
        (listed,) = re.findall("valid choices: (.*?)(?:;|$)", str(caught.value))
        keys += listed.split(", ")
    return sorted(set(keys))


def test_every_option_of_the_plugin_is_documented():
    assert missing([name for name, _ in DossierConfig._schema]) == []


@pytest.mark.parametrize("command", cli.main.commands.values(), ids=lambda command: command.name)
def test_every_command_and_its_options_are_documented(command: click.Command):
    assert f"dossier {command.name}" in CODE
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert missing([each.opts[0] for each in options]) == []


@pytest.mark.parametrize("stem", decisions.FILES)
def test_every_kind_of_decision_and_its_keys_are_documented(tmp_path, stem):
    keys = valid_keys(tmp_path, stem)
    assert len(keys) > 3
    assert missing([f"{stem}.yml", *keys]) == []


@pytest.mark.parametrize(
    "keys",
    [claims.POSITION, claims.FIGURE, kinds.KINDS, claims.STANCES, [kinds.NOBODY]],
    ids=["position", "figure", "kinds", "stances", "nobody"],
)
def test_every_part_of_a_decision_is_documented(keys):
    assert missing(tuple(keys)) == []


def test_every_fact_of_a_sidecar_is_documented():
    assert missing(sidecar.FIELDS) == []


def test_every_mode_of_an_article_is_documented():
    assert missing([mode.value for mode in Mode]) == []


def test_every_command_of_make_is_documented():
    source = (ROOT / "make.py").read_text(encoding="utf-8")
    commands = set(re.findall(r"^    python3 make\.py (\w+)", source, re.MULTILINE))
    assert len(commands) > 3
    assert missing([f"make.py {command}" for command in sorted(commands)]) == []


@pytest.mark.parametrize(
    "words",
    [[rule.word for rule in RULES], list(Kind), list(Status), claims.STANCES, ["no position"]],
    ids=["agreement", "kinds", "status", "stances", "no position"],
)
def test_every_word_that_a_page_uses_is_explained_to_its_readers(words):
    assert missing([str(word) for word in words], METHOD) == []
