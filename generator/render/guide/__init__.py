"""What the guide for curators says: of the commands, of every field and of every problem.

All of it is taken from what it speaks of: the program's own commands, the records' own fields, the
table of problems, the records of the publication. Only what those do not have is written here, in
``LOCALE.yml``: remedies, and the whole in a language other than English.
"""
