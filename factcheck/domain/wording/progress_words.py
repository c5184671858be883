"""The words about how far the check of an article has come, and how much of it nobody has marked."""

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.progress import Progress
from factcheck.domain.wording.joining import as_sentence, clauses, comma_list, labelled, statements, with_remark
from factcheck.domain.wording.labels import NO_EVIDENCE, OUTCOME
from factcheck.translation import N_, Messages, _, counted, if_any

_COUNTED: Messages[Status] = Messages(
    {
        Status.SUPPORTED: N_("{count} supported"),
        Status.DISPUTED: N_("{count} disputed"),
        Status.UNVERIFIED: N_("{count} unverified"),
        Status.STALE: N_("{count} changed since"),
        Status.NOT_CHECKED: N_("{count} not checked"),
    }
)


def judged_words(progress: Progress) -> str:
    """How far a check has come: “31 of 40 judged (1 needs no verdict)”; the two numbers are all that are marked."""
    if not progress.marked:
        return _("No claims yet")
    idle, to_judge = progress.counts.get(Status.NOT_NEEDED), progress.to_judge
    needs = counted("{count} [needs|need] no verdict", idle) if idle else ""
    if not to_judge:
        return needs
    return with_remark(counted("{judged} of {count} judged", to_judge, judged=progress.judged), needs)


def progress_words(progress: Progress, without_evidence: int = 0) -> str:
    """The progress with every count, as it is read out; `without_evidence` are judged and lack evidence."""
    parts = [_COUNTED.filled(one, count=count) for one in _COUNTED if (count := progress.counts.get(one))]
    if progress.cut:
        parts.append(_("{count} cut from the text", count=progress.cut))
    if progress.open:
        parts.append(open_words(progress))
    if progress.undecided:
        beside = progress.undecided_beside
        beside_words = _("{count} without a claim", count=beside) if beside else ""
        parts.append(with_remark(_("{count} undecided", count=progress.undecided), beside_words))
    judged = judged_words(progress)
    told = labelled(judged, comma_list(parts)) if parts else judged
    decided = [labelled(OUTCOME[one], str(progress.outcomes[one])) for one in OUTCOME if one in progress.outcomes]
    copy = _("In the copy, {decisions}", decisions=comma_list(decided)) if decided else ""
    return statements((told, evidence_gap_words(without_evidence), copy))


def open_words(progress: Progress) -> str:
    """How many claims are open, and why: “4 open (2 to judge, 1 only to look at again, 1 only waiting for an answer)”.

    Questions that wait and belong to no claim are counted behind them.
    """
    to_judge, again = progress.unjudged, progress.to_look_at_again
    why = [
        _("{count} to judge", count=to_judge) if to_judge else "",
        _("{count} only to look at again", count=again) if again else "",
        _("{count} only waiting for an answer", count=progress.waiting) if progress.waiting else "",
    ]
    claims, beside = progress.open - progress.open_beside, progress.open_beside
    told = with_remark(_("{count} open", count=claims), comma_list(why)) if claims else ""
    asked = counted("{count} open [question|questions] without a claim", beside) if beside else ""
    return comma_list([told, asked])


def all_judged_words(progress: Progress, coverage: Coverage) -> str:
    """That all claims that need a verdict have one, with what is open all the same, and what nobody has marked."""
    undecided = _("{count} undecided", count=progress.undecided) if progress.undecided else ""
    beside = if_any("{count} of these without a claim", progress.open_beside + progress.undecided_beside)
    left = (if_any("{count} [is|are] open", progress.open), undecided, beside)
    is_all = progress.to_judge == progress.marked
    every = _("Every claim has been judged") if is_all else _("Every claim that needs a verdict has one")
    return clauses([comma_list([every, *left]), unmarked_words(coverage)])


def evidence_gap_words(without_evidence: int) -> str:
    """How many claims are judged one way or the other although no evidence recorded bears that out."""
    return labelled(_(NO_EVIDENCE), str(without_evidence)) if without_evidence else ""


def coverage_words(coverage: Coverage) -> str:
    """How much of an article nobody has marked, as a sentence; empty where every word is marked."""
    paragraphs, left = paragraphs_words(coverage), coverage.unmarked_words
    if not paragraphs:
        return as_sentence(unmarked_words(coverage)) if left else ""
    unmarked = counted("{count} of {words} words [stands|stand] in none", left, words=coverage.words)
    return as_sentence(clauses([paragraphs, unmarked]))


def unmarked_words(coverage: Coverage) -> str:
    """What nobody has marked, in a clause: paragraphs, or words where each paragraph holds a claim; else empty."""
    if coverage.unmarked_paragraphs or not coverage.unmarked_words:
        return paragraphs_words(coverage)
    return counted("{count} of {words} words [stands|stand] in no claim", coverage.unmarked_words, words=coverage.words)


def paragraphs_words(coverage: Coverage) -> str:
    """How many paragraphs hold no claim; empty where each holds one."""
    return if_any(
        "{count} of {paragraphs} paragraphs [holds|hold] no claim",
        coverage.unmarked_paragraphs,
        paragraphs=coverage.paragraphs,
    )
