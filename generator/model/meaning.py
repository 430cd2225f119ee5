"""What the words of a fixed list mean: the text under each member of an enumeration."""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from itertools import pairwise


@cache
def meanings(words: type[StrEnum]) -> Mapping[str, str]:
    """Return what each word of a list means, by the word, as its definition says it.

    Python keeps no text of a member, so it is read where it stands, as pydantic does for fields.
    """
    tree = ast.parse(textwrap.dedent(inspect.getsource(words)))
    body = [node for whole in tree.body if isinstance(whole, ast.ClassDef) for node in whole.body]
    texts: dict[str, str] = {}
    for member, after in pairwise(body):
        if not isinstance(member, ast.Assign) or not isinstance(member.targets[0], ast.Name):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            text = inspect.cleandoc(str(after.value.value))
            texts[words[member.targets[0].id].value] = " ".join(text.split())
    return texts
