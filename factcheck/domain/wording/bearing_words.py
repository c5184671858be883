"""The words about how the evidence recorded bears on one claim and its verdict, and what that lacks."""

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import SourceStatus
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.rules.bearing import (
    Bearing,
    bearing_count,
    bearing_of,
    bearing_sources,
    earlier_evidence,
    is_unplaced,
    lacks_attempt,
    lacks_evidence,
)
from factcheck.domain.rules.source_terms import disclosures_of
from factcheck.domain.rules.splitting import omitted_words, other_figures
from factcheck.domain.text.canonical import capitalised, shortened
from factcheck.domain.wording.joining import as_sentence, clauses, comma_list, quoted, sentences, with_remark
from factcheck.domain.wording.labels import (
    BEARING,
    BEARING_ON_DISPUTED,
    BEARING_ON_UNJUDGED,
)
from factcheck.domain.wording.source_words import disclosed_words
from factcheck.translation import N_, NC_, Messages, _, counted, if_any, pgettext

_OMITTED_LETTERS = 80
_OF_SOURCES = frozenset(
    {
        Reason.SOURCE_DOES_NOT_SAY_THIS,
        Reason.ONLY_SECONDARY_SOURCES,
        Reason.SOURCES_NOT_INDEPENDENT,
        Reason.ONE_ANONYMOUS_SOURCE,
        Reason.SOURCE_OUT_OF_DATE,
    }
)
"""The reasons of the list by which somebody has looked at a source."""


_BEARING_ON: dict[Verdict | None, Messages[Bearing]] = {
    Verdict.SUPPORTED: BEARING,
    Verdict.DISPUTED: BEARING_ON_DISPUTED,
}


_DOUBTFUL_SOURCE: Messages[SourceStatus] = Messages(
    {
        SourceStatus.CORRECTED: N_("its source was corrected"),
        SourceStatus.RETRACTED: N_("its source was retracted"),
        SourceStatus.GONE: N_("its source is gone"),
    }
)


def evidence_words(claim: Claim) -> str:
    """How the evidence recorded bears on the verdict: “only context recorded”, and what was recorded of other words."""
    if _is_mixed(claim):
        told = _("evidence recorded speaks neither for nor against it")
    else:
        told = _BEARING_ON.get(claim.verdict, BEARING_ON_UNJUDGED)[bearing_of(claim)]
    unplaced = _("source named, nothing of it quoted or placed") if is_unplaced(claim) else ""
    earlier = if_any(
        "{count} [piece|pieces] of it recorded before the words or the statement changed", len(earlier_evidence(claim))
    )
    return clauses([told, unplaced, earlier, _doubtful_sources_words(claim)])


def _doubtful_sources_words(claim: Claim) -> str:
    """That each source that bears the verdict out is corrected, retracted or gone; empty where one stands as it was."""
    states = [source.status for source in bearing_sources(claim)]
    if not states or None in states:
        return ""
    if len(states) == 1 and states[0] is not None:
        return _DOUBTFUL_SOURCE[states[0]]
    return _("each of its sources is corrected, retracted or gone")


def _is_mixed(claim: Claim) -> bool:
    """Whether what is recorded speaks neither for nor against it, and is of more than one sort."""
    if bearing_of(claim) not in (Bearing.CONTEXT, Bearing.SEARCHED):
        return False
    return len({one.stance if one.counts else None for one in claim.evidence}) > 1


def recorded_words(claim: Claim) -> str:
    """How the evidence recorded bears on the verdict, or what that lacks; empty where none is recorded or missed.

    Of a claim that changed since it was judged nobody has said whether the evidence says so.
    """
    return capitalised(_recorded_in_sentence(claim))


def _recorded_in_sentence(claim: Claim) -> str:
    if claim.is_in_part:
        return ""
    if lacks_attempt(claim):
        return _("no evidence, search or question recorded") if _tells_of_a_look(claim) else _("no attempt recorded")
    if claim.is_stale and bearing_of(claim) is Bearing.BOTH:
        return _("evidence recorded for and against it, nothing judged since the change")
    if _has_unjudged_side(claim):
        return _("evidence recorded, nothing judged since the change")
    return evidence_words(claim) if claim.evidence or lacks_evidence(claim) else ""


def _tells_of_a_look(claim: Claim) -> bool:
    """Whether the reason of a claim may say that somebody looked or asked, though nothing of that is recorded."""
    is_own = claim.reason is not None and not isinstance(claim.reason, Reason)
    return is_own or claim.reason in _OF_SOURCES


