"""The report as a table: a row for each claim, and beneath it one for each thing recorded of it."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.domain.records.claim import Claim, joined
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Level
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.kinds import LISTED
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import RecordKind, ReportPlace
from factcheck.domain.rules.bearing import bearing_sources
from factcheck.domain.rules.marked_article import passages_in
from factcheck.domain.rules.progress import is_open, is_undecided
from factcheck.domain.rules.proof_changes import cut_words
from factcheck.domain.rules.report import Report, ReportedArticle, denials_against
from factcheck.domain.rules.source_terms import disclosures_of
from factcheck.domain.wording import labels
from factcheck.domain.wording.bearing_words import not_judged_words, recorded_words
from factcheck.domain.wording.capture_words import captured_file_words
from factcheck.domain.wording.claim_words import judged_text, open_because, outcome_words, reason_or_none, waits_words
from factcheck.domain.wording.denial_words import denial_line, denied_by_words
from factcheck.domain.wording.proof_words import since_words
from factcheck.domain.wording.record_words import WORDS
from factcheck.domain.wording.relation_words import relation_line
from factcheck.domain.wording.source_words import (
    about_words,
    agreement_words,
    disclosed_words,
    independence_words,
    source_marks,
)
from factcheck.domain.wording.stored_words import shown
from factcheck.exporters.outline import PassagePlace, PassagePlaces, statement_words

COLUMNS = (
    *("row", "article", "number", "parent", "verdict", "reason", "outcome", "open"),
    *("statement", "words", "kind", "risk"),
    *("speaker", "verb", "note", "denies", "denied by", "relations"),
    *("paragraph", "sentence", "page", "evidence count", "evidence"),
    *("stance", "directness", "source", "link", "quotation", "where in the source", "accessed"),
    *("question number", "question", "options", "answer", "answered by", "answered at", "result"),
    *("new words", "why", "severity", "decision", "decided by", "decided at", "judged by", "judged at"),
    *("asked by", "asked at", "proposed by", "proposed at", "judged text", "undecided", "not judged"),
    *("set aside by", "set aside at", "quotation language", "translation", "translator"),
    *("about the source", "terms and state", "origins", "more than agreed", "captured files"),
    *("link to the archive", "agreed, and origin"),
)
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
# What a spreadsheet reads as a number, a time or a date and shows otherwise: 007, 1e5, 3/4, 00:14, 12-14; not 155.
_REWRITTEN = re.compile(r"(?![1-9]\d{0,14}$|0$)(?:(?=.*\d)[\d\s.,:/()%-]+|[\d.]+e[+-]?\d+)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
Cells = dict[str, str]


def write_csv(report: Report) -> bytes:
    """The report by RFC 4180, in UTF-8 with a byte-order mark so that spreadsheets read it as such."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for reported in report.articles:
        for row in _rows(reported):
            writer.writerow({column: harmless(cell) for column, cell in row.items()} | _day(row))
    return out.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """`cell`, with an apostrophe before what a spreadsheet would take for a formula or show as another number."""
    return "'" + cell if cell.startswith(_FORMULA_SIGNS) or _REWRITTEN.fullmatch(cell) else cell


def _day(row: Cells) -> Cells:
    """The day a source was read, which may be shown as a date."""
    day = row.get("accessed", "")
    return {"accessed": day} if _DAY.fullmatch(day) else {}


def _rows(reported: ReportedArticle) -> Iterator[Cells]:
    """Each claim by number with what is recorded of it, then what is recorded of the article."""
    article = {"article": reported.article.name}
    denied = denials_against(reported)
    numbers = {claim.id: claim.number for claim in reported.claims}
    places = PassagePlaces(reported.proof, reported.article.language)
    for claim in reported.claims:
        of_claim = article | {"number": claim.number}
        here = [places.of(passage) for passage in passages_in(reported.proof, claim)]
        parent = {"parent": numbers.get(claim.parent_id, "") if claim.parent_id else ""}
        stated = {"statement": statement_words(reported, claim)}
        yield of_claim | parent | _claim(claim, reported, denied[claim.id]) | stated | _place(here)
        for row in _recorded(reported, claim, places):
            yield of_claim | row
    for row in (*_recorded(reported, None, places), *_since(reported)):
        yield article | row


def _since(reported: ReportedArticle) -> Iterator[Cells]:
    """What became of the claims since the proof before, and what was cut since, where that is to be told."""
    if reported.compared is None:
        return
    yield {"row": "since proof", "statement": since_words(reported.compared)}
    for claim in reported.cut or ():
        told = {"number": claim.number, "verdict": labels.STATUS[claim.status], "reason": reason_or_none(claim)}
        yield told | {"row": "cut claim", "statement": claim.statement, "words": claim.claimed_words}
    for words in cut_words(reported.compared.changes, reported.compared.old) if reported.cut is not None else ():
        yield {"row": "cut words", "words": words}


