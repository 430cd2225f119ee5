"""Days, months and years in the words of a locale, before any uncertainty is said."""

import datetime
from dataclasses import dataclass
from typing import Literal

from generator.model.edtf.bound import Day
from generator.render.messages import Messages

Form = Literal["long", "short", "weekday"]
"""14 December 2020, 14 Dec 2020, Monday 14 December 2020. Arabic months are never shortened."""


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """How days, months and years are called in one locale and one form."""

    words: Messages
    form: Form = "long"

    def day(self, day: Day) -> str:
        """Return a day: 14 December 2020."""
        text = self.words.text(
            "date.day",
            day=self.digits(day.day),
            month=self.month(day.month),
            number=self.digits(day.month),
            year=self.era(day.year),
        )
        return self.with_weekday(text, day)

    def with_weekday(self, text: str, day: Day) -> str:
        """Return text with the day of the week before it, where the form asks for it."""
        if self.form != "weekday":
            return text
        return self.words.text("date.weekday", weekday=self.weekday(day), date=text)

    def weekday(self, day: Day) -> str:
        """Return the name of the day of the week, in any year."""
        # The calendar repeats every 400 years; the standard library has only the years 1 to 9999.
        number = datetime.date(2000 + day.year % 400, day.month, day.day).weekday()
        return self.words.lists["weekdays.names"][number]

    def day_of_month(self, day: Day) -> str:
        """Return a day without its year: 14 December."""
        return self.words.text(
            "date.day-month",
            day=self.digits(day.day),
            month=self.month(day.month),
            alone=self.month_alone(day.month),
            number=self.digits(day.month),
        )

    def month_alone(self, month: int) -> str:
        """Return a month's name where no day stands before it: grudzień, and 14 grudnia."""
        names = self.words.lists.get("months.alone")
        return self.month(month) if names is None or self.form == "short" else names[month - 1]

    def month(self, month: int) -> str:
        """Return a month's name in the style that the locale's settings choose."""
        tables = self.words.lists
        if self.form == "short" and "months.short" in tables:
            return tables["months.short"][month - 1]
        style = self.words.locale.months
        if style == "both" or f"months.{style}" not in tables:
            styles = [name for name in ("levantine", "gregorian") if f"months.{name}" in tables]
        else:
            styles = [style]
        return "/".join(tables[f"months.{name}"][month - 1] for name in styles)

    def month_of_year(self, month: int, year: int) -> str:
        """Return a month: December 2020."""
        return self.words.text(
            "date.month",
            month=self.month(month),
            alone=self.month_alone(month),
            number=self.digits(month),
            year=self.era(year),
        )

    def year(self, year: int) -> str:
        """Return a year that stands by itself: 2020, in Arabic عام 2020."""
        if abs(year) > 9999:
            # Too long to be read as a year without being called one.
            key = "date.long-year" if year > 0 else "date.long-year-before-christ"
            return self.words.text(key, year=self.digits(year if year > 0 else 1 - year))
        key = "date.year-short" if self.form == "short" else "date.year"
        return self.words.text(key, year=self.era(year))

    def era(self, year: int) -> str:
        """Return a year's number, with its era where the number alone would mislead.

        Years are counted as astronomers do, with a year 0: -44 is 45 BC, and 45 is AD 45.
        """
        if year <= 0:
            return self.words.text("date.before-christ", year=self.digits(1 - year))
        if year < 1000:
            return self.words.text("date.after-christ", year=self.digits(year))
        return self.digits(year)

    def digits(self, number: int) -> str:
        """Return a day of the month or a year in the locale's digits; long years are grouped."""
        if number > 9999:
            return self.words.locale.number(number)
        return self.words.locale.with_digits(str(number))
