"""What comes out where evidence is compared with its captured texts and its claim, as scripts read it."""

from factcheck.cli.output import Answer
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.claim_against_evidence import TextFacts
from factcheck.domain.rules.evidence_check import (
    EvidenceCheck,
    check_captured,
    check_evidence,
    compared_words,
    facts_of,
    indexed,
)
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.quotation_match import MatchKind
from factcheck.domain.text.word_index import WordIndex
from factcheck.services.desk import Desk

_NO_TEXT, _NOT_COMPARED = "no_captured_text", "not_compared"


class EvidenceComparison:
    """Compares evidence as the window does while people type; each captured text is read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._texts: dict[SourceId, list[str]] = {}
        self._indexes: dict[SourceId, list[WordIndex]] = {}
        self._facts: dict[tuple[SourceId, str], list[TextFacts] | None] = {}

    def answer(self, claim: Claim, evidence: Evidence) -> Answer:
        """How the quotation stands in the captured texts, null without one, and which facts of the claim it lacks."""
        if evidence.is_lead:
            return {"quotation": None, "missing": []}
        statement, about = compared_words(claim, evidence.draft)
        language = language_of(claim.language)
        if not evidence.quote.strip():
            check = self._unquoted(claim, evidence.source.id, statement, about, language)
        else:
            texts = self._indexed(evidence.source.id)
            quote, translation, spoken = evidence.quote, evidence.translation, evidence.language
            check = check_evidence(quote, statement, language, texts, translation, about, spoken)
        missing = [one.words for one in check.missing if not one.is_rounded]
        return {"quotation": _outcome(check) if evidence.quote.strip() else None, "missing": missing}

    def _unquoted(
        self, claim: Claim, source_id: SourceId, statement: str, about: str, language: Language
    ) -> EvidenceCheck:
        key = source_id, claim.language
        if key not in self._facts:
            read = [facts_of(one, language) for one in self._texts_of(source_id)]
            whole = [one for one in read if one is not None]
            self._facts[key] = whole if len(whole) == len(read) else None
        return check_captured(statement, language, self._facts[key] or (), about)

    def _indexed(self, source_id: SourceId) -> list[WordIndex]:
        if source_id not in self._indexes:
            self._indexes[source_id] = [indexed(one) for one in self._texts_of(source_id)]
        return self._indexes[source_id]

    def _texts_of(self, source_id: SourceId) -> list[str]:
        if source_id not in self._texts:
            self._texts[source_id] = list(self._desk.captures.texts_of(source_id).values())
        return self._texts[source_id]


def _outcome(check: EvidenceCheck) -> str:
    if check.match is None:
        return _NO_TEXT
    is_unknown = check.match.kind is MatchKind.NOT_FOUND and not check.is_whole
    return _NOT_COMPARED if is_unknown else check.match.kind.value
