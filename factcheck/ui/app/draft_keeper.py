"""Keeps what was typed and is not saved half a second later, and puts it back when the desk is opened again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck.domain.file_errors import DraftsNotKeptError
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.joining import and_list, comma_list, quoted, with_remark
from factcheck.services.desk import Desk
from factcheck.services.drafts import KeptDraft, is_about, keep, kept
from factcheck.translation import N_, _, counted
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_page import CLAIM
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.session import Session
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.panel.form_drafts import CORRECTION, DRAFT_WORDS, NEW_SOURCE, OF_SHEETS, SEVERAL

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasure

MOST_NAMED = 3
MOST_OF_HEADLINE = 40
STORE_EVERY_MS = 500


class DraftKeeper(QObject):
    """A draft never becomes a record by closing: only a person who saves a form makes one.

    `changed` is emitted when other drafts are kept; `correction_wanted` asks for the corrections of the article shown,
    `source_wanted` for the new source.
    """

    changed = Signal()
    correction_wanted = Signal()
    source_wanted = Signal()
    pane_wanted = Signal(int)

    def __init__(self, session: Session, current: Current, panel: ClaimPanel, notice: NoticeBar) -> None:
        super().__init__(panel)
        self._session = session
        self._current = current
        self._panel = panel
        self._notice = notice
        self._of_sheets: dict[tuple[str, str], KeptDraft] = {}
        self._restored: Desk | None = None
        self._waiting: list[KeptDraft] = []
        self._is_to_tell = False
        self._told = ""
        self._stored: list[KeptDraft] = []
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setInterval(STORE_EVERY_MS)
        self._timer.timeout.connect(self._store_what_changed)
        for changing in (panel.form_opened, panel.body.reason.drafts_changed, panel.unsaved_changed):
            changing.connect(self._wait)
        for moved in (self.changed, current.article_changed):
            moved.connect(self.take_back)

    def _wait(self) -> None:
        """Stores in a moment; what happens until then, as a field that saves itself does, puts nothing off."""
        if not self._timer.isActive():
            self._timer.start()

    def of_sheet(self, form: str, owner: str = "") -> KeptDraft | None:
        """What was typed into a sheet and is not used: corrections of an article, a new source, which has no owner."""
        return self._of_sheets.get((form, owner))

    def keep_of_sheet(self, draft: KeptDraft) -> None:
        """Keeps what was typed into a sheet, in place of what was before; nothing where there are no words."""
        self._of_sheets.pop((draft.form, draft.owner), None)
        if draft.words:
            self._of_sheets[draft.form, draft.owner] = draft
        self._wait()

    def _all(self) -> list[KeptDraft]:
        return [*self._panel.forms.all(), *self._of_sheets.values()]

    def flush(self) -> None:
        """Saves the fields that save themselves."""
        self._panel.flush()

    def keep(self) -> None:
        """Saves the fields that save themselves, keeps the rest, and lets go of it; raises DraftsNotKeptError."""
        self._panel.flush()
        self._restored = None
        self.store()
        self._put(())

    def store(self) -> None:
        """Keeps what was typed and is not saved, in place of what was kept before; raises DraftsNotKeptError."""
        desk = self._session.desk
        if desk is not None and desk.is_writable:
            drafts = self._all()
            keep(desk.path, drafts)
            self._stored = drafts
            self.changed.emit()

    def drop(self, erasure: "Erasure") -> None:
        """Closes the forms, and lets go of what was typed about something that is erased."""
        self._panel.flush()
        self._put([one for one in self._all() if not is_about(one, erasure)])
        self.store()

    def _put(self, drafts: Iterable[KeptDraft]) -> None:
        """Has these drafts in place of all others."""
        drafts = list(drafts)
        self._panel.forms.forget()
        self._panel.forms.put(drafts)
        self._of_sheets = {(one.form, one.owner): one for one in drafts if one.form in OF_SHEETS}

    def _store_what_changed(self) -> None:
        """Keeps what a form holds half a second after it was typed; where that fails, says so once."""
        if not self._panel.forms.is_open:
            self._timer.stop()
        if self._all() == self._stored:
            return
        was_told, self._has_failed = self._has_failed, True
        try:
            self.store()
        except DraftsNotKeptError:
            if not was_told:
                raise
        else:
            self._has_failed = False

    @property
    def typed(self) -> str:
        """What was typed and is not saved, such as "evidence for claim 12"; empty where there is nothing."""
        return self._named(self._all())

    @property
    def unsaved(self) -> str:
        """What was to be saved and could not be, such as "note for claim 12"; empty where there is nothing."""
        return self._named(self._panel.forms.unsaved()) if self._panel.has_unsaved else ""

    def _named(self, drafts: Sequence[KeptDraft]) -> str:
        desk = self._session.desk
        if desk is None or not drafts:
            return ""
        try:
            return _names(desk, drafts, self._panel.forms.several, self._current.article)
        except Exception:  # noqa: BLE001 - asked while an error is told, which may be that the file cannot be read
            return _("what you typed")

    def restore(self) -> None:
        """Puts back what was kept for the desk just opened, in a window that writes."""
        desk = self._session.desk
        if desk is self._restored:
            return
        self._restored, self._waiting, self._is_to_tell = desk, [], True
        if desk is None:
            return
        found = [self._fitting(desk, one) for one in (kept(desk.path) if desk.is_writable else ())]
        self._put(found)
        self._stored = self._all()
        self._waiting = list(_known(desk, found))
        self.changed.emit()

    def tell(self) -> None:
        """Says once which forms and fields still hold something, and leads to the first of them."""
        if self._is_to_tell and self._waiting:
            self._tell()

    def _tell(self) -> None:
        words = _("Typed, not recorded yet: {words}. Nothing is lost.", words=self._named(self._waiting))
        if self._told == words == self._notice.words:
            return
        self._told, self._is_to_tell = words, False
        self._notice.show_message(words, [(N_("Go there"), lambda: self._show(self._waiting[0]))])

    def take_back(self) -> None:
        """Takes back what was told and is saved by now, and tells what is left of it as the article shown has it."""
        desk = self._session.desk
        if not self._told or self._notice.words != self._told or desk is None:
            return
        were = {(one.form, one.owner, one.record) for one in self._waiting}
        self._waiting = [one for one in _known(desk, self._all()) if (one.form, one.owner, one.record) in were]
        if not self._waiting:
            self._notice.dismiss()
        else:
            self._tell()

    def go(self) -> bool:
        """Goes to the first of what was typed and is not saved; whether there is any."""
        first = next(iter(_known(self._session.required_desk, self._all())), None)
        if first is not None:
            self._show(first)
        return first is not None

    def _show(self, draft: KeptDraft) -> None:
        """Shows what a draft is about, and puts the keyboard into its form or field."""
        desk = self._session.required_desk
        if draft.form == NEW_SOURCE:
            self.source_wanted.emit()
            return
        claim = next(iter(desk.claims.some([draft.owner])), None)
        article_id = claim.article_id if claim is not None else ArticleId(draft.owner)
        if article_id != self._current.article:
            self._current.show_article(article_id)
        if draft.form == CORRECTION:
            self.correction_wanted.emit()
            return
        self._current.select(claim.id if claim is not None else None)
        self.pane_wanted.emit(CLAIM)
        self._panel.open_draft(draft)

    def _fitting(self, desk: Desk, draft: KeptDraft) -> KeptDraft:
        """The draft; one about a record that is gone becomes one for a new record."""
        if not draft.record or draft.record in _records(desk, draft.owner):
            return draft
        return replace(draft, record="")


def _names(
    desk: Desk,
    drafts: Sequence[KeptDraft],
    several: Mapping[tuple[str, str, str], str],
    here: ArticleId | None,
) -> str:
    """What stands in drafts and what each is about, the first few of them: "evidence for claim 1, question …".

    Those of another article than the one that is shown name it.
    """
    there, headlines = _known(desk, drafts), desk.articles.names()
    named = []
    for one, (number, article_id) in list(there.items())[:MOST_NAMED]:
        numbers = several.get((one.form, one.owner, one.record))
        words = DRAFT_WORDS.filled(SEVERAL if numbers else one.form, number=numbers or number)
        headline = "" if article_id is None or article_id == here else headlines[article_id]
        named.append(with_remark(words, quoted(shortened(headline, MOST_OF_HEADLINE)) if headline else ""))
    rest = len(there) - len(named)
    return and_list([*named, counted("{count} more", rest)]) if rest else comma_list(named)


def _known(desk: Desk, drafts: Sequence[KeptDraft]) -> dict[KeptDraft, tuple[str, ArticleId | None]]:
    """The drafts whose claim or article is in the desk, and of no article, each with the number of its claim.

    With each is given its article, too.
    """
    known: dict[str, tuple[str, ArticleId | None]] = {"": ("", None)} | {one: ("", one) for one in desk.articles.ids()}
    known |= {claim.id: (claim.number, claim.article_id) for claim in desk.claims.some({one.owner for one in drafts})}
    return {one: known[one.owner] for one in drafts if one.form in DRAFT_WORDS and one.owner in known}


def _records(desk: Desk, owner: str) -> set[str]:
    """What is recorded of the article that an owner is, or belongs to, whatever it is."""
    found = desk.claims.some([owner])
    return desk.case(found[0].article_id if found else ArticleId(owner)).record_ids
