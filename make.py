"""Builds the dossier's site or runs its tests, on a machine that has nothing but Python 3.11.

    python3 make.py site                the site, built strictly, into site/
    python3 make.py serve [OPTION...]   the site on this machine, rebuilt at every change (mkdocs)
    python3 make.py dossier ...         dossier's own commands: check, diff, add and others
    python3 make.py guide               the maintainer's guide, into guide-site/
    python3 make.py test [OPTION...]    the tests (pytest)
    python3 make.py check [--no-tests]  format, lint, types, tests
    python3 make.py fuzz [SECONDS]      each fuzz target for so long, else a minute
    python3 make.py hostile [LEVEL]     the bench of hostile input beside this folder: quick, full

A site that is published comes from make.py: it is built beside site/ and takes its place only when
it is whole. A bare mkdocs build empties site/ first, so one that fails or is ended leaves half.

The first run makes .venv and installs requirements.lock into it, each package checked against its
digest; later runs skip what is unchanged. Behind a proxy set HTTPS_PROXY. Without a network set
PIP_NO_INDEX=1 and let PIP_FIND_LINKS name a folder of wheels.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main(*arguments: str) -> None:
    """Carries out the command that stands first; an unknown one, or none, gets the usage."""
    require_python(*sys.version_info[:2])
    command, further = arguments[:1], arguments[1:]
    if command in (("-h",), ("--help",)):
        print(__doc__)
    elif command == ("site",) and not further:
        install()
        with alone():
            site()
    elif command == ("serve",):
        install()
        run("mkdocs", "serve", *further)
    elif command == ("dossier",):
        install()
        run("dossier", *further)
    elif command == ("guide",) and not further:
        install()
        run("mkdocs", "build", "--strict", "--config-file", "guide.yml")
    elif command == ("test",):
        install()
        run("pytest", *further)
    elif command == ("check",) and further in ((), ("--no-tests",)):
        install()
        check(tests=not further)
    elif command == ("fuzz",) and (not further or further[0].isdecimal()) and len(further) < 2:
        install()
        fuzz(*further)
    elif command == ("hostile",) and further in ((), ("quick",), ("full",)):
        install()
        run("tests.hostile.bench", *further)
    else:
        wrong = f"cannot do '{' '.join(arguments)}'" if arguments else "say what to do"
        print(f"make.py: {wrong}\n\n{__doc__}", file=sys.stderr)
        sys.exit(2)


def require_python(major: int, minor: int) -> None:
    """Ends here, with the remedy, on a Python that dossier does not run on."""
    if (major, minor) < (3, 11):
        sys.exit(
            f"make.py: Python 3.11 or newer is needed, and this is Python {major}.{minor}\n"
            "Call make.py with a newer one, for instance: python3.11 make.py site"
        )


def install() -> None:
    """Makes .venv what requirements.lock and pyproject.toml say, unless it is so already.

    The stamp is written last: what an interrupted run left half-made is made anew.
    """
    stamp = VENV / "installed"
    lock = digest(sys.version, str(HERE), (HERE / "requirements.lock").read_text("utf-8"))
    project = digest((HERE / "pyproject.toml").read_text("utf-8"))
    had = stamp.read_text("utf-8").split() if stamp.exists() and PYTHON.exists() else []
    if had == [lock, project]:
        return
    stamp.unlink(missing_ok=True)
    if had[:1] != [lock]:
        told = "make.py: installing requirements.lock into .venv, once"
        print(told, file=sys.stderr, flush=True)
        make_venv()
        pip_install("--require-hashes", "-r", "requirements.lock")
    pip_install("--no-deps", "--no-build-isolation", "-e", ".")
    stamp.write_text(f"{lock} {project}\n", "utf-8")


def make_venv() -> None:
    """Makes an empty .venv with pip, in place of any older one."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(
            "make.py: this Python cannot make a virtual environment: it lacks venv or ensurepip\n"
            "Install them (Debian, Ubuntu: apt install python3-venv), then call make.py again."
        )
    # Called from an activated .venv, make.py must not clear the ground that it stands on.
    base = Path(getattr(sys, "_base_executable", sys.executable))
    run("venv", "--clear", str(VENV), python=base)


def pip_install(*what: str) -> None:
    """Installs into .venv; a failure ends with pip's own words and the usual remedies."""
    try:
        run("pip", "install", "--quiet", *what)
    except SystemExit:
        print(
            "make.py: pip could not install, as it says above. Behind a proxy set HTTPS_PROXY,\n"
            "without a network PIP_NO_INDEX=1 and PIP_FIND_LINKS; then call make.py again.",
            file=sys.stderr,
        )
        raise


@contextmanager
def alone() -> Iterator[None]:
    """Waits until no other make.py builds this site; with its process a claim ends."""
    with (VENV / "building").open("a") as claim:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - each stands on its own systems alone

            msvcrt.locking(claim.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(claim, fcntl.LOCK_EX)
        yield


def site() -> None:
    """Builds strictly beside site/ and swaps the new site in; a failed build leaves the old one."""
    new, now, old = HERE / ".site-new", HERE / "site", HERE / ".site-old"
    if old.exists() and not now.exists():  # an earlier run was ended between its two renames
        old.rename(now)
    try:
        for left_over in (new, old):
            shutil.rmtree(left_over, ignore_errors=True)
        run("mkdocs", "build", "--strict", "--site-dir", str(new))
        swap(new, now, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def swap(new: Path, now: Path, old: Path) -> None:
    """Puts `new` in the place of `now` in two renames: no system replaces a full folder in one."""
    try:
        if now.exists():
            now.rename(old)
        new.rename(now)
    except OSError as error:
        if old.exists() and not now.exists():
            old.rename(now)
        sys.exit(
            f"make.py: the new site cannot take the place of the old one: {error}\n"
            "Close what has site/ open (a server, a shell), then call make.py again."
        )
    shutil.rmtree(old, ignore_errors=True)


def check(*, tests: bool) -> None:
    """Checks format, lint and types, then the tests; ends at the first that fails."""
    run("ruff", "format", "--check")
    run("ruff", "check")
    run("mypy")
    if tests:
        run("pytest")


def fuzz(seconds: str = "60") -> None:
    """Runs each fuzz target for some seconds; ends at the first finding."""
    try:
        run("pip", "install", "--quiet", "--require-hashes", "-r", "tests/fuzz/requirements.lock")
    except SystemExit:
        told = "make.py: there is no atheris for this Python; Hypothesis makes the input"
        print(told, file=sys.stderr, flush=True)
    for corpus in sorted((HERE / "tests" / "fuzz" / "corpus").iterdir()):
        run("tests.fuzz.run", corpus.name, seconds)


def run(*command: str, python: Path = PYTHON) -> None:
    """Runs a module of .venv here; where it fails, ends with its exit code below its own words."""
    # Material's banner about MkDocs 2 would bury the messages; pyproject.toml keeps MkDocs below 2.
    quiet = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    asked = [str(python), "-m", *command]
    code = subprocess.run(asked, cwd=HERE, env=quiet, check=False).returncode
    if code:
        sys.exit(code)


def digest(*texts: str) -> str:
    """The SHA-256 of the texts in their order."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
