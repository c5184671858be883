"""Gathers what a report prints, and writes it as a file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from factcheck import __version__
from factcheck.domain.errors import CutForAnyoneError, NoEarlierProofError
from factcheck.domain.file_errors import DamagedDeskError
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.evidence import Evidence, Level
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId
from factcheck.domain.records.kinds import LISTED
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.rules.confidentiality import (
    WithheldNotes,
    partly_named,
    released,
    released_captures,
    released_link,
    with_counts,
    withheld_notes,
)
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.proof_comparison import Became, ProofComparison
from factcheck.domain.rules.report import USUAL, Report, ReportedArticle, ReportFormat, ReportOptions
from factcheck.domain.rules.source_terms import disclosures_in
from factcheck.domain.rules.unnamed_sources import UnnamedSources
from factcheck.domain.wording.claim_words import claim_text
from factcheck.domain.wording.source_words import disclosed_sentence, partly_named_sentence
from factcheck.services.proofs import Proofs
from factcheck.services.sources import Sources
from factcheck.services.unit_of_work import DeskPart, UnitOfWork
from factcheck.store.scratch_file import write_atomically
from factcheck.translation import current_language, language

R = TypeVar("R")
Others = Sequence[tuple[frozenset[ClaimId], Case | None]]


class Reports(DeskPart):
    """Fact-check reports of one article or of the whole desk."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._proofs = Proofs(unit)
        self._sources = Sources(unit)

    @property
    def formats(self) -> Sequence[ReportFormat]:
        """The formats a report can be written in, each with a line that says whom it is for."""
        from factcheck.exporters.base import FORMATS

        return FORMATS

    def gather(self, article_id: ArticleId | None = None, options: ReportOptions = USUAL) -> Report:
        """The report of an article, or of every article, as it stands now; what is typed later is another operation.

        It carries what its audience may read (decision 28). Of articles among several that have no such proof as it is
        to tell of changes since, those since the proof before are told. Raises NoEarlierProofError where no article has
        that proof, CutForAnyoneError.
        """
        since = options.since
        if options.with_cut and options.audience is Level.ANYONE:
            raise CutForAnyoneError()
        self._unit.store.journal.end_visit()
        cases = [self._cases.here(one) for one in ([article_id] if article_id else self._cases.articles())]
        if since is not None and not any(one.number == since for case in cases for one in case.proofs[:-1]):
            raise NoEarlierProofError(since)
        captures, unnamed = self._unit.store.captures.of_sources(), self._sources.unnamed()
        reported = tuple(self._reported(case, captures, unnamed, options) for case in cases)
        return Report(
            articles=reported,
            made_at=self._unit.here().isoformat(timespec="seconds"),
            made_by=self._unit.who,
            program=f"Factcheck {__version__}",
            record=self._unit.store.operations.last_digest(),
            level=Level.CHECKERS if options.with_cut else options.audience,
        )

    def to_look_at(self, article_id: ArticleId | None, audience: Level) -> list[str]:
        """What somebody should look at before a report for `audience` leaves, a sentence each.

        That is where the article names a source that is not to be named, and other sources that are called by its name.
        """
        unnamed, found = self._sources.unnamed(), dict[str, None]()
        if audience is Level.CHECKERS or not unnamed:
            return []
        for one in [article_id] if article_id else self._cases.articles():
            case = self._cases.here(one)
            notes = _with_those_of_others(_withheld(case, audience, unnamed), self._others(case), audience)
            found |= dict.fromkeys(map(disclosed_sentence, disclosures_in(case)))
            found |= dict.fromkeys(map(partly_named_sentence, partly_named(case.all(Evidence), notes, audience)))
        return list(found)

    def named_in_print(self, article_id: ArticleId, audience: Level) -> list[str]:
        """Where the copy itself names a source that is not to be named, a sentence each: it is printed as it stands."""
        case = self._cases.here(article_id)
        found = disclosures_in(case) if audience is not Level.CHECKERS else []
        return list(dict.fromkeys(map(disclosed_sentence, found)))

    def text_of(self, claims: Sequence[Claim]) -> str:
        """Claims of one article as text to be copied, without what may not leave; it ends a visit as a report does."""
        self._unit.store.journal.end_visit()
        case = self._cases.of(claims[0].article_id)
        notes = _with_those_of_others(_withheld(case, unnamed=self._sources.unnamed()), self._others(case))
        return "\n\n".join(map(claim_text, released(claims, notes)))

    def writing(
        self, target: Path, article_id: ArticleId | None = None, options: ReportOptions = USUAL
    ) -> Callable[[], None]:
        """What writes the report to `target`, whose ending names the format; it appears whole or not at all.

        Everything is gathered already: it may be written on another thread. It is in the language that its format
        always has, else in that of `options`. Raises UnknownFormatError, or as `gather` does;
        what writes it UnwritableError or DiskFullError.
        """
        from factcheck.exporters.base import export, format_of

        ending = target.suffix.lower()
        spoken = format_of(ending).language or options.language or current_language()
        with language(spoken):
            report = self.gather(article_id, options)

        def write() -> None:
            with language(spoken):
                write_atomically(target, export(report, ending))

        return write

    def _reported(
        self, case: Case, captures: Sequence[Capture], unnamed: UnnamedSources, options: ReportOptions
    ) -> ReportedArticle:
        """What a report may print of a case, with the captured files of its sources."""
        from factcheck.domain.rules.fact_coverage import facts_in, unmarked_of

        others, audience = self._others(case), options.audience
        is_for_anyone = audience is Level.ANYONE
        notes = _with_those_of_others(_withheld(case, audience, unnamed), others, audience)
        compared = self._compared(case, options.since) if not is_for_anyone else None
        records = [one for kind in LISTED for one in released(_not_cut(case.all(kind.type)), notes, audience)]
        claims = released([one for one in case.claims_by_number() if not one.is_cut], notes, audience)
        facts = facts_in(case)
        touched = facts.with_sentences(Coverage())
        return ReportedArticle(
            article=replace(case.article, url=released_link(case.article.url, audience)),
            proof=case.proof,
            claims=tuple(with_counts(one, records) if is_for_anyone else one for one in claims),
            records=tuple(records),
            audience=audience,
            captures=released_captures(case.all(Evidence), captures, notes, audience),
            withheld=notes.blocks,
            unmarked_facts=unmarked_of(facts.counts),
            unmarked_sentences=touched.unmarked_sentences,
            sentences=touched.sentences,
            proof_numbers={one.id: one.number for one in case.proofs},
            taken_back=self._proofs.taken_back(case.article.id) if not is_for_anyone else (),
            compared=compared,
            cut=self._cut(compared, notes, audience) if compared is not None and options.with_cut else None,
            elsewhere=_told_elsewhere(others, audience, unnamed) if not is_for_anyone else {},
        )

    def _others(self, case: Case) -> Others:
        """The claims of each other article that are denied in this one or deny, and its case; None if it is damaged."""
        found: dict[ArticleId, set[ClaimId]] = {}
        for claim_id, one in case.elsewhere.items():
            if not one.is_removed:
                found.setdefault(one.claim.article_id, set()).add(claim_id)
        others: list[tuple[frozenset[ClaimId], Case | None]] = []
        for article_id, ids in found.items():
            try:
                others.append((frozenset(ids), self._cases.once(article_id)))
            except DamagedDeskError:
                others.append((frozenset(ids), None))
        return others

    def _compared(self, case: Case, since: int | None) -> ProofComparison | None:
        """The proof beside an earlier one, else the one before it; None where there is none, or none to be read."""
        if len(case.proofs) < 2:
            return None
        earlier = [one.number for one in case.proofs[:-1]]
        try:
            older = since if since in earlier else earlier[-1]
            return self._proofs.compare(case.article.id, older, case.proofs[-1].number)
        except DamagedDeskError:
            return None  # what the article is by now can be reported all the same

    def _cut(self, compared: ProofComparison, notes: WithheldNotes, audience: Level) -> tuple[Claim, ...]:
        """The claims whose words were cut, as they may leave: those of a note of an earlier proof without words."""
        cut = [claim for claim, became in compared.became or () if became is Became.CUT]
        held, proofs = set(notes.claims), {compared.old.id: compared.old}
        for claim in cut:
            if claim.parent_id in held or not all(self._is_article(proofs, one) for one in claim.absent):
                held.add(claim.id)
        return released(cut, replace(notes, claims=frozenset(held)), audience)

    def _is_article(self, proofs: dict[ProofId, Proof], words: Passage) -> bool:
        """Whether words stand in no note of their proof, of which `proofs` are known; not where it is damaged."""
        try:
            proof = proofs.get(words.proof_id) or self._unit.store.proofs.get(words.proof_id)
        except DamagedDeskError:
            return False
        proofs[words.proof_id] = proof
        return BlockKind.NOTE not in {proof.blocks[one].kind for one in proof.indexes_in(words.span)}


