"""What may leave the desk: what is for checkers only goes into no report, print, copy or export."""

from dataclasses import replace

from factcheck.domain.records.evidence import Evidence, Level, Source

WITHHELD = "Reporter’s note, not released"


def may_leave(source: Source) -> bool:
    """Whether words, author and title of a source may leave the desk."""
    return source.level is not Level.CHECKERS


def as_it_may_leave(evidence: Evidence) -> Evidence:
    """A piece of evidence as it may leave the desk: what is withheld is told without its words, author or title."""
    if may_leave(evidence.source):
        return evidence
    source = replace(evidence.source, title=WITHHELD, url="")
    return replace(evidence, source=source, quote="", locator="", note="")
