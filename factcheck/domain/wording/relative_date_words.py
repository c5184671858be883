"""Which day, week, month or year relative words mean: “means Wed 9 April 2025”."""

from collections.abc import Sequence
from datetime import date

from factcheck.domain.rules.relative_dates import Length, MeantTime
from factcheck.domain.wording.joining import clauses, with_remark
from factcheck.domain.wording.timestamps import date_with_weekday, written_month
from factcheck.translation import _


def meant_words(times: Sequence[MeantTime], words: str) -> str:
    """What the relative dates found in some words mean, with what those that hang on another date are counted from.

    Those that need the date of the article, where it has none, are left out.
    """
    alone = len(times) == 1
    return clauses([_meant(one, one.span.of(words), alone) for one in times])


def _meant(one: MeantTime, words: str, alone: bool) -> str:
    if one.first is None:
        return _("“{words}” hangs on a date that is not told before it", words=words) if one.hangs else ""
    time = _time(one.first, one.length)
    if alone and not one.hangs:
        return _("means {date}", date=time)
    counted = _("counted from “{words}”", words=one.counted_from) if one.hangs else ""
    return with_remark(_("“{words}” means {date}", words=words, date=time), counted)


def _time(first: date, length: Length) -> str:
    match length:
        case Length.DAY:
            return date_with_weekday(first)
        case Length.WEEK:
            return _("the week from {date}", date=date_with_weekday(first))
        case Length.MONTH:
            return written_month(first)
    return str(first.year)
