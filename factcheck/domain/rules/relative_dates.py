"""Which day relative words such as “on Wednesday” mean, counted from the date of the article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from factcheck.domain.rules.dates import iso_day
from factcheck.domain.text.patterns import NEVER


@dataclass(frozen=True, slots=True)
class RelativeDates:
    """The words of a language for days: `found` names a `day`, and whether it is the `next` one.

    It is one of the `weekdays`, Monday first, or `near`: so many days after that of the article.
    """

    found: re.Pattern[str] = NEVER
    weekdays: tuple[str, ...] = ()
    near: Mapping[str, int] = field(default_factory=dict)

    def are_in(self, words: str) -> bool:
        """Whether a day is named that only the date of the article makes plain."""
        return self.found.search(words) is not None

    def meant(self, words: str, article_date: str) -> date | None:
        """The first such day; None without one, or without a date (ISO 8601).

        A weekday is the last one up to that date, with “next” the first one after it.
        """
        found, written = self.found.search(words), iso_day(article_date)
        if found is None or written is None:
            return None
        day = found["day"].lower()
        if day in self.near:
            shift = self.near[day]
        elif found["next"]:
            shift = (self.weekdays.index(day) - written.weekday() - 1) % 7 + 1
        else:
            shift = -((written.weekday() - self.weekdays.index(day)) % 7)
        try:
            return written + timedelta(days=shift)
        except OverflowError:
            return None
