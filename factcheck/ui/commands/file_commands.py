"""What the File and Article menus do: files, articles, reports."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.file_errors import (
    DamagedDeskError,
    LockedDeskError,
    NoDeskError,
    NotADeskError,
    OnlyReadableError,
)
from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.rules.merging import Read
from factcheck.domain.rules.report import USUAL, ReportOptions, unkept_speakers
from factcheck.domain.text.canonical import file_stem
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.timestamps import lock_timestamp
from factcheck.services.backups import has_backups
from factcheck.translation import N_, _, counted, if_any, pgettext
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.notices import NoticeAnswer
from factcheck.ui.app.session import is_desk
from factcheck.ui.app.written_file import REPORT, WrittenFile
from factcheck.ui.commands.backup_commands import BackupCommands
from factcheck.ui.commands.base import DESKS, CommandParts, Commands, file_kind, while_open
from factcheck.ui.commands.import_commands import ImportCommands
from factcheck.ui.commands.words import unkept_everywhere_words, unkept_speakers_words
from factcheck.ui.dialogs.article_sheet import ArticleSheet
from factcheck.ui.dialogs.file_lists import ArticlesDialog
from factcheck.ui.dialogs.questions import ARTICLES, open_dialog
from factcheck.ui.dialogs.report_dialog import ReportDialog
from factcheck.ui.widgets.dialog import show_dialog


class FileCommands(Commands):
    """Files are opened and made, articles gone to, named and removed, reports written.

    `paths_chosen` says which files a person wants to be opened, `claim_linked` to which claim a dialog leads.
    """

    paths_chosen = Signal(object)
    claim_linked = Signal(str)

    def __init__(
        self, parts: CommandParts, written: WrittenFile, imports: ImportCommands, backups: BackupCommands
    ) -> None:
        super().__init__(parts)
        self._written = written
        self._imports = imports
        self._backups = backups
        self._waiting: list[Path] = []
        parts.session.desk_opened.connect(self._bring_waiting)

    @override
    def handlers(self) -> Handlers:
        return {
            "open": self.open,
            "new_file": self.new_file,
            "save_copy": self.save_copy,
            "report": self.report,
            "articles": self.articles,
            "next_article": partial(self.step, 1),
            "previous_article": partial(self.step, -1),
            "describe": self.describe,
            "remove_article": self.remove_current,
            "close_article": self.close_current,
        }

    def open(self) -> None:
        """Asks for articles or a Factcheck file."""
        self._imports.prepare()
        kinds = (
            file_kind(_("Articles and Factcheck files"), f"{ARTICLES} {DESKS}"),
            file_kind(_("Articles"), ARTICLES),
            file_kind(_("Factcheck files"), DESKS),
            file_kind(_("All files"), "*"),
        )
        dialog = open_dialog(self._window, self._folder(), ";;".join(kinds))
        dialog.filesSelected.connect(lambda names: self.paths_chosen.emit(self._chosen(names)))
        show_dialog(dialog)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Opens Factcheck files, and brings articles in; the ending tells which it is."""
        for path in paths:
            if is_desk(path):
                self.open_desk(path)
        articles = [path for path in paths if not is_desk(path)]
        if articles:
            self._imports.bring_files(articles)

    def open_named(self, paths: Sequence[Path], has_preview: bool) -> None:
        """Opens what the program was started with; articles go into the desk among them, else into one's own."""
        desks = [path for path in paths if is_desk(path)]
        if not desks:
            self._session.open_own()
        for path in desks:
            self.open_desk(path)
        articles = [path for path in paths if not is_desk(path)]
        self._waiting = articles
        if articles and self._session.desk is None:
            self.said.emit(_("What was named comes in once a file is open."))
        else:
            self._bring_waiting(has_preview)

    def _bring_waiting(self, has_preview: bool = True) -> None:
        """Takes in the articles that the program was started with, as soon as a file is open for them."""
        articles, self._waiting = self._waiting, []
        if articles:
            self._imports.bring_files(articles, has_preview)

    def open_desk(self, path: Path) -> None:
        """Opens a Factcheck file; where it is not there offers to make it, where somebody has it open to read it."""
        try:
            self._session.open(path)
        except NoDeskError:
            words = _("There is no file “{name}” in {folder}.", name=path.name, folder=path.absolute().parent)
            make = (N_("Make it"), lambda: self._session.new(path))
            self._notice.show_message(words, [make, self._another], asks=True)
        except (DamagedDeskError, NotADeskError) as error:
            if isinstance(error, NotADeskError) and not has_backups(path):
                raise
            words = sentence(error)
            answers = [self._backups.help_for(path, words), self._backups.restore_answer(path), self._another]
            self._notice.show_message(words, answers, asks=True)
            self._backups.offer(path, words)
        except LockedDeskError as error:
            words = _(
                "{user} has “{name}” open on {host} since {since}. Open it to read only?",
                user=error.user,
                name=path.name,
                host=error.host,
                since=lock_timestamp(error.since),
            )
            read = (N_("Read only"), partial(self._session.open_or_read, path))
            self._notice.show_message(words, [read, (N_("Cancel"), lambda: None)], asks=True)
        except OnlyReadableError as error:
            self._session.open_to_read(path, error)
            self._session.refresh()  # the file that was open here until now may have been this one
            if not self._desk.is_writable:
                self._notice.show_message(sentence(error), [(N_("Save a copy elsewhere…"), self._go_on_in_copy)])

    def tell_gone(self, path: Path) -> None:
        """Says that the file that was open last is not there any more."""
        words = _(
            "“{name}”, which was open last, is not in {folder} any more.", name=path.name, folder=path.absolute().parent
        )
        if self._notice.words:
            self.said.emit(words)
            return
        restore = [self._backups.restore_answer(path)] if has_backups(path) else []
        self._notice.show_message(words, [*restore, self._another])

    def tell_unfinished(self, path: Path, is_article_named: bool) -> None:
        """Says that an earlier start ended while it opened a file, so that none is open, and offers to open it."""
        words = _(
            "The last start ended while “{name}” was being opened, so no file was opened this time.", name=path.name
        )
        self._notice.show_message(words, [(N_("Open it all the same"), lambda: self.open_desk(path)), self._another])
        if is_article_named:
            self.said.emit(_("No article was taken in, because the file they go into is not open."))

    @property
    def _another(self) -> NoticeAnswer:
        return N_("Open another…"), self.open

    def new_file(self) -> None:
        """Asks for the name of a new file and opens it."""
        path = self._asked_desk(_("New file"), pgettext("name of a file", "story"))
        if path is not None:
            self._session.new(path)

    def save_copy(self) -> Path | None:
        """Writes a whole copy of the file somewhere else, and says where; None where nobody wants it after all."""
        desk = self._desk
        target = self._asked_desk(_("Save a copy"), pgettext("name of a file", "{name} copy", name=desk.path.stem))
        if target is None:
            return None
        desk.save_copy(target)
        self.said.emit(_("A copy was saved: {name}", name=target.name))
        return target

    def _go_on_in_copy(self) -> None:
        target = self.save_copy()
        if target is not None:
            self._session.open(target)

    def articles(self) -> None:
        """Shows the articles of the file."""
        dialog = ArticlesDialog(self._window)
        self._fill(dialog)
        dialog.chosen.connect(lambda key: self._current.show_article(ArticleId(key)))
        dialog.remove_requested.connect(lambda key: self._remove(ArticleId(key), dialog.reject))
        dialog.describe_requested.connect(lambda key: self._describe(ArticleId(key), dialog))
        while_open(dialog, self._session.desk_changed, partial(self._fill, dialog))
        show_dialog(dialog)

    def step(self, by: int) -> None:
        """Goes to the next or previous article of the file that can be read."""
        ids = self._desk.articles.ids()
        if self._current.article not in ids:
            return
        at = ids.index(self._current.article)
        for steps in range(1, len(ids) + 1):
            try:
                self._current.show_article(ids[(at + by * steps) % len(ids)])
                return
            except DamagedDeskError as error:
                self._notice.show_message(sentence(error))

    def describe(self, field: str = "headline") -> None:
        """Shows what is known about the current article, with the keyboard on a field."""
        if self._current.article is not None:
            self._describe(self._current.article, self._window, field)

    def remove_current(self) -> None:
        """Removes the current article, or asks first where it has claims."""
        if self._current.article is not None:
            self._remove(self._current.article)

    def _remove(self, article_id: ArticleId, before_asking: Callable[[], object] = lambda: None) -> None:
        """Removes an article, or asks first where it has claims, after what gives the question the keyboard."""
        self._require_writable()
        claims, name = self._desk.claims.of(article_id), self._desk.articles.get(article_id).name
        if claims:
            before_asking()
            words = counted("“{article}” would be removed, with its {count} [claim|claims].", len(claims), article=name)
            across = {one.id for claim in claims for one in (*claim.denials, *claim.denied_by) if one.is_across}
            untold = if_any("Other articles would no longer tell of {count} [denial|denials].", len(across))
            self.asked.emit(sentences([words, untold]), _("Remove it"), partial(self.remove, article_id))
        else:
            self.remove(article_id)

    def remove(self, article_id: ArticleId) -> None:
        """Removes an article; undo brings it back."""
        name = self._desk.articles.get(article_id).name
        self._desk.articles.remove(article_id)
        self._show_done(_("“{article}” removed", article=name))

    def close_current(self) -> None:
        """Closes the current article to searches from elsewhere, or opens it again."""
        if self._current.article is None:
            return
        article = self._desk.articles.get(self._current.article)
        now = self._desk.articles.set_closed(article.id, not article.is_closed)
        closed = _("“{article}” is closed: a search from elsewhere does not show it", article=now.name)
        opened = _("“{article}” is open to every search again", article=now.name)
        self._show_done(closed if now.is_closed else opened)

    def report(self) -> None:
        """Asks for format and place, and writes the report."""
        article_id = self._current.article
        if article_id is None:
            self._notice.show_message(_("There is no article to report on yet."))
            return
        desk = self._desk
        name = desk.articles.get(article_id).name
        earlier = [one.number for one in desk.proofs.all(article_id)[:-1]]

        def to_look_at(audience: Level, is_of_all: bool) -> list[str]:
            return desk.reports.to_look_at(None if is_of_all else article_id, audience)

        articles = len(desk.articles.ids())
        dialog = ReportDialog(self._window, desk.reports.formats, name, articles, earlier, to_look_at)
        dialog.name_file(desk.path.name)
        dialog.accepted.connect(lambda: self._report_to(dialog, name))
        dialog.claim_linked.connect(self.claim_linked)
        dialog.scope_changed.connect(lambda: self._tell_unkept(dialog, article_id))
        self._tell_unkept(dialog, article_id)
        show_dialog(dialog)

    def _tell_unkept(self, dialog: ReportDialog, article_id: ArticleId) -> None:
        """Says which claims of the articles that the report would be on may be what somebody said."""
        takes_all, desk = dialog.takes_all, self._desk
        cases = [desk.case(one) for one in (desk.articles.ids() if takes_all else [article_id])]
        dialog.show_unkept("")

        def find() -> list[tuple[str, list[Claim]]]:
            return [(case.article.name, unkept_speakers(case)) for case in cases]

        def tell(found: list[tuple[str, list[Claim]]]) -> None:
            if dialog.takes_all is takes_all:  # else another search is under way
                (_name, of_first), *_others = found
                dialog.show_unkept(unkept_everywhere_words(found) if takes_all else unkept_speakers_words(of_first))

        self._wait_for(dialog, find, tell)

    def write_report(
        self, path: Path, article_id: ArticleId | None, opens: bool, options: ReportOptions = USUAL
    ) -> None:
        """Writes the report to `path` in the pool and says so; shows it if wanted."""
        tasks.run(
            self._desk.reports.writing(path, article_id, options),
            self,
            lambda _done: self._written.tell(REPORT, path, opens),
        )

    def _report_to(self, dialog: ReportDialog, name: str) -> None:
        stem = pgettext(
            "name of a file", "{name} fact-check", name=file_stem(name, pgettext("name of a file", "article"))
        )
        beside = self._desk.path.with_name(stem)
        path = self._asked_path(_("Fact-check report"), str(beside), dialog.ending, "")
        if path is None:
            return
        article_id = None if dialog.takes_all else self._current.article
        self.write_report(path, article_id, dialog.opens, dialog.options)

    def _fill(self, dialog: ArticlesDialog, *_changed: object) -> None:
        dialog.show_articles(list(self._desk.articles.listed()), self._desk.here())
        if self._current.article is not None:
            dialog.mark(self._current.article)

    def _describe(self, article_id: ArticleId, parent: QWidget, field: str = "headline") -> None:
        article = self._desk.articles.get(article_id)
        sheet = ArticleSheet(parent, article)
        sheet.submitted.connect(lambda: self._keep_description(sheet, Read(article, article.rev)))
        show_dialog(sheet)
        sheet.select(field)

    def _keep_description(self, sheet: ArticleSheet, seen: Read[Article]) -> None:
        described = sheet.described()
        self._desk.articles.describe(described, seen)
        sheet.close_stored()
        done = self._desk.history.to_undo()
        if done is not None and described != seen.held:
            self._show_done(operation_sentence(done))
