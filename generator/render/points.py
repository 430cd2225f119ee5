"""One EDTF date in words, as a noun: "14 December 2020", "winter 2020–21", "around 2 May 2020".

It stands alone, after "from" and "to", or in a list; `generator.render.dates` puts those together.
A qualifier on all parts is said of the whole, one on some parts is said of these by name.
"""

from dataclasses import dataclass

from generator.model.edtf.part import Part
from generator.model.edtf.point import Date, DateTime, Point, Season, Year
from generator.render.calendar import CalendarWords
from generator.render.messages import Messages
from generator.render.parts import PartWords

_SEASONS = ("spring", "summer", "autumn", "winter")
_HEMISPHERES = {"north": "northern", "south": "southern"}
_GROUPINGS = {"quarter": "quarter", "quadrimester": "third", "half": "half"}
_QUALITIES = {
    (True, False): "is-uncertain",
    (False, True): "is-approximate",
    (True, True): "is-both",
}


def is_plain(point: Point) -> bool:
    """Tell whether it is a year, month or day that is given in full and qualified nowhere."""
    return isinstance(point, Date) and not (
        point.is_uncertain or point.is_approximate or point.is_unspecified
    )


@dataclass(frozen=True, slots=True)
class PointWords:
    """Writes single dates in one locale and one form."""

    calendar: CalendarWords

    @property
    def words(self) -> Messages:
        """The locale's strings."""
        return self.calendar.words

    def write(self, point: Point | DateTime, alone: bool = False) -> str:
        """Return a date as a noun; `alone` where no preposition of ours stands before it."""
        match point:
            case Date():
                alone = alone and not (point.is_uncertain or point.is_approximate)
                text = PartWords(self.calendar).date(point, alone)
                names = zip(point.parts, ("the-year", "the-month", "the-day"), strict=False)
                return self._qualify(text, tuple(names))
            case DateTime():
                return self._date_time(point)
            case Season():
                parts = ((point.year, "the-year"), (point.season, "the-season"))
                return self._qualify(self._season(point), parts)
            case Year():
                text = self._number_year(point)
                return self._qualify_whole(text, point.is_uncertain, point.is_approximate)

    def _date_time(self, moment: DateTime) -> str:
        date = self.calendar.day(moment.earliest)
        time = self.words.locale.with_digits(moment.time.removesuffix(":00"))
        if not moment.zone:
            return self._say("time", date=date, time=time)
        if not moment.zone.strip("Z+-0:"):
            return self._say("time-utc", date=date, time=time)
        sign, hours, minutes = moment.zone[0], int(moment.zone[1:3]), moment.zone[3:]
        offset = f"{sign}{hours}{minutes.removesuffix(':00')}"
        offset = self.words.locale.with_digits(offset)
        return self._say("time-offset", date=date, time=time, offset=offset)

    def _season(self, season: Season) -> str:
        grouping, year = season.grouping, season.year.value
        parts = PartWords(self.calendar)
        if grouping.kind != "season":
            name = self._say(f"{_GROUPINGS[grouping.kind]}-{grouping.number}")
            return self._say("season-of", season=name, year=parts.year(season.year))
        name = self._say(_SEASONS[grouping.number - 1])
        if year is None:
            text = parts.of_year(name, season.year)
        elif season.latest.year == season.earliest.year:
            text = self._say("season", season=name, year=self.calendar.era(year))
        else:
            text = self._season_across(name, year)
        if grouping.hemisphere:
            return self._say(_HEMISPHERES[grouping.hemisphere], season=text)
        return text

    def _season_across(self, name: str, year: int) -> str:
        following = self.calendar.era(year + 1)
        is_same_century = year >= 1000 and year // 100 == (year + 1) // 100
        return self._say(
            "season-across",
            season=name,
            year=self.calendar.era(year),
            next=following,
            next_short=following[-2:] if is_same_century else following,
        )

    def _number_year(self, year: Year) -> str:
        if year.significant_digits is None or year.earliest.year == year.latest.year:
            return self.calendar.year(year.value)
        return self._say(
            "significant",
            year=self.calendar.era(year.value),
            first=self.calendar.era(year.earliest.year),
            last=self.calendar.era(year.latest.year),
        )

    def _qualify(self, text: str, parts: tuple[tuple[Part, str], ...]) -> str:
        qualities = [(part.uncertain, part.approximate) for part, _ in parts]
        if len(set(qualities)) == 1:
            return self._qualify_whole(text, *qualities[0])
        notes = [
            self._say("note", part=self._say(name), quality=self._say(_QUALITIES[quality]))
            for quality, (_, name) in zip(qualities, parts, strict=True)
            if quality in _QUALITIES
        ]
        return self._say("aside", date=text, note=self.words.text("list.separator").join(notes))

    def _qualify_whole(self, text: str, uncertain: bool, approximate: bool) -> str:
        if approximate:
            text = self._say("around", date=text)
        if uncertain:
            text = self._say("aside", date=text, note=self._say("uncertain"))
        return text

    def _say(self, key: str, **parameters: object) -> str:
        return self.words.text(f"date.{key}", **parameters)
