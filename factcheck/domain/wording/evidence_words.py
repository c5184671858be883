"""What a piece of evidence quotes, in which language and by whom translated, and what it does not say."""

from factcheck.domain.records.evidence import Evidence, EvidenceDraft, SourceKind, Stance
from factcheck.domain.wording.joining import clauses, quoted
from factcheck.domain.wording.timestamps import written_date
from factcheck.translation import _


def quote_words(evidence: Evidence) -> str:
    """The words of the source in quotation marks, or those that a search looked for; empty where there are none."""
    if not evidence.quote:
        return ""
    words = quoted(evidence.quote)
    return _("looked for {words}", words=words) if evidence.stance is Stance.SEARCHED else words


def accessed_words(evidence: Evidence) -> str:
    """When the source was seen, of every sort alike: other words would tell of one that is withheld; or nothing."""
    return _("seen {date}", date=written_date(evidence.accessed)) if evidence.accessed else ""


def translation_words(evidence: Evidence) -> str:
    """In which language the source says it, and its translation with who made it; empty where nothing is said."""
    language = _("original in {language}", language=evidence.language) if evidence.language else ""
    words, by = quoted(evidence.translation) if evidence.translation else "", evidence.translator
    if words and by:
        return clauses([language, _("translated by {translator}: {words}", translator=by, words=words)])
    translated = _("translated by {translator}", translator=by) if by else ""
    return clauses([language, _("translation: {words}", words=words) if words else translated])


def lacking_words(draft: EvidenceDraft) -> str:
    """What evidence is recorded without: a place in the source or why there is none, or what a search looked for."""
    if draft.kind is SourceKind.REPORTERS_NOTE:
        return ""
    if draft.stance is Stance.SEARCHED:
        is_told = any(words.strip() for words in (draft.quote, draft.note))
        return "" if is_told else _("not said what was looked for")
    return "" if draft.is_placed else _("not said where in it")
