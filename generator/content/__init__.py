"""Stage 1: from a folder of YAML files to plain trees of text that know where they stand.

Nothing here knows what a record is. A file that cannot be read without a guess gives problems and
no value: an editor's stray byte order mark is mended by the curator, never read around.
"""
