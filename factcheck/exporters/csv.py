"""The report as a table: one row a claim, for spreadsheets and scripts."""

import csv
import io
from collections.abc import Iterator, Sequence

from factcheck.domain.records.denial import denial_line, denied_by_words
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.question import question_line
from factcheck.domain.records.report import Report, ReportedArticle, denials_against
from factcheck.domain.rules.claim_filter import ClaimOrder, sorted_claims
from factcheck.domain.wording.labels import (
    KIND,
    RISK,
    STANCE,
    STATUS,
    gap_words,
    outcome_words,
    reason_words,
    wording_line,
)
from factcheck.exporters.passage_places import Places

COLUMNS = (
    "article",
    "number",
    "parent",
    "verdict",
    "reason",
    "outcome",
    "statement",
    "words",
    "kind",
    "risk",
    "speaker",
    "verb",
    "note",
    "denies",
    "denied by",
    "questions",
    "proposed wordings",
    "paragraph",
    "sentence",
    "page",
    "evidence count",
    "evidence",
    "judged by",
    "judged at",
)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(report: Report) -> bytes:
    """The report by RFC 4180, in UTF-8 with a byte-order mark so that spreadsheets read it as such."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for reported in report.articles:
        for row in _rows(reported):
            writer.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """`cell`, with an apostrophe before a sign that a spreadsheet would take for a formula."""
    return "'" + cell if cell.startswith(_FORMULA_SIGNS) else cell


def _rows(reported: ReportedArticle) -> Iterator[Sequence[str]]:
    denied = denials_against(reported.claims)
    numbers = {claim.id: claim.number for claim in reported.claims}
    places = Places(reported.proof, reported.article.language)
    for claim in sorted_claims(reported.claims, ClaimOrder.NUMBER):
        evidence = reported.evidence.get(claim.id, ())
        here = [places.of(passage) for passage in places.here(claim)]
        yield (
            reported.article.name,
            claim.number,
            numbers.get(claim.parent_id, "") if claim.parent_id is not None else "",
            STATUS[claim.status],
            reason_words(claim.reason) if claim.reason else "",
            outcome_words(claim),
            claim.statement,
            claim.words,
            KIND[claim.kind] if claim.kind else "",
            RISK[claim.risk] if claim.risk else "",
            claim.speaker,
            claim.verb,
            claim.note,
            "\n".join(denial_line(one) for one in claim.denials),
            "\n".join(denied_by_words(one) for one in denied[claim.id]),
            "\n".join(question_line(one) for one in reported.questions if one.claim_id == claim.id),
            "\n".join(wording_line(one) for one in reported.wordings if one.claim_id == claim.id),
            "; ".join(place.paragraph for place in here),
            "; ".join(str(place.sentence) for place in here),
            "; ".join(str(place.page) for place in here if place.page),
            str(len(evidence)),
            "\n".join(map(_evidence, evidence)) or gap_words(claim),
            claim.judged_by,
            claim.judged_at,
        )


def _evidence(one: Evidence) -> str:
    parts = (one.source.title, STANCE[one.stance], one.locator, one.source.url)
    return "; ".join(part for part in parts if part)
