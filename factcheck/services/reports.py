"""Gathers what a report prints, and writes it as a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.domain.records.article import Article
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.report import Report, ReportedArticle
from factcheck.domain.rules.confidentiality import released
from factcheck.services.atomic_file import write_atomically
from factcheck.services.unit_of_work import UnitOfWork
from factcheck.store.annotation_table import AnnotationTable
from factcheck.store.article_table import ArticleTable
from factcheck.store.claim_table import ClaimTable
from factcheck.store.evidence_table import EvidenceTable
from factcheck.store.question_table import QuestionTable
from factcheck.store.wording_table import WordingTable

if TYPE_CHECKING:
    from factcheck.exporters.base import Format


class Reports:
    """Fact-check reports of one article or of the whole desk."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._articles = ArticleTable(unit.file)
        self._claims = ClaimTable(unit.file)
        self._evidence = EvidenceTable(unit.file)
        self._annotations = AnnotationTable(unit.file)
        self._questions = QuestionTable(unit.file)
        self._wordings = WordingTable(unit.file)

    @property
    def formats(self) -> "Sequence[Format]":
        """The formats a report can be written in, each with a line that says whom it is for."""
        from factcheck.exporters.base import FORMATS

        return FORMATS

    def gather(self, article_id: ArticleId | None = None) -> Report:
        """The report of an article, or of every article, as it stands now; what is typed later is another operation."""
        self._unit.journal.end_visit()
        wanted = [self._articles.get(article_id)] if article_id else self._articles.all()
        reported = tuple(map(self._reported, wanted))
        return Report(reported, self._unit.now(), self._unit.who, f"Factcheck {__version__}")

    def _reported(self, article: Article) -> ReportedArticle:
        proof = self._articles.proof(article.id)
        evidence = self._evidence.of_article(article.id)
        return ReportedArticle(
            article=article,
            proof=proof,
            words=sum(proof.words_by_block),
            claims=released(self._claims.of_article(article.id)),
            evidence={claim_id: released(some) for claim_id, some in evidence.items()},
            annotations=released(self._annotations.of_article(article.id)),
            questions=released(self._questions.of_article(article.id)),
            wordings=released(self._wordings.of_article(article.id)),
        )

    def write(self, target: Path, article_id: ArticleId | None = None) -> None:
        """Writes the report to `target`, whose ending names the format; it appears whole or not at all.

        Raises UnknownFormatError, UnwritableError or DiskFullError.
        """
        self.writing(target, article_id)()

    def writing(self, target: Path, article_id: ArticleId | None = None) -> Callable[[], None]:
        """The work of `write`, with everything gathered already: it may be done on another thread."""
        from factcheck.exporters.base import export

        report = self.gather(article_id)
        return lambda: write_atomically(target, export(report, target.suffix.lower()))
