"""What is agreed with sources, where the copy says more than that, and of how many origins they are.

A rule proposes only: nothing of it is stored.
"""

from bisect import insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar
from unicodedata import normalize

from factcheck.domain.records.capture import Capture
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.claim_relation import ClaimRelation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Source, SourceKind, Stance, Terms
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.text.matching import same_words, spans_of, whole_spans_of
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

R = TypeVar("R")
_SHORTEST = 3
_PART = pattern(r"[^\W\d_]{2,}")
_JOINTS = ("", ".", "_", "-")
_LETTERS_WITH_MARKS = "".join(map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))))
_BARE = {ord(one): normalize("NFD", one)[0] for one in _LETTERS_WITH_MARKS} | dict(
    zip(map(ord, "øØłŁđĐı"), "oOlLdDi", strict=True)
)
TYPED = ("quote", "translation", "locator", "note")
"""What somebody typed into evidence."""
_REMARKS: Mapping[type, tuple[str, ...]] = {
    Claim: ("reason", "note"),
    Evidence: (*TYPED, "translator"),
    Source: ("status_said_in",),
    Denial: ("scope",),
    ClaimRelation: ("note",),
    Question: ("words", "options", "answer", "answered_by", "result"),
    ProposedWording: ("why",),
    Capture: ("name",),
}
"""Fields that somebody typed, or that came with a file, in which a name may stand."""
_OF_COPY: Mapping[type, tuple[str, ...]] = {
    Claim: ("restated", "speaker", "judged_statement"),
    Denial: ("speaker",),
    Evidence: ("statement",),
    ProposedWording: ("proposed",),
}
"""Those that are made of words of the copy, which prints some of the names in them itself."""
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
    if "evidence" in claim.withheld:
        return []
    found: dict[str, Disclosure] = {}
    for one in {one.source.id: one for one in claim.evidence if _is_narrow(one.source)}.values():
        for name, _span in _named(one.source, claim.words):
            found.setdefault(name.casefold(), Disclosure(one.source, name))
        if _is_told_by(one, claim) and not same_words(claim.speaker.casefold(), one.source.described_as.casefold()):
            found.setdefault(claim.speaker.casefold(), Disclosure(one.source, claim.speaker))
    return list(found.values())


def disclosures_in(case: Case) -> list[Disclosure]:
    """The same of all claims of an article, and where else its text names their sources, in the order of the text."""
    used = {one.source.id: one.source for one in case.all(Evidence) if _is_narrow(one.source)}
    text = case.proof.text
    found = [Disclosure(one, span.of(text), span) for one in used.values() for _name, span in _named(one, text)]
    there = {one.words.casefold() for one in found}
    for claim in case.claims.values() if used else ():
        if claim.passages:
            said = (one for one in disclosures_of(claim) if one.words.casefold() not in there)
            found += [replace(one, span=claim.main.span) for one in said]
    return sorted(found, key=lambda one: one.span.start if one.span is not None else 0)


def _is_narrow(source: Source) -> bool:
    return source.terms not in (None, Terms.ON_THE_RECORD) and not source.is_lead


def _is_told_by(evidence: Evidence, claim: Claim) -> bool:
    is_person = evidence.source.kind is SourceKind.PERSON and bool(evidence.source.name)
    return is_person and claim.is_speech and bool(claim.speaker) and evidence.stance in _SAY_SO


def _named(source: Source, text: str) -> Iterator[tuple[str, Span]]:
    """Where a text has the name of a source, outside of the words in which it may be described."""
    agreed = whole_spans_of(text, source.described_as)
    taken: list[Span] = []
    for name in _names(source):
        for span in _places_of(name, text):
            if not any(span.overlaps(one) for one in (*agreed, *taken)):
                taken.append(span)
                yield span.of(text), span


