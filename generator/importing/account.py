"""The account of an import: of every record and every field, taken, changed or left out.

The same import gives the same account, byte for byte: it tells what was made of the file, not what
was on disk before. That is for the terminal.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.importing.draft import Draft
from generator.importing.entry import Contents
from generator.importing.record import Fate, Record, Told
from generator.importing.store import State
from generator.problems import visible

_INDEX = re.compile(r"\[\d+\]")
_FEW = 20
"""Records that the readable account names one by one for one reason."""
_SHORT = 160


@dataclass(frozen=True, slots=True)
class Account:
    """What an import made of a file."""

    file: str
    form: str
    sha256: str
    contents: Contents
    records: Sequence[Record]
    by_record: Mapping[int, Draft]
    drafts: Sequence[Draft]
    states: Mapping[PurePosixPath, State]
    written: Mapping[str, str]
    """The digest of each file that this import and those before it wrote."""

    @property
    def left(self) -> list[Record]:
        """Records of which nothing is made."""
        return [record for record in self.records if record.left]

    def fates(self) -> Counter[Fate]:
        """Return how many fields were taken, changed and left out, of records that are drafted."""
        return Counter(told.fate for record in self._drafted() for told in record.told)

    def _drafted(self) -> Iterator[Record]:
        return (record for record in self.records if not record.left)

    def kinds(self) -> list[tuple[str, Fate, str, str, int, str]]:
        """Return each kind of thing that became of a field, with its number and first record.

        Field, fate, where it stands now, how, number, record: by field, the most frequent first.
        """
        counts: Counter[tuple[str, Fate, str, str]] = Counter()
        first: dict[tuple[str, Fate, str, str], str] = {}
        for record in self._drafted():
            for told in record.told:
                key = (_INDEX.sub("[]", told.field), told.fate, told.into, told.how)
                counts[key] += 1
                first.setdefault(key, record.entry.where)
        found = [(*key, number, first[key]) for key, number in counts.items()]
        return sorted(found, key=lambda kind: (kind[0], -kind[4], kind[1], kind[3]))


def write_json(account: Account) -> bytes:
    """Return the whole account for machines, and for the next import of the file."""
    head = {
        "file": account.file,
        "form": account.form,
        "sha256": account.sha256,
        "about": list(account.contents.about),
        "left out": [[visible(what)[:_SHORT], why] for what, why in account.contents.left],
    }
    lines = [f"{_json(key)}: {_json(value)}" for key, value in head.items()]
    records = ",\n".join(
        _json(_record(record, account.by_record.get(n))) for n, record in enumerate(account.records)
    )
    digests = ",\n".join(
        f"{_json(path)}: {_json(value)}" for path, value in sorted(account.written.items())
    )
    body = ",\n".join([*lines, f'"records": [\n{records}\n]', f'"written": {{\n{digests}\n}}'])
    return f"{{\n{body}\n}}\n".encode()


def _record(record: Record, draft: Draft | None) -> dict[str, object]:
    value: dict[str, object] = {"record": record.entry.where}
    if record.entry.own_id:
        value["id"] = visible(record.entry.own_id)[:_SHORT]
    if record.left:
        return value | {"left out": record.left}
    if draft is not None:
        value["draft"] = str(draft.path)
    if record.notes:
        value["notes"] = record.notes
    value["fields"] = [_told(told) for told in record.told]
    return value


def _told(told: Told) -> list[str]:
    """Return what became of a field as a short row: field, fate, where to, how, value."""
    row = [visible(told.field)[:_SHORT], told.fate.value, told.into, told.how]
    row.append(visible(told.value)[:_SHORT])
    while row[-1] == "":
        row.pop()
    return row


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def write_markdown(account: Account) -> bytes:
    """Return the account for people: what became of each field, and which records to look at."""
    lines = [
        f"# What became of {_plain(account.file)}",
        "",
        f"{_sentence(account)} Each record, field by field, is in the .json beside this file.",
        "",
        *(f"- {_plain(line)}" for line in account.contents.about),
        f"- SHA-256 of the file: {account.sha256}",
        "",
        "## Fields",
        "",
        "| field | times | what became of it | where it stands now, or why not | first |",
        "|---|--:|---|---|---|",
    ]
    for field, fate, into, how, number, first in account.kinds():
        told = "; ".join(part for part in (into, how) if part)
        lines.append(
            f"| {_code(field)} | {number} | {fate.value} | {_plain(told)} | {_code(first)} |"
        )
    lines += ["", "## Records", ""]
    lines += _listed("left out", _reasons(account))
    lines += _listed("worth a look", _notes(account))
    if account.contents.left:
        lines += ["### In no record", ""]
        lines += [f"- {_code(what[:_SHORT])}: {why}" for what, why in account.contents.left]
        lines.append("")
    made = Counter(draft.folder for draft in account.drafts)
    lines += ["## Drafts", ""]
    lines += [f"- {number} {folder}" for folder, number in sorted(made.items())]
    lines += [
        "",
        "chronology check tells what each draft needs; moving its file to content/ publishes it.",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _listed(title: str, reasons: Mapping[str, Sequence[str]]) -> list[str]:
    lines = []
    for reason, records in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0])):
        named = ", ".join(map(_code, records[:_FEW]))
        more = f" and {len(records) - _FEW} more" if len(records) > _FEW else ""
        lines.append(f"- {len(records)} × {_plain(reason)}: {named}{more}")
    return [f"### {title.capitalize()}", "", *lines, ""] if lines else []


def _reasons(account: Account) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for record in account.left:
        found.setdefault(_same(record.left), []).append(record.entry.where)
    return found


def _notes(account: Account) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for record in account.records:
        for note in record.notes if not record.left else ():
            found.setdefault(note, []).append(_name(record))
    return found


def _same(reason: str) -> str:
    """Return a reason without the record that it names, so that its like are told together."""
    return re.sub(r"^the same as .+ in every field$", "the same as an earlier one", reason)


def _name(record: Record) -> str:
    own = record.entry.own_id
    return record.entry.where + (f" ({shown})" if (shown := visible(own)[:60]) else "")


def brief(account: Account) -> list[str]:
    """Return the account in a few lines for a terminal: numbers, and what is worth a look."""
    lines = [f"{account.file}: {_sentence(account)}"]
    lines += [f"  {line}" for line in account.contents.about]
    changed = Counter(
        told.how
        for record in account.records
        if not record.left
        for told in record.told
        if told.fate is Fate.CHANGED and told.how
    )
    lost = Counter(
        f"{_INDEX.sub('[]', told.field)}: {told.how}"
        for record in account.records
        if not record.left
        for told in record.told
        if told.fate is Fate.LEFT
    )
    for title, counts in (
        ("changed", changed),
        ("left out", lost),
        ("records left out", Counter(_same(record.left) for record in account.left)),
        ("worth a look", Counter({note: len(names) for note, names in _notes(account).items()})),
    ):
        for reason, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
            lines.append(f"  {title}: {number} × {visible(reason)[:_SHORT]}")
        if len(counts) > 6:
            lines.append(f"  {title}: {len(counts) - 6} further reasons are in the account")
    states = Counter(account.states.values())
    for state in State:
        if states[state]:
            lines.append(f"  files {state.value}: {states[state]}")
    return lines


def _sentence(account: Account) -> str:
    fates = account.fates()
    drafted = len(account.records) - len(account.left)
    told = ", ".join(f"{fates[fate]} {fate.value}" for fate in Fate)
    return (
        f"{len(account.records)} records, {drafted} drafted, {len(account.left)} left out; "
        f"of the fields of those drafted {told}."
    )


def _plain(text: str) -> str:
    """Return a text that means itself in Markdown, and in a table."""
    return re.sub(r"([\\`*_{}\[\]<>|#~!&])", r"\\\1", " ".join(visible(text).split()))


def _code(text: str) -> str:
    """Return a name or path as Markdown sets what stands in a file, also in a table."""
    plain = " ".join(visible(text).split()).replace("`", "'").replace("|", "\\|")
    return f"`{plain}`"
