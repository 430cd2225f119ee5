"""A new publication: everything that a folder needs so that ``make site`` there gives a site.

In: a folder that is not there or empty, the languages, the address. Out: a configuration, two
example events about invented people, and a builder's file for each language. Templates stay in the
package: what a publication does not have of its own it need not keep up.
"""

from generator.desk.starter.language import Language, LanguageError, find_language
from generator.desk.starter.publication import (
    FolderInUseError,
    Started,
    start_publication,
)

__all__ = [
    "FolderInUseError",
    "Language",
    "LanguageError",
    "Started",
    "find_language",
    "start_publication",
]
