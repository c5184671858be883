"""Looks a quotation up in the captured texts of its source, and the facts of its claim in the quotation: no verdict."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.records.capture import page_at
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import EvidenceDraft, Stance
from factcheck.domain.rules.claim_against_evidence import MissingFact, TextFacts
from factcheck.domain.rules.facts import FactKind
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.quotation_match import (
    MatchKind,
    QuotationMatch,
    best_match,
    is_other_language,
    match_quotation,
)
from factcheck.domain.rules.quotations import quotations
from factcheck.domain.rules.source_places import page_behind
from factcheck.domain.rules.text_language import language_named, language_seen
from factcheck.domain.text.scripts import script_of
from factcheck.domain.text.span import Span
from factcheck.domain.text.word_index import WordIndex

LONGEST = 4_000_000
"""So many letters of a captured text are compared: more would take too much memory."""


@dataclass(frozen=True, slots=True)
class EvidenceCheck:
    """How a quotation stands in the closest of some texts, and which facts of a claim it does not contain.

    `match` is None where there is no quotation, or no text to compare it with; `text` counts from 0, and `page` is
    that on which it begins, 0 where there are no pages. `is_whole` says that all of the texts was compared. Where
    nothing is quoted, `is_quoted` is false, and the facts that are missing stand in none of the texts. `behind` is a
    page that was typed and the last one with words, where all texts have pages and none goes that far. `misquoted` are
    words of the claim in quotation marks, and those that the quotation has in their place, either empty without such.
    """

    match: QuotationMatch | None = None
    text: int = 0
    page: int = 0
    is_whole: bool = True
    missing: tuple[MissingFact, ...] = ()
    is_quoted: bool = True
    behind: tuple[int, int] | None = None
    misquoted: tuple[tuple[str, str], ...] = ()


def indexed(text: str, pause: Callable[[], object] | None = None) -> WordIndex:
    """The words of a captured text, as far as they are compared; `pause` is as in WordIndex."""
    return WordIndex(text[:LONGEST], pause)


def compared_words(claim: Claim, draft: EvidenceDraft) -> tuple[str, str]:
    """The words of a claim that are sought in a piece of its evidence, and what is told about that.

    Of a search, nothing of the claim is sought in the words that it looked for.
    """
    statement = "" if draft.stance is Stance.SEARCHED else claim.statement
    return statement, "\n".join((claim.speaker, draft.title, draft.locator))


def facts_of(text: str, language: Language, pause: Callable[[], object] | None = None) -> TextFacts | None:
    """The facts of a captured text, with `pause` as in WordIndex; None of one that is too long to be read whole."""
    if len(text) > LONGEST:
        return None
    return language.evidence.read(text, pause)


def check_evidence(
    quotation: str,
    statement: str,
    language: Language,
    texts: Sequence[WordIndex],
    translation: str = "",
    about: str = "",
    spoken: str = "",
) -> EvidenceCheck:
    """What can be told of a quotation and of the statement of its claim, empty where only the first is asked about.

    Facts of the claim are sought in the translation, too; of a quotation in another script without one none are. Names
    and dates that what is told `about` the quotation has, such as who speaks and its source, need not stand in it.
    `spoken` is the language of the quotation as it was recorded; where that is none, its words may tell.
    """
    if not quotation.strip():
        return EvidenceCheck()
    is_legible = bool(translation.strip()) or script_of(quotation) in ("", script_of(statement))
    passage = f"{quotation}\n{translation}"
    missing = tuple(_missing(statement, passage, about, language)) if is_legible else ()
    misquoted = tuple(_misquoted(statement, WordIndex(passage)))
    if not texts:
        return EvidenceCheck(missing=missing, misquoted=misquoted)
    matches = [_matched(quotation, one, language, spoken) for one in texts]
    best = best_match(matches)
    match, text = matches[best], texts[best].text
    page = page_at(text, match.spans[0].start) if match.spans and "\f" in text else 0
    is_whole = all(len(one.text) < LONGEST for one in texts)
    return EvidenceCheck(match, best, page, is_whole, missing, misquoted=misquoted)


def with_place(check: EvidenceCheck, place: str, texts: Sequence[WordIndex]) -> EvidenceCheck:
    """The same, and whether the place names a page behind the last of the texts."""
    lasts = [page_at(one.text, len(one.text)) for one in texts]
    page = page_behind(place, max(lasts)) if check.is_whole and lasts and min(lasts) > 1 else 0
    return replace(check, behind=(page, max(lasts))) if page else check


def _matched(quotation: str, text: WordIndex, language: Language, spoken: str) -> QuotationMatch:
    match = match_quotation(quotation, text, language.small_words)
    if match.kind is MatchKind.NOT_FOUND:
        own, other = language_named(spoken) or language_seen(quotation), language_seen(text.text)
        return QuotationMatch(MatchKind.OTHER_LANGUAGE) if own and other and own != other else match
    return match


def check_captured(statement: str, language: Language, texts: Sequence[TextFacts], about: str = "") -> EvidenceCheck:
    """Which facts of a claim stand in none of the captured texts of evidence that quotes nothing.

    Nothing is told where one of them may say it in another language.
    """
    if not texts or any(is_other_language(statement, one.beginning, language.small_words) for one in texts):
        return EvidenceCheck(is_quoted=False)
    absent = [language.evidence.absent(statement, one) for one in texts]
    everywhere = set.intersection(*({one.span for one in some} for some in absent))
    missing = _told([one for one in absent[0] if one.span in everywhere], statement, about, language)
    return EvidenceCheck(missing=tuple(missing), is_quoted=False)


def _missing(statement: str, passage: str, about: str, language: Language) -> list[MissingFact]:
    """The facts that the passage lacks, those first for which another one of it is told."""
    told = _told(language.evidence.missing(statement, passage), statement, about, language)
    return sorted(told, key=lambda one: not one.told_instead)


def _misquoted(statement: str, passage: WordIndex) -> Iterator[tuple[str, str]]:
    """Where what a statement quotes stands otherwise in the passage, of which it has most words in their order."""
    for quoted in quotations(statement, Span(0, len(statement))) if statement else ():
        yield from match_quotation(quoted.of(statement), passage).differences


def _told(missing: Sequence[MissingFact], statement: str, about: str, language: Language) -> list[MissingFact]:
    """Missing facts without the names and dates that what is told about the evidence has."""
    lacking = {one.span for one in language.evidence.missing(statement, about)} if about.strip() else None
    return [one for one in missing if one.kind is FactKind.NUMBER or lacking is None or one.span in lacking]
