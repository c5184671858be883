"""What every report prints, and where its passages stand."""

from dataclasses import replace

import pytest

from factcheck.domain.records.claim import Basis, Outcome, PassageRole, Risk
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Level, Source, SourceKind, SourceStatus, Stance, Terms
from factcheck.domain.records.ids import ClaimId, DenialId, ProofId, SourceId
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.report import Section
from factcheck.domain.text.span import Span
from factcheck.domain.wording.query_words import wording_line
from factcheck.exporters.csv import write_csv
from factcheck.exporters.html import write_html
from factcheck.exporters.markdown import write_markdown
from factcheck.exporters.outline import PassagePlace, PassagePlaces, outlined
from tests.claim_samples import pieces
from tests.record_samples import ASKED, NEW
from tests.report_samples import CLAIMS, a_claim, a_paged_report, a_proof, a_report, a_reported, an_evidence

OUTLINE = outlined(a_reported())


def numbers(claims):
    return [claim.number for claim in claims]


def test_each_claim_is_printed_where_it_belongs_the_most_doubtful_first():
    there = {section: numbers(claims) for section, claims in OUTLINE.sections.items() if claims}
    assert there == {
        Section.WAITING: ["1a"],
        Section.TO_JUDGE: ["5"],
        Section.SAID: ["1"],
        Section.SO: ["1a", "2", "4", "10"],
        Section.NOT_NEEDED: ["3"],
    }
    assert OUTLINE.counts == {section: len(some) for section, some in there.items()}


def settled(**known):
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(Stance.SUPPORTS))
    return replace(claim, **known)


@pytest.mark.parametrize("known", [{}, {"risk": Risk.ROUTINE}, {"outcome": Outcome.FINE}, {"note": "Read twice."}])
def test_a_supported_claim_of_routine_risk_with_evidence_that_says_so_folds(known):
    claim = settled(**known)
    assert outlined(a_reported((claim,), ())).folds(claim)


@pytest.mark.parametrize(
    "known",
    [
        {"risk": Risk.CAREFUL},
        {"risk": Risk.LEGAL},
        {"evidence": ()},
        {"evidence": pieces(Stance.CONTEXT)},
        {"evidence": pieces(Stance.SUPPORTS, Stance.CONTRADICTS)},
        {"verdict": None},
        {"verdict": Verdict.DISPUTED, "evidence": pieces(Stance.CONTRADICTS)},
        {"verdict": Verdict.UNVERIFIED},
        {"judged_words": "angry"},
        {"outcome": Outcome.CHANGE},
        {"outcome": Outcome.EDITOR},
        {"asked": 1, "unanswered": 1},
        {"undecided_wordings": 1},
        {"basis": Basis()},
    ],
)
def test_what_is_open_undecided_careful_or_not_borne_out_never_folds(known):
    claim = settled(**known) if "basis" not in known else settled(evidence=BOTH_SIDES, **known)
    assert not outlined(a_reported((claim,), ())).folds(claim)


BOTH_SIDES = pieces(Stance.SUPPORTS, Stance.CONTRADICTS)


def test_a_folded_claim_counts_no_source_whose_evidence_counts_for_nothing():
    owl = Source(SourceId("owl"), "Owl", terms=Terms.OFF_THE_RECORD)
    others = (
        an_evidence("1", "Owl", source=owl),
        an_evidence("1", "Atlas", stance=Stance.CONTEXT),
        an_evidence("1", "Archive", stance=Stance.SEARCHED),
    )
    claims = (settled(evidence=(an_evidence("1"), *others)), settled(evidence=(an_evidence("2"),)))
    assert [OUTLINE.sources_of(some) for some in (claims[:1], claims, ())] == [1, 1, 0]


