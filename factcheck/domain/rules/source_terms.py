"""What is agreed with sources, where the copy says more than that, and of how many origins they are.

A rule proposes only: nothing of it is stored.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, Source, SourceKind, Stance
from factcheck.domain.rules.source_names import is_unnamed, named_in
from factcheck.domain.text.canonical import one_line
from factcheck.domain.text.matching import same_words
from factcheck.domain.text.span import Span

_SAY_SO = frozenset({Stance.SUPPORTS, Stance.CONTEXT})


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Words of the copy that say more of a source than was agreed with it; `span` is where, for those of the text."""

    source: Source
    words: str
    span: Span | None = None


def disclosures_of(claim: Claim) -> list[Disclosure]:
    """Where a claim names a source that is not to be named, or who speaks is not as the source may be described.

    Only a person is described, and only by a claim that tells who said what. Of a claim whose evidence is not told as
    it is nothing is said, since that would name the source.
    """
    if not claim.evidence or "evidence" in claim.withheld:
        return []
    found: dict[str, Disclosure] = {}
    for one in {one.source.id: one for one in claim.evidence if is_unnamed(one.source)}.values():
        for name, _span in named_in(one.source, claim.words):
            found.setdefault(name.casefold(), Disclosure(one.source, name))
        if _is_told_by(one, claim) and not same_words(claim.speaker.casefold(), one.source.described_as.casefold()):
            found.setdefault(claim.speaker.casefold(), Disclosure(one.source, claim.speaker))
    return list(found.values())


def disclosures_in(case: Case) -> list[Disclosure]:
    """The same of all claims of an article, and where else its text names their sources, in the order of the text."""
    used = {one.source.id: one.source for one in case.all(Evidence) if is_unnamed(one.source)}
    text = case.proof.text
    found = [Disclosure(one, span.of(text), span) for one in used.values() for _name, span in named_in(one, text)]
    there = {one.words.casefold() for one in found}
    for claim in case.claims.values() if used else ():
        if claim.passages:
            said = (one for one in disclosures_of(claim) if one.words.casefold() not in there)
            found += [replace(one, span=claim.main.span) for one in said]
    return sorted(found, key=lambda one: one.span.start if one.span is not None else 0)


def _is_told_by(evidence: Evidence, claim: Claim) -> bool:
    is_person = evidence.source.kind is SourceKind.PERSON and bool(evidence.source.name)
    return is_person and claim.is_speech and bool(claim.speaker) and evidence.stance in _SAY_SO


@dataclass(frozen=True, slots=True)
class Origins:
    """Of how many origins some sources are: how many are of each that is said, and of how many nobody said it.

    It is what is recorded, and never says that sources are independent.
    """

    sources: int
    groups: tuple[int, ...]
    unknown: int


def origins_of(sources: Iterable[Source]) -> Origins:
    """The origins of some sources, that of the most first; one that others name as theirs is of that origin, too."""
    called = [(_plain(one.origin), _plain(one.name)) for one in sources]
    named = {origin for origin, _name in called}
    counts = Counter(filter(None, (origin or (name if name in named else "") for origin, name in called)))
    return Origins(len(called), tuple(sorted(counts.values(), reverse=True)), len(called) - counts.total())


def _plain(words: str) -> str:
    return one_line(words).casefold()
