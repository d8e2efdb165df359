"""A curated news dossier: articles in, a checkable site out.

The rooms, in the order of the work:

    articles    a seed and its sidecar become an Article
    language    what a text says on its surface: sentences, dates, numbers, names, quotations
    origins     which articles print one text
    people      who is named
    statements  who says what
    timeline    what happens when
    claims      what each source claims
    build       the order of work, rendering the pages; plugin and cli are its two doors
    checking    what is wrong or doubtful, for the curator
    comparing   what changed in meaning between two states
    project     a project begun, articles taken in, schemas for its files

Nothing here runs MkDocs but `plugin`.
"""

__version__ = "0.1.0"