def test_what_folds_or_stands_nowhere_is_told_in_its_row_too():
    shown, folded = settled(id=ClaimId("a"), risk=Risk.LEGAL), settled()
    nowhere = replace(shown, id=ClaimId("b"), passages=())
    outline = outlined(a_reported((shown, folded, nowhere), ()))
    assert [outline.is_told_in_row(one) for one in (shown, folded, nowhere)] == [False, True, True]


def test_a_row_says_how_much_evidence_stands_in_the_note():
    lead = an_evidence("3", "Note", source=Source(SourceId("note"), "Note", kind=SourceKind.REPORTERS_NOTE))
    found = (an_evidence("1"), an_evidence("2"), lead)
    shown, bare = (settled(id=ClaimId(one), risk=Risk.LEGAL, evidence=some) for one, some in (("a", found), ("b", ())))
    folded = settled(evidence=found[:1])
    outline = outlined(a_reported((shown, bare, folded), ()))
    assert [outline.evidence_in_note(one) for one in (shown, bare, folded)] == ["2 pieces of evidence", "", ""]


def test_a_wording_of_what_must_change_is_told_there_and_in_no_list():
    wrong = settled(outcome=Outcome.CHANGE)
    wording, other = replace(NEW, claim_id=wrong.id), replace(NEW, proposed="none", claim_id=None)
    outline = outlined(replace(a_reported((wrong,), ()), records=(wording, other)))
    assert [line for one in outline.waiting for line in one.lines] == [wording_line(other)]
    assert outline.new_words(wrong) == [wording_line(wording)]
    assert outlined(a_reported((wrong,), ())).new_words(wrong) == ["none proposed"]


def test_a_wording_says_where_its_words_stand_with_a_claim_or_without_one():
    proof = a_proof()
    start = proof.text.index("She was calm")
    new = replace(NEW, proof_id=proof.id, span=Span(start, start + 12), quote="She was calm")
    outline = outlined(a_reported())
    assert outline.head(new) == "¶1, sentence 2"
    assert outline.head(replace(new, claim_id=ClaimId("c5"))) == "Claim 5, ¶1, sentence 2"
    assert outline.head(replace(new, claim_id=ClaimId("c5"), proof_id=ProofId("other"))) == "Claim 5, ¶4, sentence 1"
    assert outline.head(replace(new, proof_id=ProofId("other"))) == ""


def test_a_wording_stands_in_the_copy_until_it_is_decided_against_or_put_in():
    proof = a_proof()
    start = proof.text.index("She was calm")
    new = replace(NEW, proof_id=proof.id, span=Span(start, start + 12), quote="She was calm", proposed="She was upset")
    accepted = replace(new, decision=Decision.ACCEPTED)
    stet, elsewhere = replace(new, decision=Decision.STET), replace(new, proof_id=ProofId("other"))
    for wording, stands in ((new, True), (accepted, True), (stet, False), (elsewhere, False)):
        outline = outlined(replace(a_reported(), records=(wording,)))
        changed = [run for block in outline.blocks for run in block.runs if run.wordings]
        assert "".join(run.span.of(outline.text) for run in changed) == ("She was calm" if stands else "")


def test_sources_are_told_once_with_the_claims_they_serve():
    assert [(used.source.title, numbers(used.claims)) for used in OUTLINE.sources] == [
        ("Recording", ["1"]),
        ("Gauge log", ["1a", "10"]),
    ]


def test_where_a_claim_stands_is_said_in_words():
    assert OUTLINE.where(CLAIMS[0]) == "headline; ¶1, sentence 1"
    first, second = CLAIMS[0].passages
    completed = replace(CLAIMS[0], passages=(first, replace(second, role=PassageRole.COMPLETES)))
    assert "these words too" in OUTLINE.where(completed)
    unplaced = tuple(replace(one, proof_id=ProofId("earlier")) for one in CLAIMS[0].passages)
    assert OUTLINE.where(replace(CLAIMS[0], passages=(), absent=unplaced)) == "not placed in this proof"
    assert OUTLINE.where(replace(CLAIMS[0], passages=())) == "in no words of the article"


