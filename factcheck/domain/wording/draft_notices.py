"""Notices about a draft that nobody looked at on a sheet."""

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.rules.dates import iso_day
from factcheck.domain.wording.timestamps import date_with_weekday
from factcheck.translation import _


def draft_notices(draft: ArticleDraft) -> tuple[str, ...]:
    """What was noticed, and the date found in the file, which was not taken."""
    day = iso_day(draft.file_date)
    if day is None:
        return draft.noticed
    return (
        *draft.noticed,
        _("{date} was found in the file; it was not taken as the article’s date", date=date_with_weekday(day)),
    )
