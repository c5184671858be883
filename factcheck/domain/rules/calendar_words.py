"""The words for days and times in articles and in what people type: plain data of languages, which imports no rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What a language calls days and times.

    `months` and `weekdays`, Monday first, are whole and have their capital; `near` are the days that lie so many after
    today. `fillers` stand between the parts of a date, `ordinals` behind the figure of a day, `before_day` and
    `before_time` before them, `halves` of the day and the words for `hours` behind a time. `signs` stand behind the
    figures of year, month and day.
    """

    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    near: Mapping[str, int] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    ordinals: tuple[str, ...] = ()
    before_day: str = ""
    before_time: str = ""
    halves: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()


ENGLISH: Final = CalendarWords(
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    near={"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1},
    fillers=frozenset({"of", "the"}),
    ordinals=("st", "nd", "rd", "th"),
    before_day="on",
    before_time="at",
    halves=("am", "pm"),
)
TYPED: Final = (
    ENGLISH,
    CalendarWords(hours=("Uhr",)),  # German
    CalendarWords(fillers=frozenset({"de"}), hours=("h",)),  # French
    CalendarWords(fillers=frozenset({"de", "del"}), ordinals=("º", "ª")),  # Spanish, Portuguese, Italian
    CalendarWords(signs=("年", "月", "日")),  # Chinese, Japanese
    CalendarWords(signs=("년", "월", "일")),  # Korean
)
"""What is read of what people type, in whatever language; what theirs calls months and weekdays their system knows."""
