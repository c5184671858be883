"""The words about what in an article does not fit something else in it."""

from datetime import date

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.joining import number
from factcheck.domain.wording.timestamps import date_with_weekday
from factcheck.translation import N_, Messages

_MOST = 80
_SAID: Messages[InconsistencyKind] = Messages(
    {
        InconsistencyKind.SPELLING: N_("“{first}” and “{second}” may be one name in two spellings."),
        InconsistencyKind.VALUE: N_("“{first}” and “{second}” may be two numbers for the same."),
        InconsistencyKind.LIMIT: N_("“{first}” and “{second}” give one number with a limit and without."),
        InconsistencyKind.WEEKDAY: N_("“{first}” does not fit “{second}”, which is {fitting}."),
        InconsistencyKind.SUM: N_("“{first}” and “{second}” do not add up: the parts make {fitting}."),
        InconsistencyKind.SHARE: N_("“{first}” and “{second}” do not fit: the share is {fitting} per cent."),
        InconsistencyKind.CHANGE: N_("“{first}” and “{second}” do not fit: the change is {fitting} per cent."),
        InconsistencyKind.WHOLE: N_("The percentages from “{first}” to “{second}” make {fitting}, not 100."),
    }
)


def inconsistency_words(one: Inconsistency, text: str) -> str:
    """What does not fit, as a sentence that quotes both places."""
    first, second = (shortened(span.of(text), _MOST) for span in one.spans)
    return _SAID.filled(one.kind, first=first, second=second, fitting=_fitting(one))


def _fitting(one: Inconsistency) -> str:
    if one.kind is InconsistencyKind.WEEKDAY:
        return date_with_weekday(date.fromisoformat(one.fitting))
    is_whole = one.kind is InconsistencyKind.SUM and one.fitting.isdecimal()
    return number(int(one.fitting)) if is_whole else one.fitting
