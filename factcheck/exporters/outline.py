"""What every report prints, and the paragraph and sentence of each passage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import Claim, Outcome, Passage, PassageRole, Risk, joined, number_key
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Level, Source
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import bearing_sources, has_evidence
from factcheck.domain.rules.marked_article import MarkedBlock, marked_article, passages_in, without_notes
from factcheck.domain.rules.progress import is_open
from factcheck.domain.rules.report import ReportedArticle, Section, denials_against, sections_of
from factcheck.domain.rules.sentences import sentences_of
from factcheck.domain.text.canonical import capitalised, one_line
from factcheck.domain.text.span import Span
from factcheck.domain.wording.bearing_words import caveat_words
from factcheck.domain.wording.claim_words import judged_by_words, of_other_words, said_by_words, unsettled_words
from factcheck.domain.wording.conclusion import Named, first_sentences
from factcheck.domain.wording.denial_words import denial_line, denied_by_words
from factcheck.domain.wording.joining import clauses, comma_list, labelled, quoted, with_remark
from factcheck.domain.wording.labels import BLOCK, KIND, PASSAGE_ROLE, RISK_IN_LINE
from factcheck.domain.wording.query_words import wording_line
from factcheck.domain.wording.record_words import RecordList, record_lists
from factcheck.domain.wording.relation_words import relation_line
from factcheck.domain.wording.report_tiles import Tile, tiles_of
from factcheck.domain.wording.source_words import agreement_words, independence_words, source_marks, status_words
from factcheck.domain.wording.stored_words import shown
from factcheck.domain.wording.timestamps import utc_timestamp
from factcheck.translation import N_, _, counted

TITLE = N_("Fact-check report")


@dataclass(frozen=True, slots=True)
class PassagePlace:
    """A block by its number, None where it has none, and a sentence in it from 1 on.

    `page` is the page that the block begins on, 0 where there are no pages; `end` is where the words end, if elsewhere.
    """

    kind: BlockKind
    number: int | None
    sentence: int
    page: int = 0
    end: "PassagePlace | None" = None

    @property
    def paragraphs(self) -> str:
        """The paragraphs as a table has them: the number or what the block is, of the first and of the last."""
        first, last = self._paragraph, self.end._paragraph if self.end is not None else ""
        return f"{first}–{last}" if last not in ("", first) else first

    @property
    def sentences(self) -> str:
        """The sentences as a table has them: the number of the first, and of the last in its paragraph."""
        return f"{self.sentence}–{self.end.sentence}" if self.end is not None else str(self.sentence)

    @property
    def words(self) -> str:
        """The place for people."""
        if self.end is None:
            return self._begins(_("sentence {number}", number=self.sentence))
        if self._paragraph == self.end._paragraph:
            return self._begins(_("sentences {first} to {last}", first=self.sentence, last=self.end.sentence))
        first = self._begins(_("sentence {number}", number=self.sentence))
        return _("{first} to {last}", first=first, last=self.end.words)

    @property
    def _paragraph(self) -> str:
        return self.kind.value if self.number is None else str(self.number)

    def _begins(self, sentence: str) -> str:
        page = _("page {number}", number=self.page) if self.page else ""
        if self.number is None:
            return comma_list([BLOCK[self.kind], page])
        return comma_list([_("¶{number}", number=self.number), page, sentence])


class PassagePlaces:
    """Finds the places of passages in one proof; each block is split into sentences once."""

    def __init__(self, proof: Proof, language: str) -> None:
        self._proof = proof
        self._language = language or "en"
        self._sentences: dict[int, list[Span]] = {}

    def of(self, words: Passage | ProposedWording) -> PassagePlace:
        """The place where words of the proof stand."""
        first, last = self._at(words.span.start), self._at(words.span.end - 1)
        return first if first == last else replace(first, end=last)

    def _at(self, position: int) -> PassagePlace:
        index = self._proof.block_index(position)
        block = self._proof.blocks[index]
        if index not in self._sentences:
            self._sentences[index] = sentences_of(self._proof, block, self._language)
        sentence = max(1, sum(span.start <= position for span in self._sentences[index]))
        return PassagePlace(block.kind, self._proof.paragraph_numbers[index], sentence, block.page)


@dataclass(frozen=True, slots=True)
class UsedSource:
    """A source with the claims it was used for."""

    source: Source
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """One article of a report, ready to be written down in any format; `text` is what its blocks are cut from.

    What is recorded of a claim stands in its note beside the words; where that is folded or there is none, in its row
    of `sections`, too. `waiting` and `behind` are what has a list of its own.
    """

    reported: ReportedArticle
    sentences: tuple[str, ...]
    tiles: tuple[Tile, ...]
    sections: Mapping[Section, Sequence[Claim]]
    text: str
    blocks: tuple[MarkedBlock, ...]
    sources: tuple[UsedSource, ...]
    places: PassagePlaces
    denied: Mapping[ClaimId, Sequence[Denial]]
    waiting: tuple[RecordList, ...] = ()
    behind: tuple[RecordList, ...] = ()

    @property
    def counts(self) -> dict[Section, int]:
        """How many claims there are in each section that there is; of what waits, how much does."""
        waiting = {Section.WAITING: sum(tile.count for tile in self.tiles if tile.section is Section.WAITING)}
        counts = {section: len(claims) for section, claims in self.sections.items()} | waiting
        return {one: count for one, count in counts.items() if count or (one is Section.WAITING and self.waiting)}

    @property
    def waiting_above(self) -> list[Claim]:
        """Claims that must change of which a proposed wording waits for a decision: it stands there alone."""
        waiting = {one.claim_id for one in self.reported.of(ProposedWording) if one.waits}
        return [claim for claim in self.sections[Section.CHANGE] if claim.id in waiting]

    def folds(self, claim: Claim) -> bool:
        """Whether a note may be folded: supported, of routine risk, evidence says so, and nothing is left to say."""
        is_routine = claim.risk in (None, Risk.ROUTINE) and claim.outcome in (None, Outcome.FINE)
        is_settled = claim.status is Status.SUPPORTED and has_evidence(claim) and not is_open(claim)
        return is_routine and is_settled and not caveat_words(claim) and not unsettled_words(claim)

    def notes_of(self, block: MarkedBlock) -> tuple[list[Claim], list[Claim]]:
        """The claims of a block whose notes are not folded, and those whose are."""
        folded = [claim for claim in block.claims if self.folds(claim)]
        return [claim for claim in block.claims if claim not in folded], folded

    def is_told_in_row(self, claim: Claim) -> bool:
        """Whether its row tells what its note does not show."""
        return self.folds(claim) or not passages_in(self.reported.proof, claim)

    def evidence_in_note(self, claim: Claim) -> str:
        """How much evidence the note of a claim tells, where its row does not; empty where there is none."""
        count = 0 if self.is_told_in_row(claim) else claim.evidence_count
        return counted("{count} [piece|pieces] of evidence", count) if count else ""

    def evidence(self, claim: Claim) -> Sequence[Evidence]:
        """The evidence of a claim, in order, as it is shown."""
        return tuple(map(shown, claim.evidence))

    def captures(self, evidence: Evidence) -> Sequence[Capture]:
        """The captured files of the source of a piece of evidence, the first first."""
        return self.reported.captures.get(evidence.id, ())

    def independence(self, claim: Claim) -> str:
        """Of how many origins the sources of a claim are, where several bear on it."""
        return independence_words(bearing_sources(claim))

    def agreement(self, source: Source) -> str:
        """What was agreed with a source, and its origin, where the report is for checkers."""
        return agreement_words(source) if self.reported.audience is Level.CHECKERS else ""

    def marks(self, source: Source) -> str:
        """What is to be known of a source in the list of them, where `agreement` tells its terms, if any does."""
        return status_words(source) if self.reported.audience is Level.CHECKERS else source_marks(source)

    def to_others(self, claim: Claim) -> list[str]:
        """What a claim denies, who denies it, and how else it stands to others, a line each."""
        stated = self.reported.stated
        denials = [denial_line(one, stated(one.target_id)) for one in claim.denials]
        against = [denied_by_words(one, stated(one.claim_id)) for one in self.denied.get(claim.id, ())]
        return denials + against + [capitalised(relation_line(one, claim.id)) for one in claim.relations]

    def sources_of(self, claims: Iterable[Claim]) -> int:
        """How many sources bear the verdicts of some claims out: none whose evidence counts for nothing."""
        return len({source.id for claim in claims for source in bearing_sources(claim)})

    def printed(self, claim: Claim) -> str:
        """The words of a claim as the article prints them."""
        return joined(one.quote for one in passages_in(self.reported.proof, claim)) or claim.claimed_words

    def new_words(self, claim: Claim) -> list[str]:
        """The wordings that were proposed for a claim, a line each; that there is none, if so and all of it is told."""
        proof, wordings = self.reported.proof, self.reported.of(ProposedWording)
        lines = [wording_line(one, proof) for one in wordings if one.claim_id == claim.id]
        return lines or ([_("none proposed")] if not claim.is_in_part else [])

    def statement(self, claim: Claim) -> str:
        """The statement of a claim, as `statement_words` has it."""
        return statement_words(self.reported, claim)

    def where(self, claim: Claim) -> str:
        """Where a claim stands, in words."""
        places = [self._place_words(one) for one in passages_in(self.reported.proof, claim)]
        if claim.is_in_no_words:
            return _("in no words of the article")
        return clauses(dict.fromkeys(places)) or _("not placed in this proof")

    def head(self, record: Question | ProposedWording) -> str:
        """The claim and place of what has a list of its own: “Claim 18, ¶11, sentence 1, “mercenaries””."""
        claim = next((one for one in self.reported.claims if one.id == record.claim_id), None)
        parts = [_("Claim {number}", number=claim.number), self.where(claim)] if claim is not None else []
        if isinstance(record, ProposedWording):
            is_here = record.proof_id == self.reported.proof.id
            parts[1:] = [self.places.of(record).words] if is_here else parts[1:]
        elif claim is not None:
            parts.append(quoted(one_line(self.printed(claim))))
        return comma_list(parts)

    def about(self, claim: Claim) -> list[str]:
        """Where a claim stands, its kind and risk, who says it, and who judged it when, as far as they are known."""
        kind, risk = KIND[claim.kind] if claim.kind else "", RISK_IN_LINE[claim.risk] if claim.risk else ""
        judged = comma_list([judged_by_words(claim), utc_timestamp(claim.judged_at)])
        known = [self.where(claim), kind, risk, said_by_words(claim), judged, capitalised(of_other_words(claim))]
        return [one_line(one) for one in known if one]

    def _place_words(self, passage: Passage) -> str:
        place = self.places.of(passage).words
        return with_remark(place, PASSAGE_ROLE[passage.role]) if passage.role is PassageRole.COMPLETES else place


def statement_words(reported: ReportedArticle, claim: Claim) -> str:
    """The statement of a claim; words that have no place in the proof are said to be those of the earlier one."""
    number = reported.proof_numbers.get(claim.known[0].proof_id) if claim.known else None
    if claim.passages or claim.restated is not None or number is None:
        return claim.statement
    return labelled(_("In proof {number}", number=number), claim.statement)


def outlined(reported: ReportedArticle, named: Named = str) -> Outline:
    """The outline of one article; `named` is how the number of a claim is written in its first sentences."""
    claims = sorted(reported.claims, key=lambda claim: number_key(claim.number))
    sections = sections_of(reported)
    wordings = [one for one in reported.of(ProposedWording) if one.waits or one.is_awaited_in(reported.proof)]
    drawn, marked, changed = without_notes(reported.proof, claims, reported.withheld, wordings)
    changing = {claim.id for claim in sections[Section.CHANGE]}
    listed = (one for one in reported.records if not (isinstance(one, ProposedWording) and one.claim_id in changing))
    outline = Outline(
        reported=reported,
        sentences=first_sentences(reported, named),
        tiles=tuple(tiles_of(reported, sections)),
        sections=sections,
        text=drawn.text,
        blocks=tuple(marked_article(drawn, marked, changed)),
        sources=tuple(_sources(claims)),
        places=PassagePlaces(reported.proof, reported.article.language),
        denied=denials_against(reported),
    )
    lists = record_lists(replace(reported, records=tuple(listed)), outline.head)
    ahead = tuple(one for one in lists if one.place.is_ahead)
    return replace(outline, waiting=ahead, behind=tuple(one for one in lists if not one.place.is_ahead))


def _sources(claims: Sequence[Claim]) -> list[UsedSource]:
    used: dict[Source, dict[ClaimId, Claim]] = defaultdict(dict)
    for claim in claims:
        for evidence in claim.evidence:
            used[shown(evidence).source][claim.id] = claim
    return [UsedSource(source, tuple(some.values())) for source, some in used.items()]
