"""Three lines that open a file in Python, R or SQL, for each format. Tests run what they can.

``{file}`` is the file's name, in the folder that the reader saved it to; ``{list}`` the key under
which a JSON file has its records. SQL of a JSON file is for SQLite's own shell, that of a table for
``chronology.sqlite``, which holds the same rows.
"""

from collections.abc import Mapping

_JSON = {
    "Python": """\
import json
data = json.load(open("{file}", encoding="utf-8"))
print(len(data["{list}"]))""",
    "R": """\
library(jsonlite)
data <- fromJSON("{file}", simplifyVector = FALSE)
length(data${list})""",
    "SQL": """\
SELECT value
FROM json_each(readfile('{file}'), '$.{list}')
LIMIT 5;""",
}

SNIPPETS: Mapping[str, Mapping[str, str]] = {
    "json": _JSON,
    "timelinejs": _JSON,
    "feed": _JSON,
    "geojson": {
        **_JSON,
        "R": """\
library(sf)
data <- st_read("{file}")
nrow(data)""",
    },
    "annotations": {
        "Python": """\
import json
data = json.load(open("{file}", encoding="utf-8"))
print(len(data["first"]["items"]))""",
        "R": """\
library(jsonlite)
data <- fromJSON("{file}", simplifyVector = FALSE)
length(data$first$items)""",
        "SQL": """\
SELECT value
FROM json_each(readfile('{file}'), '$.first.items')
LIMIT 5;""",
    },
    "csl": {
        "Python": """\
import json
works = json.load(open("{file}", encoding="utf-8"))
print(len(works))""",
        "R": """\
library(jsonlite)
works <- fromJSON("{file}", simplifyVector = FALSE)
length(works)""",
        "SQL": """\
SELECT value
FROM json_each(readfile('{file}'))
LIMIT 5;""",
    },
    "csv": {
        "Python": """\
import csv
rows = list(csv.DictReader(open("{file}", encoding="utf-8", newline="")))
print(len(rows))""",
        "R": """\
rows <- read.csv("{file}", encoding = "UTF-8")
nrow(rows)
head(rows)""",
        "SQL": """\
SELECT *
FROM "{table}"
LIMIT 5;""",
    },
    "sqlite": {
        "Python": """\
import sqlite3
database = sqlite3.connect("{file}")
print(database.execute("SELECT count(*) FROM who_says_what").fetchone())""",
        "R": """\
library(DBI)
database <- dbConnect(RSQLite::SQLite(), "{file}")
dbGetQuery(database, "SELECT * FROM who_was_where LIMIT 5")""",
        "SQL": """\
SELECT kind, id, folded
FROM search
WHERE search MATCH 'a*' LIMIT 5;""",
    },
    "package": {
        "Python": """\
from frictionless import Package
package = Package("{file}")
print(package.resource_names)""",
        "R": """\
library(frictionless)
package <- read_package("{file}")
resource_names(package)""",
    },
    "ics": {
        "Python": """\
import icalendar
calendar = icalendar.Calendar.from_ical(open("{file}", "rb").read())
print(len(calendar.events))""",
        "R": """\
library(calendar)
events <- ic_read("{file}")
nrow(events)""",
    },
    "atom": {
        "Python": """\
import feedparser
feed = feedparser.parse("{file}")
print(len(feed.entries))""",
        "R": """\
library(xml2)
feed <- read_xml("{file}")
length(xml_find_all(feed, "d1:entry"))""",
    },
    "bib": {
        "Python": """\
import bibtexparser
library = bibtexparser.parse_file("{file}", encoding="utf-8")
print(len(library.entries))""",
        "R": """\
library(bib2df)
works <- bib2df("{file}")
nrow(works)""",
    },
    "ris": {
        "Python": """\
import rispy
works = rispy.load(open("{file}", encoding="utf-8"))
print(len(works))""",
        "R": """\
library(revtools)
works <- read_bibliography("{file}")
nrow(works)""",
    },
}
"""By format, then by language."""

LISTS: Mapping[str, str] = {
    "json": "events",
    "timelinejs": "events",
    "feed": "items",
    "geojson": "features",
}
"""The key under which a JSON file of each format has its records."""


def snippets_for(format_: str, file: str) -> dict[str, str]:
    """Return the lines for one file, by language; none where nobody opens it so."""
    values = {"{file}": file, "{list}": LISTS.get(format_, ""), "{table}": file.partition(".")[0]}
    found = {}
    for language, code in SNIPPETS.get(format_, {}).items():
        for mark, value in values.items():
            code = code.replace(mark, value)
        found[language] = code
    return found
