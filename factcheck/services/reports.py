"""Gathers what a report prints, and writes it as a file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck import __version__
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.case import Case
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.record_kind import ReportPlace
from factcheck.domain.records.report import Report, ReportedArticle, ReportFormat
from factcheck.domain.rules.confidentiality import released, withheld_notes
from factcheck.domain.rules.withheld_notes import without_quotations
from factcheck.services.atomic_file import write_atomically
from factcheck.services.unit_of_work import UnitOfWork
from factcheck.translation import current_language, language


class Reports:
    """Fact-check reports of one article or of the whole desk."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._articles = unit.store.articles

    @property
    def formats(self) -> Sequence[ReportFormat]:
        """The formats a report can be written in, each with a line that says whom it is for."""
        from factcheck.exporters.base import FORMATS

        return FORMATS

    def gather(self, article_id: ArticleId | None = None) -> Report:
        """The report of an article, or of every article, as it stands now; what is typed later is another operation."""
        self._unit.store.journal.end_visit()
        wanted = [article_id] if article_id else [one.id for one in self._articles.all()]
        reported = tuple(_reported(self._unit.cases.here(one)) for one in wanted)
        return Report(reported, self._unit.now(), self._unit.who, f"Factcheck {__version__}")

    def write(self, target: Path, article_id: ArticleId | None = None, code: str = "") -> None:
        """Writes the report to `target`, whose ending names the format; it appears whole or not at all.

        It is in the language of this code, else in the one that is spoken. Raises UnknownFormatError, UnwritableError
        or DiskFullError.
        """
        self.writing(target, article_id, code)()

    def writing(self, target: Path, article_id: ArticleId | None = None, code: str = "") -> Callable[[], None]:
        """The work of `write`, with everything gathered already: it may be done on another thread."""
        from factcheck.exporters.base import export

        report, spoken = self.gather(article_id), code or current_language()

        def write() -> None:
            with language(spoken):
                write_atomically(target, export(report, target.suffix.lower()))

        return write


def _reported(case: Case) -> ReportedArticle:
    """What a report may print of a case."""
    listed = [kind.type for kind in KINDS if kind.in_report is not ReportPlace.CLAIMS]
    evidence = {claim_id: released(case.of(Evidence, claim_id)) for claim_id in case.claims}
    withheld = withheld_notes(case.proof, case.all(Annotation), case.claims.values())
    records = (one for kind in listed for one in released(case.all(kind)))
    return ReportedArticle(
        article=case.article,
        proof=case.proof,
        words=sum(case.proof.words_by_block),
        claims=released(case.claims_by_number()),
        evidence={claim_id: some for claim_id, some in evidence.items() if some},
        records=tuple(without_quotations(one, case.proof, withheld) for one in records),
        withheld=withheld,
    )
