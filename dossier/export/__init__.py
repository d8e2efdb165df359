"""The dossier for other programs: as data, as JSON lines, as a folder of Markdown pages.

    dossier_json(dossier)          what `data/dossier.json` holds
    schema()                       the JSON Schema of it
    frontmatter_schema()           the JSON Schema of the pages' front matter
    extract_lines(readings)        what `dossier extract` prints
    folder.write(files, folder, name)   files on disk, never over somebody else's

It makes no pages: the branches do.
"""

from importlib.resources import files

from dossier.export.data import dossier_json
from dossier.export.lines import extract_lines

__all__ = ["dossier_json", "extract_lines", "frontmatter_schema", "schema"]


def schema() -> str:
    """Return the JSON Schema of `data/dossier.json`."""
    return _schema("dossier.schema.json")


def frontmatter_schema() -> str:
    """Return the JSON Schema of the front matter that the pages carry."""
    return _schema("frontmatter.schema.json")


def _schema(name: str) -> str:
    return files("dossier").joinpath("schemas", name).read_text(encoding="utf-8")