def without_names(source: Source, words: str, instead: str, printed: str = "", *, is_of_copy: bool = False) -> str:
    """Words without the names and links of a source; those in which it may be described stay.

    Of what may be a person each part of the name goes, too, where it begins with a capital. `printed` is what everybody
    reads in the article: what stands there of a name stays in words that are made of the copy, and elsewhere a part of
    it that is not the last name.
    """
    wholes, parts = _whole_names(source), _parts(source)
    if printed:
        lasts = {name.split()[-1] for name in wholes[:2] if name.strip()}
        wholes = tuple(one for one in wholes if not (is_of_copy and _places_of(one, printed)))
        parts -= {one for one in parts if (is_of_copy or one not in lasts) and _is_printed_alone(one, source, printed)}
    composed, going = normalize("NFC", words), list[Span]()
    agreed = whole_spans_of(composed, source.described_as)
    for name in (*wholes, *parts):
        for span in _places_of(name, composed):
            is_other_word = name in parts and composed[span.start].islower()
            if not is_other_word and not any(one.covers(span) for one in agreed) and not span.overlaps_any(going):
                insort(going, span)
    for span in reversed(going):
        composed = f"{composed[: span.start]}{instead}{composed[span.end :]}"
    return composed if going else words


def without_unnamed(record: R, sources: Collection[Source], instead: str, printed: str) -> R:
    """A record whose texts are without the names of some sources, but for what the article prints of them.

    What another source is called stays: it has a level of its own.
    """
    left: dict[str, Any] = {}
    of_copy = _OF_COPY.get(type(record), ())
    for name in (*of_copy, *_REMARKS.get(type(record), ())):
        words = before = getattr(record, name)
        for source in sources if type(words) is str else ():  # a reason of the list names nobody
            words = without_names(source, words, instead, printed, is_of_copy=name in of_copy)
        if words != before:
            left[name] = words
    if isinstance(record, Evidence):
        left["source"] = without_unnamed(record.source, sources, instead, printed)
    return replace(record, **left) if left else record  # type: ignore[type-var]


def _whole_names(source: Source) -> tuple[str, ...]:
    """What a source is called, its links, and what may be a person's name as addresses and names of files have it."""
    joined = (joint.join(name.split()) for name in _personal_names(source) if " " in name for joint in _JOINTS)
    return (source.author, source.title, source.url, source.archive_url, *joined)


def _parts(source: Source) -> set[str]:
    """The parts of what may be a person's name."""
    parts = {one for name in _personal_names(source) for one in _PART.findall(name) if _is_name(one)}
    return parts - {source.author, source.title}


def _personal_names(source: Source) -> tuple[str, ...]:
    """Those that may be a person's: who made it, and what may be a person itself."""
    return (source.author, source.title) if source.kind in (None, SourceKind.PERSON) else (source.author,)


def _is_name(part: str) -> bool:
    """Whether a part of a name is likely one by itself: it has a capital, or is long enough where there are none."""
    return part[0].isupper() or (len(part) >= _SHORTEST and part.lower() == part.upper())


def _is_printed_alone(part: str, source: Source, printed: str) -> bool:
    """Whether an article prints a part of a name elsewhere than in the whole one."""
    wholes = [span for name in _whole_names(source) for span in _places_of(name, printed)]
    return any(not any(one.covers(span) for one in wholes) for span in _places_of(part, printed))


def _places_of(name: str, words: str) -> list[Span]:
    """Where a name stands in words, with or without the marks on its letters.

    It stands between other letters only in a script without capitals, which may put no blanks between words.
    """
    has_cases = name.lower() != name.upper()
    places = whole_spans_of if has_cases else spans_of
    return places(_bare(words), _bare(normalize("NFC", name)))


@lru_cache(maxsize=64)
def _bare(words: str) -> str:
    """Words, letter by letter, without the marks on Latin ones."""
    return words.translate(_BARE)


def _names(source: Source) -> Iterator[str]:
    """What a source is called in full, then the last name of a person."""
    names = [name for name in dict.fromkeys((source.author, source.title)) if len(name) >= _SHORTEST]
    yield from names
    if source.kind is SourceKind.PERSON:
        lasts = (name.split()[-1] for name in names if len(name.split()) > 1)
        yield from (last for last in lasts if len(last) > _SHORTEST and last[0].isupper())


@dataclass(frozen=True, slots=True)
class Origins:
    """Of how many origins some sources are: how many are of each that is said, and of how many nobody said it.

    It is what is recorded, and never says that sources are independent.
    """

    sources: int
    groups: tuple[int, ...]
    unknown: int


def origins_of(sources: Iterable[Source]) -> Origins:
    """The origins of some sources, that of the most first."""
    given = [" ".join(one.origin.split()).casefold() for one in sources]
    counts = Counter(filter(None, given))
    return Origins(len(given), tuple(sorted(counts.values(), reverse=True)), len(given) - counts.total())
