"""A folder that pages are written into, on disk."""

import os
from pathlib import Path

import pytest

from dossier.errors import DossierError
from dossier.export import folder


@pytest.fixture
def out(tmp_path):
    return tmp_path / "an out"


def tree(path: Path) -> dict[str, str]:
    files = (each for each in sorted(path.rglob("*")) if each.is_file())
    return {each.relative_to(path).as_posix(): each.read_text("utf-8") for each in files}


def test_files_are_written_with_a_list_of_them(out):
    folder.write({"index.md": "# É\n", "people/ann.md": "Ann\n"}, out, "out")
    found = tree(out)
    assert found.pop(folder.LIST).splitlines()[1].endswith("  people/ann.md")
    assert found == {"index.md": "# É\n", "people/ann.md": "Ann\n"}


def test_a_second_run_replaces_its_files_and_removes_what_is_left_over(out):
    folder.write({"index.md": "1\n", "old.md": "old\n"}, out, "out")
    folder.write({"index.md": "2\n"}, out, "out")
    assert {path: text for path, text in tree(out).items() if path != folder.LIST} == {
        "index.md": "2\n"
    }


def test_what_others_wrote_stays(out):
    out.mkdir()
    (out / "mine.md").write_text("mine", "utf-8")
    folder.write({"index.md": "1\n"}, out, "out")
    assert tree(out)["mine.md"] == "mine"


@pytest.mark.parametrize("exported", [False, True])
def test_a_file_that_is_not_ours_stops_everything(out, exported):
    if exported:
        folder.write({"b.md": "1\n"}, out, "out")
    out.mkdir(exist_ok=True)
    (out / "b.md").write_text("by hand", "utf-8")
    with pytest.raises(DossierError) as raised:
        folder.write({"a.md": "2\n", "b.md": "2\n"}, out, "out")
    why = "was changed since it was exported" if exported else "is no exported file"
    assert str(raised.value) == (
        f"out/b.md: this file {why}, and is not written over\n"
        "  move it away or remove it, or export into another folder"
    )
    assert tree(out)["b.md"] == "by hand"
    assert "a.md" not in tree(out)


def test_a_left_over_page_that_was_changed_stays(out):
    folder.write({"old.md": "1\n"}, out, "out")
    (out / "old.md").write_text("by hand", "utf-8")
    folder.write({"index.md": "1\n"}, out, "out")
    assert tree(out)["old.md"] == "by hand"


def test_other_ends_of_lines_are_no_change(out):
    folder.write({"index.md": "1\n2\n"}, out, "out")
    (out / "index.md").write_bytes(b"1\r\n2\r\n")
    folder.write({"index.md": "3\n"}, out, "out")
    assert tree(out)["index.md"] == "3\n"


def test_a_list_that_leads_out_of_the_folder_is_not_believed(out, tmp_path):
    folder.write({"index.md": "1\n"}, out, "out")
    beside = tmp_path / "beside.md"
    beside.write_text("1\n", "utf-8")
    digest = (out / folder.LIST).read_text("utf-8").split()[0]
    (out / folder.LIST).write_text(f"{digest}  ../beside.md\n{digest}  {beside}\n", "utf-8")
    folder.write({"index.md": "1\n"}, out, "out")
    assert beside.read_text("utf-8") == "1\n"


def test_a_folder_that_cannot_be_written_is_named(out):
    out.write_text("a file", "utf-8")
    with pytest.raises(DossierError) as raised:
        folder.write({"index.md": "1\n"}, out, "out")
    assert str(raised.value).startswith("out: this cannot be written: ")
    assert str(raised.value).endswith("\n  check the path and its permissions")


@pytest.mark.parametrize("name", ["people", "people/ann.md"])
def test_no_link_in_the_folder_leads_out_of_it(out, tmp_path, name):
    (tmp_path / "elsewhere").mkdir()
    (out / name).parent.mkdir(parents=True)
    (out / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DossierError, match=r"out/people/ann\.md: this file is no exported file"):
        folder.write({"people/ann.md": "Ann\n"}, out, "out")
    assert tree(tmp_path / "elsewhere") == {}


def test_a_left_over_behind_a_link_stays(out, tmp_path):
    folder.write({"people/ann.md": "Ann\n"}, out, "out")
    (out / "people").rename(tmp_path / "elsewhere")
    (out / "people").symlink_to(tmp_path / "elsewhere")
    folder.write({"index.md": "1\n"}, out, "out")
    assert tree(tmp_path / "elsewhere") == {"ann.md": "Ann\n"}


def test_nothing_is_written_through_a_link_in_the_place_of_an_unfinished_file(out, tmp_path):
    out.mkdir()
    (out / ".dossier.part").symlink_to(tmp_path / "elsewhere.md")
    folder.write_file("1\n", out / ("n" * 255), "out")
    assert tree(out) == {"n" * 255: "1\n"}
    assert not (tmp_path / "elsewhere.md").exists()


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_whole_and_no_half_one(out, monkeypatch, step):
    def full(*_):
        raise OSError(28, "No space left on device")

    folder.write_file("old\n", out / "a.json", "a.json")
    monkeypatch.setattr(os if step == "fsync" else Path, step, full)
    with pytest.raises(DossierError) as raised:
        folder.write_file("new\n", out / "a.json", "a.json")
    assert str(raised.value) == (
        "a.json: this cannot be written: No space left on device\n"
        "  check the path and its permissions"
    )
    assert tree(out) == {"a.json": "old\n"}
