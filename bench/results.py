"""The table of a benchmark: ratios of what was measured side by side, with medians and spreads."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bench.measure import Cost, middle, number, ratios

_NAMES = {
    "check": "`chronology check`",
    "generate": "`chronology generate`",
    "build": "`chronology build`",
    "hugo-same": "Hugo, the same pages",
    "hugo-plain": "Hugo, plain pages",
}


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """What each command cost on a content folder of one size, a figure for each round."""

    events: int
    pages: int
    plain_pages: int
    costs: defaultdict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, cost: Cost) -> None:
        """Take one round's cost of a command in."""
        self.costs[name].append(cost)

    def cpu(self, name: str) -> list[float]:
        """Return the seconds of processor of each round."""
        return [cost.cpu for cost in self.costs[name]]

    def wall(self, name: str) -> list[float]:
        """Return the seconds that went by in each round."""
        return [cost.wall for cost in self.costs[name]]


@dataclass(frozen=True, slots=True)
class ReaderFigures:
    """What reading YAML costs: the whole check, and milliseconds a file of each reader."""

    files: int
    checks: Sequence[Cost]
    per_file: dict[str, list[float]]


def results_text(
    machine: Sequence[str],
    loads: tuple[float, float],
    sites: Sequence[SiteFigures],
    readers: ReaderFigures,
    dates: dict[str, list[float]],
) -> str:
    """Return the whole of RESULTS.md."""
    lines = [
        "# Results",
        "",
        "Written by `python bench/run.py`; [README.md](README.md) says what is measured and how.",
        "",
        *(f"- {line}" for line in machine),
        (
            f"- load average {number(loads[0])} before and {number(loads[1])} after; "
            "medians of the rounds, in brackets the least and the most"
        ),
        "",
        "The machine is shared and other work goes on beside: compare ratios, not seconds. Each",
        "ratio is taken within a round, and its median over the rounds.",
        "",
        "## Check and build beside plain Hugo",
        "",
        "Ratios of processor seconds, user and system, of all processes:",
        "",
        *_ratio_table(sites),
        "",
        "Processor seconds:",
        "",
        *_cost_table(sites, SiteFigures.cpu),
        "",
        "Seconds that went by (both locales are built side by side, and Hugo uses every core):",
        "",
        *_cost_table(sites, SiteFigures.wall),
        "",
        "The most memory that any one process held, in MB:",
        "",
        *_cost_table(sites, lambda site, name: [cost.memory for cost in site.costs[name]]),
        "",
        f"## Reading {readers.files:,} events",
        "",
        *_reader_table(readers),
        "",
        "## Parsing a date",
        "",
        *_date_table(dates),
    ]
    return "\n".join(lines) + "\n"


def _ratio_table(sites: Sequence[SiteFigures]) -> list[str]:
    rows = [
        [
            f"{site.events:,}",
            f"{site.pages:,}",
            str(len(site.cpu("build"))),
            middle(ratios(site.cpu("build"), site.cpu("hugo-same"))),
            middle(ratios(site.cpu("build"), site.cpu("hugo-plain"))),
            middle(ratios(site.cpu("check"), site.cpu("hugo-same"))),
            middle(ratios(site.cpu("generate"), site.cpu("build"))),
        ]
        for site in sites
    ]
    return _table(
        [
            "events",
            "pages",
            "rounds",
            "build / Hugo, the same pages",
            "build / Hugo, plain pages",
            "check / Hugo, the same pages",
            "generate / build",
        ],
        rows,
    )


def _cost_table(
    sites: Sequence[SiteFigures], figures: Callable[[SiteFigures, str], list[float]]
) -> list[str]:
    rows = [
        [f"{site.events:,}", *(middle(figures(site, name)) for name in _NAMES)] for site in sites
    ]
    return _table(["events", *_NAMES.values()], rows)


def _reader_table(readers: ReaderFigures) -> list[str]:
    base = readers.per_file["PyYAML CSafeLoader"]
    rows = [
        [name, middle(values), middle(ratios(values, base))]
        for name, values in readers.per_file.items()
    ]
    check = [cost.cpu / readers.files * 1000 for cost in readers.checks]
    rows.append(
        ["`chronology check`, the whole command", middle(check), middle(ratios(check, base))]
    )
    return [
        *_table(["", "milliseconds a file", "/ PyYAML CSafeLoader"], rows),
        "",
        f"The whole check took {middle([cost.cpu for cost in readers.checks])} processor seconds.",
    ]


def _date_table(dates: dict[str, list[float]]) -> list[str]:
    base = dates["python-edtf"]
    rows = [[name, middle(values), middle(ratios(base, values))] for name, values in dates.items()]
    return _table(["", "microseconds a date", "python-edtf / this"], rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [
        "| " + " | ".join(heads) + " |",
        "|---" * len(heads) + "|",
        *("| " + " | ".join(row) + " |" for row in rows),
    ]