def test_what_must_change_is_told_by_number():
    wrong = [replace(claim, outcome=Outcome.CHANGE) for claim in reversed(CLAIMS[:2])]
    assert numbers(outlined(a_reported((*wrong, *CLAIMS[2:]))).sections[Section.CHANGE]) == ["1", "1a"]
    assert OUTLINE.sections[Section.CHANGE] == []


def test_what_the_reporter_attached_is_counted():
    (reported,) = a_paged_report().articles
    (attached,) = outlined(reported).behind
    assert (attached.title, attached.lines) == ("What the reporter attached", ("2 comments: 1 used, 1 open.",))
    assert (OUTLINE.waiting, OUTLINE.behind) == ((), ())


def test_both_claims_tell_of_a_denial():
    denial = Denial(DenialId("d"), ClaimId("c2"), "2", "", ClaimId("c1"), "1", "")
    claims = tuple(replace(one, denials=(denial,)) if one.number == "2" else one for one in CLAIMS)
    outline = outlined(a_reported(claims))
    told = {one.number: outline.to_others(one) for one in claims}
    assert told["2"] == ["2 denies 1"]
    assert told["1"] == ["Denied by claim 2, not stated what exactly"]
    assert told["4"] == []


def test_questions_and_wordings_that_wait_come_first():
    answered = replace(ASKED, number=1, answer="Yes.")
    waiting = replace(ASKED, claim_id=ClaimId("c2"))
    outline = outlined(replace(a_reported(), records=(answered, waiting, NEW)))
    proposed, asked = outline.waiting
    assert [line.split(". Question")[0] for line in asked.lines] == [
        "Claim 2, ¶1, sentences 1 to 2, “2 metres on Monday. She was calm”",
        asked.lines[1],
    ]
    assert proposed.lines == ("“40 load” → “40 loads” – Style – slip of the pen – proposed by Mara Lind – not decided",)
    told = " ".join(outline.sentences)
    assert "1 question to the reporter waits for an answer, 1 proposed wording has not been decided about" in told


@pytest.mark.parametrize("write", [write_html, write_markdown, write_csv])
@pytest.mark.parametrize("link", ["https://archive.example.org/a", "ftp://archive.example.org/a"])
def test_every_format_has_the_link_to_the_archive(write, link):
    source = Source(SourceId("s"), "Gauge log", archive_url=link)
    assert link in write(a_report(a_reported((CLAIMS[0],), (an_evidence("1", source=source),)))).decode()


@pytest.mark.parametrize("write", [write_html, write_markdown])
def test_a_wording_that_waits_under_what_must_change_is_named_where_its_tile_leads(write):
    wrong = a_claim("1", "calm", verdict=Verdict.DISPUTED, outcome=Outcome.CHANGE)
    reported = replace(a_reported((wrong,), ()), records=(replace(NEW, claim_id=wrong.id),))
    told = write(a_report(reported)).decode()
    assert "Wordings to decide about, under “Must change”:" in told[told.rindex("Questions and decisions") :]


@pytest.mark.parametrize("write", [write_html, write_markdown, write_csv])
@pytest.mark.parametrize("audience", Level)
def test_every_format_tells_checkers_alone_what_was_agreed_with_a_source_and_its_origin(write, audience):
    source = Source(SourceId("s"), "Osprey", origin="Wire 0817", terms=Terms.BACKGROUND, terms_by="Ada")
    reported = replace(a_reported((CLAIMS[0],), (an_evidence("1", source=source),)), audience=audience)
    told = write(a_report(reported)).decode()
    assert [words in told for words in ("agreed by Ada", "origin: Wire 0817")] == [audience is Level.CHECKERS] * 2


