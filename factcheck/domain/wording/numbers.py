"""Numbers as people read them in their language."""

from factcheck.translation import pgettext


def number(value: int) -> str:
    """A whole number with a sign between thousands: “12,000”."""
    return f"{value:,}".replace(",", pgettext("between the thousands of a number", ","))
