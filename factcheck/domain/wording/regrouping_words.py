"""What people read before two claims are merged: what goes along, what is taken over, what goes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from factcheck.domain.records.case import Case, by_number
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.kinds import KIND_OF, KINDS
from factcheck.domain.rules.claim_merging import ClaimPart, merged_fields, passages_left_out, taken_along
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.claim_words import verdict_in_sentence
from factcheck.domain.wording.joining import and_list, comma_list, labelled, with_remark
from factcheck.domain.wording.labels import KIND, OUTCOME, PART, RISK
from factcheck.domain.wording.salvage_words import ROWS_COUNTED
from factcheck.translation import _, counted

MOST_LETTERS = 90
_PARTS: Mapping[ClaimPart, Callable[[Claim], str]] = {
    ClaimPart.STATEMENT: lambda claim: shortened(one_line(claim.statement), MOST_LETTERS),
    ClaimPart.VERDICT: verdict_in_sentence,
    ClaimPart.OUTCOME: lambda claim: OUTCOME[claim.outcome] if claim.outcome else "",
    ClaimPart.SPEAKER: lambda claim: with_remark(claim.speaker, claim.verb) if claim.speaker else claim.verb,
    ClaimPart.KIND: lambda claim: KIND[claim.kind] if claim.kind else "",
    ClaimPart.RISK: lambda claim: RISK[claim.risk] if claim.risk else "",
}


def part_words(part: ClaimPart, claim: Claim) -> str:
    """What a claim has of a part, in words."""
    return _PARTS[part](claim)


def counted_records(records: Iterable[object]) -> str:
    """How much is recorded, by kind: “2 pieces of evidence and 1 question”; empty where there is nothing."""
    counts = Counter(KIND_OF[type(one)].entity for one in records)
    return and_list([ROWS_COUNTED.by_number(kind.entity, counts[kind.entity]) for kind in KINDS if counts[kind.entity]])


def merging_lines(case: Case, stays: Claim, goes: Claim, taken: frozenset[ClaimPart]) -> Iterator[str]:
    """What merging two claims does, a sentence each."""
    values = {"goes": goes.number, "stays": stays.number}
    left_out = passages_left_out(stays, goes)
    between = [one for one in (*stays.denials, *goes.denials) if one.target_id in (stays.id, goes.id)]
    ids = {one.id for one in left_out} | {one.id for one in between}
    pointing = {one.id: one for one, _column in case.pointing_at(goes.id) if one.id not in ids}
    records = counted_records(pointing.values())
    if records:
        yield _("{goes} goes into {stays}, with {records}.", records=records, **values)
    else:
        yield _("{goes} goes into {stays}.", **values)
    if left_out:
        yield counted(
            "{count} [passage|passages] of {goes} [stands|stand] in the words of {stays} already.",
            len(left_out),
            **values,
        )
    if beneath := [one for one in by_number(case.contents(goes.id)) if one.id != stays.id]:
        numbers = and_list([one.number for one in beneath])
        yield counted(
            "{numbers} [stands|stand] beneath {stays} then, with the same [number|numbers].",
            len(beneath),
            numbers=numbers,
            **values,
        )
    if over := [labelled(PART[part], part_words(part, goes)) for part in taken_along(stays, goes)]:
        yield _("{stays} takes over: {parts}.", parts=comma_list(over), **values)
    if replace(stays, **merged_fields(stays, goes, taken)).is_stale and not stays.is_stale:
        yield _("The verdict was given on other words or another statement, and has to be confirmed or given anew.")
    if between:
        yield _("That one denies the other is recorded no longer.")
