"""The words of English for days, weeks, months and years that only another date makes plain."""

from factcheck.domain.rules.calendar_words import ENGLISH
from factcheck.domain.rules.relative_dates import Length, RelativeDates
from factcheck.domain.text.patterns import pattern

WEEKDAYS = tuple(day.lower() for day in ENGLISH.weekdays)
_NEAR = {**ENGLISH.near, "the day before yesterday": -2, "the day after tomorrow": 2}
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_COUNTS = {word: at for at, word in enumerate(_NUMBERS, 1)}
_COUNT = rf"(?P<count>\d{{1,3}}|an?|{'|'.join(_COUNTS)})"
_UNIT = "(?P<unit>day|week|month|year)"
_MONTH = "|".join((*ENGLISH.months, *(f"{name[:3]}\\.?" for name in ENGLISH.months)))
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ENDS = (
    r"(?!\s+(?!(?:and|or|but|in|at|by|with|that|when|of|from|as|to|for|near|outside|was|were|is|are|had|has)\b"
    rf"|{'|'.join((*ENGLISH.weekdays, *ENGLISH.months))}|\d)\w)"
)
"""Nothing that a time hangs on, as in “the day before the vote”."""
_WEEKDAY = f"(?:{'|'.join(ENGLISH.weekdays)})"
_TO_COME = r"(?:will|shall|would|due|expected|scheduled|planned|plans|intends|going|set|(?:is|are|was|were)\s+to)\b"
_OTHER_DAYS = (
    rf"\b(?:(?:an?|one|any|each|every|most|some|that|the|the\s+(?:previous|following|next|same|last))\s+{_WEEKDAY}",
    rf"(?:black|good|ash|holy|palm|easter|maundy|shrove|bloody|cyber|super)\s+{_WEEKDAY}",
    rf"(?:(?<=\bago on )|(?<=\bweek on )){_WEEKDAY}",
    rf"{_WEEKDAY}(?=\s+(?:week|(?:of\s+)?(?:last|this|next)\s+week|Times|Telegraph|Mirror|Express|Mail|Post|Herald)\b)",
    rf"{_WEEKDAY}(?=,?(?:\s+(?!(?:said|says|told|that|when|as|and)\b)[\w’'-]+){{1,5}}\s+(?:will|shall)\b)",
    rf"{_TO_COME}[^.;:\d]{{0,60}}?\b{_WEEKDAY})\b",
)
"""Weekdays of which it is not plain that they are the last one: those to come, of each week, in names."""
_SIDE = rf"(?P<side>later|earlier|afterwards?|previously|(?:before|after){_ENDS})\b"

RELATIVE_DATES = RelativeDates(
    other=pattern(f"(?i){'|'.join(_OTHER_DAYS)}"),
    found=pattern(rf"(?i)\b(?:(?P<which>next|last)\s+)?(?P<day>{'|'.join((*_NEAR, *WEEKDAYS))})\b"),
    weekdays=WEEKDAYS,
    near=_NEAR,
    period=pattern(r"(?i)(?<!\bthe )\b(?P<which>last|this|next)\s+(?P<unit>week|month|year)\b"),
    which={"last": -1, "this": 0, "next": 1},
    ago=pattern(rf"(?i)\b{_COUNT}\s+{_UNIT}s?\s+ago\b"),
    later=pattern(rf"(?i)\b{_COUNT}\s+{_UNIT}s?\s+{_SIDE}"),
    hanging=pattern(
        rf"(?i)\bthe\s+{_UNIT}\s+{_SIDE}"
        r"|\bthe\s+(?P<side_first>previous|following|next|same)\s+(?P<unit_behind>day|week|month|year)\b"
    ),
    sides={
        **dict.fromkeys(("before", "earlier", "previous", "previously"), -1),
        **dict.fromkeys(("after", "afterward", "afterwards", "later", "following", "next"), 1),
        "same": 0,
    },
    counts={**_COUNTS, "a": 1, "an": 1},
    units={"day": Length.DAY, "week": Length.WEEK, "month": Length.MONTH, "year": Length.YEAR},
    whole=pattern(
        rf"\b{_DAY}\s+(?:of\s+)?(?:{_MONTH})(?!\w)(?:,?\s+\d{{4}})?|\b(?:{_MONTH})\s+{_DAY}(?!\w)(?:,?\s+\d{{4}})?"
        r"|(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])"
    ),
)