def _recorded(reported: ReportedArticle, claim: Claim | None, places: PassagePlaces) -> Iterator[Cells]:
    """Evidence of a claim and what has a list of its own, or of the latter what belongs to no claim.

    What the reporter attached is only counted in a report, so that no row tells it.
    """
    claim_id = claim.id if claim is not None else None
    for evidence in map(shown, claim.evidence if claim is not None else ()):
        files = (captured_file_words(one, len(one.sha256)) for one in reported.captures.get(evidence.id, ()))
        agreed = agreement_words(evidence.source) if reported.audience is Level.CHECKERS else ""
        yield _evidence(evidence) | {"captured files": "\n".join(files), "agreed, and origin": agreed}
    for kind in LISTED:
        for record in reported.of(kind.type) if kind.in_report is not ReportPlace.ATTACHED else ():
            if record.claim_id == claim_id:
                is_placed = kind.is_pinned and record.proof_id == reported.proof.id
                cells = _CELLS[kind.type](record) if kind.type in _CELLS else _in_words(kind, record)
                yield cells | _place([places.of(record)] if is_placed else [])


def _claim(claim: Claim, reported: ReportedArticle, denied: Sequence[Denial]) -> Cells:
    return {
        "row": "claim",
        "verdict": labels.STATUS[claim.status],
        "reason": reason_or_none(claim),
        "open": open_because(claim) if is_open(claim) else "",
        "outcome": outcome_words(claim),
        "words": joined(one.quote for one in sorted(claim.passages, key=lambda one: one.span.start)),
        "kind": labels.KIND[claim.kind] if claim.kind else "",
        "risk": labels.RISK[claim.risk] if claim.risk else "",
        "speaker": claim.speaker,
        "verb": claim.verb,
        "note": claim.note,
        "denies": "\n".join(denial_line(one, reported.stated(one.target_id)) for one in claim.denials),
        "denied by": "\n".join(denied_by_words(one, reported.stated(one.claim_id)) for one in denied),
        "relations": "\n".join(relation_line(one, claim.id) for one in claim.relations),
        "evidence count": str(claim.evidence_count),
        "evidence": recorded_words(claim),
        "judged by": claim.judged_by,
        "judged at": claim.judged_at,
        "judged text": judged_text(claim) if claim.was_other_when_judged else "",
        "undecided": waits_words(claim) if is_undecided(claim) else "",
        "not judged": not_judged_words(claim),
        "origins": independence_words(bearing_sources(claim)),
        "more than agreed": disclosed_words(disclosures_of(claim)),
    }


def _place(here: Sequence[PassagePlace]) -> Cells:
    return {
        "paragraph": "; ".join(place.paragraphs for place in here),
        "sentence": "; ".join(place.sentences for place in here),
        "page": "; ".join(str(place.page) for place in here if place.page),
    }


def _evidence(evidence: Evidence) -> Cells:
    return {
        "row": "evidence",
        "stance": labels.STANCE[evidence.stance],
        "directness": labels.DIRECTNESS[evidence.directness] if evidence.directness else "",
        "source": evidence.source.title,
        "link": evidence.source.url,
        "link to the archive": evidence.source.archive_url,
        "quotation": evidence.quote,
        "where in the source": evidence.locator,
        "accessed": evidence.accessed,
        "note": evidence.note,
        "quotation language": evidence.language,
        "translation": evidence.translation,
        "translator": evidence.translator,
        "about the source": about_words(evidence.source),
        "terms and state": source_marks(evidence.source),
    }


def _question(question: Question) -> Cells:
    return {
        "row": "question",
        "question number": str(question.number),
        "question": question.words,
        "options": question.options,
        "asked by": question.asked_by,
        "asked at": question.asked_at,
        "answer": question.answer,
        "answered by": question.answered_by,
        "answered at": question.answered_at,
        "result": question.result,
    }


def _wording(wording: ProposedWording) -> Cells:
    return {
        "row": "wording",
        "words": wording.quote,
        "new words": wording.proposed,
        "why": wording.why,
        "severity": labels.SEVERITY[wording.severity] if wording.severity else "",
        "decision": labels.DECISION[wording.decision] if wording.decision else labels.UNDECIDED,
        "proposed by": wording.proposed_by,
        "proposed at": wording.proposed_at,
        "decided by": wording.decided_by,
        "decided at": wording.decided_at,
    }


def _exemption(exemption: Exemption) -> Cells:
    return {
        "row": "exemption",
        "words": exemption.quote,
        "set aside by": exemption.marked_by,
        "set aside at": exemption.marked_at,
    }


def _in_words(kind: RecordKind, record: object) -> Cells:
    """A record that has no columns of its own, as the other formats tell it."""
    return {"row": kind.entity, "words": "\n".join(WORDS[kind.type].lines([record], lambda _record: "", None))}


_CELLS: Mapping[type, Callable[[Any], Cells]] = {Question: _question, ProposedWording: _wording, Exemption: _exemption}
"""The kinds with a list of their own that have columns in the table."""
