"""Years, months and days in words where digits may be unspecified, before qualifiers are said.

``XX`` says that the part is not known, and 0X, 1X, 2X of a day that it is early, in the middle or
late in the month. Where a reader has no words for the digits, as for 2020-X1, the writing itself is
shown with its first and last day.
"""

import re
from dataclasses import dataclass

from generator.model.edtf.bound import Day
from generator.model.edtf.gregorian import count_days
from generator.model.edtf.part import DAYS, Part, iterate_years
from generator.model.edtf.point import Date
from generator.render.calendar import CalendarWords
from generator.render.escape import isolate_plain

_PARTS_OF_MONTH = {"0X": "early", "1X": "middle", "2X": "late"}
_PARTS_OF_YEAR = {"0X": (1, 9), "1X": (10, 12)}


@dataclass(frozen=True, slots=True)
class PartWords:
    """Writes dates by their digits, in one locale and one form."""

    calendar: CalendarWords

    def date(self, date: Date, alone: bool = False) -> str:
        """Return a date as a noun, or where it stands alone as it is said by itself.

        Only in English do the two differ: "the middle of February", "in the middle of February".
        """
        if date.month is None:
            return self.year(date.year)
        if date.day is None:
            return self._month(date.year, date.month) or self._pattern(date)
        if date.month.value is None:
            return self._day_of_unknown_month(date.year, date.month, date.day) or self._pattern(
                date
            )
        return self._day(date.year, date.month.value, date.day, alone) or self._pattern(date)

    def year(self, year: Part) -> str:
        """Return the years that a part can mean."""
        if year.value is not None:
            return self.calendar.year(year.value)
        if year.text == "XXXX":
            return self._say("unknown-year")
        if not re.fullmatch(r"-?\d+X+", year.text):
            return self._say("year-pattern", pattern=self._written(year.text))
        first = next(iterate_years(year.text))
        last = next(iterate_years(year.text, latest_first=True))
        is_decade = first >= 1000 and year.text.count("X") == 1
        return self._say(
            "decade" if is_decade else "some-year",
            first=self.calendar.era(first),
            last=self.calendar.era(last),
        )

    def of_year(self, text: str, year: Part) -> str:
        """Return a part of a year, such as a season, with the years it can belong to."""
        return self._say("of-year", date=text, year=self.year(year))

    def _month(self, year: Part, month: Part) -> str | None:
        if month.value is not None:
            return self._month_of_year(year, month.value)
        if month.text == "XX":
            return self._say("some-month", year=self.year(year))
        return self._between_months("some-month-between", year, month)

    def _day(self, year: Part, month: int, day: Part, alone: bool) -> str | None:
        if day.value is not None:
            return self._day_of_month(year, month, day.value)
        if day.text == "XX":
            return self._say("some-day", month=self._month_of_year(year, month))
        if day.text == "3X":
            return self._end_of_month(year, month)
        part = _PARTS_OF_MONTH.get(day.text)
        if part is None:
            return None
        key = "in-middle" if alone and part == "middle" else part
        return self._say(key, month=self._month_of_year(year, month))

    def _day_of_month(self, year: Part, month: int, day: int) -> str:
        if year.value is not None:
            return self.calendar.day(Day(year.value, month, day))
        # In a leap year, for 29 February of a year that is not known.
        return self.of_year(self.calendar.day_of_month(Day(2020, month, day)), year)

    def _end_of_month(self, year: Part, month: int) -> str:
        """Return the 30th or the 31st; the 30th alone of a month that has no more days."""
        # February has no 3X, so that any year serves to count the days.
        last_day = min(DAYS["3X"][-1], count_days(2020, month))
        last = self._day_of_month(year, month, last_day)
        if last_day == 30:
            return last
        return self._say("either-day", first=self.calendar.digits(30), last=last)

    def _day_of_unknown_month(self, year: Part, month: Part, day: Part) -> str | None:
        if month.text != "XX":
            return (
                self._between_months("some-day-between", year, month) if day.text == "XX" else None
            )
        if day.text == "XX":
            return self._say("some-day-of-year", year=self.year(year))
        if day.value is None:
            return None
        number = self.calendar.digits(day.value)
        return self._say("day-of-some-month", day=number, year=self.year(year))

    def _month_of_year(self, year: Part, month: int) -> str:
        if year.value is not None:
            return self.calendar.month_of_year(month, year.value)
        return self.of_year(self.calendar.month_alone(month), year)

    def _between_months(self, key: str, year: Part, month: Part) -> str | None:
        if month.text not in _PARTS_OF_YEAR or year.value is None:
            return None
        first, last = _PARTS_OF_YEAR[month.text]
        return self._say(
            key,
            first=self.calendar.month_alone(first),
            last=self.calendar.month_of_year(last, year.value),
        )

    def _pattern(self, date: Date) -> str:
        pattern = self._written("-".join(part.text for part in date.parts))
        if date.year.text.lstrip("-").startswith("X"):
            # Bounds of a thousand years and more narrow nothing down.
            return self._say("pattern", pattern=pattern)
        plain = CalendarWords(self.calendar.words)
        first, last = plain.day(date.earliest), plain.day(date.latest)
        return self._say("pattern-between", pattern=pattern, first=first, last=last)

    def _written(self, text: str) -> str:
        locale = self.calendar.words.locale
        digits = locale.with_digits(text)
        return isolate_plain(digits) if locale.direction == "rtl" else digits

    def _say(self, key: str, **parameters: object) -> str:
        return self.calendar.words.text(f"date.{key}", **parameters)
