"""One EDTF date in words, as a noun: "14 December 2020", "late February 2021", "winter 2020–21".

It stands alone, after "from" and "to", or in a list; `generator.render.dates` puts those together.
Unspecified digits are said where readers have words for them: the 1X of 2021-02-1X is the middle of
the month. Where they have none, as for 1X32-X1, the writing itself is shown.
"""

import re
from dataclasses import dataclass

from generator.model.edtf.bound import Day
from generator.model.edtf.gregorian import count_days
from generator.model.edtf.part import DAYS, Part, iterate_years
from generator.model.edtf.point import Date, DateTime, Point, Season, Year
from generator.render.calendar import CalendarWords
from generator.render.messages import Messages

_SEASONS = ("spring", "summer", "autumn", "winter")
_HEMISPHERES = {"north": "date.northern", "south": "date.southern"}
_GROUPINGS = {"quarter": "quarter", "quadrimester": "third", "half": "half"}
_PART_NAMES = ("date.the-year", "date.the-month", "date.the-day")
_QUALITIES = {
    (True, False): "date.is-uncertain",
    (False, True): "date.is-approximate",
    (True, True): "date.is-both",
}
_PARTS_OF_MONTH = {"0X": "date.early", "1X": "date.middle", "2X": "date.late"}
_PARTS_OF_YEAR = {"0X": (1, 9), "1X": (10, 12)}


