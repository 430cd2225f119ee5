"""What stands before the files of data: the sites of these tests, and the published content."""

from functools import cache
from pathlib import Path

from generator.content.load import load_corpus
from generator.derive.chronology import derive_chronology
from generator.model.corpus import Corpus
from generator.model.history import History, Times
from generator.render.data.downloads import Holdings
from generator.render.index import make_index
from tests.factory import make_corpus, make_event, make_place, presence, text
from tests.project import ROOT, SITES

NOW = 1_640_000_000  # 2021-12-20T11:33:20Z
WORLDS = ("minimal", "bilingual", "contested", "published", "hostile")


def holdings_of(corpus: Corpus, **times: Times) -> Holdings:
    chronology = derive_chronology(corpus)
    history = History(NOW, {("events", name): each for name, each in times.items()})
    return Holdings(corpus, chronology, make_index(corpus, chronology), history)


@cache
def world(name: str) -> Holdings:
    """Return a site of `tests/sites`, the published content, or texts that try to break formats."""
    if name == "hostile":
        return holdings_of(hostile())
    content: Path = ROOT / "content" if name == "published" else SITES / name / "content"
    corpus, problems = load_corpus(content)
    assert corpus is not None
    assert problems == []
    return holdings_of(corpus)


NASTY = "=1+1\" '; </script> \\ {x} %,;\u2028 البوكمال؛ «x» & <b> " + "طويل جداً " * 12


def hostile() -> Corpus:
    """Return a corpus whose every text would be something else in some format."""
    first = make_event(
        title=text(f"-{NASTY}", f"@{NASTY}"),
        summary=text(f"+{NASTY}", NASTY),
        date="2020-12-14?/2020-12-20~",
        corrections=[{"on": "2021-01-02", "what": text(NASTY, NASTY)}] * 2,
        claims=[
            {
                "id": "says",
                "source": "courier-2020-12-20",
                "says": text(f"'{NASTY}", f"''{NASTY}"),
                "through": ["valley-courier"],
                "presence": [presence("enters", date="/2020-12-16")],
                "figures": [{"what": "killed", "at_least": "3", "of": "northern-guard"}],
                "date": {"value": "2020-12", "words": "=today"},
            },
            {
                "id": "denies",
                "source": "courier-2020-12-20",
                "stance": "denies",
                "says": text("\tNo", "لا"),
                "presence": [presence("enters")],
            },
        ],
    )
    undated = make_event("2020-never", date="/..", places=[], actors=[])
    bounded = make_event("2020-by", date="/2020-12-23", places=["nowhere", "millford"])
    places = [
        make_place(
            coordinates={"lat": "41.5", "lon": "-10.25", "within_km": "4", "origin": text("a")}
        ),
        make_place("nowhere"),
    ]
    return make_corpus(first, undated, bounded, places=places)