def _not_cut(records: Sequence[R]) -> list[R]:
    """The records whose words the article still has: those that were cut may have been cut to be kept from readers."""
    return [one for one in records if getattr(one, "cut_in", None) is None]


def _withheld(case: Case, audience: Level = Level.EDITORS, unnamed: UnnamedSources | None = None) -> WithheldNotes:
    return withheld_notes(case.proof, case.all(Annotation), case.claims.values(), audience, unnamed)


def _with_those_of_others(notes: WithheldNotes, others: Others, audience: Level = Level.EDITORS) -> WithheldNotes:
    """The notes with the claims of other articles that go with notes there, and the levels of those that have one.

    Sources that are not to be named there are not here either.
    Of a damaged article nobody can tell.
    """
    held, levels, unnamed = set(notes.claims), dict(notes.levels), notes.unnamed
    for ids, case in others:
        there = _withheld(case, audience) if case is not None else None
        held |= ids & there.claims if there is not None else ids
        levels |= there.levels if there is not None else {}
        unnamed = unnamed.with_here(there.unnamed.here) if there is not None else unnamed
    return replace(notes, claims=frozenset(held), levels=levels, unnamed=unnamed)


def _told_elsewhere(others: Others, audience: Level, unnamed: UnnamedSources) -> dict[ClaimId, Claim]:
    """The claims of other articles as they may leave; none that was cut, nor one of a damaged article."""
    found: dict[ClaimId, Claim] = {}
    for ids, case in others:
        if case is not None:
            claims = [one for one in case.some(ids) if not one.is_cut]
            found |= {one.id: one for one in released(claims, _withheld(case, audience, unnamed), audience)}
    return found
