"""The chronology as data that other tools open.

In: corpus, chronology, history. Out: bytes, and where they stand below the site's root. Each module
is one format; all of them are pure functions, and the same content gives the same bytes. Tables are
described once, in ``tables.yml``.
"""
