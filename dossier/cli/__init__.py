"""The command line: a project begun and filled, articles read, the dossier for other programs.

    dossier new boats                        a new project, with a worked example
    dossier add ferry.html https://...       articles taken into seeds/
    dossier check --strict                   what is wrong or doubtful, and how to settle it
    dossier diff --base main                 what changed in meaning
    dossier schema people                    the JSON Schema of a file, for editors
    dossier extract seeds/boats.txt          what is found in it, as JSON lines
    dossier export --pages out               the pages as Markdown, for any site generator
    dossier export --json -                  the whole dossier as one JSON object

It holds no rule of its own; `build`, `checking`, `comparing`, `export`
and `project` do the work. They are imported when a
command runs, so that `dossier --help` answers at once.
"""

from dossier.cli import keeping, reading, reviewing
from dossier.cli.door import main

__all__ = ["keeping", "main", "reading", "reviewing"]
