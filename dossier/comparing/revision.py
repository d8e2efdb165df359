"""The seeds of a revision of git, as files: what `git archive` gives of them.

    extract("main", "seeds", Path("/somewhere"))

The working tree, the index and the branches stay as they are. Of the archive regular files alone
are written, none outside the folder.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path, PurePosixPath

from dossier.errors import DossierError, Location, Notice

_REMEDY = "name a folder, a dossier.json, or a revision such as main or HEAD~1"


def extract(revision: str, seeds: str, folder: Path) -> None:
    """Write the seeds of a revision into a folder; nothing where it has none.

    Args:
        revision: what git knows: a branch, a tag, a commit.
        seeds: the folder of seeds, relative to the working folder.
        folder: where the files go.

    Raises:
        DossierError: there is no git, no repository here, or no such revision.
    """
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    commit = _git(revision, *asked).decode("ascii").strip()
    top = _git(revision, "rev-parse", "--show-toplevel").decode("utf-8").rstrip("\n")
    whole, own = Path(top).resolve(), Path(seeds).resolve()
    if not own.is_relative_to(whole):
        raise _unknown(revision, f"{seeds} lies outside the repository")
    path = own.relative_to(whole).as_posix()
    if not _git(revision, "-C", top, "ls-tree", "-d", commit, "--", path):
        return
    archive = _git(revision, "-C", top, "archive", "--format=tar", f"{commit}:{path}")
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        for member in packed:
            name = PurePosixPath(member.name)
            content = packed.extractfile(member) if member.isreg() else None
            if content and not name.is_absolute() and ".." not in name.parts:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(content.read())


def _git(revision: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - the user's git
    except OSError:
        raise _unknown(revision, "git is not installed") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise _unknown(revision, said or "there is no such folder, file or revision")
    return done.stdout


def _unknown(revision: str, problem: str) -> DossierError:
    return DossierError(Notice(Location(revision), problem, _REMEDY))
