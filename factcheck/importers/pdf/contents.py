"""What was found in a PDF before it becomes an article."""

from dataclasses import dataclass, field

from factcheck.domain.records.annotation import Remark
from factcheck.importers.pdf.chunk import Sheet


@dataclass(slots=True)
class ReadPdf:
    """What a PDF holds: sheets and remarks, and how many letters have no or no sure meaning, or lie outside."""

    sheets: list[Sheet] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    language: str = ""
    unmapped: int = 0
    guessed: int = 0
    outside: int = 0
    fields: int = 0
    letters: int = 0
    unseen: int = 0
    marked: int = 0
    painted: bool = False
