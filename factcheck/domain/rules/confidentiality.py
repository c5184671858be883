"""Confidentiality: what a report, print, copy or export may carry, by whom it is for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeVar, cast

from factcheck.domain.records.annotation import Annotation, AnnotationKind
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.case import Case, by_number
from factcheck.domain.records.claim import NEED_NO_VERDICT, Claim
from factcheck.domain.records.evidence import Evidence, Level, Source, Terms, strictest
from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.rules.bearing import earlier_evidence
from factcheck.domain.rules.first_levels import is_private_link
from factcheck.domain.rules.source_names import is_unnamed, without_names
from factcheck.domain.rules.unnamed_sources import TYPED, UnnamedSources, without_unnamed
from factcheck.domain.text.matching import plain_words
from factcheck.translation import _

_Record = TypeVar("_Record")
_LINKS = ("url", "archive_url", "status_said_in")
_NOTES = (AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE)


@dataclass(frozen=True, slots=True)
class WithheldNotes:
    """The foot- and endnotes of the reporter in a proof that may not leave with their words, and what goes with them.

    `blocks` are the indexes of those that hold them; `claims` stand in one of these, or beneath a claim that does.
    `levels` are those that somebody gave to claims, or to one above: what hangs on one has it, too. `unnamed` are the
    sources that are not to be named for whoever reads.
    """

    proof: Proof
    blocks: frozenset[int] = frozenset()
    claims: frozenset[ClaimId] = frozenset()
    levels: Mapping[ClaimId, Level] = field(default_factory=dict)
    unnamed: UnnamedSources = field(default_factory=UnnamedSources)

    @property
    def printed(self) -> str:
        """The text of the proof without these notes."""
        blocks = (one for at, one in enumerate(self.proof.blocks) if at not in self.blocks)
        return "\n".join(self.proof.text[one.start : one.end] for one in blocks) if self.blocks else self.proof.text

    def hold(self, record: Any) -> bool:  # noqa: ANN401
        """Whether a record is a claim that goes with them, points at one, or is pinned to their words."""
        if isinstance(record, Claim):
            return record.id in self.claims
        kind = KIND_OF[type(record)]
        is_about = any(getattr(record, column) in self.claims for column in kind.claims)
        return is_about or (kind.is_pinned and self.touch(record))

    def touch(self, words: Any) -> bool:  # noqa: ANN401
        """Whether some words of the proof are theirs."""
        is_here = words.proof_id == self.proof.id and words.span.end <= len(self.proof.text)
        return is_here and not self.blocks.isdisjoint(self.proof.indexes_in(words.span))


def may_leave(
    record: object, audience: Level = Level.EDITORS, levels: Mapping[ClaimId, Level] = MappingProxyType({})
) -> bool:
    """Whether a record may leave the desk with its words for whoever reads them.

    A lawyer's advice and what is off the record never may. `levels` are those that somebody gave to claims.
    """
    if isinstance(record, Evidence) and record.source.is_off_the_record:
        return False
    level = level_of(record, levels)
    return level is not Level.ADVICE and strictest(level, audience) is audience


def level_of(record: Any, levels: Mapping[ClaimId, Level]) -> Level:  # noqa: ANN401
    """From whom on the words of a record may be read: as somebody said, else by its kind.

    A link has the strictest level of its parts: also those of the claims that it points at, of which `levels` has some.
    """
    kind = KIND_OF[type(record)]
    of_claims = (levels[one] for name in kind.claims if (one := getattr(record, name)) in levels)
    return strictest(getattr(record, "level", None) or kind.level, *of_claims)


def withheld_notes(
    proof: Proof,
    annotations: Iterable[Annotation],
    claims: Iterable[Claim],
    audience: Level = Level.EDITORS,
    unnamed: UnnamedSources | None = None,
) -> WithheldNotes:
    """The notes of a proof that are withheld: one may leave where evidence of a claim quotes it that may leave.

    `claims` are all those of the article, `unnamed` the sources of the desk that are not to be named; those that the
    article rests on are found here.
    """
    claims = by_number(claims)
    levels = _levels_of(claims)
    sources = {one.source for claim in claims for one in claim.evidence}
    leads = (one for claim in claims for one in claim.evidence if one.is_lead)
    quoted = {plain_words(one.quote) for one in leads if may_leave(one, audience, levels)}
    notes = (
        one for one in annotations if one.kind in _NOTES and one.proof_id == proof.id and not may_leave(one, audience)
    )
    held = "\n".join(words for words in (plain_words(one.body) for one in notes) if words not in quoted)
    blocks = ((at, one) for at, one in enumerate(proof.blocks) if one.kind is BlockKind.NOTE and one.start < one.end)
    found = WithheldNotes(
        proof,
        frozenset(at for at, one in blocks if plain_words(proof.text[one.start : one.end]) in held),
        levels=levels,
        unnamed=(unnamed or UnnamedSources()).with_here(filter(is_unnamed, sources))
        if _is_outside(audience)
        else UnnamedSources(),
    )
    for claim in claims if found.blocks else ():  # a content comes behind the claim that it belongs to
        if claim.parent_id in found.claims or any(map(found.touch, claim.passages)):
            found = replace(found, claims=found.claims | {claim.id})
    return found


def _levels_of(claims: Iterable[Claim]) -> dict[ClaimId, Level]:
    """The levels that somebody gave to claims, or to one above them; a claim comes behind the one above it."""
    levels: dict[ClaimId, Level] = {}
    for one in claims:
        above = levels.get(one.parent_id) if one.parent_id is not None else None
        if given := [level for level in (one.level, above) if level is not None]:
            levels[one.id] = strictest(*given)
    return levels


def goes_with_notes(case: Case, claim: Claim) -> bool:
    """Whether a claim leaves the desk without its words: it, or one above it, stands in notes that are withheld."""
    line: list[Claim] = [claim]
    while (above := case.claims.get(line[-1].parent_id)) is not None and above not in line:  # type: ignore[arg-type]
        line.append(above)
    here = [one.span for claim in line for one in claim.passages if one.proof_id == case.proof.id]
    touched = [at for span in here if span.end <= len(case.proof.text) for at in case.proof.indexes_in(span)]
    if BlockKind.NOTE not in {case.proof.blocks[at].kind for at in touched}:
        return False  # what follows asks the evidence of all claims
    return claim.id in withheld_notes(case.proof, case.all(Annotation), case.claims.values()).claims


def released(records: Iterable[_Record], notes: WithheldNotes, audience: Level = Level.EDITORS) -> tuple[_Record, ...]:
    """Claims, or records of a kind, as they may leave the desk for whoever reads them.

    What they may not read, and what goes with notes that are withheld, is counted and told without its words, and
    evidence and annotations without author or title; a source that is not to be named stands as it was agreed to
    describe it. For anyone it is left out, so that nothing tells whether there is any.
    """
    released = (_released(one, notes, audience) for one in records)
    return tuple(one for one in released if one is not None)


def partly_named(evidence: Iterable[Evidence], notes: WithheldNotes, audience: Level) -> list[Source]:
    """The sources of evidence that may leave, but without the name of another one that stands in what they are called.

    What is left of them may still tell who that other one is, which no rule can know.
    """
    leaving = (one for one in evidence if may_leave(one, audience, notes.levels) and not notes.hold(one))
    sources = {one.source.id: one.source for one in leaving if not _is_nameless(one.source, audience)}
    told = ((one, without_unnamed(one, notes.unnamed, _withheld(), notes.printed)) for one in sources.values())
    return [one for one, left in told if left != one]


def _released(record: _Record, notes: WithheldNotes, audience: Level) -> _Record | None:
    is_free, is_held = may_leave(record, audience, notes.levels), notes.hold(record)
    before, record = record, without_unnamed(record, notes.unnamed, _withheld(), notes.printed)
    if isinstance(record, Claim):
        with_records = replace(
            record,
            denials=released(record.denials, notes, audience),
            denied_by=released(record.denied_by, notes, audience),
            relations=released(record.relations, notes, audience),
            evidence=released(record.evidence, notes, audience),
            awaited_wordings=tuple(
                without_unnamed(one, notes.unnamed, _withheld(), notes.printed)
                for one in record.awaited_wordings
                if may_leave(one, audience, notes.levels) and not notes.hold(one)
            ),
        )
        other = (one for one in ("restated", "evidence") if getattr(with_records, one) != getattr(before, one))
        with_records = replace(with_records, withheld=frozenset(other))
        if audience is Level.ANYONE:
            return cast("_Record | None", None if is_held else _for_anyone(with_records, is_free))
        if is_held:
            return cast("_Record", _claim_without_words(with_records))
        return cast("_Record", with_records if is_free else _without_what_was_written(with_records))
    if is_free and not is_held:
        if isinstance(record, Evidence):
            is_nameless = _is_nameless(record.source, audience)
            told = _as_agreed(record, audience) if is_nameless else _without_private_links(record, audience)
            return cast("_Record", told)
        return record
    level = level_of(record, notes.levels)
    return cast("_Record", _without_words(record, level)) if audience is not Level.ANYONE else None


def _for_anyone(claim: Claim, is_free: bool) -> Claim | None:
    """A claim that anyone may read, on the words of the article where its statement is not for anyone.

    Nothing of it tells what is recorded beside that: no reason, neither that none was given, and no count; what was
    decided about the copy is for editor and lawyer. None where nothing is left of it.
    """
    told = claim if is_free else replace(_without_speaker(claim, ""), restated=None, note="", reason=None)
    told = replace(told, outcome=None)
    if told.reason is None and claim.verdict is Verdict.DISPUTED:
        told = replace(told, reason=_("reason not in this report"))
    other, gone = _("[other words than now]"), _("[words of an earlier proof]")
    told = replace(told, absent=tuple(replace(one, quote=gone) for one in claim.absent))
    told = replace(
        _judged_as(told, claim, other),
        judged_words=other if claim.was_other_when_judged and claim.has_other_words else told.claimed_words,
        is_in_part=True,
    )
    return told if told.statement else None


def released_captures(
    evidence: Iterable[Evidence],
    captures: Iterable[Capture],
    notes: WithheldNotes,
    audience: Level = Level.EDITORS,
) -> dict[EvidenceId, tuple[Capture, ...]]:
    """The captured files of the sources of evidence, by its id, as they may leave for whoever reads them.

    With evidence that may not leave goes no word of them; those of a source that is not to be named are withheld, since
    what a file is called, or its fingerprint, may tell of it.
    """
    by_source: dict[SourceId | None, list[Capture]] = {}
    for file in captures:
        by_source.setdefault(file.source_id, []).append(file)
    found = {}
    for one in evidence if by_source else ():
        files = by_source.get(one.source.id, [])
        if files and may_leave(one, audience, notes.levels) and not notes.hold(one):
            if _is_nameless(one.source, audience):
                files = [replace(file, level=strictest(file.level, Level.CHECKERS)) for file in files]
            found[one.id] = released(files, notes, audience)
    return found


def with_counts(claim: Claim, shown: Iterable[object]) -> Claim:
    """A claim that counts those questions and wordings alone that are shown with it."""
    of_claim = [one for one in shown if getattr(one, "claim_id", None) == claim.id]
    questions = [one for one in of_claim if isinstance(one, Question)]
    return replace(
        claim,
        asked=len(questions),
        unanswered=sum(one.waits for one in questions),
        undecided_wordings=sum(one.waits for one in of_claim if isinstance(one, ProposedWording)),
    )


def _without_what_was_written(claim: Claim) -> Claim:
    """A claim with the words of the article, and without those that somebody wrote of it."""
    left = replace(
        _without_speaker(claim, _withheld(claim.speaker or claim.verb)),
        restated=_withheld() if claim.restated is not None else None,
        withheld=claim.withheld | {"restated"},
        reason=_withheld(claim.reason or "") or None,
        note=_withheld(claim.note),
    )
    return _judged_as(left, claim, _("[withheld: other words than now]"))


def _without_speaker(claim: Claim, speaker: str) -> Claim:
    """A claim without who is said to speak and how much care it asks for, which a reader may not know either.

    The care stays where it decides whether a verdict is needed.
    """
    risk = claim.risk if claim.kind in NEED_NO_VERDICT else None
    return replace(claim, speaker=speaker, verb="", risk=risk)


def _without_words(record: Any, level: Level) -> object:  # noqa: ANN401
    """A record as the table of kinds lets it leave without its words; evidence without those of its source, too."""
    kind = KIND_OF[type(record)]
    left: dict[str, Any] = dict.fromkeys(kind.left_out, "")
    left |= {name: _withheld(getattr(record, name)) for name in kind.withheld}
    if isinstance(record, Evidence):
        source, level = record.source, strictest(level, Level.CHECKERS)
        left["source"] = Source(source.id, "", "", source.kind, level, terms=source.terms, status=source.status)
    return replace(record, **left)


def _is_nameless(source: Source, audience: Level) -> bool:
    """Whether a source is not to be named for whoever reads: checkers alone know who it is."""
    return _is_outside(audience) and is_unnamed(source)


def _is_outside(audience: Level) -> bool:
    return audience in (Level.EDITORS, Level.ANYONE)


def _as_agreed(evidence: Evidence, audience: Level) -> Evidence:
    """Evidence whose source is not to be named, called as it was agreed to describe it and without what tells of it.

    What somebody typed leaves without its names; to anyone goes no place and no note.
    """
    source, is_background = evidence.source, evidence.source.terms is Terms.BACKGROUND
    unnamed = _("a source on background") if is_background else _("a source not for attribution")
    unnamed_source = Source(
        source.id,
        source.described_as or unnamed,
        kind=source.kind,
        level=source.level,
        origin=source.origin,
        terms=source.terms,
        described_as=source.described_as,
        status=source.status,
        status_date=source.status_date,
    )
    told: dict[str, Any] = {name: without_names(source, getattr(evidence, name), _withheld()) for name in TYPED}
    if audience is Level.ANYONE:
        told |= {"locator": "", "note": ""}
    return replace(evidence, source=unnamed_source, **told)


def released_link(url: str, audience: Level) -> str:
    """A link for whoever reads it: one of a file, or with a name or password in it, is for checkers alone."""
    return "" if _is_outside(audience) and is_private_link(url) else url


def _without_private_links(evidence: Evidence, audience: Level) -> Evidence:
    """Evidence whose source leaves without such links, also where it is called by one."""
    source = evidence.source
    left: dict[str, Any] = {name: released_link(getattr(source, name), audience) for name in _LINKS}
    title = released_link(source.title, audience)
    if (source.title or source.url) and not (title or left["url"]):
        title = _withheld()
    return replace(evidence, source=replace(source, title=title, **left))


def _claim_without_words(claim: Claim) -> Claim:
    """A claim that says so in place of its words; where it stands, and whether it tells who said what, stays."""
    left = replace(
        claim,
        restated=_("[withheld: belongs to a note that is not released]"),
        withheld=claim.withheld | {"restated"},
        speaker=_withheld(claim.speaker or claim.verb),
        verb="",
        reason=claim.reason if isinstance(claim.reason, Reason) else _withheld(claim.reason or "") or None,
        note=_withheld(claim.note),
        passages=tuple(replace(one, quote=_withheld()) for one in claim.passages),
    )
    other = _("[withheld: other words than now]")
    had_other_words = claim.was_other_when_judged and claim.has_other_words
    return replace(
        _judged_as(left, claim, other),
        judged_words=other if had_other_words else left.claimed_words,
        absent=tuple(replace(one, quote=_withheld()) for one in claim.absent),
    )


def _judged_as(left: Claim, claim: Claim, other: str) -> Claim:
    """What is left of a claim without its statement, as that was judged: `other` stands in place of another one."""
    was_other = claim.was_other_when_judged
    earlier = {one.id for one in earlier_evidence(claim)}
    return replace(
        left,
        judged_statement=other if was_other else left.statement,
        judged_sentence=other if claim.judged_sentence is not None else None,
        evidence=tuple(replace(one, statement=other if one.id in earlier else None) for one in left.evidence),
    )


def _withheld(words: str = " ") -> str:
    """What stands in place of words; nothing where there are none."""
    return _("[withheld]") if words else ""
