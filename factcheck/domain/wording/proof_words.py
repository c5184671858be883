"""The words about what a new proof of an article does to its claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.proof_changes import ChangeKind, ComparedRun, cut_words
from factcheck.domain.rules.proof_comparison import Became, ProofComparison
from factcheck.domain.rules.proof_difference import Placing
from factcheck.domain.rules.proof_review import Placed, ProofReview
from factcheck.domain.text.canonical import shortened, shortened_at_difference
from factcheck.domain.wording.claim_words import verdict_in_sentence
from factcheck.domain.wording.joining import and_list, as_sentence, comma_list, labelled, with_remark
from factcheck.translation import N_, Messages, _, counted, if_any

_MOST = 80
_COUNTED: Messages[Placing] = Messages(
    {
        Placing.KEPT: N_("{count} on the same words"),
        Placing.MOVED: N_("{count} moved"),
        Placing.REWORDED: N_("{count} reworded"),
        Placing.LOST: N_("{count} not found"),
    }
)


_BECAME: Messages[Became] = Messages(
    {
        Became.BACK: N_("Claim {number} in the text again: {statement}"),
        Became.REWORDED: N_("Claim {number} reworded: {statement}"),
        Became.CUT: N_("Claim {number} cut: {statement}"),
        Became.LEFT: N_("Claim {number} not placed yet: {statement}"),
    }
)
NO_CHANGE = N_("No word of the two differs.")

_PLACED: Messages[str] = Messages(
    {
        "same": N_("{count} on the same words"),
        "back": N_("{count} in the text again"),
        "reworded": N_("{count} reworded"),
        "cut": N_("{count} cut"),
        "left": N_("{count} not placed yet"),
    }
)
_CUT_OR_BACK: Messages[str] = Messages({"cut": N_("“{words}” was cut"), "back": N_("“{words}” is in the text again")})
_HERE: Messages[str] = Messages(
    {
        "same": N_("its words are the same"),
        "left": N_("its words have no place in it yet"),
        "again": N_("its verdict is to be looked at again"),
        "gone": N_("its verdict was taken away"),
        "ended": N_("the accepted words are in the text, so it needs no change any more"),
    }
)


def placed_words(facts: Mapping[str, Any]) -> str:
    """What became of the passages of an article in a new proof, as an operation or a review counts it."""
    again, ended, made, exempt, new = (facts.get(name) or 0 for name in ("again", "ended", "made", "exempt", "new"))
    counts = (
        _passages(facts),
        if_any("{count} [verdict|verdicts] to look at again, the sentence around changed", again),
        if_any("{count} accepted [change|changes] in the text", ended),
        if_any("{count} new [claim|claims]", made),
        if_any("{count} [sentence|sentences] with nothing to check", exempt),
        if_any("{count} new [sentence|sentences] that nobody has marked", new),
    )
    return comma_list(counts)


def _passages(facts: Mapping[str, Any]) -> str:
    """How many passages there were, and what became of them: “4 passages (2 on the same words, 1 reworded, 1 cut)”."""
    told = {name: facts[name] for name in _PLACED if facts.get(name)}
    if told.keys() == {"same"}:
        return counted("{count} [passage|passages] on the same words", told["same"])
    became = comma_list(_PLACED.filled(name, count=count) for name, count in told.items())
    return with_remark(counted("{count} [passage|passages]", sum(told.values())), became) if told else ""


def became_words(facts: Mapping[str, Any]) -> Iterator[str]:
    """What became of one claim in a proof, as its own history tells it: “155” became “151”."""
    for old, new in facts.get("reworded", ()):
        was, now = shortened_at_difference(old, new, _MOST)
        yield _("“{old}” became “{new}”", old=was, new=now)
    for name in _CUT_OR_BACK:
        for words in facts.get(name, ()):
            yield _CUT_OR_BACK.filled(name, words=shortened(words, _MOST))
    for name in filter(facts.get, _HERE):
        yield _HERE.filled(name)


def taken_back_words(numbers: Iterable[int]) -> str:
    """That the proofs of these numbers were taken back; empty where there are none."""
    gone = list(map(str, numbers))
    return if_any("[Proof|Proofs] {which} [was|were] taken back.", len(gone), which=and_list(gone))


def since_words(comparison: ProofComparison) -> str:
    """What became of the claims that stood in the older proof, and how many sentences are new that nobody has marked.

    Where the newer proof is not in use, only how many are new.
    """
    return as_sentence(labelled(_("Since proof {number}", number=comparison.old.number), _since(comparison)))


def _since(comparison: ProofComparison) -> str:
    new = len(comparison.unmarked)
    if not comparison.is_current:
        return counted("{count} new [sentence|sentences]", new)
    counts = []
    if comparison.became:
        counts.append(counted("{count} [claim|claims] on the same words", comparison.count(Became.SAME)))
        found = ((became, comparison.count(became)) for became in _BECAME)
        counts += [_PLACED.filled(became, count=count) for became, count in found if count]
    counts.append(if_any("{count} new [sentence|sentences] that nobody has marked", new))
    return comma_list(counts) or _("no claim stood in it, and no sentence is new")


def since_lines(comparison: ProofComparison) -> Iterator[str]:
    """A line for each claim that is not on the same words, then one for each new sentence that nobody has marked."""
    for became in _BECAME:
        for claim, one in comparison.became or ():
            if one is became:
                yield _BECAME.filled(became, number=claim.number, statement=shortened(claim.statement, _MOST))
    for sentence in comparison.unmarked:
        yield _("New: “{words}”", words=shortened(sentence.of(comparison.new.text), _MOST))


def compared_text(comparison: ProofComparison, changes_only: bool) -> str:
    """The comparison as text: removed words between [- and -], new ones between {+ and +}, struck ones between ~~."""
    title = _("Proof {older} and proof {newer}", older=comparison.old.number, newer=comparison.new.number)
    shown = [line for line in comparison.lines if line.is_changed or not changes_only]
    paragraphs = ["".join(map(_signed, line.runs)) for line in shown]
    told = "\n".join([since_words(comparison), *since_lines(comparison)])
    return "\n\n".join([title, told, *(paragraphs or [_(NO_CHANGE)])])


def cut_lines(comparison: ProofComparison, claims: Iterable[Claim]) -> Iterator[str]:
    """A line for each claim whose words were cut, then one for each stretch of words that was taken out."""
    for claim in claims:
        yield _(
            "Claim {number}, {verdict}: {statement}",
            number=claim.number,
            verdict=verdict_in_sentence(claim),
            statement=claim.statement,
        )
    for words in cut_words(comparison.changes, comparison.old):
        yield _("Taken out: “{words}”", words=words)


def moved_words(run: ComparedRun) -> str:
    """Where words that moved are now, or where they were, before them; empty where the paragraph has no number."""
    if run.paragraph is None:
        return ""
    number = run.paragraph
    told = _("(moved to ¶{number})", number=number) if run.is_gone else _("(moved from ¶{number})", number=number)
    return f"{told} "


def _signed(run: ComparedRun) -> str:
    words = f"~~{run.words}~~" if run.is_struck else run.words
    if run.kind is ChangeKind.SAME:
        return words
    return moved_words(run) + (f"[-{words}-]" if run.is_gone else f"{{+{words}+}}")


def review_lines(review: ProofReview) -> Iterator[str]:
    """A line of counts, one for each passage that does not stand on the same words, and for each new sentence.

    Of notes, wordings and words set aside it is said how many do not.
    """
    marked = counted("{count} marked [passage|passages]", len(review.passages))
    counts = comma_list(_counts(review))
    yield as_sentence(labelled(marked, counts) if counts else marked)
    for status in (Placing.LOST, Placing.REWORDED, Placing.MOVED, Placing.KEPT):
        for claim, placed in review.passages:
            if placed.placement.status is status:
                line = _passage_line(review, claim, placed)
                if line:
                    yield line
    notes, wordings, aside = (sum(not one.is_plain for one in some) for some in review.beside)
    beside = _beside(notes, wordings, aside)
    if any(beside):
        yield labelled(_("On other words, or not found"), comma_list(beside))
    for sentence in review.new_sentences:
        yield _("New: “{words}”", words=shortened(sentence.of(review.new.text), _MOST))


def nowhere_words(records: Sequence[object]) -> str:
    """How many claims, notes, wordings and words set aside have no place in a proof yet, as a sentence."""
    claims = len({one.claim_id for one in records if isinstance(one, Passage)})
    notes, wordings, aside = (
        sum(isinstance(one, kind) for one in records) for kind in (Annotation, ProposedWording, Exemption)
    )
    told = if_any("{count} [claim|claims]", claims)
    return as_sentence(labelled(_("No place in this proof yet"), comma_list([told, *_beside(notes, wordings, aside)])))


def another_article_words(name: str) -> str:
    """What is asked of a text called so that has little in common with the article."""
    return _("“{name}” and the article have little in common. Is it another article?", name=name)


def _beside(notes: int, wordings: int, aside: int) -> list[str]:
    return [
        if_any("{count} [note|notes]", notes),
        if_any("{count} proposed [wording|wordings]", wordings),
        if_any("{count} [mark|marks] that there is nothing to check", aside),
    ]


def _counts(review: ProofReview) -> Iterator[str]:
    for status in Placing:
        count = review.count(status)
        if count:
            yield _COUNTED.filled(status, count=count)
    yield if_any("{count} new [sentence|sentences] that nobody has marked", len(review.new_sentences))


def _passage_line(review: ProofReview, claim: Claim, placed: Placed[Passage]) -> str:
    number, placement, words = claim.number, placed.placement, shortened(placed.record.quote, _MOST)
    if placement.span is None:
        if placed.suggestion is None:
            return _("Claim {number} not found: “{old}”", number=number, old=words)
        guess = shortened(placed.suggestion.of(review.new.text), _MOST)
        return _("Claim {number} not found: “{old}”. Perhaps: “{guess}”", number=number, old=words, guess=guess)
    if placement.status is Placing.REWORDED:
        now = placement.span.of(review.new.text)
        was, now = shortened_at_difference(placed.record.quote, now, _MOST)
        return _("Claim {number} reworded: “{old}” is now “{new}”", number=number, old=was, new=now)
    if placed.sentence is not None:
        was, now = shortened_at_difference(placed.sentence, review.sentence_at(placement.span), 2 * _MOST)
        return _(
            "Claim {number} on the same words, the sentence around tells something else: “{old}” is now “{new}”",
            number=number,
            old=was,
            new=now,
        )
    if placement.around:
        return _("Claim {number} on the same words, the sentence around changed: “{words}”", number=number, words=words)
    return _("Claim {number} moved: “{old}”", number=number, old=words) if placement.status is Placing.MOVED else ""
