"""The evidence of a claim: a row each, and the form that opens in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, Source
from factcheck.domain.rules.confidentiality import is_releasable
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.labels import LEVEL, STANCE
from factcheck.ui.panel.evidence_form import STANCE_STATUS, EvidenceForm
from factcheck.ui.panel.summary_row import Summary, SummaryRow
from factcheck.ui.widgets.quiet_button import QuietButton

SOURCE_NOT_NAMED = "Source not named"


@dataclass(frozen=True, slots=True)
class FormKey:
    """What a form is about: new evidence for a claim, or a piece of evidence it has."""

    claim_id: str
    evidence_id: str = ""


def drafted(evidence: Evidence) -> EvidenceDraft:
    """A piece of evidence as the form holds it."""
    return EvidenceDraft(
        evidence.source.title,
        evidence.source.url,
        evidence.quote,
        evidence.locator,
        evidence.stance,
        evidence.directness,
        evidence.accessed,
        evidence.note,
        evidence.source.kind if evidence.source.is_lead else None,
        evidence.source.level if evidence.source.is_lead else None,
    )


def summary_of(evidence: Evidence) -> Summary:
    """A piece of evidence in two lines."""
    quote = one_line(evidence.quote)
    return Summary(
        title=evidence.source.title or evidence.source.url or SOURCE_NOT_NAMED,
        word=STANCE[evidence.stance],
        icon=f"stance-{evidence.stance.value}",
        status=STANCE_STATUS[evidence.stance],
        where=" · ".join(
            filter(None, (evidence.locator, "" if is_releasable(evidence.source) else LEVEL[Level.CHECKERS]))
        ),
        beneath=f"“{quote}”" if quote else evidence.note,
    )


class EvidenceList(QWidget):
    """Head, rows and at most one open form; what was typed and not saved stays with its claim."""

    evidence_added = Signal(str, object)
    evidence_edited = Signal(str, object)
    evidence_removed = Signal(str)
    form_opened = Signal()
    form_left = Signal()
    rebuilt = Signal()

    def __init__(self, today: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self._today = today
        self._claim_id = ""
        self._evidence: tuple[Evidence, ...] = ()
        self._rows: dict[str, SummaryRow] = {}
        self._drafts: dict[FormKey, EvidenceDraft] = {}
        self._title = QLabel()
        self._title.setObjectName("evidence_title")
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._add = QuietButton("Evidence", "add_evidence", key="E", icon_name="plus")
        self.form = EvidenceForm(self)
        self.form.hide()
        self._lay_out()
        self._add.clicked.connect(self.open_form)
        self.form.evidence_saved.connect(self._save)
        self.form.left.connect(self._leave)
        self.form.removed.connect(self._remove)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._add)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._column.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._column)

    @property
    def is_form_open(self) -> bool:
        """Whether a form is shown."""
        return self.form.isVisibleTo(self)

    def set_known_sources(self, sources: Sequence[Source]) -> None:
        """Offers sources used before, the last one first."""
        self.form.set_known_sources(sources)

    def show_evidence(self, claim_id: str, evidence: Sequence[Evidence]) -> None:
        """Shows the evidence of a claim; a form open for the same claim stays as it is."""
        if claim_id != self._claim_id:
            self._put_away()
            self._claim_id = claim_id
        if tuple(evidence) == self._evidence and len(evidence) == len(self._rows):
            self._show_words()
            return
        self._evidence = tuple(evidence)
        self._show_rows()
        self._show_words()
        self.rebuilt.emit()

    def open_form(self) -> None:
        """Opens the form for new evidence, with what was typed into it before."""
        if self._claim_id:
            empty = EvidenceDraft("", accessed=self._today())
            self._open(FormKey(self._claim_id), empty, self._column.count())

    def edit(self, evidence_id: str) -> None:
        """Opens the form in the place of this piece of evidence."""
        for at, one in enumerate(self._evidence):
            if one.id == evidence_id:
                self._open(FormKey(self._claim_id, evidence_id), drafted(one), at + 1)

    def put_away(self) -> None:
        """Closes the form and keeps what was typed."""
        self._put_away()

    def drafts(self) -> dict[FormKey, EvidenceDraft]:
        """All that was typed into forms and is not saved."""
        self._keep_draft()
        return dict(self._drafts)

    def row_of(self, record: str) -> QWidget | None:
        """The row of a record; without one the last row."""
        return self._rows.get(record) or next(reversed(self._rows.values()), None)

    def forget_drafts(self) -> None:
        """Closes the form and lets go of what was typed and is not saved."""
        self._drafts.clear()
        self._close()

    def put_draft(self, key: FormKey, draft: EvidenceDraft) -> None:
        """Takes over what was typed some other day, unless something was typed there since."""
        self._drafts.setdefault(key, draft)
        self._show_words()

    def _open(self, key: FormKey, recorded: EvidenceDraft, at: int) -> None:
        if not (self.is_form_open and self.form.key == key):
            self._put_away()
            self.form.show_draft(key, recorded, self._drafts.get(key))
            self._column.removeWidget(self.form)
            self._column.insertWidget(min(at, self._column.count()), self.form)
            if key.evidence_id:
                self._rows[key.evidence_id].hide()
            self.form.show()
            self.rebuilt.emit()
        self.form.source.setFocus()
        self.form_opened.emit()

    def _keep_draft(self) -> None:
        key = self.form.key
        if self.is_form_open and isinstance(key, FormKey):
            if self.form.is_changed:
                self._drafts[key] = self.form.draft()
            else:
                self._drafts.pop(key, None)

    def _put_away(self) -> None:
        self._keep_draft()
        self.form.is_unsaved = self.form.is_unsaved and not self.is_form_open  # hidden, it is being saved
        self._close()

    def _close(self) -> None:
        self.form.hide()
        for row in self._rows.values():
            row.show()
        self._show_words()

    def _leave(self) -> None:
        self._put_away()
        self.form_left.emit()

    def _save(self, key: FormKey, draft: EvidenceDraft) -> None:
        """Asks for the draft to be saved; where the desk shows nothing new, the form comes back with its words."""
        before = self._evidence
        self._drafts[key] = draft
        self.form.is_unsaved = True
        self._close()
        if key.evidence_id:
            self.evidence_edited.emit(key.evidence_id, draft)
        else:
            self.evidence_added.emit(key.claim_id, draft)
        if self._evidence == before and key.claim_id == self._claim_id:
            self._bring_back(key)
            return
        self.form.is_unsaved = False
        self._drafts.pop(key, None)
        self._show_words()
        self.form_left.emit()

    def _bring_back(self, key: FormKey) -> None:
        if key.evidence_id in self._rows:
            self._rows[key.evidence_id].hide()
        self.form.show()
        self._show_words()
        self.form.complain_unsaved()

    def _remove(self, key: FormKey) -> None:
        self._put_away()
        self._drafts.pop(key, None)
        self.evidence_removed.emit(key.evidence_id)
        self.form_left.emit()

    def _show_words(self) -> None:
        self._title.setText(f"Evidence {len(self._evidence)}")
        waits = FormKey(self._claim_id) in self._drafts and not self.is_form_open
        self._add.set_word("Go on with evidence" if waits else "Evidence")

    def _show_rows(self) -> None:
        focused = next((at for at, row in enumerate(self._rows.values()) if row.hasFocus()), None)
        ids: list[str] = [one.id for one in self._evidence]
        for gone in [one for one in self._rows if one not in ids]:
            self._drop_row(gone)
        self._rows = {one.id: self._rows.get(one.id) or self._new_row(one) for one in self._evidence}
        for at, one in enumerate(self._evidence):
            self._rows[one.id].show_summary(summary_of(one))
            self._column.insertWidget(at, self._rows[one.id])
        self._column.removeWidget(self.form)
        key = self.form.key
        edited = key.evidence_id if isinstance(key, FormKey) else ""
        at = ids.index(edited) + 1 if self.is_form_open and edited in ids else len(ids)
        self._column.insertWidget(at, self.form)
        if focused is not None and not any(row.hasFocus() for row in self._rows.values()):
            left = list(self._rows.values())
            (left[min(focused, len(left) - 1)] if left else self._add).setFocus()

    def _drop_row(self, evidence_id: str) -> None:
        if self.is_form_open and self.form.key == FormKey(self._claim_id, evidence_id):
            self._put_away()
        row = self._rows.pop(evidence_id)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _new_row(self, one: Evidence) -> SummaryRow:
        row = SummaryRow(summary_of(one), f"evidence_{one.id}", self)
        row.clicked.connect(lambda _checked=False, which=one.id: self.edit(which))
        row.removed.connect(lambda which=one.id: self.evidence_removed.emit(which))
        return row
