"""How much time is left."""

from datetime import datetime, timedelta

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def deadline_words(deadline: str, now: datetime) -> str:
    """A deadline as people say it, with the time left: "due 18:00 (40 min)".

    `deadline` is a date, a date with a time, or a time of today, ISO 8601, where the person is; `now` is the
    moment there. What cannot be read as one is shown as it was typed.
    """
    if not deadline.strip():
        return ""
    moment = _moment(deadline.strip(), now)
    if moment is None:
        return f"due {deadline.strip()}"
    day = "" if moment.date() == now.date() else f"{moment.day} {_MONTHS[moment.month - 1]} "
    left = moment - now.replace(tzinfo=None)
    words = f"{_span(left)}" if left >= timedelta(0) else f"{_span(-left)} ago"
    return f"due {day}{moment:%H:%M} ({words})"


def _moment(deadline: str, now: datetime) -> datetime | None:
    for words in (deadline, f"{now:%Y-%m-%d} {deadline}"):
        try:
            moment = datetime.fromisoformat(words)
        except ValueError:
            continue
        return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
    return None


def _span(left: timedelta) -> str:
    minutes = int(left.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes // (24 * 60)} days"
