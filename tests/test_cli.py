"""The command line, run in process: what it prints where, and how it ends."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import dossier
from dossier import build, reading, rendering
from dossier.cli import main
from dossier.dossier import Dossier
from dossier.errors import DossierError, Location, Notice
from dossier.pages import Page
from dossier.project import fetch, schema
from dossier.project.fetch import Fetched
from tests.checking.dossiers import CLEAN, DOUBTFUL, folder

DOUBT = Notice(Location("seeds/a.txt", 2), "a doubt", "look at it")
MISTAKE = Notice(Location("seeds/decisions/people.yml", 3), 'unknown key "sam"', "write same")
TOLD = "seeds/a.txt:2: a doubt\n  look at it\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def calls(monkeypatch):
    """`build` with its work taken out; keeps what it was asked for."""
    asked = []

    def whole(seeds: Path, name: str, title: str, **_: object) -> Dossier:
        asked.append((seeds, name, title))
        return Dossier(title, (), (), (), (), (), (), (), ())

    def render(whole: Dossier, home: str, **_: object) -> tuple[Page, ...]:
        asked.append(home)
        return (Page.of("index.md", {"title": whole.title}, f"{home}\n"),)

    monkeypatch.setattr(build, "dossier", whole)
    monkeypatch.setattr(rendering, "render", render)
    return asked


@pytest.fixture
def doubtful(calls, monkeypatch):
    """A dossier with a notice."""
    whole = Dossier("Boats", (), (), (), (), (), (), (), (DOUBT,))
    monkeypatch.setattr(build, "dossier", lambda *_, **__: whole)


@pytest.fixture
def mistaken(monkeypatch):
    """A dossier whose curator made a mistake."""

    def refuse(*_: object, **__: object) -> Dossier:
        raise DossierError(MISTAKE, DOUBT)

    monkeypatch.setattr(build, "dossier", refuse)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_the_limit_of_a_seed_is_the_exports_too(project):
    (project / "seeds").mkdir()
    (project / "seeds" / "a.txt").write_text("A man left.\n")
    (project / "seeds" / "b.txt").write_text("A man left.\n" * 100_000)
    ended = run("export", "--json", "-", "--limit", "1")
    assert "seeds/b.txt: the file is larger than 1 MiB" in ended.stderr
    assert json.loads(ended.stdout)["articles"][0]["key"] == "a"


def test_the_version_is_the_packages():
    assert run("--version").stdout == f"dossier {dossier.__version__}\n"


def test_help_names_every_command_and_loads_no_more_than_it_needs():
    code = (
        "import sys\nfrom dossier.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print({'jinja2', 'yaml', 'dossier.build', 'mkdocs'} & set(sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "extract" in ended.stdout
    assert "export" in ended.stdout
    assert ended.stdout.endswith("set()\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("extract",), "Missing argument"),
        (("extract", "nowhere.txt"), "does not exist"),
        (("export",), "Nothing to write: give --pages FOLDER or --json FILE (or -)."),
        (("exprot",), "No such command"),
        (("export", "--json"), "requires an argument"),
    ],
)
def test_a_wrong_use_ends_with_2(project, arguments, said):
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_a_curators_mistake_is_printed_as_it_is_and_ends_with_1(project, mistaken):
    result = run("export", "--json", "-")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        f'seeds/decisions/people.yml:3: unknown key "sam"\n  write same\n{TOLD}'
    )


def test_a_mistake_of_ours_is_a_traceback(project, monkeypatch):
    monkeypatch.setattr(build, "dossier", lambda *_, **__: 1 / 0)
    assert isinstance(run("export", "--json", "-").exception, ZeroDivisionError)


def test_notices_go_to_the_error_output(project, doubtful):
    result = run("export", "--json", "-")
    assert result.exit_code == 0
    assert result.stderr == TOLD
    assert json.loads(result.stdout)["dossier"]["title"] == "Boats"


def test_strict_ends_with_1_and_writes_nothing(project, doubtful):
    result = run("export", "--json", "-", "--pages", "out", "--strict")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", TOLD)
    assert not (project / "out").exists()


def test_strict_without_a_notice_is_content(project, calls):
    assert run("export", "--json", "-", "--strict").exit_code == 0


def test_export_reads_seeds_and_docs_by_default(project, calls):
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_bytes("\ufeffBoats é".encode())
    assert run("export", "--pages", "out").exit_code == 0
    assert calls == [(Path("seeds"), "seeds", "Dossier"), "Boats é"]


def test_export_is_told_where_to_read(project, calls):
    run("export", "--pages", "out", "--seeds", "a/b/", "--docs", "none", "--title", "Boats")
    assert calls == [(Path("a/b"), "a/b", "Boats"), ""]


def test_an_index_that_is_not_utf_8_is_named(project, calls):
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_bytes(b"\xff")
    result = run("export", "--pages", "out")
    assert result.exit_code == 1
    assert result.stderr == "docs/index.md: this is not UTF-8\n  save the file as UTF-8\n"


def test_pages_and_data_are_written_and_replaced(project, calls):
    for title in ("Boats", "Ships"):
        assert run("export", "--pages", "out", "--title", title).exit_code == 0
        assert title in (project / "out" / "index.md").read_text("utf-8")
    assert {path.name for path in (project / "out" / "data").iterdir()} == {
        *("dossier.json", "dossier.schema.json", "frontmatter.schema.json")
    }


def test_the_look_of_the_pages_stands_beside_them(project, calls):
    assert run("export", "--pages", "out").exit_code == 0
    kept = {path.name: path.read_text("utf-8") for path in (project / "out/assets").iterdir()}
    assert kept.keys() == {"dossier.css", "dossier.js"}
    assert ".dossier" in kept["dossier.css"]


def test_the_curators_account_of_the_method_stands_beside_the_pages(project, calls):
    (project / "docs").mkdir()
    (project / "docs" / "method.md").write_text("# How", "utf-8")
    assert run("export", "--pages", "out").exit_code == 0
    assert (project / "out" / "method.md").read_text("utf-8") == "# How"


def test_a_page_of_somebody_else_is_not_written_over(project, calls):
    (project / "index.md").write_text("mine", "utf-8")
    result = run("export", "--pages", ".")
    assert result.exit_code == 1
    assert result.stderr == (
        "./index.md: this file is no exported file, and is not written over\n"
        "  move it away or remove it, or export into another folder\n"
    )
    assert [path.name for path in project.iterdir()] == ["index.md"]


def test_json_goes_to_a_file_whole(project, calls):
    assert run("export", "--json", "data/d.json").exit_code == 0
    assert json.loads((project / "data" / "d.json").read_text("utf-8"))["articles"] == []
    assert [path.name for path in (project / "data").iterdir()] == ["d.json"]


def test_json_that_cannot_be_written_is_named(project, calls):
    (project / "data").mkdir()
    result = run("export", "--json", "data")
    assert result.exit_code == 1
    assert result.stderr.startswith("data: this cannot be written: ")


def test_a_folder_without_seeds_is_named(project):
    result = run("export", "--json", "-")
    assert result.exit_code == 1
    assert result.stderr.startswith("seeds: there is no such folder\n")


@pytest.fixture
def seed(project):
    """An article with its sidecar."""
    (project / "boats.txt").write_bytes(
        "Two boats left.\r\n\r\nIt was said on Sunday, é.\r\n".encode()
    )
    (project / "boats.yml").write_text("published: 2021-03-09\n", "utf-8")
    return "boats.txt"


@pytest.mark.parametrize("argument", ["boats.txt", "."])
def test_extract_prints_a_line_for_each_article(seed, argument):
    result = run("extract", argument)
    assert result.exit_code == 0, result.stderr
    (line,) = map(json.loads, result.stdout.splitlines())
    assert line["id"] == "boats"
    assert line["text"] == "Two boats left.\n\nIt was said on Sunday, é.\n"
    assert line["published"] == "2021-03-09"
    assert {"start": 32, "end": 38, "value": "2021-03-07"} in line["dates"]


def test_extract_leaves_out_and_names_what_it_cannot_read(seed, project):
    (project / "empty.txt").write_text("", "utf-8")
    result = run("extract", "empty.txt", seed)
    assert result.exit_code == 0
    assert result.stderr.startswith("empty.txt: this seed is empty\n  fill it, or remove it\n")
    assert len(result.stdout.splitlines()) == 1
    assert run("extract", "empty.txt", seed, "--strict").exit_code == 1


def test_extract_tells_where_it_reads_no_further(seed, project):
    (project / "table.txt").write_text("5 May 2020, " * 2000, "utf-8")
    result = run("extract", seed, "table.txt")
    assert "\ntable.txt: more dates than an article has: none is looked for from" in result.stderr
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 2)
    assert run("extract", "table.txt", "--strict").exit_code == 1


def test_extract_that_can_read_nothing_ends_with_1(project):
    (project / "empty.txt").write_text("", "utf-8")
    assert run("extract", "empty.txt").exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [("add",), ("new",), ("schema",), ("schema", "persons"), ("add", "--format", "pdf")],
)
def test_a_wrong_use_of_a_projects_commands_ends_with_2(project, arguments):
    assert run(*arguments).exit_code == 2


def test_add_takes_what_it_can_and_ends_with_1_where_it_cannot_take_all(seed, project):
    result = run("add", "nowhere.txt", seed, "ftp://post.example/a")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == 'seeds/boats.txt: "Two boats left."'
    assert [line for line in result.stderr.splitlines() if not line.startswith(" ")] == [
        "nowhere.txt: there is no such file",
        "seeds/boats.txt: its lines end in carriage return and line feed; read as line feeds",
        "ftp://post.example/a: this is no address of the web",
    ]
    assert (project / "seeds" / "boats.txt").read_bytes() == (project / seed).read_bytes()


def test_add_reads_the_standard_input(project):
    asked = [
        "add",
        "-",
        "--format",
        "md",
        "--retrieved",
        "2024-01-05",
        "--seeds",
        "in",
        "--name",
        "x",
    ]
    result = CliRunner().invoke(main, asked, input=b"The [boats](b.html) left.")
    assert result.stdout.splitlines()[0] == 'in/x.md: "The boats left."'
    assert 'retrieved: "2024-01-05"\n' in (project / "in" / "x.yml").read_text("utf-8")


@pytest.mark.parametrize("asked", [("--pages", "seeds"), ("--json", "seeds/below/dossier.json")])
def test_export_writes_nothing_among_the_seeds(project, asked):
    run("add", "-", "--name", "x")
    result = run("export", *asked)
    assert (result.exit_code, "taken for articles" in result.stderr) == (2, True)


def test_add_refuses_a_day_that_is_none_before_it_reads_anything():
    result = run("add", "gone.txt", "--retrieved", "20.11.2026")
    assert (result.exit_code, "write a day as 2022-02-20" in result.stderr) == (2, True)


def test_add_gives_one_name_to_one_article_only(seed):
    result = run("add", seed, "-", "--name", "x")
    assert (result.exit_code, "--name is for a single article" in result.stderr) == (2, True)


def test_what_is_fetched_was_retrieved_today(project, monkeypatch):
    answer = Fetched(b"Two boats left.", ".txt", "https://post.example/boats")
    monkeypatch.setattr(fetch, "fetch", lambda _: answer)
    assert run("add", "https://post.example/boats").exit_code == 0
    today = datetime.now(tz=UTC).date()
    written = (project / "seeds" / "post-example-boats.yml").read_text("utf-8")
    assert f'retrieved: "{today}"\n' in written
    assert 'url: "https://post.example/boats"\n' in written


def test_new_begins_a_project_and_tells_its_files(project):
    result = run("new", "boats", "--title", "Boats of Arle")
    assert result.exit_code == 0, result.stderr
    assert "boats/seeds/example-ferry.txt\n" in result.stdout
    assert result.stdout.endswith("Build it: cd boats && python3 make.py site\n")
    assert 'site_name: "Boats of Arle"' in (project / "boats" / "mkdocs.yml").read_text("utf-8")
    assert run("new", "boats").exit_code == 1


def test_a_project_is_named_after_its_folder(project):
    run("new", "boats")
    assert 'site_name: "boats"' in (project / "boats" / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize("kind", schema.KINDS)
def test_schema_prints_the_schema_of_every_kind(kind):
    assert json.loads(run("schema", kind).stdout)["title"] == f"dossier: {kind}"


@pytest.fixture
def checked(project):
    """A folder of seeds without a doubt."""
    return folder(project, CLEAN)


def test_check_of_a_sound_dossier_ends_with_0(checked):
    result = run("check", "--strict")
    assert (result.exit_code, result.stdout) == (0, "0 errors, 0 warnings, 0 notices\n")


@pytest.mark.parametrize(
    ("files", "arguments", "code"),
    [
        (DOUBTFUL, [], 0),
        (DOUBTFUL, ["--strict"], 1),
        (DOUBTFUL, ["--suggest", "--strict"], 1),
        ({"decisions/people.yml": "- sam: [a, b]"}, [], 1),
        ({"decisions/people.yml": "- sam: [a, b]"}, ["--format", "github"], 1),
        ({"empty.txt": ""}, [], 0),
        ({"empty.txt": ""}, ["--strict"], 1),
    ],
)
def test_check_ends_with_1_for_errors_and_strictly_for_warnings(
    checked, project, files, arguments, code
):
    folder(project, files)
    result = run("check", *arguments)
    assert result.exit_code == code, result.output
    assert result.stdout


def test_check_for_github_writes_the_runs_summary(checked, project, monkeypatch):
    folder(project, DOUBTFUL)
    summary = project / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run("check", "--format", "github").stdout.startswith("::warning file=seeds/strike.txt")
    assert summary.read_text("utf-8").startswith("before\n## Check of the dossier\n")


def test_check_suggests_yaml_alone(checked, project):
    folder(project, DOUBTFUL)
    result = run("check", "--suggest")
    assert all(line[:1] in ("", "#", "-", "b") for line in result.stdout.splitlines())
    assert len(json.loads(run("check", "--suggest", "--format", "json").stdout)["findings"]) == 4


def test_check_used_wrongly_ends_with_2(project):
    assert run("check", "--format", "xml").exit_code == 2


def test_diff_tells_what_changed_since_a_folder(checked, project):
    assert run("diff", "--base", ".").stdout == "Nothing changed in meaning.\n"
    folder(project / "before", {"old.txt": "Two boats left on 3 May 2021.\n"})
    result = run("diff", "--base", "before", "--format", "markdown")
    assert result.exit_code == 0, result.stderr
    assert "- **new** `harbour`" in result.stdout
    assert "- **gone** `old`" in result.stdout


def test_diff_of_what_makes_no_dossier_ends_with_1(project):
    folder(project / "before", CLEAN)
    result = run("diff", "--base", "before")
    assert result.exit_code == 1
    assert "seeds: there is no such folder" in result.stdout


def test_diff_without_a_base_is_a_wrong_use(checked):
    assert run("diff").exit_code == 2


def test_what_was_read_once_is_recalled(checked, project):
    run("check")
    assert list((project / ".cache" / "dossier").iterdir())


def test_a_seed_above_the_limit_is_set_aside_and_below_a_higher_one_read(checked, project):
    (project / "seeds" / "long.txt").write_bytes(b"x" * (2**20 + 1))
    assert "larger than 1 MiB" in run("check", "--limit", "1").stdout


@pytest.mark.parametrize(
    "command",
    [
        *("check", "check --strict", "check --suggest", "check --format github"),
        *("check --format json", "diff --base base", "extract seeds", "export --json out.json"),
        *("export --pages pages", "add seeds/harbour.txt", "add new.txt", "new ."),
    ],
)
def test_no_command_touches_a_file_of_the_curator(project, command):
    odd = "# mine\n-   {confirm: 'Ann Lee'}   # in my own way\n\n"
    kept = CLEAN | {"decisions/people.yml": odd, "harbour.yml": "published:   2021-05-04 # seen\n"}
    folder(project, kept)
    folder(project / "base", CLEAN)
    (project / "new.txt").write_text("The ferry left on 5 May 2021, the harbour master said.\n")
    (project / "mkdocs.yml").write_text("site_name:   Boats # mine\n")
    CliRunner().invoke(main, command.split())
    assert (project / "mkdocs.yml").read_text() == "site_name:   Boats # mine\n"
    for name, text in kept.items():
        assert (project / "seeds" / name).read_bytes() == text.encode()


def test_an_export_recalls_what_an_earlier_one_read(project, monkeypatch):
    (project / "seeds").mkdir()
    (project / "seeds" / "a.txt").write_text("A man left.\n")
    first = run("export", "--json", "-").stdout
    monkeypatch.setattr(reading, "read", None)
    assert run("export", "--json", "-").stdout == first
