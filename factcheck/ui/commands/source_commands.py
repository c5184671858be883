"""What keys, menus and the sheet do with sources."""

from collections import defaultdict
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import number_key
from factcheck.domain.records.evidence import Bibliography, Evidence, Source, is_link
from factcheck.domain.records.ids import ArticleId, ClaimId, EvidenceId, SourceId
from factcheck.domain.records.kinds import EVIDENCE, SOURCE
from factcheck.domain.records.operation import Changed
from factcheck.domain.wording.joining import as_sentence, comma_list, labelled, sentences, statements
from factcheck.domain.wording.source_words import SOURCE_FIELD, SOURCE_STATUS, there_already_words
from factcheck.services.drafts import KeptDraft
from factcheck.services.sources import SourceMerge, by_name, differing
from factcheck.translation import N_, _, counted
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.draft_keeper import DraftKeeper
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts, file_kind
from factcheck.ui.commands.capture_commands import CaptureCommands
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.dialogs.source_form import NEW
from factcheck.ui.dialogs.source_sheet import SourceSheet
from factcheck.ui.panel.form_drafts import NEW_SOURCE, read, written
from factcheck.ui.widgets.dialog import lay_over, show_dialog

_PAUSE_MS = 50
"""How long after a change the list is filled: what the change shows in the window is painted by then."""


class SourceCommands(ClaimCommandsBase):
    """Opens the sheet of sources at that of the evidence which has the keyboard, and does what is asked there."""

    def __init__(self, parts: WindowParts, captures: CaptureCommands, drafts: DraftKeeper) -> None:
        super().__init__(parts)
        self._captures = captures
        self._drafts = drafts
        self._sheet: SourceSheet | None = None
        self._elsewhere: tuple[ArticleId | None, Mapping[SourceId, list[str]]] | None = None
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._fill)
        parts.session.desk_changed.connect(self._take_change)
        parts.session.desk_leaving.connect(self._leave)
        drafts.source_wanted.connect(self.show)

    @override
    def handlers(self) -> Handlers:
        return {"sources": self.show}

    def show(self) -> None:
        """Shows the sheet, at the source of the evidence that is looked at."""
        self.show_at(self._looked_at)

    def show_at(self, at: SourceId | None) -> None:
        """Shows the sheet, at a source where one is given."""
        if self._sheet is None:
            desk = self._desk
            self._sheet = sheet = SourceSheet(self._window, desk.is_writable, lambda: desk.unit_of_work.today())
            sheet.changed.connect(self._change)
            sheet.merge_requested.connect(self._ask_where)
            sheet.removed.connect(self._remove)
            sheet.import_requested.connect(self._bring_in)
            sheet.lookup_requested.connect(self._look_up)
            sheet.undo_requested.connect(lambda: self._desk.history.undo())
            sheet.captures_requested.connect(lambda source_id: self._captures.show_of(SourceId(source_id)))
            sheet.files_dropped.connect(lambda source_id, files: self._captures.take(SourceId(source_id), files))
            sheet.finished.connect(self._forget)
            self._fill()
            kept = self._drafts.of_sheet(NEW_SOURCE)
            begun = read(Source, kept.words) if kept is not None else None
            if begun is not None:
                sheet.put_new(begun)
            else:
                at = at or self._of_claim
            sheet.form.waiting_changed.connect(self._keep_new)
        if at is not None:
            self._sheet.show_source(at)
        self._sheet.show()
        self._sheet.activateWindow()

    @property
    def _looked_at(self) -> SourceId | None:
        """The source of the piece of evidence whose row has the keyboard, or whose form is open."""
        section, key = self._panel.body.evidence, self._panel.body.evidence_form.key
        record = section.record_with_keyboard
        if not record and section.is_form_open:
            record = key.record
        case = self._views.case
        pieces = case.records[EVIDENCE.entity] if case is not None else {}
        piece: Evidence | None = pieces.get(EvidenceId(record))
        return piece.source.id if piece is not None and not piece.is_lead else None

    @property
    def _of_claim(self) -> SourceId | None:
        """The first source that the current claim has evidence of."""
        claim = self._views.claim(self._current.claim)
        return next((one.source.id for one in claim.evidence if not one.is_lead), None) if claim is not None else None

    def _fill(self) -> None:
        if self._sheet is None:
            return
        desk, case = self._desk, self._views.case
        article = case.article.id if case is not None else None
        if self._elsewhere is None or self._elsewhere[0] != article:
            self._elsewhere = article, desk.sources.uses(besides=article)
        here, elsewhere = _uses_in(case) if case is not None else {}, self._elsewhere[1]

        def uses(source_id: SourceId) -> tuple[list[str], list[str]]:
            numbers = (case.claims[one].number for one in here.get(source_id, ())) if case is not None else ()
            return sorted(numbers, key=number_key), elsewhere.get(source_id, [])

        sources = by_name(case.sources.values()) if case is not None else desk.sources.all()
        self._sheet.show_sources(sources, uses, here, elsewhere)

    def _take_change(self, changed: Changed) -> None:
        if changed.entities != {SOURCE.entity} and changed.article_id != self._current.article:
            self._elsewhere = None
        if self._sheet is not None and changed.rows:
            self._due.start(0 if SOURCE.entity in changed.entities else _PAUSE_MS)

    def _forget(self) -> None:
        if self._sheet is not None:
            self._due.stop()
            self._elsewhere = None
            self._sheet.deleteLater()
            self._sheet = None

    def _leave(self) -> None:
        """Closes the sheet with its file; a new source that is not made yet is kept with the other drafts."""
        if self._sheet is not None:
            self._sheet.leave()

    def _keep_new(self) -> None:
        if self._sheet is not None:
            begun = self._sheet.form.waiting
            self._drafts.keep_of_sheet(KeptDraft(NEW_SOURCE, "", "", written(begun) if begun != NEW else ""))

    def _change(self, wanted: Source, seen: Source) -> None:
        if seen.id:
            self._desk.sources.edit(wanted, seen)
            opens = wanted.status not in (None, seen.status)
            told = _("Every claim whose verdict rests on it is open now, until somebody looks again") if opens else ""
            self._show_done(statements([_("Source “{source}” changed", source=wanted.name), told]))
            return
        made = self._desk.sources.add(wanted)
        self._show_done(_("Source “{source}” added", source=made.name))
        if self._sheet is not None:
            self._sheet.take_made(made)  # the list follows the change

    def _remove(self, source_id: str) -> None:
        source = self._desk.sources.get(SourceId(source_id))
        self._desk.sources.remove([source.id])
        self._show_done(_("Source “{source}” removed", source=source.name))

    def _bring_in(self) -> None:
        """Asks for a bibliography, and takes in the sources in it that are not there yet."""
        from factcheck.services.bibliographies import ENDINGS, read_bibliography_file

        kinds = file_kind(_("Bibliographies"), ENDINGS)
        name, _filter = QFileDialog.getOpenFileName(self._sheet, _("Import sources"), self._folder(), kinds)
        for path in self._chosen([name]):
            tasks.run(partial(read_bibliography_file, path), self, partial(self._add_all, path.name))

    def _add_all(self, name: str, found: Bibliography) -> None:
        made, known = self._desk.sources.add_all(found.sources, name)
        added, there = counted("{count} [source|sources] added", len(made)), there_already_words(known)
        self._tell(sentences(as_sentence(one) for one in (added, there, *found.noticed) if one))

    def _look_up(self, source_id: str) -> None:
        """Visits the link of a source, and fills in what is not known of it yet."""
        seen = self._desk.sources.get(SourceId(source_id))
        if not is_link(seen.url):
            self._tell(_("There is no link to look up. Give one, or a DOI, first."))
            return
        self._tell(_("Visiting {address} …", address=seen.url))
        tasks.run(lambda: _looked_up(seen), self, partial(self._take_found, seen))

    def _take_found(self, seen: Source, found: Source) -> None:
        names = differing(seen, found)
        if not names:
            self._tell(_("Nothing was found there that is not known already."))
            return
        self._desk.sources.edit(found, seen)
        self._tell(as_sentence(labelled(_("Filled in"), comma_list(SOURCE_FIELD[one] for one in names))))

    def _tell(self, words: str) -> None:
        if self._sheet is not None:
            self._sheet.notice.show_message(words)

    def _ask_where(self, source_id: str) -> None:
        """Asks into which other source one shall go, those that are called most like it first."""
        desk, goes = self._desk, self._desk.sources.get(SourceId(source_id))
        title = _("Merge “{source}” into", source=goes.name)
        heads = (_("Source"), _("Link"))
        dialog = SearchList(self._sheet, "merge_sources", title, _("Find the source that is the same"), heads)
        dialog.most_shown = SourceSheet.most_shown
        dialog.show_rows([Row(one.id, (one.name, one.url)) for one in desk.sources.all() if one.id != goes.id])
        dialog.chosen.connect(lambda into: self._say_before(goes, SourceId(into)))
        lay_over(dialog, 640, 480)
        show_dialog(dialog)

    def _say_before(self, goes: Source, into: SourceId) -> None:
        merge = self._desk.sources.merging(goes.id, into)
        if self._sheet is not None:
            does = partial(self._merge, goes, merge.result)
            self._sheet.notice.show_message(_merge_words(goes, merge), [(N_("Merge"), does)], asks=True)

    def _merge(self, goes: Source, into: Source) -> None:
        made = self._desk.sources.merge(goes.id, into.id)
        self._show_done(_("Source “{source}” merged into “{into}”", source=goes.name, into=made.name))
        if self._sheet is not None:
            self._sheet.show_source(made.id)


