"""The window: the one block that wires its parts, and how it is left."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.ids import ClaimId
from factcheck.translation import _
from factcheck.ui.app.current import remember_position
from factcheck.ui.app.first_parts import FirstParts
from factcheck.ui.app.start_page import WHO_CHECKS
from factcheck.ui.app.window_frame import remember_geometry
from factcheck.ui.commands.window_commands import Panes
from factcheck.ui.widgets.announcing import announce
from factcheck.ui.window_updates import WindowUpdates

MINUTE_MS = 60_000
"""Between two looks at clock and file, who only reads too. A commit looks for itself, so nothing is lost in between; on
a network volume each look is a question to the server."""


class MainWindow(WindowUpdates):
    """One desk, one article at a time, beside its claims; `is_picture`: nobody sees it, so its size is not kept."""

    is_picture = False

    def __init__(self, first: FirstParts) -> None:
        super().__init__(first)
        self._wire()
        self._wire_actions()
        self._apply_settings()
        if self.session.desk is None:
            self._show_desk()

    def _wire(self) -> None:
        self._wire_window()
        self._wire_commands()
        self._wire_article()
        self._wire_list()
        self._wire_panel()
        self._wire_claims()
        self._wire_notes()
        self._wire_start()

    def _wire_window(self) -> None:
        self.frame.closing.connect(self._leave)
        self.frame.dragged.connect(self.import_commands.prepare)
        self.frame.dropped.connect(self.paste_commands.take_mime)
        self.session.desk_leaving.connect(self.drafts.keep)
        self.drafts.pane_wanted.connect(self.page.bring)
        self.backups.failed.connect(self.notice.show_message)
        self.session.desk_opened.connect(self._show_desk)
        self.session.desk_opened.connect(self.show_keys)
        self.session.desk_shown.connect(self._show_recent)
        for right in (self.session.desk_changed, self.current.article_changed, self.current.claim_changed):
            right.connect(self.errors.settle)
        self.session.desk_changed.connect(self._take_change)
        self.session.settings_changed.connect(self._apply_settings)
        self.page.layout_changed.connect(self._follow_layout)
        self.page.pane_closing.connect(lambda pane: (self.article, self.claims)[pane].setFocus())
        self.current.leaving.connect(self.panel.flush)
        self.current.article_changed.connect(self._show_article)
        self.current.claim_changed.connect(self._show_claim)
        self.errors.told.connect(self.save_state.look)
        for moved in (self.current.article_changed, self.drafts.changed):
            moved.connect(self.save_state.show)
        self.current.claim_entered.connect(lambda: self.article.enter_claim(self.current.claim))
        self.menus["Edit"].aboutToShow.connect(self.history_commands.offer)
        self.menus["Edit"].aboutToHide.connect(self.history_commands.withdraw)
        for menu in (self.menus["Article"], self.top.proofs):
            menu.aboutToShow.connect(self.review_commands.offer)
            menu.aboutToHide.connect(self.review_commands.withdraw)
        for widget in (self.article, self.claims):
            widget.installEventFilter(self)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        for due in (self._name_current_article, self.session.look, self.save_state.look):
            self._minute.timeout.connect(due)
        self._minute.start()

    def _wire_commands(self) -> None:
        self.targets.said.connect(self.status.show_message)
        self.targets.list_wanted.connect(self.actions_table["pane_list"].trigger)
        for commands in self.commands:
            commands.said.connect(self.status.show_message)
            commands.done.connect(self.status.show_done)
            commands.pane_wanted.connect(self.page.uncover)
            commands.asked.connect(self.question.ask)
            commands.offered.connect(self.question.offer)
            commands.keyboard_returned.connect(self.claim_commands.return_keyboard)
            commands.listen()
        for passing in (self.session.desk_changed, self.current.article_changed, self.session.desk_opened):
            passing.connect(self.question.dismiss)
        self.session.desk_changed.connect(self.status.forget_done)
        self.picture.coverage.clicked.connect(self.actions_table["unmarked"].trigger)
        self.status.saved.clicked.connect(self.actions_table["not_saved"].trigger)
        self.question.passed_over.connect(self.status.show_message)
        self.history_commands.renamed.connect(self.views.load_article)
        self.session.name_changed.connect(lambda *_names: self.notice.take_back(_(WHO_CHECKS)))
        self.session.name_changed.connect(self.history_commands.ask_whether_same)
        self.session.name_changed.connect(lambda *_names: self.drafts.tell())
        for saying in (self.import_commands, self.review_commands, self.question):
            saying.unsaid.connect(self.status.take_back)

    def _wire_article(self) -> None:
        claims = self.claim_commands
        self.article.claim_requested.connect(claims.make)
        self.article.claim_opened.connect(claims.edit)
        self.article.claim_picked.connect(lambda claim_id: self.current.select(ClaimId(claim_id)))
        self.article.edges_dragged.connect(claims.keep_edges)
        self.article.nothing_selected.connect(lambda: self.status.show_message(self._how_to_select))
        self.article.sentence_kept.connect(self._say_how_to_add)
        self.article.selection_changed.connect(self._take_back_of_selection)
        self.article.zoom_requested.connect(lambda steps: self.window_commands.zoom_article(10 * steps))
        self.find_bar.sought.connect(self.page.bring_article)
        self.find_bar.left.connect(self.article.setFocus)

    def _wire_list(self) -> None:
        self.claims.claim_selected.connect(lambda claim_id: self.current.follow(ClaimId(claim_id)))
        self.claims.claim_activated.connect(self.claim_commands.edit)
        self.claims.clear_requested.connect(self.filter_bar.clear)
        self.frame.escaped.connect(lambda: self.filter_bar.clear() if self.claims.hides_all else None)
        self.frame.escaped.connect(self.written.take_back)
        self.filter_bar.filter_changed.connect(self.model.set_filter)
        self.filter_bar.chosen.connect(self.claims.follow_choice)
        for changed in (self.model.modelReset, self.model.updated):
            changed.connect(lambda: self.filter_bar.show_shown(self.model.rows.listed, len(self.model.rows)))
        self.filter_bar.order_changed.connect(self.views.sort_claims)
        self.picture.without_evidence.clicked.connect(self.actions_table["pane_list"].trigger)
        self.filter_bar.left.connect(lambda: self.claims.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _wire_panel(self) -> None:
        claims, verdicts, panel = self.claim_commands, self.verdict_commands, self.panel
        for settle in (self.errors.settle, self.save_state.show):
            panel.unsaved_changed.connect(settle)
        panel.body.details.kind_chosen.connect(claims.set_kind)
        panel.body.details.keep_requested.connect(claims.keep_proposal)
        panel.body.details.same_person_chosen.connect(claims.name_speaker)
        panel.body.details.risk_chosen.connect(claims.set_risk)
        panel.judgement_requested.connect(verdicts.judge_shown)
        panel.outcome_chosen.connect(verdicts.decide)
        panel.body.reason.done.connect(verdicts.go_on)
        passages = panel.body.details.passages
        passages.passage_removed.connect(claims.remove_passage)
        passages.passage_picked.connect(claims.show_passage)
        passages.more.clicked.connect(lambda: claims.add_passage())
        panel.body.history_opened.connect(lambda: self.history_commands.show_of_claim(panel.claim_id))
        for part in (panel.head, panel.body, self.file_commands):
            part.claim_linked.connect(claims.follow)
        panel.head.article_date_requested.connect(lambda: self.file_commands.describe("date"))
        panel.visit_ended.connect(self._end_visit)
        panel.put_back.connect(self.status.show_done)
        panel.said.connect(self.status.show_message)
        for done in (panel.head.statement.entered, panel.head.statement.committed, panel.left):
            done.connect(claims.return_keyboard)
        panel.body.add.requested.connect(self._act_from_panel)
        panel.head.confirm.clicked.connect(lambda: self._act_from_panel("confirm"))
        self.card.letter_pressed.connect(lambda key: self._act_from_panel(self.actions_table.read_by(key)))

    def _act_from_panel(self, name: str) -> None:
        if name:
            self.targets.from_panel(self.actions_table[name].trigger)()

    def _end_visit(self) -> None:
        if self.session.desk is not None:
            self.session.desk.end_visit()

    def _wire_claims(self) -> None:
        claims = self.claim_commands
        claims.spoken.connect(lambda words: announce(self.article, words))
        claims.edges.keys_told.connect(self.status.hold)
        claims.edges.edges_left.connect(lambda: self.status.show_message(_("The edges are as they were.")))
        claims.edges.edges_kept.connect(claims.keep_edges)

    def _wire_notes(self) -> None:
        notes = self.annotation_commands
        self.article.annotations.picked.connect(notes.show)
        self.article.annotations.entered.connect(notes.tell)
        notes.claim_made.connect(self.claim_commands.begin)
        self.annotation.use_requested.connect(notes.use)
        self.annotation.dismiss_requested.connect(notes.dismiss)
        self.annotation.reopen_requested.connect(notes.dismiss)
        self.annotation.stepped.connect(notes.step)
        self.annotation.left.connect(self.article.setFocus)

    def _wire_start(self) -> None:
        self.start.paste_requested.connect(self.paste_commands.new_article)
        self.start.clipboard_requested.connect(self.paste_commands.paste)
        self.start.open_requested.connect(self.file_commands.open)
        self.start.example_requested.connect(self.session.open_example)
        for recent in (self.start.recent_requested, self.recent.chosen):
            recent.connect(lambda path: self.file_commands.open_desk(Path(path)))
        self.start.named.connect(self.window_commands.name_person)

    def _wire_actions(self) -> None:
        parts = (self.page, self.article, self.claims, self.filter_bar, self.panel, self.start)
        panes = Panes(self.window_commands, *parts, (self.notice, self.question))
        handlers: dict[str, Callable[..., object]] = {
            **{name: act for one in self.commands for name, act in one.handlers().items()},
            **panes.handlers(),
            "open_default": self.session.open_own,
            "refresh": self.session.refresh,
            "quit": self.frame.close,
            "find": self.find_bar.open,
            "find_next": self.find_bar.next,
            "find_previous": self.find_bar.previous,
            "sentence": self.article.select_sentence,
            "more_sentence": self.article.extend_sentence,
        }
        self.actions_table.connect_all(handlers)

    def _remember_place(self) -> None:
        if not self.is_picture:
            remember_geometry(self.frame, self.session.settings)
            self.session.settings.splitters = self.page.sizes()
        remember_position(self.session, self.current)

    def _leave(self) -> None:
        """Keeps what is being typed, records nothing of it unasked, and leaves one complete file behind.

        Where what was typed cannot be kept the window stays, and says so.
        """
        self.saving.leave()
        self._remember_place()
        self.backup_commands.stop()
        self.import_commands.close()
        self.session.note_shown()
        self.session.close()
        self.session.save_settings()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remembers which of article and list had the keyboard last: fields give it back there."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.targets.pane = watched
        return super().eventFilter(watched, event)
