"""The fourth stage: chronology and corpus in, the text of every page and data file out.

Words are found here and nowhere else: `locale` says how a locale writes, `messages` what the site
itself says, `plurals` and `dates` how numbers and EDTF dates read in it. `escape` makes sure that
text stays text, and `environment` that no template can forget it. Templates and the packaged
strings are read; nothing is written to disk.
"""