def _uses_in(case: Case) -> dict[SourceId, set[ClaimId]]:
    """The claims of an article that sources are evidence for."""
    found: defaultdict[SourceId, set[ClaimId]] = defaultdict(set)
    for one in case.records[EVIDENCE.entity].values():
        found[one.source.id].add(one.claim_id)
    return dict(found)


def _looked_up(source: Source) -> Source:
    from factcheck.services.bibliographies import look_up
    from factcheck.services.importing import Reading

    with Reading() as reading:
        return look_up(source, reading.read_bytes)


def _merge_words(goes: Source, merge: SourceMerge) -> str:
    """What goes along with a source that is merged, what is taken over and what is lost."""
    names = {"source": goes.name, "into": merge.result.name}
    if merge.evidence:
        along = counted(
            "“{source}” goes into “{into}”, with {count} [piece|pieces] of evidence.", merge.evidence, **names
        )
    else:
        along = _("“{source}” goes into “{into}”.", **names)
    told = [(_("Taken over"), merge.taken), (_("Lost, since the other one says something else"), merge.lost)]
    fields = [f"{labelled(what, comma_list(SOURCE_FIELD[one] for one in some))}." for what, some in told if some]
    return sentences([along, *fields, _reopened_words(goes, merge)])


def _reopened_words(goes: Source, merge: SourceMerge) -> str:
    """Which verdicts have to be looked at again, since what they rest on comes to a state; empty where none does."""
    status = merge.result.status
    is_taken = "status" in merge.taken
    if status is None or not (is_taken or (goes.status is None and merge.evidence)):
        return ""
    return _(
        "State: {state}. Every claim whose verdict rests on “{source}” is open then, until somebody looks again.",
        state=SOURCE_STATUS[status],
        source=merge.result.name if is_taken else goes.name,
    )
