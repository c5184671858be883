"""What in an article does not fit something else in it: a value, for a person to look at."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.text.span import Span


class InconsistencyKind(StrEnum):
    """In which way two places of a text do not fit."""

    SPELLING = "spelling"
    VALUE = "value"
    LIMIT = "limit"
    WEEKDAY = "weekday"
    SUM = "sum"
    SHARE = "share"
    CHANGE = "change"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Two places of a text, in their order, and what would fit: a number, or the day (ISO 8601) whose weekday it is."""

    kind: InconsistencyKind
    spans: tuple[Span, Span]
    fitting: str = ""
