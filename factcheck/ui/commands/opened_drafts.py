"""A file that is opened while an article is shown, and may be a later draft of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ArticleId
from factcheck.ui.app import tasks
from factcheck.ui.app.session import is_desk
from factcheck.ui.commands.base import CommandParts, Commands
from factcheck.ui.commands.import_batch import pending_file
from factcheck.ui.commands.import_commands import ImportCommands
from factcheck.ui.commands.proof_commands import ProofCommands
from factcheck.ui.commands.review_commands import ReviewCommands


class OpenedDrafts(Commands):
    """Asks what a file is that was read and accepted, where its text has much in common with the article shown."""

    def __init__(
        self,
        parts: CommandParts,
        imports: ImportCommands,
        proofs: ProofCommands,
        open_paths: Callable[[Sequence[Path]], object],
        reviews: ReviewCommands,
    ) -> None:
        super().__init__(parts)
        self._imports = imports
        self._proofs = proofs
        self._open_paths = open_paths
        self._reviews = reviews

    def open(self, paths: Sequence[Path]) -> None:
        """Opens what a person chose; of several files none is a later draft."""
        article_id = self._proofs.proved
        if len(paths) != 1 or is_desk(paths[0]) or article_id is None:
            self._open_paths(paths)
            return
        pending = pending_file(paths[0], self._imports.reading)
        self._imports.bring([replace(pending, review=partial(self._compare, article_id, pending.name))])

    def _compare(self, article_id: ArticleId, name: str, draft: ArticleDraft) -> None:
        is_like = self._desk.proofs.likeness(article_id, draft)
        tasks.run(is_like, self, partial(self._ask, article_id, name, draft))

    def _ask(self, article_id: ArticleId, name: str, draft: ArticleDraft, is_like: bool) -> None:
        add, prove = partial(self._reviews.add, draft), partial(self._reviews.begin, article_id, name, draft)
        if is_like and self._current.article == article_id:
            self._proofs.ask_which(name, article_id, prove, add)
        else:
            add()