def _has_unjudged_side(claim: Claim) -> bool:
    return claim.is_stale and bearing_of(claim) in (Bearing.SUPPORTS, Bearing.CONTRADICTS)


def evidence_summary(claim: Claim) -> str:
    """How the evidence recorded bears on the verdict, and how many of how many pieces do so."""
    words, count = recorded_words(claim), claim.evidence_count
    if not words or not count:
        return words
    some = count if _has_unjudged_side(claim) else bearing_count(claim)
    if some != count:
        return with_remark(words, counted("{some} of {count} [piece|pieces]", count, some=some))
    return with_remark(words, counted("{count} [piece|pieces]", count))


def caveat_words(claim: Claim) -> str:
    """What is said beside a list of evidence: that it speaks both ways, or what the verdict lacks; else nothing."""
    return capitalised(caveat_in_sentence(claim))


def caveat_in_sentence(claim: Claim) -> str:
    """The caveat as it is said within a sentence: “no evidence recorded”."""
    has_caveat = _evidence_is_in_doubt(claim) or lacks_attempt(claim)
    caveat = _recorded_in_sentence(claim) if has_caveat else ""
    first, *rest = [*filter(None, (caveat, _not_judged_in_sentence(claim), disclosed_words(disclosures_of(claim)))), ""]
    rest = [capitalised(one) for one in rest if one]
    return sentences([as_sentence(first), *map(as_sentence, rest[:-1]), rest[-1]]) if rest else first


def _evidence_is_in_doubt(claim: Claim) -> bool:
    """Whether evidence speaks both ways, or against the verdict alone, or none bears it out or quotes or places it."""
    if claim.is_in_part:
        return False
    bearing = bearing_of(claim)
    if bearing is Bearing.BOTH or (bearing is Bearing.CONTRADICTS and claim.status is Status.DISPUTED):
        return True
    return lacks_evidence(claim) or (not claim.is_stale and (is_unplaced(claim) or bool(earlier_evidence(claim))))


def not_judged_words(claim: Claim) -> str:
    """Which words a verdict does not judge, since the statement leaves them out or has another figure; else empty."""
    return capitalised(_not_judged_in_sentence(claim))


def _not_judged_in_sentence(claim: Claim) -> str:
    figures = other_figures(claim)
    if figures is not None:
        words, statement = map(comma_list, figures)
        return _("the words say {words}, the statement {statement}", words=words, statement=statement)
    if claim.verdict is None or not (omitted := omitted_words(claim)):
        return ""
    words = comma_list(quoted(shortened(one, _OMITTED_LETTERS)) for one in omitted)
    return _("the statement leaves out {words}", words=words)


def more_than_agreed_words(claim: Claim) -> str:
    """Which words of a claim say more of a source than was agreed; else empty."""
    return capitalised(disclosed_words(disclosures_of(claim)))


_SHORT_CAVEAT: Messages[Bearing] = Messages(
    {
        Bearing.SUPPORTS: NC_("evidence in short", "Only a name"),
        Bearing.BOTH: NC_("evidence in short", "For and against"),
        Bearing.CONTRADICTS: NC_("evidence in short", "Against it"),
        Bearing.CONTEXT: NC_("evidence in short", "Only context"),
        Bearing.SEARCHED: NC_("evidence in short", "Only a search"),
        Bearing.LEAD: NC_("evidence in short", "Only a note"),
        Bearing.OFF_THE_RECORD: NC_("evidence in short", "Off the record"),
        Bearing.NONE: NC_("evidence in short", "No evidence"),
    },
    "evidence in short",
)


def short_caveat(claim: Claim) -> str:
    """The caveat in two or three words."""
    if lacks_attempt(claim):
        return _SHORT_CAVEAT[Bearing.NONE] if _tells_of_a_look(claim) else pgettext("evidence in short", "No attempt")
    if not _evidence_is_in_doubt(claim):
        if disclosures_of(claim):
            return pgettext("evidence in short", "More than agreed")
        return pgettext("evidence in short", "Not all words") if _not_judged_in_sentence(claim) else ""
    if _is_mixed(claim):
        return pgettext("evidence in short", "Neither way")
    bearing = bearing_of(claim)
    if earlier_evidence(claim) and not claim.is_stale:
        return pgettext("evidence in short", "Of earlier words")
    if bearing is Bearing.CONTRADICTS and claim.verdict is Verdict.DISPUTED:
        return pgettext("evidence in short", "For it")
    return _SHORT_CAVEAT[bearing]
