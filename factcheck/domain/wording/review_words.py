"""The words of the review of a new proof: its groups and rows, what became of words, and what hangs on a claim."""

from itertools import islice

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.proof import ProofSummary
from factcheck.domain.records.proposed_wording import Decision, ProposedWording
from factcheck.domain.rules.proof_difference import Placing
from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import ReviewRow, RowGroup, new_excerpt, old_excerpt
from factcheck.domain.rules.rewording import Gravity, WordChange, word_changes
from factcheck.domain.text.canonical import capitalised, one_line, shortened
from factcheck.domain.text.matching import same_words
from factcheck.domain.text.span import Span
from factcheck.domain.wording.claim_words import verdict_in_sentence
from factcheck.domain.wording.joining import clauses, comma_list, labelled, quoted, with_remark
from factcheck.domain.wording.labels import ANNOTATION, DECISION_IN_SENTENCE
from factcheck.domain.wording.timestamps import local_timestamp
from factcheck.translation import N_, Messages, _, counted, if_any

MOST_CHANGES = 3
SHOWN_OF_SHA256 = 8
_LONGEST = 40
_MOST = 120
GROUP: Messages[RowGroup] = Messages(
    {
        RowGroup.LOST: N_("Not found in this proof ({count})"),
        RowGroup.REWORDED: N_("Reworded ({count})"),
        RowGroup.SENTENCE: N_("Same words, the sentence around changed ({count})"),
        RowGroup.MOVED: N_("Moved ({count})"),
        RowGroup.SAME: N_("Same words ({count})"),
        RowGroup.BESIDE: N_("Notes, wordings, and words with nothing to check ({count})"),
        RowGroup.UNMARKED: N_("Changed where nothing is marked ({count})"),
        RowGroup.NEW: N_("New sentences that nobody has marked ({count})"),
    }
)
_GRAVITY: Messages[Gravity] = Messages(
    {
        Gravity.NUMBER: N_("a number or date is other"),
        Gravity.NAME: N_("a name is other"),
        Gravity.NEGATION: N_("a denial is other"),
        Gravity.HEDGE: N_("how sure it is, is other"),
        Gravity.EXTENT: N_("how often or how far it is so, is other"),
        Gravity.SPEAKER: N_("who says so, or when, is other"),
        Gravity.SAYING: N_("a verb of saying is other"),
        Gravity.LEGAL: N_("a legal risk"),
    }
)
_PROPOSED: Messages[Decision | None] = Messages(
    {
        None: N_("these words were proposed for it, and nobody has decided"),
        Decision.ACCEPTED: N_("these words were proposed for it, and accepted"),
        Decision.STET: N_("these words were proposed for it, and not accepted"),
    }
)
_DECIDED: Messages[str] = Messages(
    {
        "placed": N_("placed"),
        "cut": N_("cut from the text"),
        "recheck": N_("to be checked again"),
        "made": N_("a new claim"),
        "exempt": N_("nothing to check"),
    }
)


def proof_line(proof: ProofSummary) -> str:
    """A proof in one line of a menu: its number, when it was made, how many words it holds, how its SHA-256 begins."""
    return _(
        "Proof {number} · {date} · {words} · SHA-256 {sha256}…",
        number=proof.number,
        date=local_timestamp(proof.made_at),
        words=counted("{count} [word|words]", proof.words),
        sha256=proof.sha256[:SHOWN_OF_SHA256],
    )


def row_words(review: ProofReview, row: ReviewRow) -> str:
    """A row in one line: which claim, note or wording, and what became of its words."""
    if row.before is not None:
        return _changed(review, row)
    if row.placed is None:
        return one_line(row.span.of(review.new.text)) if row.span is not None else ""
    return labelled(subject_words(row), _became(review, row))


def subject_words(row: ReviewRow) -> str:
    """What a row is about: a claim by its number, a kind of note, a proposed wording, words set aside, a sentence."""
    if row.placed is None:
        return _("A new sentence") if row.before is None else _("A changed sentence")
    if row.claim is not None:
        return row.claim.number
    if isinstance(row.record, Annotation):
        return capitalised(ANNOTATION[row.record.kind])
    return _("Proposed wording") if isinstance(row.record, ProposedWording) else _("Nothing to check")


def heading_words(row: ReviewRow) -> str:
    """What a row is about, with how it stands."""
    if row.placed is None:
        return subject_words(row) if row.before is None else _("No claim stands on the words that changed")
    subject = _("Claim {number}", number=row.claim.number) if row.claim is not None else subject_words(row)
    standing = standing_words(row)
    return labelled(subject, standing) if standing else subject


def decided_words(row: ReviewRow, decisions: ReviewDecisions) -> str:
    """What was decided about a row, empty where nothing was."""
    found = []
    if row.id in decisions.cut:
        found.append("cut")
    elif row.id in decisions.places:
        found.append("placed")
    elif row.id in decisions.made:
        found.append("made")
    elif row.id in decisions.exempt:
        found.append("exempt")
    if row.claim is not None and row.claim.id in decisions.recheck:
        found.append("recheck")
    return comma_list(_DECIDED[one] for one in found)


def told_decisions(decisions: ReviewDecisions) -> list[str]:
    """Whatever `decided_words` may say of a row, by what was decided about any."""
    told = {"cut": decisions.cut, "placed": decisions.places, "made": decisions.made, "exempt": decisions.exempt}
    found = [[one] for one, some in told.items() if some]
    if decisions.recheck:
        found += [["recheck"], *([*one, "recheck"] for one in found)]
    return [comma_list(_DECIDED[one] for one in some) for some in found]


