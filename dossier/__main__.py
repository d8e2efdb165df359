"""`python -m dossier`: the command line, where the script `dossier` is not on the path."""

from dossier.cli import main

main(prog_name="dossier")
