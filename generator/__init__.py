"""A publisher for source-critical chronologies.

Curated YAML comes in, dated Markdown pages in every locale and the data behind them come out. The
work goes one way, through five stages: ``content`` reads the files, ``model`` holds the records,
``check`` judges them, ``derive`` works out who was where and what does not agree, ``render`` turns
all of it into text, and ``write`` puts that text on disk.
"""