def is_plain(point: object) -> bool:
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
                return self._date(point, alone)
            case DateTime():
                return self._date_time(point)
            case Season():
                parts = ((point.year, "date.the-year"), (point.season, "date.the-season"))
                return self._qualify(self._season(point), parts)
            case Year():
                return self._qualify_whole(
                    self._number_year(point), point.is_uncertain, point.is_approximate
                )

    def _date(self, date: Date, alone: bool) -> str:
        if date.month is None:
            text = self._year_phrase(date.year)
        elif date.day is None:
            text = self._month_phrase(date.year, date.month)
        else:
            qualified = date.is_uncertain or date.is_approximate
            text = self._day_phrase(date, date.month, date.day, alone and not qualified)
        named = zip(date.parts, _PART_NAMES, strict=False)
        return self._qualify(text or self._pattern(date), tuple(named))

    def _year_phrase(self, year: Part) -> str | None:
        """Return the years that a part can mean; None where only its digits say which."""
        if year.value is not None:
            return self.calendar.year(year.value)
        if year.text == "XXXX":
            return self._say("unknown-year")
        if not re.fullmatch(r"-?\d+X+", year.text):
            return None
        first = next(iterate_years(year.text))
        last = next(iterate_years(year.text, latest_first=True))
        is_decade = first >= 1000 and year.text.count("X") == 1
        return self._say(
            "decade" if is_decade else "some-year",
            first=self.calendar.era(first),
            last=self.calendar.era(last),
        )

    def _month_phrase(self, year: Part, month: Part) -> str | None:
        if month.value is not None:
            return self._of_month(year, month.value)
        if month.text == "XX":
            return self._within("some-month", "year", self._year_phrase(year))
        if month.text in _PARTS_OF_YEAR and year.value is not None:
            return self._say("some-month-between", **self._months_between(month.text, year.value))
        return None

    def _day_phrase(self, date: Date, month: Part, day: Part, alone: bool) -> str | None:
        year = date.year
        if month.value is None:
            return self._day_of_unknown_month(year, month, day)
        if day.value is not None:
            return self._day_of_month(date, month.value, day.value)
        if day.text == "XX":
            return self._within("some-day", "month", self._of_month(year, month.value))
        if day.text == "3X":
            return self._end_of_month(date, month.value)
        key = _PARTS_OF_MONTH.get(day.text)
        if key is None:
            return None
        if alone and key == "date.middle":
            key = "date.in-middle"
        return self._within(key.removeprefix("date."), "month", self._of_month(year, month.value))

    def _day_of_month(self, date: Date, month: int, day: int) -> str | None:
        if date.year.value is not None:
            return self.calendar.day(Day(date.year.value, month, day))
        text = self._say(
            "day-month", day=self.calendar.digits(day), month=self.calendar.month(month)
        )
        return self._of_year(text, date.year)

    def _end_of_month(self, date: Date, month: int) -> str | None:
        """Return the 30th or 31st, or the 30th of a month that has no more."""
        last_day = min(DAYS["3X"][-1], count_days(date.latest.year, month))
        last = self._day_of_month(date, month, last_day)
        if last_day == 30 or last is None:
            return last
        return self._say("either-day", first=self.calendar.digits(30), last=last)

    def _day_of_unknown_month(self, year: Part, month: Part, day: Part) -> str | None:
        if month.text == "XX" and day.text == "XX":
            return self._within("some-day-of-year", "year", self._year_phrase(year))
        if month.text == "XX" and day.value is not None:
            phrase = self._year_phrase(year)
            number = self.calendar.digits(day.value)
            return phrase and self._say("day-of-some-month", day=number, year=phrase)
        if month.text in _PARTS_OF_YEAR and day.text == "XX" and year.value is not None:
            return self._say("some-day-between", **self._months_between(month.text, year.value))
        return None

    def _of_month(self, year: Part, month: int) -> str | None:
        if year.value is not None:
            return self.calendar.month_of_year(month, year.value)
        return self._of_year(self.calendar.month(month), year)

    def _of_year(self, text: str, year: Part) -> str | None:
        phrase = self._year_phrase(year)
        return phrase and self._say("of-year", date=text, year=phrase)

    def _within(self, key: str, name: str, phrase: str | None) -> str | None:
        return phrase and self._say(key, **{name: phrase})

    def _months_between(self, text: str, year: int) -> dict[str, str]:
        first, last = _PARTS_OF_YEAR[text]
        return {
            "first": self.calendar.month(first),
            "last": self.calendar.month_of_year(last, year),
        }

    def _pattern(self, date: Date) -> str:
        """Return the date as it is written, with its bounds where they narrow anything down."""
        pattern = self.words.locale.with_digits("-".join(part.text for part in date.parts))
        if date.year.text.lstrip("-").startswith("X"):
            return self._say("pattern", pattern=pattern)
        plain = CalendarWords(self.words)
        first, last = plain.day(date.earliest), plain.day(date.latest)
        return self._say("pattern-between", pattern=pattern, first=first, last=last)

    def _date_time(self, moment: DateTime) -> str:
        date = self.calendar.day(moment.earliest)
        time = self.words.locale.with_digits(moment.time.removesuffix(":00"))
        if not moment.zone:
            return self._say("time", date=date, time=time)
        if moment.zone == "Z":
            return self._say("time-utc", date=date, time=time)
        hours, _, minutes = moment.zone[1:].partition(":")
        offset = f"{moment.zone[0]}{int(hours)}" + (f":{minutes}" if minutes.strip("0") else "")
        offset = self.words.locale.with_digits(offset)
        return self._say("time-offset", date=date, time=time, offset=offset)

    def _season(self, season: Season) -> str:
        grouping = season.grouping
        if grouping.kind != "season":
            name = self._say(f"{_GROUPINGS[grouping.kind]}-{grouping.number}")
            phrase = self._year_phrase(season.year)
            return self._say("season-of", season=name, year=phrase or season.year.text)
        name = self._say(_SEASONS[grouping.number - 1])
        year = season.year.value
        if year is None:
            text = self._of_year(name, season.year)
            text = text or self._say("season", season=name, year=season.year.text)
        elif season.latest.year != season.earliest.year:
            text = self._say("season-across", season=name, **self._two_years(year))
        else:
            text = self._say("season", season=name, year=self.calendar.era(year))
        if grouping.hemisphere:
            return self.words.text(_HEMISPHERES[grouping.hemisphere], season=text)
        return text

    def _two_years(self, year: int) -> dict[str, str]:
        following = year + 1
        full = self.calendar.era(following)
        is_same_century = year >= 1000 and year // 100 == following // 100
        return {
            "year": self.calendar.era(year),
            "next": full,
            "next_short": full[-2:] if is_same_century else full,
        }

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
        """Return text with what is said of its parts: of all alike, or of each by name."""
        qualities = [(part.uncertain, part.approximate) for part, _ in parts]
        if len(set(qualities)) == 1:
            return self._qualify_whole(text, *qualities[0])
        notes = [
            self._say(
                "note", part=self.words.text(name), quality=self.words.text(_QUALITIES[quality])
            )
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
