"""What was found when a quotation was looked up in captured texts, and the facts of a claim in the quotation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.domain.rules.claim_against_evidence import MissingFact
from factcheck.domain.rules.evidence_check import EvidenceCheck
from factcheck.domain.rules.facts import FactKind
from factcheck.domain.rules.quotation_match import MatchKind, QuotationMatch
from factcheck.domain.text.canonical import capitalised, one_line, shortened
from factcheck.domain.wording.joining import (
    and_list,
    as_sentence,
    clauses,
    comma_list,
    sentences,
    statements,
    with_remark,
)
from factcheck.translation import N_, Messages, _, counted, if_any

PROMISE = N_(
    "The words are compared letter by letter with the text of the captured files, and numbers, dates and names of the "
    "claim with the quotation, or with that text where nothing is quoted. Nobody is said to be right: other words may "
    "say the same."
)
_MOST = 3
_BRIEF: Messages[MatchKind] = Messages(
    {
        MatchKind.WORD_FOR_WORD: N_("word for word in the captured text"),
        MatchKind.OTHER_MARKS: N_("same words, other marks"),
        MatchKind.IN_PIECES: N_("in pieces in the captured text"),
        MatchKind.NEAR: N_("nearly so in the captured text"),
        MatchKind.OTHER_LANGUAGE: N_("captured text in another language"),
        MatchKind.NOT_FOUND: N_("not found in the captured text"),
    }
)


def check_words(check: EvidenceCheck, names: Sequence[str]) -> str:
    """What was found, in sentences; `names` are those of the captured texts. Empty where there is nothing to say."""
    if not check.is_quoted:
        return as_sentence(_absent(check.missing, names)) if check.missing else ""
    match = _match_words(check, check.match, names) if check.match is not None else ""
    told = (match, _behind(check), capitalised(_misquoted(check)), missing_words(check.missing))
    return sentences([as_sentence(one) for one in told if one])


def _behind(check: EvidenceCheck) -> str:
    """That the place names a page which the captured text does not have; the place in print may differ."""
    if check.behind is None:
        return ""
    page, last = check.behind
    return _("The captured text ends on page {last}, before page {page}", last=last, page=page)


def brief_check_words(check: EvidenceCheck) -> str:
    """The same for a row."""
    if not check.is_quoted:
        return _absent(check.missing)
    match = "" if check.match is None else clauses([_BRIEF[check.match.kind], _differences(check.match.differences)])
    return statements([match, _misquoted(check), missing_words(check.missing[:1])])


def differing_words(checks: Iterable[tuple[str, EvidenceCheck]]) -> str:
    """Which quotations stand otherwise, or not at all, in the captured texts of their sources, given by their names.

    And which have other words than the claim has in quotation marks.
    """
    told = [
        _(
            "Quotation of {source}: {what}",
            source=shortened(source, 40),
            what=brief_check_words(replace(one, missing=())),
        )
        for source, one in checks
        if one.misquoted or (one.match is not None and one.match.kind in (MatchKind.NEAR, MatchKind.NOT_FOUND))
    ]
    return sentences(as_sentence(one) for one in told)


def _misquoted(check: EvidenceCheck) -> str:
    """That the claim quotes otherwise than its evidence does: “…; “the day” for “a week after””."""
    changes = [(theirs, own) for own, theirs in check.misquoted]
    return clauses([_("quoted otherwise in the claim"), _differences(changes)]) if changes else ""


def missing_words(missing: Sequence[MissingFact]) -> str:
    """Which facts of the claim the quotation does not contain: “Not in the quotation: 14 (it has 12), Paris”.

    The words that it lacks come last, so that a row that is cut does not seem to tell what the source says.
    """
    otherwise = [_otherwise(one) for one in missing[:_MOST] if one.is_rounded]
    told = [_missing(one) for one in missing[:_MOST] if not one.is_rounded]
    facts = comma_list([*told, _more(missing)])
    return statements([*otherwise, _("Not in the quotation: {facts}", facts=facts) if facts else ""])


def _absent(missing: Sequence[MissingFact], names: Sequence[str] = ()) -> str:
    """Which facts of the claim stand nowhere in the captured texts, given by their names where these are told."""
    if not missing:
        return ""
    place = and_list([_place(one, 0) for one in names]) if 0 < len(names) <= _MOST else ""
    facts = _absent_facts(missing)
    if place:
        return _("Not in the captured text of {place}: {facts}", place=place, facts=facts)
    return _("Not in the captured text: {facts}", facts=facts)


def _absent_facts(missing: Sequence[MissingFact]) -> str:
    return comma_list([*(shortened(one.words) for one in missing[:_MOST]), _more(missing)])


def _more(missing: Sequence[MissingFact]) -> str:
    return if_any("{count} more", len(missing) - _MOST)


def absent_words(checks: Iterable[tuple[str, EvidenceCheck]]) -> str:
    """What of a claim the captured texts of sources have nowhere of which nothing is quoted, the sources by name."""
    told = [
        _(
            "Nothing quoted of {source}, and not in its captured text: {facts}",
            source=shortened(source, 40),
            facts=_absent_facts(one.missing),
        )
        for source, one in checks
        if not one.is_quoted and one.missing
    ]
    return sentences(as_sentence(one) for one in told)


def unquoted_words(missing: Sequence[MissingFact]) -> str:
    """Which facts of a claim stand in no quotation that bears it out: “In no quotation for it: 14, Paris”."""
    facts = comma_list(dict.fromkeys(shortened(one.words) for one in missing if not one.is_rounded))
    return _("In no quotation that supports it: {facts}", facts=facts) if facts else ""


def _otherwise(one: MissingFact) -> str:
    """What the quotation has for a fact that it spells or rounds otherwise."""
    fact, instead = shortened(one.words), shortened(one.instead)
    if one.kind is FactKind.NAME:
        return _("Spelled {instead} in the quotation, not {fact}", fact=fact, instead=instead)
    return _("{instead} in the quotation, not {fact}", fact=fact, instead=instead)


def _missing(one: MissingFact) -> str:
    instead = _("it has {instead}", instead=shortened(one.told_instead)) if one.told_instead else ""
    return with_remark(shortened(one.words), instead)


def _match_words(check: EvidenceCheck, match: QuotationMatch, names: Sequence[str]) -> str:
    place = _place(names[check.text], check.page)
    match match.kind:
        case MatchKind.WORD_FOR_WORD:
            return _("Word for word in {place}", place=place)
        case MatchKind.OTHER_MARKS:
            return _("The same words with other marks, blanks or capitals in {place}", place=place)
        case MatchKind.IN_PIECES:
            return counted(
                "In pieces in this order in {place}, {count} [word|words] between them",
                match.left_out,
                place=place,
            )
        case MatchKind.NEAR:
            return clauses([_("Nearly so in {place}", place=place), _differences(match.differences)])
        case MatchKind.OTHER_LANGUAGE:
            return _("Not found in {place}, which seems to be in another language", place=place)
    if not check.is_whole:
        return _("Not found in what could be compared: a captured text is too long to be looked through whole")
    return counted("Not found in the [captured text|{count} captured texts]", len(names))


def _place(name: str, page: int) -> str:
    """Where the words stand: the captured file, and its page."""
    file = shortened(name, 60)
    return _("“{file}”, page {page}", file=file, page=page) if page else _("“{file}”", file=file)


def _differences(pairs: Iterable[tuple[str, str]]) -> str:
    some = list(pairs)
    told = [_difference(one_line(here), one_line(there)) for here, there in some[:_MOST]]
    return comma_list([*told, if_any("{count} more [change|changes]", len(some) - _MOST)])


def _difference(here: str, there: str) -> str:
    if not there:
        return _("without “{words}”", words=here)
    return _("“{there}” for “{here}”", there=there, here=here) if here else _("with “{words}” too", words=there)
