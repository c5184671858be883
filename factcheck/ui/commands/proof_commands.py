"""A new proof of an article: brought from a file, the clipboard or the web, and read as an import is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from typing_extensions import override

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.text.canonical import shortened
from factcheck.services.web_address import web_address
from factcheck.translation import _
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.session import is_desk
from factcheck.ui.commands.base import CommandParts, Commands, file_kind
from factcheck.ui.commands.import_batch import PendingImport, pending_file, pending_page, pending_paste
from factcheck.ui.commands.import_commands import ImportCommands
from factcheck.ui.commands.review_commands import ReviewCommands
from factcheck.ui.dialogs.article_sheet import Pasted, on_clipboard, pasted_from
from factcheck.ui.dialogs.questions import ARTICLES, open_dialog
from factcheck.ui.widgets.dialog import show_dialog

MOST_OF_NAME = 50


class ProofCommands(Commands):
    """Asks of what comes while an article is shown whether it is a new proof of it; what is goes to the review."""

    def __init__(self, parts: CommandParts, imports: ImportCommands, reviews: ReviewCommands) -> None:
        super().__init__(parts)
        self._imports = imports
        self._reviews = reviews
        imports.page_chosen.connect(self._take_page)

    @override
    def handlers(self) -> Handlers:
        return {"new_proof": self.new_proof}

    def new_proof(self) -> None:
        """Asks for the file of a new draft of the current article, or whether it is the text on the clipboard."""
        self._require_writable()
        article_id = self._current.article
        if article_id is None:
            return
        choose = partial(self._choose_file, article_id)
        pasted = pasted_from(on_clipboard())
        if pasted is None:
            choose()
            return
        words = _("Where is the new proof of “{article}”?", article=self._name(article_id))
        paste = partial(self._bring_pasted, article_id, pasted)
        self.offered.emit(words, [(_("In a file…"), choose), (_("On the clipboard"), paste)])

    def _choose_file(self, article_id: ArticleId) -> None:
        self._imports.prepare()
        kinds = ";;".join([file_kind(_("Articles"), ARTICLES), file_kind(_("All files"), "*")])
        dialog = open_dialog(self._window, self._folder(), kinds)
        dialog.setWindowTitle(_("A new proof"))
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda names: self.bring_file(article_id, self._chosen(names)[0]))
        show_dialog(dialog)

    def bring_file(self, article_id: ArticleId, path: Path) -> None:
        """Reads a file as a new proof of an article."""
        self.bring(article_id, pending_file(path, self._imports.reading))

    def bring(self, article_id: ArticleId, pending: PendingImport) -> None:
        """Reads whatever it is as a new proof of an article."""
        begin = partial(self._reviews.begin, article_id, pending.name)
        self._imports.bring([replace(pending, review=begin, proof_of=self._name(article_id))])

    def _name(self, article_id: ArticleId) -> str:
        return shortened(self._desk.articles.get(article_id).name, MOST_OF_NAME)

    def _bring_pasted(self, article_id: ArticleId, pasted: Pasted) -> None:
        self.bring(article_id, pending_paste(pasted, self._imports.reading))

    def take_files(self, paths: Sequence[Path], bring: Callable[[Sequence[Path]], object]) -> None:
        """Asks of one file whether it is a new proof of the article shown; `bring` takes in all others."""
        article_id = self._writable_article
        if len(paths) != 1 or is_desk(paths[0]) or article_id is None:
            bring(paths)
            return
        prove = partial(self.bring_file, article_id, paths[0])
        self._ask_which(paths[0].name, article_id, prove, partial(bring, paths))

    def take_chosen(self, paths: Sequence[Path], bring: Callable[[Sequence[Path]], object]) -> None:
        """Asks the same of one chosen file, once it was read, where it has much in common with the article shown."""
        article_id = self._writable_article
        if len(paths) != 1 or is_desk(paths[0]) or article_id is None:
            bring(paths)
            return
        pending = pending_file(paths[0], self._imports.reading)
        self._imports.bring([replace(pending, review=partial(self._compare, article_id, pending.name))])

    def _compare(self, article_id: ArticleId, name: str, draft: ArticleDraft) -> None:
        is_like = self._desk.proofs.likeness(article_id, draft)
        tasks.run(is_like, self, partial(self._ask_of_draft, article_id, name, draft))

    def _ask_of_draft(self, article_id: ArticleId, name: str, draft: ArticleDraft, is_like: bool) -> None:
        add, prove = partial(self._reviews.add, draft), partial(self._reviews.begin, article_id, name, draft)
        if is_like and self._current.article == article_id:
            self._ask_which(name, article_id, prove, add)
        else:
            add()

    def take_pasted(self, pasted: Pasted, bring: Callable[[Pasted], object]) -> None:
        """Asks of text whether it is a new proof of the article shown; `bring` takes it in where it is not."""
        article_id = self._writable_article
        if article_id is None:
            bring(pasted)
            return
        words = _("Is the text a new proof of “{article}”, or another article?", article=self._name(article_id))
        self._offer_both(words, partial(self._bring_pasted, article_id, pasted), partial(bring, pasted))

    def _take_page(self, address: str) -> None:
        """Fetches a page; asks first where an article came from its address, whether it is a new proof of that."""
        pending, desk = pending_page(address, self._imports.reading), self._session.desk
        article_id = desk.articles.fetched_from(web_address(address)) if desk is not None else None
        fetch = partial(self._imports.bring, [pending])
        if article_id is None:
            fetch()
            return
        self._ask_which(address, article_id, partial(self._prove_page, article_id, pending), fetch)

    def _prove_page(self, article_id: ArticleId, pending: PendingImport) -> None:
        if self._current.article != article_id:
            self._current.show_article(article_id)
        self.bring(article_id, pending)

    def _ask_which(
        self, name: str, article_id: ArticleId, prove: Callable[[], object], bring: Callable[[], object]
    ) -> None:
        """Asks whether something, by its name, is a new proof of an article, or another article."""
        article = self._name(article_id)
        words = _("Is “{name}” a new proof of “{article}”, or another article?", name=name, article=article)
        self._offer_both(words, prove, bring)

    def _offer_both(self, words: str, prove: Callable[[], object], bring: Callable[[], object]) -> None:
        self.offered.emit(words, [(_("New proof"), prove), (_("Another article"), bring)])
