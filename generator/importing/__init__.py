"""Chronologies of other tools to drafts of ours, with an account of what was lost.

A reader for each form takes a file apart into entries and says what each field is for (`entry`).
`interpret` reads them, the same for all: text without markup, dates as EDTF of the precision they
have, points, sources. `draft` makes events of them, and of what they name that is not known yet.
`store` writes those without touching what somebody has edited; `account` tells of every record and
field what became of it. Nothing is made up: what a file lacks, its draft lacks.
"""
