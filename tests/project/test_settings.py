"""The commands take their defaults from mkdocs.yml, whatever else stands in it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import main
from dossier.plugin import DossierPlugin
from dossier.project.settings import OPTIONS, defaults

PLUGIN = (
    "site_name: Boats\nplugins:\n  - search\n  - dossier:\n      seeds: news\n      limit: 20\n"
)


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("A ferry ran aground.\n")
    return tmp_path / "mkdocs.yml"


@pytest.mark.parametrize(
    "text",
    [
        PLUGIN,
        "plugins:\n  search: {}\n  dossier: {seeds: news, limit: 20}\nsite_name: Boats\n",
        PLUGIN + "emoji: !!python/name:material.extensions.emoji.to_svg\nkey: !ENV [KEY, x]\n",
    ],
    ids=["a list", "a mapping", "with tags"],
)
def test_the_plugins_options_are_found(site, text):
    site.write_text(text, "utf-8")
    found = defaults(site)
    assert found["check"] == {"seeds": "news", "limit": 20}
    assert found["export"]["title"] == "Boats"


@pytest.mark.parametrize(
    "text", ["", "plugins: dossier", "- a", "plugins: [dossier]", "plugins: {dossier: 1}"]
)
def test_a_site_without_them_sets_nothing(site, text):
    site.write_text(text, "utf-8")
    assert not any(defaults(site).values())


MISTAKES = [
    ("a: [", "mkdocs.yml:1: the bracket"),
    ("a: 1\n\tb: 2\n", "mkdocs.yml:2: a tab stands where this line is indented"),
    (
        PLUGIN.replace("seeds", "seed"),
        (
            'mkdocs.yml:5: the plugin dossier has no option "seed"\n'
            "  valid choices: cache, enabled, limit, report, seeds, spacy, templates; "
            'nearest: "seeds"'
        ),
    ),
    (
        PLUGIN.replace("20", "lots"),
        'mkdocs.yml:6: the option "limit" is a whole number of MiB, and this is "lots"',
    ),
    (
        PLUGIN.replace("news", "[news]"),
        'mkdocs.yml:5: the option "seeds" is the name of a folder, and this is "[\'news\']"',
    ),
]


@pytest.mark.parametrize(("text", "problem"), MISTAKES)
def test_what_would_lead_to_another_folder_is_told(site, text, problem):
    site.write_text(text, "utf-8")
    assert told("check").startswith(problem)


@pytest.mark.parametrize("command", [("schema", "people"), ("new", "boats")])
def test_what_reads_no_seeds_does_not_ask_for_the_site(site, command):
    site.write_text("a: [", "utf-8")
    assert CliRunner().invoke(main, command).exit_code == 0


def test_every_option_of_the_plugin_is_known():
    assert set(OPTIONS) == {*(key for key, _ in DossierPlugin.config_scheme), "enabled"}


def test_no_site_sets_nothing():
    assert not any(defaults(Path("nowhere.yml")).values())


def test_check_reads_the_folder_that_the_site_reads(site):
    assert "seeds: there is no such folder" in told("check").replace(":1:1: error", "")
    site.write_text(PLUGIN, "utf-8")
    assert "news/a.txt:1:1: warning: no publication date" in told("check")


def test_an_option_given_goes_before(site):
    site.write_text(PLUGIN.replace("news", "other"), "utf-8")
    assert "news/a.txt" in told("check", "--seeds", "news")


def told(*arguments):
    return CliRunner().invoke(main, arguments).output
