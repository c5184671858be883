"""The dialogs that ask for whom the fact-check report, or the article on paper, is handed out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QWidget,
)

from factcheck.domain.records.evidence import Level
from factcheck.domain.rules.report import ReportFormat, ReportOptions
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.labels import FOR_WHOM
from factcheck.translation import N_, _, counted, current_language, if_any, languages
from factcheck.ui.panel.link_line import LinkLine
from factcheck.ui.widgets.dialog import NamedDialog, dialog_buttons, fit_to_screen, scrolling
from factcheck.ui.widgets.labelled import named_widget, plain_label
from factcheck.ui.widgets.layouts import NO_MARGINS, add_parts, column_of

_MOST_TOLD = 3
WHO_READS = N_("Levels govern what leaves. Whoever opens this file reads everything.")


class HandingOut(NamedDialog):
    """Asks from whom on what is handed out may be read: editor and lawyer, unless somebody chooses.

    Says of which file the levels are that govern what leaves it; its `size_wanted` is in px.
    """

    size_wanted = (520, 360)

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent, f"{name}_dialog", title)
        self._who_reads = plain_label(_(WHO_READS), object_name="levels_govern")
        self._audience = named_widget(QComboBox(), f"{name}_audience", _("Who may read it"))
        for level in (Level.EDITORS, Level.CHECKERS, Level.ANYONE):
            self._audience.addItem(FOR_WHOM[level], level.value)
        looking = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._looking = named_widget(looking, "to_look_at")

    @property
    def audience(self) -> Level:
        """From whom on it may be read."""
        return Level(self._audience.currentData())

    def _tell(self, told: Sequence[str]) -> None:
        """Tells what somebody should look at before anything leaves: three sentences at most, and how many more."""
        further = if_any("And {count} [other|others] like it.", len(told) - _MOST_TOLD)
        self._looking.setText("\n".join(filter(None, (*told[:_MOST_TOLD], further))))
        self._looking.setVisible(bool(told))

    def name_file(self, name: str) -> None:
        """Says what the file is called, which is no report that is handed out."""
        self._who_reads.setText(sentences([_("This file is “{name}”.", name=name), _(WHO_READS)]))
        fit_to_screen(self, *self.size_wanted)


class PrintDialog(HandingOut):
    """For whom an article is printed; `to_look_at` says, for an audience, what should be looked at before."""

    size_wanted = (460, 180)

    def __init__(self, parent: QWidget, headline: str, to_look_at: Callable[[Level], Sequence[str]]) -> None:
        super().__init__(parent, "print", _("Print"))
        form = QFormLayout()
        form.addRow(_("&Who may read it"), self._audience)
        about = plain_label(_("Print “{headline}”", headline=headline))
        self._tell(to_look_at(self.audience))
        self._audience.currentIndexChanged.connect(lambda: self._tell(to_look_at(self.audience)))
        column_of(about, form, self._who_reads, self._looking, 0, dialog_buttons(self, _("Print…")), inside=self)
        fit_to_screen(self, *self.size_wanted)


class ReportDialog(HandingOut):
    """Which format, in which language, for whom, on one article or all, and since which of the `earlier` proofs.

    `to_look_at` says, for an audience and whether for all articles, what should be looked at before the report leaves.
    `claim_linked`: it was left for a claim. `scope_changed`: `takes_all` is another one.
    """

    claim_linked = Signal(str)
    scope_changed = Signal()

    def __init__(
        self,
        parent: QWidget,
        formats: Sequence[ReportFormat],
        headline: str,
        articles: int,
        earlier: Sequence[int] = (),
        to_look_at: Callable[[Level, bool], Sequence[str]] = lambda _audience, _all: (),
    ) -> None:
        super().__init__(parent, "report", _("Fact-check report"))
        self._formats = list(formats)
        self._group = QButtonGroup(self)
        inner = QWidget()
        about = plain_label(_("Report on “{headline}”", headline=headline))
        layout = column_of(about, inside=inner, gap=6, margins=NO_MARGINS)
        layout.addSpacing(8)
        for number, one in enumerate(self._formats):
            choice = named_widget(QRadioButton(_(one.name)), f"format_{one.ending.lstrip('.')}", _(one.name))
            choice.setAccessibleDescription(_(one.audience))
            choice.setChecked(number == 0)
            self._group.addButton(choice, number)
            whom = plain_label(_(one.audience))
            whom.setIndent(24)
            whom.setEnabled(False)
            add_parts(layout, choice, whom)
        all_of_them = counted("All {count} articles of this file", articles)
        self._all = named_widget(QCheckBox(all_of_them), "all_articles", _("All articles of this file"))
        self._all.setVisible(articles > 1)
        cut = _("With what was cut since then")
        self._cut = named_widget(QCheckBox(cut), "with_cut", cut)
        self._cut.setToolTip(_("For checkers only: a name may have been taken out for a reason"))
        self._cut.setAccessibleDescription(self._cut.toolTip())
        self._cut.setVisible(bool(earlier))
        self._open = named_widget(QCheckBox(_("Open it afterwards")), "open_afterwards", _("Open it afterwards"))
        self._open.setChecked(True)
        layout.addSpacing(8)
        self._to_look_at = to_look_at
        self._unkept = LinkLine("unkept_speakers")
        self._unkept.setForegroundRole(QPalette.ColorRole.WindowText)
        self._unkept.hide()
        self._unkept.linkActivated.connect(self._leave_for)
        above = (self._choices(earlier), self._all)  # `_all` above what it leads to, which else would move it away
        add_parts(layout, *above, self._who_reads, self._looking, self._unkept, self._cut, self._open, 1)
        column_of((scrolling(inner, "report_choices"), 1), dialog_buttons(self, _("Choose a place…")), inside=self)
        self._all.toggled.connect(self._tell_to_look_at)
        self._all.toggled.connect(self.scope_changed)
        self._audience.currentIndexChanged.connect(self._tell_to_look_at)
        self._tell_to_look_at()
        fit_to_screen(self, *self.size_wanted)

    def show_unkept(self, words: str) -> None:
        """Says which claims the report takes may be what somebody said, with links to them; nothing where none is."""
        self._unkept.show_words(words)

    def _leave_for(self, claim_id: str) -> None:
        self.reject()
        self.claim_linked.emit(claim_id)

    def _tell_to_look_at(self) -> None:
        self._tell(self._to_look_at(self.audience, self.takes_all))

    @property
    def ending(self) -> str:
        """The ending of the format chosen."""
        return self._formats[self._group.checkedId()].ending

    @property
    def takes_all(self) -> bool:
        """Whether the report is to be on every article of the file."""
        return self._all.isChecked()

    @property
    def options(self) -> ReportOptions:
        """What the report is to tell, and whom; nothing that was cut where anyone may read it."""
        return ReportOptions(
            language=str(self._language.currentData() or ""),
            with_cut=self._cut.isChecked() and self._cut.isEnabled(),
            since=self._since.currentData(),
            audience=self.audience,
        )

    @property
    def opens(self) -> bool:
        """Whether the report is to be shown when it is written."""
        return self._open.isChecked()

    def _choices(self, earlier: Sequence[int]) -> QFormLayout:
        """The choice of a language, and that of an earlier proof, where there are several."""
        known = languages()
        self._language = named_widget(QComboBox(), "report_language", _("Language"))
        for code, name in known.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(self._language.findData(current_language()))
        form = QFormLayout()
        form.addRow(_("Lan&guage"), self._language)
        form.setRowVisible(0, len(known) > 1)
        self._audience.currentIndexChanged.connect(lambda: self._cut.setEnabled(self.audience is not Level.ANYONE))
        form.addRow(_("&Who may read it"), self._audience)
        self._since = named_widget(QComboBox(), "report_since", _("Changes since"))
        for number in reversed(earlier):
            self._since.addItem(_("proof {number}", number=number), None if number == earlier[-1] else number)
        form.addRow(_("Changes &since"), self._since)
        form.setRowVisible(self._since, bool(earlier))
        return form
