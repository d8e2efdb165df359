"""What a change did to a dossier, in meaning: not in lines of files, but in what readers see.

    base, head = state.of("main", "seeds", reader), state.of_seeds(Path("seeds"), "seeds", reader)
    show.markdown(changes.between(base, head))

Two states are compared as the data that the site publishes beside its pages, so that an exported
`dossier.json` can stand for either. It judges no change.
"""
