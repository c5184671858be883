"""The numbers at the head of a report."""

from dataclasses import replace

from factcheck.domain.records.claim import Basis, ClaimKind, Outcome
from factcheck.domain.records.evidence import Level, Stance
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.rules.report import Section, sections_of
from factcheck.domain.wording.report_tiles import Tile, tiles_of
from tests.claim_samples import pieces
from tests.record_samples import ASKED, NEW
from tests.report_samples import a_claim, a_reported

S, D, U = Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.UNVERIFIED
OTHERWISE = Reason.EVIDENCE_SAYS_OTHERWISE


def claims(*verdicts, **known):
    return tuple(a_claim(str(at), "calm", verdict=verdict, **known) for at, verdict in enumerate(verdicts, start=1))


def tiles(*some, **reported) -> dict[Section, Tile]:
    told = replace(a_reported(claims=some, evidence=()), **reported)
    found = tiles_of(told, sections_of(told))
    return {one.section: one for one in found}


def test_who_said_what_and_what_is_so_are_counted_apart():
    said = claims(S, S, D, speaker="Ada Low", reason=None, evidence=pieces(1))
    so = (
        *claims(S, U, None, evidence=pieces(1)),
        *claims(D, D, reason=OTHERWISE, evidence=pieces(Stance.CONTRADICTS)),
        *claims(D, reason=OTHERWISE, evidence=pieces(Stance.SUPPORTS)),
        *claims(D, reason=Reason.DENIED_BY_A_PARTY),
        *claims(D, reason=Reason.NUMBER_DIFFERS),
    )
    found = tiles(*said, *so)
    assert (found[Section.SAID].count, found[Section.SAID].words) == (
        2,
        "of 3 supported, evidence recorded says so; 1 disputed (no reason given)",
    )
    assert (found[Section.SO].count, found[Section.SO].words) == (
        1,
        "of 7 supported, evidence recorded says so; 1 unverified; 5 disputed (evidence says otherwise: 2, "
        "unrecorded evidence says otherwise: 1, denied by a party: 1, number differs: 1)",
    )
    assert (found[Section.TO_JUDGE].count, found[Section.TO_JUDGE].words) == (1, "not checked: 1")


def test_what_no_evidence_bears_out_is_told_apart_and_never_counted_as_borne_out():
    for stances in ([], [Stance.CONTRADICTS], [Stance.CONTEXT], [Stance.SEARCHED]):
        bare = claims(S, evidence=pieces(*stances))
        tile = tiles(*bare, *claims(S, evidence=pieces(1)))[Section.SO]
        assert (tile.count, tile.is_borne_out) == (1, True)
        assert tile.words == "of 2 supported, evidence recorded says so; 1 supported, no evidence recorded says so"
        alone = tiles(*bare)[Section.SO]
        assert (alone.count, alone.is_borne_out) == (0, False)


def test_a_reason_in_own_words_is_told_as_it_was_put_and_cut_where_it_is_long():
    own = (*claims(D, D, reason="the map is\nupside down"), *claims(D, reason="so " * 60))
    words = tiles(*own)[Section.SO].words
    assert "3 disputed (the map is upside down: 2, so so" in words
    assert len(words) < 170


def test_a_verdict_on_other_words_is_to_be_judged_and_counted_nowhere_else():
    found = tiles(*claims(S, judged_words="other words"))
    assert {section: tile.words for section, tile in found.items()} == {Section.TO_JUDGE: "changed since: 1"}


def test_what_waits_is_told_by_whom_it_waits_for():
    overtaken = claims(S, evidence=pieces(Stance.CONTRADICTS), basis=Basis())
    some = (*claims(U, outcome=Outcome.EDITOR), *overtaken)
    tile = tiles(*some, records=(ASKED, NEW))[Section.WAITING]
    assert (tile.count, tile.words) == (
        4,
        "1 question waits for an answer, 1 wording waits for a decision, the editor decides about 1 claim,"
        " 1 verdict is to be looked at again",
    )
    assert Section.WAITING not in tiles(*claims(S))


def test_what_must_change_is_named():
    tile = tiles(*claims(D, U, outcome=Outcome.CHANGE))[Section.CHANGE]
    assert (tile.count, tile.words) == (2, "claims 1 and 2")


def test_opinions_have_no_tile():
    assert tiles(*claims(None, None, kind=ClaimKind.OPINION)) == {}


def test_a_disputed_claim_that_nobody_decided_about_waits_but_not_for_just_anyone():
    some = claims(D, D, outcome=Outcome.CHANGE) + claims(D, reason=OTHERWISE)
    assert tiles(*some)[Section.WAITING] == Tile(Section.WAITING, 1, "nobody has decided about 1 disputed claim")
    assert Section.WAITING not in tiles(*some, audience=Level.ANYONE)
