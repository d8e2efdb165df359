"""What is wrong or doubtful in a dossier, worst first, each with its place, remedy and YAML.

    findings = check.check(Path("seeds"), "seeds", "Boats", Shelf(Cache(None)))
    show.text(findings)

`mistakes` are what stops a build, told all at once; the doubts are the program's own, one module
for each kind of finding that it is unsure of. It changes no file.
"""