@pytest.mark.parametrize("write", [write_html, write_markdown])
@pytest.mark.parametrize("audience", [Level.CHECKERS, Level.EDITORS])
def test_the_list_of_sources_tells_the_terms_of_each_once(write, audience):
    source = Source(SourceId("s"), "Osprey", terms=Terms.BACKGROUND, status=SourceStatus.GONE)
    reported = replace(a_reported((CLAIMS[0],), (an_evidence("1", source=source),)), audience=audience)
    told = write(a_report(reported)).decode()
    assert [told[told.rindex("Osprey") :].count(words) for words in ("background", "gone")] == [1, 1]


def test_every_format_names_who_said_that_a_claim_needs_no_verdict():
    idle = replace(CLAIMS[3], judged_by="Mara Lind", judged_at="2026-11-25T12:30:00Z")
    report = a_report(a_reported((*CLAIMS[:3], idle)))
    for write in (write_html, write_markdown):
        assert "Said to need no verdict by Mara Lind, 25 November 2026, 12:30 UTC" in write(report).decode()
    assert "Mara Lind,2026-11-25T12:30:00Z" in write_csv(report).decode().splitlines()[-1]


def test_every_format_says_of_which_words_it_was_said_that_no_verdict_is_needed():
    idle = replace(CLAIMS[3], judged_by="Mara Lind", judged_at="2026-11-25T12:30:00Z")
    idle = replace(idle, judged_words=idle.claimed_words, judged_statement="It will never rain")
    report = a_report(a_reported((*CLAIMS[:3], idle)))
    for write in (write_html, write_markdown):
        assert "Of other words: “It will never rain”" in write(report).decode()


def test_both_are_printed_in_every_format():
    report = a_report(replace(a_reported(), records=(replace(ASKED, claim_id=ClaimId("c2")), NEW)))
    for write in (write_html, write_markdown):
        page = write(report).decode()
        assert "Which port?" in page
        assert "40 loads" in page
    assert "Which port?" in write_csv(report).decode("utf-8-sig")


def places(language: str = "en") -> PassagePlaces:
    return PassagePlaces(a_proof(), language)


def words(quote: str, language: str = "en") -> str:
    return places(language).of(a_claim("1", quote).passages[0]).words


def test_a_place_is_a_paragraph_and_a_sentence():
    assert words("Mayor Ada Low") == "¶1, sentence 1"
    assert words("She was calm") == "¶1, sentence 2"
    assert words("We have never") == "¶2, sentence 1"


def test_a_place_says_where_the_words_end_where_that_is_another_sentence():
    proof = a_proof()

    def place(first: str, last: str) -> PassagePlace:
        (passage,) = a_claim("1", first).passages
        start, end = proof.text.index(first), proof.text.index(last) + len(last)
        return places().of(replace(passage, span=Span(start, end)))

    within = place("Mayor Ada Low", "She was calm")
    assert within.words == "¶1, sentences 1 to 2"
    assert (within.paragraphs, within.sentences) == ("1", "1–2")
    over = place("She was calm", "We have never")
    assert over.words == "¶1, sentence 2 to ¶2, sentence 1"
    assert (over.paragraphs, over.sentences) == ("1–2", "2–1")
    assert place("The Elbow", "Mayor").words == "headline to ¶1, sentence 1"


def test_a_block_without_a_number_says_what_it_is():
    assert words("The Elbow") == "headline"
    assert words("Water") == "standfirst"
    assert words("Elsewhere") == "heading"


@pytest.mark.parametrize("language", ["", "en-GB", "English", "xx", "zh-Hans", "?"])
def test_any_language_will_do(language):
    assert words("She was calm", language) == "¶1, sentence 2"


def test_a_paged_file_adds_the_page():
    proof = a_proof()
    paged = replace(proof, blocks=tuple(replace(one, page=1 + (at > 3)) for at, one in enumerate(proof.blocks)))
    here = PassagePlaces(paged, "en")
    assert here.of(a_claim("1", "We have never").passages[0]).words == "¶2, page 2, sentence 1"
    assert here.of(a_claim("1", "The Elbow").passages[0]).words == "headline, page 1"
