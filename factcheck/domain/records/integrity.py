"""Findings of an integrity check of a desk."""

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """A kind of damage."""

    DAMAGED = "damaged"
    POINTS_NOWHERE = "points_nowhere"
    TEXT_CHANGED = "text_changed"
    PASSAGE_MISPLACED = "passage_misplaced"
    WORDING_MISPLACED = "wording_misplaced"
    ANNOTATION_MISPLACED = "annotation_misplaced"
    HISTORY_CHANGED = "history_changed"
    HISTORY_BROKEN = "history_broken"
    HISTORY_CUT = "history_cut"
    CAPTURE_CHANGED = "capture_changed"
    ROW_DAMAGED = "row_damaged"
    ROW_CHANGED = "row_changed"
    ROW_MISSING = "row_missing"
    ROW_UNKNOWN = "row_unknown"


class RowDamage(StrEnum):
    """What is wrong with a row."""

    VALUE = "value"
    NO_TEXT = "no_text"
    LETTERS = "letters"
    NUMBER = "number"
    BLOCKS = "blocks"
    STYLES = "styles"
    OUTSIDE = "outside"
    OTHER_TEXT = "other_text"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, and where; of a damaged row which one and what is wrong with it."""

    flaw: Flaw
    where: str
    row: str = ""
    damage: str = ""
