"""The English words for days."""

import re

from factcheck.domain.rules.relative_dates import RelativeDates
from factcheck.domain.text.patterns import pattern

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

RELATIVE_DATES = RelativeDates(
    found=pattern(rf"\b(?:(?P<next>next)\s+)?(?P<day>{'|'.join((*_WEEKDAYS, *_NEAR))})\b", re.IGNORECASE),
    weekdays=_WEEKDAYS,
    near=_NEAR,
)
