"""What the window shows anew: another file, article or claim, what was changed, and other settings."""

from PySide6.QtCore import QTimer

from factcheck.domain.errors import EmptySpanError
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.integrity import text_flaw
from factcheck.domain.records.kinds import ARTICLE, PROOF
from factcheck.domain.records.operation import ERASE, Changed
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.file_error_words import known_words
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.labels import finding_words
from factcheck.domain.wording.timestamps import clock_words, deadline_words
from factcheck.services.settings import Theme
from factcheck.translation import _
from factcheck.ui.app.current import first_article, last_claim, remember_position
from factcheck.ui.commands.targets import NO_CLAIM_THERE, SELECT_FIRST
from factcheck.ui.widgets.keys import has_keyboard
from factcheck.ui.window_contents import WindowContents

_OF_A_FILE = ("articles", "next_article", "previous_article", "sources", "history", "save_copy", "restore", "erase")


class WindowUpdates(WindowContents):
    """Keeps title, bars, panes and what can be done in step with what is open and recorded."""

    _has_asked_who = False

    def _show_desk(self) -> None:
        desk = self.session.desk
        self._has_asked_who = False
        self.notice.dismiss()
        self.drafts.restore()
        article_id, damaged = first_article(self.session, self.current)
        self.current.show_article(article_id)
        claim = self.views.claim(last_claim(self.session))
        self.current.select(claim.id if claim is not None else None)
        self.article.wait_behind(self.current.claim)
        if damaged is not None:
            self._tell_damage(sentence(damaged))
        elif self._tell_text_flaw() or (desk is not None and self.backup_commands.tell_opening()):
            pass  # a flaw before all else that there is to say of the file
        elif desk is not None and desk.ahead_of_clock:
            self.notice.show_message(clock_words(desk.ahead_of_clock))
        elif self.notice.words in ("", self.review_commands.told):
            self.drafts.tell()
        if desk is not None and (known := known_words(desk.opening)):
            self.status.show_message(known)
        self.actions_table.enable(_OF_A_FILE, desk is not None)
        self.actions_table.enable(["refresh"], desk is not None and not desk.is_writable)
        self.actions_table.enable(["new_article", "paste"], desk is None or desk.is_writable)

    def _tell_damage(self, words: str) -> None:
        self.notice.show_message(words, [self.backup_commands.help_for(self._desk.path, words)])

    def _tell_text_flaw(self) -> bool:
        """Says that the text of the article is not the one that was imported; whether it is so."""
        flaw = text_flaw(self.views.case) if self.views.case is not None else None
        if flaw is not None:
            self._tell_damage(finding_words(flaw))
        return flaw is not None

    def _show_article(self) -> None:
        article_id = self.current.article
        self.views.load_article()
        self.stack.setCurrentWidget(self.page if article_id is not None else self.start)
        self._show_recent()
        self.start.ask_who(not self.session.who)
        if article_id is None:
            self.top.show_article("")
            self.start.setFocus()
            desk = self.session.desk
            self.start.show_file(desk.path.name if desk is not None else "")
            self.frame.setWindowTitle(f"{desk.path.name} · Factcheck" if desk is not None else "Factcheck")
        else:
            self._name_article(article_id)
            self.page.show_article()
            if not has_keyboard(self.notice):  # which asks something
                self.article.setFocus()
            self._tell_text_flaw()
            if not self.session.who and not self._has_asked_who and not self.notice.words and self._desk.is_writable:
                self._has_asked_who = True
                self.window_commands.ask_who()
        self.review_commands.tell()
        self.actions_table.enable_menu("&Claim", article_id is not None)
        self.actions_table.enable(["close_article"], article_id is not None and self._desk.is_writable)
        self.status.show_progress(article_id is not None)
        self.top.setVisible(article_id is not None)

    def _show_recent(self) -> None:
        for shown in (self.start, self.recent):
            shown.show_recent(self.session.settings.recent)

    def _name_current_article(self) -> None:
        if self.session.desk is not None and self.current.article is not None:
            self._name_article(self.current.article)

    def _name_article(self, article_id: ArticleId) -> None:
        article = self._desk.articles.get(article_id)
        proof, due = self.views.proof, deadline_words(article.deadline, self._desk.here())
        closed = _("Closed to searches") if article.is_closed else ""
        facts = (due, _("Legal hold") if article.is_held else "", closed, self.views.unshown_letters)
        self.actions_table["close_article"].setChecked(article.is_closed)
        number = _("Proof {number}", number=proof.number) if proof else ""
        self.top.show_article(article.name, number, " · ".join(filter(None, facts)))
        self.frame.setWindowTitle(f"{shortened(article.name, 60)} · {self._desk.path.name} · Factcheck")

    def _show_claim(self) -> None:
        self.views.show_claim()
        self.article.set_current(self.current.claim)
        remember_position(self.session, self.current)
        is_there = self.views.claim(self.current.claim) is not None
        self.page.show_claim(is_there)
        if is_there:
            self.status.take_back(_(SELECT_FIRST))

    def _take_change(self, changed: Changed) -> None:
        if changed.operation.kind == ERASE:
            self._take_erasure()
            return
        is_about_article = bool(changed.entities & {ARTICLE.entity, PROOF.entity})
        if is_about_article and self.current.article not in self._desk.articles.ids():
            self.current.show_article(first_article(self.session, self.current)[0])
        self.views.take_change(changed)
        if is_about_article and self.current.article == changed.article_id:
            self._name_current_article()

    def _take_erasure(self) -> None:
        """Shows everything anew: an erasure may reach into whatever is shown."""
        claim = self.current.claim
        self.current.show_article(first_article(self.session, self.current)[0])
        self.current.select(claim if self.views.claim(claim) is not None else None)

    def _say_how_to_add(self) -> None:
        key = self.actions_table.key_of("more_sentence")
        hint = _("{key} adds the next sentence.", key=key) if key else ""
        self.status.show_message(sentences([_("No other clause is found in this sentence."), hint]))

    @property
    def _how_to_select(self) -> str:
        key = self.actions_table.key_of("sentence")
        hint = _("{key} selects the sentence.", key=key) if key else ""
        return sentences([_("No words are selected."), hint])

    def _take_back_of_selection(self) -> None:
        """Says no more of the selection what is so no longer."""
        self.status.take_back(self.targets.said_of_selection)
        if self.article.textCursor().hasSelection():
            self.notice.take_back(sentence(EmptySpanError()))
            self.status.take_back(self._how_to_select)
        else:
            self.status.take_back(_(NO_CLAIM_THERE))

    def _apply_settings(self) -> None:
        settings = self.session.settings
        self.window_commands.apply(settings, self.page.type_percent)
        self.page.show_list(settings.claim_list)
        self.actions_table["cards"].setChecked(settings.cards)
        self.actions_table["claim_list"].setChecked(settings.claim_list)
        for theme in Theme:
            self.actions_table[f"theme_{theme.value}"].setChecked(theme is settings.theme)
        self.actions_table.set_keys(settings.shortcuts, settings.single_letter_keys)
        self.show_keys()
        self.actions_table["dense_list"].setChecked(settings.dense_list)
        self.claims.set_dense(settings.dense_list)
        self.start.set_keys(*map(self.actions_table.key_of, ("palette", "shortcuts")))
        self.claims.set_keys([self.actions_table.key_of(one) for one in ("sentence", *Verdict)])

    def _follow_layout(self) -> None:
        """Fits the type to the layout, and keeps the current claim in sight in article and list."""
        self.window_commands.set_type(self.page.type_percent)
        QTimer.singleShot(0, self.claims, self.claims.show_current)
