"""Compares quotations with the captured texts of their sources, and claims with quotations, while people type."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from time import sleep

from PySide6.QtCore import QTimer
from typing_extensions import override

from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import EvidenceDraft, Stance
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.kinds import CAPTURE
from factcheck.domain.records.operation import Changed
from factcheck.domain.rules.claim_against_evidence import TextFacts
from factcheck.domain.rules.evidence_check import (
    EvidenceCheck,
    check_captured,
    check_evidence,
    compared_words,
    facts_of,
    indexed,
    with_place,
)
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.word_index import WordIndex
from factcheck.domain.wording.capture_words import attached_words
from factcheck.domain.wording.evidence_check_words import (
    absent_words,
    brief_check_words,
    check_words,
    differing_words,
    unquoted_words,
)
from factcheck.ui.app import tasks
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts

TYPED_MS, SHOWN_MS = 150, 400
"""How long typing pauses before it is compared, and a claim is shown before its evidence is."""
_PAUSE = 0.004  # seconds: while two threads take turns in Python, keys wait for each turn
_MOST_KEPT, _MOST_FACTS, _MOST_FOUND = 8_000_000, 8, 500  # letters in words, texts by facts, and what was found


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be compared: a quotation with the texts of these captures, and a statement with what it says."""

    quote: str
    translation: str
    about: str
    statement: str
    language: str
    captures: tuple[Capture, ...]
    spoken: str = ""
    place: str = ""

    @property
    def is_quoted(self) -> bool:
        """Whether a quotation is compared, and not the captured texts themselves with the statement."""
        return bool(self.quote.strip()) or not self.statement.strip()


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found, and the names of the captures whose texts were compared: a picture has none."""

    check: EvidenceCheck
    names: tuple[str, ...]


_TextKey = tuple[str, str]
"""A captured text by its digest, and the language that its facts are read in."""


_Work = tuple[dict[str, WordIndex], dict[_TextKey, TextFacts | None], dict[_Wanted, _Found]]
"""What was read of texts, as words and as facts, and what was found in them."""


class EvidenceChecks(ClaimCommandsBase):
    """All comparing is done in the pool; what was read of a captured text is kept for the next key."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._indexes: dict[str, WordIndex] = {}
        self._facts: dict[_TextKey, TextFacts | None] = {}
        self._known: dict[_Wanted, _Found] = {}
        self._typed = self._timer(TYPED_MS, self._check_form)
        self._shown = self._timer(SHOWN_MS, self._check_rows)

    @override
    def listen(self) -> None:
        body = self._panel.body
        body.evidence_form.check_wanted.connect(self._typed.start)
        body.evidence.form_opened.connect(self._typed.start)
        body.claim_shown.connect(self._shown.start)
        self._session.desk_changed.connect(self._take_change)
        self._session.desk_leaving.connect(self._forget)

    def _take_change(self, changed: Changed) -> None:
        """Looks again where files were captured or taken off, of which a shown claim says nothing new by itself."""
        if CAPTURE.entity in changed.entities:
            self._shown.start()

    def _check_form(self) -> None:
        form, claim = self._panel.body.evidence_form, self._views.claim(self._current.claim)
        if claim is None or not self._panel.body.evidence.is_form_open:
            return
        draft = form.draft()
        source = form.source.named(draft.title.strip()) or form.source.named(draft.url.strip())
        wanted = self._wanted(claim, draft, source.id if source is not None else None)

        def show(found: Mapping[_Wanted, _Found]) -> None:
            if (form.draft().quote, form.draft().translation) == (draft.quote, draft.translation):
                form.show_check(check_words(found[wanted].check, found[wanted].names))

        self._check([wanted], show)

    def _check_rows(self) -> None:
        """Compares the evidence recorded for the claim that is shown, and says which files were captured with it."""
        claim = self._views.claim(self._current.claim)
        if claim is None:
            return
        every_piece = {one: self._wanted(claim, one.draft, one.source.id) for one in claim.evidence}
        files = {one.id: attached_words(len(it.captures)) for one, it in every_piece.items()}
        found = {one: it for one, it in every_piece.items() if not one.is_lead}
        wanted = {one.id: it for one, it in found.items() if it.quote.strip() or (it.captures and not it.is_quoted)}
        compared = [one for one in found if one.id in wanted]
        quoted = [one for one in compared if one.quote.strip()]
        if not compared:
            self._panel.body.show_checks(claim, files, {}, "")
            return
        bearing_out = [f"{one.quote}\n{one.translation}" for one in quoted if one.stance is Stance.SUPPORTS]
        about = "\n".join((claim.speaker, *(words for one in quoted for words in (one.source.title, one.locator))))
        every = _Wanted("\n".join(bearing_out), "", about, claim.statement, claim.language, ())

        def show(found: Mapping[_Wanted, _Found]) -> None:
            words = {evidence_id: brief_check_words(found[one].check) for evidence_id, one in wanted.items()}
            checks = {one: found[wanted[one.id]].check for one in compared if one.stance is not Stance.SEARCHED}
            otherwise = differing_words((one.source.title, check) for one, check in checks.items())
            absent = absent_words(
                (one.source.title, check) for one, check in checks.items() if one.stance is Stance.SUPPORTS
            )
            lacking = unquoted_words(found[every].check.missing)
            self._panel.body.show_checks(claim, files, words, "\n".join(filter(None, (otherwise, absent, lacking))))

        self._check([*wanted.values(), every], show)

    def _wanted(self, claim: Claim, draft: EvidenceDraft, source_id: SourceId | None) -> _Wanted:
        captures = self._desk.captures.of_source(source_id) if source_id is not None else []
        statement, about = compared_words(claim, draft)
        return _Wanted(
            draft.quote,
            draft.translation,
            about,
            statement,
            claim.language,
            tuple(captures),
            draft.language,
            draft.locator,
        )

    def _check(self, wanted: Sequence[_Wanted], show: Callable[[Mapping[_Wanted, _Found]], None]) -> None:
        """Compares what was not compared yet in the pool, and shows all of it if the file is still open."""
        if all(one in self._known for one in wanted):
            show(self._known)
            return
        desk, indexes, facts = self._desk, dict(self._indexes), dict(self._facts)
        captures = {capture.sha256: capture for one in wanted for capture in one.captures}
        sought = {capture.sha256 for one in wanted if one.is_quoted for capture in one.captures} - indexes.keys()
        read = {(capture.sha256, one.language) for one in wanted if not one.is_quoted for capture in one.captures}
        read -= facts.keys()
        texts = {sha256: desk.captures.text_of(captures[sha256]) for sha256 in sought | {one for one, _ in read}}

        def work() -> _Work:
            pause = partial(sleep, _PAUSE)
            made = {sha256: indexed(texts[sha256], pause) for sha256 in sought}
            known = {one: facts_of(texts[one[0]], language_of(one[1]), pause) for one in read}
            ready, whole = indexes | made, facts | known
            return made, known, {one: _checked(one, ready, whole) for one in wanted}

        def done(found: _Work) -> None:
            if self._session.desk is desk:
                self._keep(*found)
                show(self._known)

        tasks.run(work, self, done)

    def _keep(
        self,
        made: Mapping[str, WordIndex],
        facts: Mapping[_TextKey, TextFacts | None],
        checks: Mapping[_Wanted, _Found],
    ) -> None:
        """Keeps the words and facts of the texts that were read last, and what was found."""
        self._facts = dict([*(self._facts | dict(facts)).items()][-_MOST_FACTS:])
        self._indexes.update(made)
        while len(self._indexes) > 1 and sum(len(one.text) for one in self._indexes.values()) > _MOST_KEPT:
            self._indexes.pop(next(iter(self._indexes)))
        self._known = dict(checks) if len(self._known) > _MOST_FOUND else self._known | dict(checks)

    def _forget(self) -> None:
        self._typed.stop()
        self._shown.stop()
        self._indexes.clear()
        self._facts.clear()
        self._known.clear()

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer


def _checked(wanted: _Wanted, indexes: Mapping[str, WordIndex], facts: Mapping[_TextKey, TextFacts | None]) -> _Found:
    if not wanted.is_quoted:
        known = [(one, facts[one.sha256, wanted.language]) for one in wanted.captures]
        read = [(one, text) for one, text in known if text is None or text.words]
        whole = [text for _, text in read if text is not None]
        # Of a text that is too long to be read whole, nothing is known to be absent.
        there = whole if len(whole) == len(read) else []
        found = check_captured(wanted.statement, language_of(wanted.language), there, wanted.about)
        return _Found(found, tuple(one.title for one, _ in read))
    legible = [one for one in wanted.captures if indexes[one.sha256].words]
    texts = [indexes[one.sha256] for one in legible]
    language = language_of(wanted.language)
    check = check_evidence(
        wanted.quote, wanted.statement, language, texts, wanted.translation, wanted.about, wanted.spoken
    )
    return _Found(with_place(check, wanted.place, texts), tuple(one.title for one in legible))
