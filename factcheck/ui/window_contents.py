"""What the window consists of: its parts with their keys, the commands that work on them, and their places."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.verdict import Judgement
from factcheck.services.desk import Desk
from factcheck.translation import _
from factcheck.ui.app.actions import Actions, RecentMenu
from factcheck.ui.app.backup_keeper import BackupKeeper
from factcheck.ui.app.desk_page import DeskPage
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.draft_keeper import DraftKeeper
from factcheck.ui.app.error_handler import ErrorHandler
from factcheck.ui.app.first_parts import FirstParts
from factcheck.ui.app.list_links import ListLinks
from factcheck.ui.app.notices import NoticeBar, QuestionBar
from factcheck.ui.app.open_card import OpenCard
from factcheck.ui.app.read_only_strip import ReadOnlyStrip
from factcheck.ui.app.selection_announcer import SelectionAnnouncer
from factcheck.ui.app.start_page import StartPage
from factcheck.ui.app.status_strip import SaveState
from factcheck.ui.app.written_file import WrittenFile
from factcheck.ui.article.annotation_strip import AnnotationStrip
from factcheck.ui.article.coverage_legend import CoverageLegend
from factcheck.ui.article.find_bar import FindBar
from factcheck.ui.claims.filter_bar import ClaimFilterBar
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.commands.annotation_commands import AnnotationCommands
from factcheck.ui.commands.backup_commands import BackupCommands
from factcheck.ui.commands.base import Commands, WindowParts
from factcheck.ui.commands.capture_commands import CaptureCommands
from factcheck.ui.commands.capture_viewing import CaptureViewing
from factcheck.ui.commands.claim_commands import ClaimCommands
from factcheck.ui.commands.context_commands import ContextCommands
from factcheck.ui.commands.correction_commands import CorrectionCommands
from factcheck.ui.commands.coverage_commands import CoverageCommands
from factcheck.ui.commands.erasing_commands import ErasingCommands
from factcheck.ui.commands.evidence_checks import EvidenceChecks
from factcheck.ui.commands.file_commands import FileCommands
from factcheck.ui.commands.history_commands import HistoryCommands
from factcheck.ui.commands.import_commands import ImportCommands
from factcheck.ui.commands.level_commands import LevelCommands
from factcheck.ui.commands.paste_commands import PasteCommands
from factcheck.ui.commands.print_commands import PrintCommands
from factcheck.ui.commands.proof_commands import ProofCommands
from factcheck.ui.commands.query_commands import QueryCommands
from factcheck.ui.commands.record_commands import DenialCommands, EvidenceCommands, SplitCommands
from factcheck.ui.commands.regrouping_commands import RegroupingCommands
from factcheck.ui.commands.relation_commands import RelationCommands
from factcheck.ui.commands.review_commands import ReviewCommands
from factcheck.ui.commands.saving_commands import SavingCommands
from factcheck.ui.commands.search_commands import SearchCommands
from factcheck.ui.commands.source_commands import SourceCommands
from factcheck.ui.commands.targets import Targets
from factcheck.ui.commands.text_commands import TextCommands
from factcheck.ui.commands.verdict_commands import VerdictCommands
from factcheck.ui.commands.window_commands import WindowCommands
from factcheck.ui.panel.body import ADD_WORDS
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.panel.queries import QUERY_KINDS
from factcheck.ui.panel.record_form import RecordForm
from factcheck.ui.widgets.announcing import unheard
from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.choice_button import VerdictButton
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.labelled import tell_key, tell_unavailable
from factcheck.ui.widgets.layouts import pane_of
from factcheck.ui.widgets.quiet_button import QuietButton


class WindowContents(QObject):
    """Makes what is not there yet and puts everything in its place; nothing is wired yet."""

    @unheard()
    def __init__(self, first: FirstParts) -> None:
        super().__init__(first.frame)
        self.frame = first.frame
        self.session = first.session
        self.current = first.current
        self.actions_table = first.actions
        self.menus = first.menus
        self.top = first.top
        self.article = first.article
        self.picture = first.picture
        self.status = first.status
        self._make_parts()
        self._make_commands()
        self._make_watchers()
        self._place()

    def _make_parts(self) -> None:
        self.find_bar = FindBar(self.article)
        self.article.laid_out.connect(self.find_bar.seek_anew)
        self.annotation = AnnotationStrip()
        self.legend = CoverageLegend()
        self.model = ClaimModel(self)
        self.claims = ClaimList(self.model)
        self.filter_bar = ClaimFilterBar()
        self.panel = ClaimPanel(today=self._today)
        self.notice = NoticeBar()
        self.written = WrittenFile(self.notice)
        self.question = QuestionBar()
        self.start = StartPage()

    def _make_commands(self) -> None:
        parts = self._window_parts()
        self.claim_commands = ClaimCommands(parts)
        self.verdict_commands = VerdictCommands(parts)
        self.context_commands = ContextCommands(parts)
        self.annotation_commands = AnnotationCommands(parts, self.annotation)
        self.import_commands = ImportCommands(parts)
        self.backup_commands = BackupCommands(parts)
        self.file_commands = FileCommands(parts, self.written, self.import_commands, self.backup_commands)
        self.review_commands = ReviewCommands(parts)
        self.proof_commands = ProofCommands(parts, self.import_commands, self.review_commands)
        open_paths = self.file_commands.open_paths
        self.paste_commands = PasteCommands(parts, self.import_commands, self.proof_commands, open_paths)
        self.file_commands.paths_chosen.connect(partial(self.proof_commands.take_chosen, bring=open_paths))
        self.drafts = DraftKeeper(self.session, self.current, self.panel, self.notice)
        give_reason = self.verdict_commands.give_reason
        self.saving = SavingCommands(
            parts, self.frame, self.drafts, self.file_commands, self.backup_commands, give_reason
        )
        self.history_commands = HistoryCommands(parts)
        self.erasing_commands = ErasingCommands(parts, self.drafts)
        self.window_commands = WindowCommands(parts)
        viewing = CaptureViewing(parts)
        captures = CaptureCommands(parts, viewing)
        sources = SourceCommands(parts, captures, self.drafts)
        self.printing = PrintCommands(parts, self.written)
        self.commands: tuple[Commands, ...] = (
            self.claim_commands,
            self.verdict_commands,
            EvidenceCommands(parts),
            EvidenceChecks(parts),
            viewing,
            captures,
            RegroupingCommands(parts),
            sources,
            self.printing,
            self.context_commands,
            SplitCommands(parts),
            DenialCommands(parts),
            RelationCommands(parts),
            LevelCommands(parts),
            QueryCommands(parts),
            CoverageCommands(parts, self.legend),
            self.annotation_commands,
            self.import_commands,
            self.review_commands,
            self.proof_commands,
            self.file_commands,
            self.backup_commands,
            self.paste_commands,
            self.saving,
            self.history_commands,
            self.erasing_commands,
            SearchCommands(parts, viewing, sources),
            TextCommands(parts, self.top.proofs),
            CorrectionCommands(parts, self.drafts, self.review_commands),
            self.window_commands,
        )

    def _window_parts(self) -> WindowParts:
        """What commands on claims work on, with what keeps it in step and says what of it they act on."""
        session, current, article, claims, panel = self.session, self.current, self.article, self.claims, self.panel
        self.views = DeskViews(session, current, article, self.model, claims, self.filter_bar, panel, self.picture)
        self.views.setParent(self)
        self.targets = Targets(current, self.views, article, claims)
        opened = (self.frame, session, current, self.notice, self.actions_table)
        return WindowParts(*opened, self.views, article, claims, panel, self.targets)

    def _make_watchers(self) -> None:
        listened = (self.article, self.claims, self.filter_bar, self.panel)
        self.selection_announcer = SelectionAnnouncer(self.current, self.views, *listened, self.status)
        follow = self.claim_commands.follow
        self.links = ListLinks(self.current, self.views, self.claims, self.filter_bar, self.picture, follow)
        self.errors = ErrorHandler(self.session, self.notice, self.saving)
        self.backups = BackupKeeper(self.session)
        self.save_state = SaveState(self.session, self.status, lambda: self.drafts.unsaved, lambda: self.drafts.typed)

    def _place(self) -> None:
        left = pane_of(self.find_bar, (self.article, 1), self.legend, self.annotation)
        right = pane_of(self.filter_bar, (self.claims, 1))
        self.card = OpenCard(self.panel, self.article.cards)
        self.page = DeskPage(left, right, self.card)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.page)
        read_only = ReadOnlyStrip(self.session, self.actions_table)
        middle = pane_of(self.top, read_only, self.question, (self.stack, 1), self.notice, self.status)
        self.frame.setCentralWidget(middle)
        middle.show()  # at once, so that the keyboard can be given to what is in it
        self.actions_table.attach(self.frame, self.article, self.claims)
        self.recent = RecentMenu(self.frame)
        self.menus["File"].insertMenu(self.actions_table["open_default"], self.recent)
        self.panel.head.menu_button.setMenu(self.menus["Claim"])
        self.menus["Claim"].aboutToShow.connect(self.context_commands.tick)
        self.page.restore(self.session.settings.splitters)

    def show_keys(self) -> None:
        """Shows on all buttons the keys of their actions, and turns those off that would change what is only read.

        Of fields the words can be selected then.
        """
        desk = self.session.desk
        is_read = desk is not None and not desk.is_writable
        why_not = _("Not available while the file is open to read only.") if is_read else ""
        self.article.handles.let_move(not is_read)
        for parts in (self.frame, self.find_bar, self.annotation, self.panel):
            show_keys(parts, self.actions_table, why_not)
        fields: list[FramedLine | FramedText] = [*self.panel.findChildren(FramedLine)]
        fields += self.panel.findChildren(FramedText)
        for field in fields:
            field.setReadOnly(is_read)
        for box in self.panel.findChildren(ChoiceBox):
            tell_unavailable(box, why_not)
        for form in self.panel.findChildren(RecordForm):
            form.show_only(why_not)

    def _today(self) -> str:
        return self._desk.here().strftime("%Y-%m-%d")

    @property
    def _desk(self) -> Desk:
        return self.session.required_desk


# The name of a button, and of the action that it stands for.
_OF_BUTTON = {
    "button_find": "find",
    "button_report": "report",
    "start_open": "open",
    "find_previous_button": "find_previous",
    "find_next_button": "find_next",
    **{f"verdict_{one.value}": one.value for one in Judgement},
    **{f"outcome_{one.value}": one.value for one in Outcome},
    "clear_verdict": "clear",
    "confirm_verdict": "confirm",
    "another_passage": "passage",
    **{f"add_{name}": name for name in ADD_WORDS},
    "more_evidence": "evidence",
    "more_split_section": "split",
    "more_denials": "denial",
    "more_relations": "relation",
    "reopen_annotation": "dismiss_annotation",
    **{one: one for one in ("use_annotation", "dismiss_annotation", "previous_annotation", "next_annotation")},
    "progress_coverage": "unmarked",
    "back_to_list": "pane_list",
    **{f"more_{one.section}": one.action for one in QUERY_KINDS},
}


_ALSO_READ = {"find", "report", "find_previous", "find_next", "previous_annotation", "next_annotation"} | {
    "unmarked",
    "pane_list",
}
"""What a button does that changes nothing in the file."""
_WRITE = {"button_new_claim"} | {button for button, action in _OF_BUTTON.items() if action not in _ALSO_READ}


def show_keys(parts: QWidget, actions: Actions, why_not: str = "") -> None:
    """Shows on the buttons within `parts` the first key of their action, or none where it has none.

    Those that change something are turned off where there is a reason `why_not`.
    """
    for button in parts.findChildren(QAbstractButton):
        action = _OF_BUTTON.get(button.objectName())
        if action is not None and isinstance(button, QuietButton | VerdictButton):
            button.show_key(actions.key_of(action))
        elif action is not None:
            tell_key(button, actions.key_of(action))
        if button.objectName() in _WRITE:
            tell_unavailable(button, why_not)
