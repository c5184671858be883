"""Confidentiality: what is for checkers only goes into no report, print, copy or export."""

from dataclasses import replace

from factcheck.domain.records.evidence import Evidence, Level, Source

WITHHELD_NOTE = "Reporter’s note, not released"
WITHHELD = "Source for checkers only"


def is_releasable(source: Source) -> bool:
    """Whether words, author and title of a source may leave the desk."""
    return source.level is not Level.CHECKERS


def redacted(evidence: Evidence) -> Evidence:
    """A piece of evidence as it may leave the desk: what is withheld is told without its words, author or title."""
    if is_releasable(evidence.source):
        return evidence
    source = replace(evidence.source, title=WITHHELD_NOTE if evidence.source.is_lead else WITHHELD, url="")
    return replace(evidence, source=source, quote="", locator="", note="")
