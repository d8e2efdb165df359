"""Small invented folders of seeds, made to be wrong or doubtful."""

from pathlib import Path

from dossier.cache import Cache
from dossier.checking.finding import Paste
from dossier.reading import Shelf
from tests.factories import seeds

CLEAN = {
    "harbour.txt": (
        "Mayor Ann Lee opened the new harbour bridge on 3 May 2021. "
        "“The bridge is safe,” Ann Lee said.\n"
    ),
    "harbour.yml": "published: 2021-05-04\n",
}
DOUBTFUL = CLEAN | {
    "council.txt": (
        "The council met on 5 May 2021. Bo Lee, a fisherman, spoke first. Viktor Halden, the "
        "harbour master, spoke next.\n"
    ),
    "council.yml": "published: 2021-05-06\n",
    "strike.txt": (
        "The dockers went on strike. Lee was not at the meeting. Victor Halden, the harbour "
        "master, called the strike a mistake. The doors closed. "
        "“We will stay out,” it said.\n"
    ),
}


def folder(path: Path, files: dict[str, str]) -> Path:
    """A folder of seeds below `path`."""
    return seeds(path / "seeds", files)


def reader() -> Shelf:
    """What reads each article anew."""
    return Shelf(Cache(None))


def pasted(seeds: Path, *pastes: Paste) -> None:
    """Puts lines where they belong: in the place of others, or at the end of their file."""
    for paste in sorted(pastes, key=lambda each: -each.first):  # so that no line moves too early
        file = seeds / paste.file.removeprefix("seeds/")
        file.parent.mkdir(exist_ok=True)
        written = file.read_text("utf-8-sig").splitlines() if file.exists() else []
        first = paste.first - 1 if paste.first else len(written)
        written[first : paste.last or len(written)] = paste.yaml.splitlines()
        file.write_text("\n".join(written) + "\n", "utf-8")
