"""The words about how far the check of an article has come, and how much of it nobody has marked."""

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.joining import as_sentence, clauses, with_remark
from factcheck.translation import _, counted


def judged_words(progress: Progress) -> str:
    """How far a check has come: “31 judged, of the 41 marked (1 needs no verdict)”."""
    if not progress.marked:
        return _("No claims yet")
    idle = progress.of(Status.NOT_NEEDED)
    judged = counted("{count} judged, of the {marked} marked", progress.judged, marked=progress.marked)
    needs = counted("{count} [needs|need] no verdict", idle) if idle else ""
    return with_remark(judged, needs)


def coverage_words(coverage: Coverage) -> str:
    """How much of an article nobody has marked, as a sentence; empty where every word is marked."""
    paragraphs, left = paragraphs_words(coverage), coverage.unmarked_words
    if not paragraphs:
        return as_sentence(unmarked_words(coverage)) if left else ""
    unmarked = counted("{count} of {words} words [stands|stand] in none", left, words=coverage.words)
    return as_sentence(clauses([paragraphs, unmarked]))


def unmarked_words(coverage: Coverage) -> str:
    """What nobody has marked, in a clause: paragraphs, or words where each paragraph holds a claim; else empty."""
    if coverage.unmarked_paragraphs or not coverage.unmarked_words:
        return paragraphs_words(coverage)
    return counted("{count} of {words} words [stands|stand] in no claim", coverage.unmarked_words, words=coverage.words)


def paragraphs_words(coverage: Coverage) -> str:
    """How many paragraphs hold no claim; empty where each holds one."""
    if not coverage.unmarked_paragraphs:
        return ""
    return counted(
        "{count} of {paragraphs} paragraphs [holds|hold] no claim",
        coverage.unmarked_paragraphs,
        paragraphs=coverage.paragraphs,
    )