def standing_words(row: ReviewRow) -> str:
    """The verdict of a claim with what hangs on it; of a note or a wording its own words."""
    if row.claim is not None:
        return comma_list([verdict_in_sentence(row.claim), *_hanging(row.claim)])
    if isinstance(row.record, Annotation):
        return shortened(with_remark(row.record.body, row.record.author), _MOST)
    if isinstance(row.record, ProposedWording):
        decision = DECISION_IN_SENTENCE[row.record.decision] if row.record.decision else ""
        return comma_list([_pair(row.record, _MOST), decision])
    return ""


def why_words(row: ReviewRow) -> str:
    """Why to look at what became others: what is other in it, and whether somebody accepted that."""
    if row.group not in (RowGroup.REWORDED, RowGroup.SENTENCE, RowGroup.UNMARKED):
        return ""
    proposed = _taken_out(row) or _proposed(row)
    if not proposed and row.is_proposed is not None:
        proposed = _("an accepted wording has it so") if row.is_proposed else _("no accepted wording has it so")
    is_again = row.group is RowGroup.SENTENCE and row.claim is not None and row.claim.verdict is not None
    again = _("its verdict is to be looked at again") if is_again else ""
    risk = _GRAVITY[Gravity.LEGAL] if row.is_legal_risk and row.gravity is not Gravity.LEGAL else ""
    return capitalised(clauses([_GRAVITY.get(row.gravity, ""), risk, proposed, again]))


def changes_words(old: str, new: str) -> str:
    """Which words became which, the first few: “155” became “151”."""
    changes = word_changes(old, new)
    told = [_change(one, old, new) for one in islice(changes, MOST_CHANGES)]
    return clauses([*told, if_any("{count} more [change|changes]", len(changes) - MOST_CHANGES)])


def _wording(review: ProofReview, wording: ProposedWording, span: Span | None) -> str:
    """Whether a proof has the words of a wording, and whether that was accepted; else which words were proposed."""
    proposed = quoted(shortened(wording.proposed, _LONGEST)) if wording.proposed else _("no words at all")
    if wording.decision is not Decision.ACCEPTED:
        is_there = span is not None and same_words(span.of(review.new.text), wording.proposed)
        return _("not accepted, and in the new text: {words}", words=proposed) if is_there else _pair(wording, _LONGEST)
    if wording.stands_in(review.new):
        return _("accepted, and in the new text: {words}", words=proposed)
    return _("accepted, and not in the new text: {words}", words=proposed)


def _pair(wording: ProposedWording, most: int) -> str:
    """The words that a wording is for and the new ones; these alone where they stand there already."""
    old = quoted(shortened(wording.quote, most))
    if wording.is_there:
        return old
    new = quoted(shortened(wording.proposed, most)) if wording.proposed else _("no words at all")
    return _("{old} → {new}", old=old, new=new)


def _became(review: ProofReview, row: ReviewRow) -> str:
    assert row.placed is not None
    old = old_excerpt(review, row)
    if isinstance(row.record, ProposedWording):
        return _wording(review, row.record, row.span)
    quote = quoted(shortened(one_line(row.placed.record.quote), _MOST))
    is_other = row.needs_decision or row.group is RowGroup.SENTENCE
    if (proposed := _proposed(row)) and row.span is not None:
        return labelled(proposed, quoted(shortened(one_line(row.span.of(review.new.text)), _MOST)))
    if is_other and row.span is not None and old is not None:
        changes = changes_words(old.text, new_excerpt(review, row.span).text) or quote
        return clauses([changes, _taken_out(row)])
    if row.group is RowGroup.BESIDE and row.placed.placement.status is Placing.LOST:
        return _("{words} not found", words=quote)
    return quote


def _changed(review: ProofReview, row: ReviewRow) -> str:
    """What became of a sentence in which nothing is marked."""
    old = row.before.of(review.old.text) if row.before is not None else ""
    if row.span is None:
        return _("{words} was taken out", words=quoted(shortened(one_line(old), _MOST)))
    return clauses([changes_words(old, row.span.of(review.new.text)), _taken_out(row)])


def _taken_out(row: ReviewRow) -> str:
    return _("an accepted wording was taken out again") if row.is_taken_out else ""


def _proposed(row: ReviewRow) -> str:
    """Whether what stands in the new proof was proposed for the words of a claim, and what was decided about it."""
    wording = row.placed.wording if row.placed is not None and row.claim is not None else None
    return _PROPOSED[wording.decision] if wording is not None else ""


def _change(change: WordChange, old: str, new: str) -> str:
    before, after = (
        shortened(one_line(text[start:end]), _LONGEST) for text, (start, end) in ((old, change.old), (new, change.new))
    )
    if not before:
        return _("“{words}” was added", words=after)
    if not after:
        return _("“{words}” was taken out", words=before)
    return _("“{old}” became “{new}”", old=before, new=after)


def _hanging(claim: Claim) -> list[str]:
    """What hangs on a claim: evidence, notes, questions and wordings; empty words for what does not."""
    evidence, leads = claim.evidence_count, sum(one.is_lead for one in claim.evidence)
    left = len(claim.evidence) - evidence - leads
    return [
        if_any("{count} [piece|pieces] of evidence", evidence),
        _("{count} off the record", count=left) if left else "",
        if_any("{count} [note of the reporter|notes of the reporter]", leads),
        _("a note") if claim.note else "",
        if_any("{count} [question|questions]", claim.asked),
        if_any("{count} without an answer", claim.unanswered),
        if_any("{count} proposed [wording|wordings]", claim.undecided_wordings),
    ]
